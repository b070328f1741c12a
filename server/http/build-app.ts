/** The HTTP face of the server: registers every call of the contract, and turns failures into replies. */
import { randomUUID } from 'node:crypto';
import Fastify from 'fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { fail, ok } from '../../shared/base/result.ts';
import type { Result } from '../../shared/base/result.ts';
import { wireCalls, wireVersionHeader, wireVersions } from '../../shared/contract/wire.ts';
import type { WireCall, WireCallName } from '../../shared/contract/wire.ts';
import { failureCatalogue } from '../../shared/error/catalogue.ts';
import type { Failure } from '../../shared/error/failure.ts';
import { failure } from '../../shared/error/failure.ts';
import type { ServerContext } from '../context.ts';
import { isDatabaseAway } from '../store/database-away.ts';
import { authenticate } from './authenticate.ts';
import { readJson, registerBodies } from './body.ts';
import { handlers } from './handlers.ts';
import { attemptLimits, createLimits } from './limits.ts';
import type { AttemptLimits, CheckLimits } from './limits.ts';

type AnyHandler = (context: ServerContext, caller: unknown, request: unknown) => Promise<Result<unknown>>;

function checkVersion(request: FastifyRequest): Result<void> {
  const asked = request.headers[wireVersionHeader];
  if (wireVersions.some((version) => String(version) === asked)) return ok(undefined);
  const named = typeof asked === 'string' && /^\d{1,4}$/.test(asked) ? asked : 'none';
  return fail(failure('sync.versionNotSpoken', { asked: named, spoken: wireVersions.join(', ') }));
}

async function readRequest(call: WireCall, request: FastifyRequest): Promise<Result<unknown>> {
  let raw: Result<unknown> = ok({ ...(request.query as object) });
  if (call.method === 'POST') {
    const sent = request.body instanceof Buffer ? request.body : Buffer.alloc(0);
    raw = await readJson(sent, request.headers['content-encoding'], call.bodyMax[1]);
  }
  if (!raw.ok) return raw;
  const parsed = call.request.safeParse(raw.value);
  if (parsed.success) return ok(parsed.data);
  // Where and what sort of fault, never what was sent.
  const issue = parsed.error.issues[0];
  const place = issue?.path.map(String).join('.') || 'body';
  return fail(failure('request.malformed', { reason: `${place}: ${issue?.code ?? 'invalid'}` }, place));
}

async function answer(
  context: ServerContext,
  name: WireCallName,
  request: FastifyRequest,
  limits: CheckLimits,
): Promise<Result<unknown>> {
  const call: WireCall = wireCalls[name];
  const version = name === 'health' || name === 'version' ? ok(undefined) : checkVersion(request);
  if (!version.ok) return version;
  const caller = await authenticate(context, call, request.headers);
  if (!caller.ok) return caller;
  const parsed = await readRequest(call, request);
  if (!parsed.ok) return parsed;
  const person = name === 'signIn' ? (parsed.value as { staffNumber: string }).staffNumber : '';
  const allowed = await limits(name, request, { device: caller.value?.device ?? '', person });
  if (!allowed.ok) return allowed;
  return (handlers[name] as AnyHandler)(context, caller.value, parsed.value);
}

function sendFailure(reply: FastifyReply, failed: Failure): FastifyReply {
  return reply.code(failureCatalogue[failed.kind].status).send({ failure: failed });
}

/** A database that is away is an expected failure; anything else thrown is a defect, logged by its code alone. */
function failureOf(context: ServerContext, name: string, error: unknown): Failure {
  if (isDatabaseAway(error)) {
    context.log('error', 'sync.serverUnavailable', { call: name });
    return failure('sync.serverUnavailable');
  }
  const reference = randomUUID();
  const code = (error as { code?: unknown }).code;
  const where =
    error instanceof Error ? (error.stack?.split('\n').find((line) => line.includes('    at ')) ?? '').trim() : '';
  context.log('error', 'sync.serverFault', {
    call: name,
    reference,
    code: typeof code === 'string' ? code : 'none',
    where,
  });
  return failure('sync.serverFault', { reference });
}

function registerCall(app: FastifyInstance, context: ServerContext, name: WireCallName, limits: CheckLimits): void {
  const call: WireCall = wireCalls[name];
  app.route({
    method: call.method,
    url: call.path,
    bodyLimit: call.bodyMax[0],
    handler: async (request, reply) => {
      const started = context.now();
      let result: Result<unknown>;
      try {
        result = await answer(context, name, request, limits);
      } catch (error) {
        result = fail(failureOf(context, name, error));
      }
      const outcome = result.ok ? 'done' : result.failure.kind;
      context.log('info', 'call', { call: name, outcome, ms: context.now() - started });
      return result.ok ? reply.send(result.value) : sendFailure(reply, result.failure);
    },
  });
}

/** What Fastify itself refuses, before a call's handler is reached. */
function frameworkFailure(context: ServerContext, error: unknown): Failure {
  const code = (error as { code?: string }).code ?? '';
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE') return failure('sync.tooLarge', { limit: wireCalls.push.bodyMax[0] });
  const status = (error as { statusCode?: number }).statusCode ?? 500;
  return status < 500
    ? failure('request.malformed', { reason: 'the body is not as announced' })
    : failureOf(context, 'http', error);
}

/** The server as a Fastify instance that is not listening yet. */
export async function buildApp(
  context: ServerContext,
  limits: AttemptLimits = attemptLimits,
): Promise<FastifyInstance> {
  const app = Fastify({ logger: false, requestTimeout: 60_000, routerOptions: { maxParamLength: 100 } });
  registerBodies(app);
  const checkLimits = await createLimits(app, limits);
  for (const name of Object.keys(wireCalls) as WireCallName[]) registerCall(app, context, name, checkLimits);
  app.setNotFoundHandler((request, reply) =>
    sendFailure(reply, failure('request.unknownCall', { call: request.method })),
  );
  app.setErrorHandler((error, _request, reply) => sendFailure(reply, frameworkFailure(context, error)));
  return app;
}
