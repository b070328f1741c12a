/** A file that the window sends: handed on piece by piece, never held whole. The name travels in a header, percent-encoded. */
import type { FastifyInstance } from 'fastify';
import type { Result } from '../../shared/base/result.ts';
import { failureCatalogue } from '../../shared/error/catalogue.ts';

export const uploadPath = '/upload/postcodes';
export const fileNameHeader = 'x-cms-file-name';
const nameMax = 400;

export type ReceiveFile = (name: string, bytes: AsyncIterable<Uint8Array>) => Promise<Result<unknown>>;

/** Whoever receives it bounds it. */
export function addUpload(app: FastifyInstance, receive: ReceiveFile): void {
  app.addContentTypeParser('application/octet-stream', (_request, payload, done) => done(null, payload));
  app.post(uploadPath, { bodyLimit: Number.MAX_SAFE_INTEGER }, async (request, reply) => {
    const result = await receive(readName(request.headers[fileNameHeader]), request.body as AsyncIterable<Uint8Array>);
    // What was not read of a refused file is not waited for.
    if (!result.ok) reply.header('connection', 'close');
    return reply.code(result.ok ? 200 : failureCatalogue[result.failure.kind].status).send(result);
  });
}

function readName(header: string | readonly string[] | undefined): string {
  if (typeof header !== 'string') return '';
  try {
    return decodeURIComponent(header).slice(0, nameMax);
  } catch {
    return '';
  }
}
