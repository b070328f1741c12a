/**
 * The workstation's way to the server: one call of the contract at a time, with a time limit and a size limit. What
 * comes back is believed only as far as it fits the contract.
 */
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { fail, ok } from '../../shared/base/result.ts';
import type { Result } from '../../shared/base/result.ts';
import {
  commonFailures,
  failureReplySchema,
  personTokenHeader,
  wireCalls,
  wireVersionHeader,
  wireVersions,
} from '../../shared/contract/wire.ts';
import type { WireCall, WireCallName, WireReply, WireRequest } from '../../shared/contract/wire.ts';
import type { Failure } from '../../shared/error/failure.ts';
import { failure } from '../../shared/error/failure.ts';

const gzipAsync = promisify(gzip);
const packFromBytes = 1_024;
/** Unpacked; a pull stays below 4 MB, a document below 7 MB. */
export const replyBytesMax = 16_000_000;
export const defaultTimeoutMs = 20_000;

export interface WireTokens {
  readonly device?: string;
  readonly person?: string;
}

export interface WireClient {
  /**
   * Calls the server. Failures of the way: `sync.offline`, `sync.serverSlow`, `sync.badReply`; else what the server
   * answered, of the kinds that the contract lists for the call.
   */
  call<N extends WireCallName>(name: N, request: WireRequest<N>, tokens?: WireTokens): Promise<Result<WireReply<N>>>;
}

export interface HttpOptions {
  readonly baseUrl: string;
  readonly timeoutMs?: number;
}

const loopbackHosts = new Set(['127.0.0.1', '[::1]', 'localhost']);
const bad = (reason: string): Result<never> => fail(failure('sync.badReply', { reason }));

/** The server's address; plain http only to this machine. */
function readBaseUrl(text: string): URL {
  const url = new URL(text);
  if (url.protocol === 'https:' || (url.protocol === 'http:' && loopbackHosts.has(url.hostname))) return url;
  throw new Error('the server address must begin with https:// (http:// is for this machine alone)');
}

/** The reply's text, read piece by piece, so that one without an end is dropped at the limit. */
async function readText(response: Response): Promise<Result<string>> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of response.body ?? []) {
    size += part.length;
    if (size > replyBytesMax) return bad('it is too long');
    parts.push(part);
  }
  try {
    return ok(new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(parts)));
  } catch {
    return bad('it is not UTF-8');
  }
}

function readReply(call: WireCall, isDone: boolean, text: string): Result<unknown> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return bad('it is not JSON');
  }
  if (isDone) {
    const reply = call.reply.safeParse(value);
    if (reply.success) return ok(reply.data);
    const issue = reply.error.issues[0];
    return bad(`${issue?.path.map(String).join('.') || 'the whole'}: ${issue?.code ?? 'invalid'}`);
  }
  const refused = failureReplySchema.safeParse(value);
  if (!refused.success) return bad('it is no failure of the contract');
  const { kind } = refused.data.failure;
  if (!commonFailures.includes(kind) && !call.failures.includes(kind))
    return bad('its failure does not belong to the call');
  return fail(refused.data.failure as Failure);
}

async function send(
  url: URL,
  call: WireCall,
  request: unknown,
  tokens: WireTokens,
  signal: AbortSignal,
): Promise<Response> {
  const headers: Record<string, string> = { [wireVersionHeader]: String(wireVersions[0]), accept: 'application/json' };
  if (tokens.device !== undefined) headers['authorization'] = `Bearer ${tokens.device}`;
  if (tokens.person !== undefined) headers[personTokenHeader] = tokens.person;
  if (call.method === 'GET') {
    for (const [name, value] of Object.entries(request as Record<string, string | undefined>)) {
      if (value !== undefined) url.searchParams.set(name, value);
    }
    return fetch(url, { headers, signal, redirect: 'error' });
  }
  const plain = Buffer.from(JSON.stringify(request));
  headers['content-type'] = 'application/json';
  const packs = plain.length >= packFromBytes;
  if (packs) headers['content-encoding'] = 'gzip';
  return fetch(url, {
    method: 'POST',
    headers,
    signal,
    redirect: 'error',
    body: packs ? await gzipAsync(plain) : plain,
  });
}

/** A fault of the way: the time limit, a reply that broke off, or no server at all. */
function wayFailure(error: unknown, hasBegun: boolean, timeoutMs: number): Result<never> {
  if (error instanceof Error && error.name === 'TimeoutError')
    return fail(failure('sync.serverSlow', { ms: timeoutMs }));
  return hasBegun ? bad('it broke off') : fail(failure('sync.offline'));
}

/** A client for one server. Throws at once for an address that would send personal data in the clear. */
export function createHttp({ baseUrl, timeoutMs = defaultTimeoutMs }: HttpOptions): WireClient {
  const base = readBaseUrl(baseUrl);
  const call = async (name: WireCallName, request: unknown, tokens: WireTokens = {}): Promise<Result<unknown>> => {
    let hasBegun = false;
    try {
      const response = await send(
        new URL(wireCalls[name].path, base),
        wireCalls[name],
        request,
        tokens,
        AbortSignal.timeout(timeoutMs),
      );
      hasBegun = true;
      const text = await readText(response);
      return text.ok ? readReply(wireCalls[name], response.status === 200, text.value) : text;
    } catch (error) {
      return wayFailure(error, hasBegun, timeoutMs);
    }
  };
  return { call: call as WireClient['call'] };
}
