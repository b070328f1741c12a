/** Reads a JSON body, plain or gzip, within limits: what unpacks to more than the call's limit is never unpacked whole. */
import { promisify } from 'node:util';
import { constants, gunzip, gzip } from 'node:zlib';
import type { FastifyInstance } from 'fastify';
import { fail, ok } from '../../shared/base/result.ts';
import type { Result } from '../../shared/base/result.ts';
import { failure } from '../../shared/error/failure.ts';

const gunzipAsync = promisify(gunzip);
const gzipAsync = promisify(gzip);
/** Replies below this are not worth packing. */
const packFromBytes = 2_048;

/** The parsed body; `request.malformed` or `sync.tooLarge`. */
export async function readJson(sent: Buffer, encoding: string | undefined, max: number): Promise<Result<unknown>> {
  if (encoding !== undefined && encoding !== 'gzip' && encoding !== 'identity') {
    return fail(failure('request.malformed', { reason: 'the content encoding is not known' }));
  }
  let bytes = sent;
  if (encoding === 'gzip') {
    try {
      bytes = await gunzipAsync(sent, { maxOutputLength: max });
    } catch (error) {
      const isTooLarge = (error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE';
      return fail(
        isTooLarge
          ? failure('sync.tooLarge', { limit: max })
          : failure('request.malformed', { reason: 'it does not unpack' }),
      );
    }
  }
  if (bytes.length > max) return fail(failure('sync.tooLarge', { limit: max }));
  try {
    return ok(JSON.parse(bytes.toString('utf8')) as unknown);
  } catch {
    return fail(failure('request.malformed', { reason: 'it is not JSON' }));
  }
}

/** Leaves bodies as bytes for readJson, and packs replies for callers that take gzip. */
export function registerBodies(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
  app.addHook('onSend', async (request, reply, payload) => {
    if (typeof payload !== 'string' || payload.length < packFromBytes) return payload;
    if (!/\bgzip\b/.test(request.headers['accept-encoding'] ?? '')) return payload;
    reply.header('content-encoding', 'gzip');
    return gzipAsync(payload, { level: constants.Z_BEST_SPEED });
  });
}
