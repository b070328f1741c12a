/** Posts each message to an address. 2xx takes it, 409 and 422 refuse it, anything else is tried again. */
import { z } from 'zod';
import { asCode, type Connector, type SendOutcome } from './connector.ts';

const timeoutMs = 15_000;
const replyBytesMax = 65_536;
const taken = z.object({ reference: z.string() });
const refusal = z.object({ code: z.string() });

async function readReply(response: Response): Promise<unknown> {
  const text = await response.text();
  if (text.length > replyBytesMax) return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

async function outcomeOf(response: Response): Promise<SendOutcome> {
  const reply = await readReply(response);
  if (response.ok) {
    const parsed = taken.safeParse(reply);
    if (!parsed.success) return { outcome: 'delayed', reason: 'badReply' };
    return { outcome: 'delivered', reference: asCode(parsed.data.reference, 'taken') };
  }
  if (response.status === 409 || response.status === 422)
    return { outcome: 'refused', reason: asCode(refusal.safeParse(reply).data?.code, 'refused') };
  return { outcome: 'delayed', reason: response.status === 429 || response.status === 503 ? 'busy' : 'badReply' };
}

/** The id goes as `Idempotency-Key`, so that a reply that got lost costs nothing. */
export function httpConnector(address: string): Connector {
  return {
    send: async ({ id, target, kind, body }) => {
      try {
        return await outcomeOf(
          await fetch(address, {
            method: 'POST',
            redirect: 'error',
            headers: {
              'content-type': 'application/json',
              'idempotency-key': id,
              'x-cms-target': target,
              'x-cms-kind': kind,
            },
            body,
            signal: AbortSignal.timeout(timeoutMs),
          }),
        );
      } catch (error) {
        const { name } = error as { name?: string };
        return { outcome: 'delayed', reason: name === 'TimeoutError' ? 'timeout' : 'unreachable' };
      }
    },
  };
}
