/** The door that both hosts share: a name from outside is looked up, its request parsed, and only then handled. */
import { fail, type Result } from '../../shared/base/result.ts';
import { type CallName, desktopCalls } from '../../shared/contract/desktop.ts';
import { failure } from '../../shared/error/failure.ts';
import type { DesktopHandler } from './handler.ts';

/** Longest name of a call that is repeated in a failure; a longer one is noise. */
const nameMax = 60;

/**
 * Answers a call that came from a window. Fails with request.unknownCall for a name that the contract does not have
 * (`__proto__` is none), and with request.malformed, naming the field and never its value, for a bad request.
 */
export async function answerCall(handler: DesktopHandler, name: unknown, body: unknown): Promise<Result<unknown>> {
  if (typeof name !== 'string' || !isCallName(name)) {
    return fail(failure('request.unknownCall', { call: String(name).slice(0, nameMax) }));
  }
  const parsed = desktopCalls[name].request.safeParse(body ?? {});
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const field = issue?.path.map(String).join('.') ?? '';
    return fail(
      failure('request.malformed', { reason: `${field || 'request'}: ${issue?.code ?? 'not as expected'}` }, field),
    );
  }
  return handler.handle(name, parsed.data);
}

const isCallName = (name: string): name is CallName => Object.hasOwn(desktopCalls, name);
