/** The loopback host: the same program in a browser of this machine, for where Electron cannot be installed. */
import { createServer, type Socket } from 'node:net';
import fastifyStatic from '@fastify/static';
import fastifyWebsocket from '@fastify/websocket';
import Fastify, { type FastifyInstance, type FastifyRequest } from 'fastify';
import { socketPath } from '../../shared/contract/socket.ts';
import { failureCatalogue } from '../../shared/error/catalogue.ts';
import { failure } from '../../shared/error/failure.ts';
import { answerCall } from './answer-call.ts';
import { addUpload, type ReceiveFile } from './upload.ts';
import { answerPdf, pdfPath } from './answer-pdf.ts';
import { answerSocket } from './answer-socket.ts';
import { pdfHeaders, securityHeaders } from './content-policy.ts';
import { createEntrance, createSecret, type Entrance } from './entrance.ts';
import { refusalStatus } from './guard.ts';
import type { DesktopHandler } from './handler.ts';

/** A request is an intent: the longest answer is 4,000 characters. */
const bodyBytesMax = 262_144;

export interface BrowserHostOptions {
  readonly handler: DesktopHandler;
  /** Takes a file that the window sends piece by piece. */
  readonly receiveFile?: ReceiveFile;
  /** Folder of the built window (dist/renderer). */
  readonly root: string;
  /** 0, or nothing, takes a free port. */
  readonly port?: number;
  /** The one-time token of the first address; made up when absent. */
  readonly token?: string;
}

export interface BrowserHost {
  /** Address with the one-time token: opens once. */
  readonly url: string;
  readonly port: number;
  /** Another address that opens once, for a window opened later. */
  newAddress(): string;
  stop(): Promise<void>;
}

/** Serves the window on 127.0.0.1 only. Rejects when the port is taken. */
export async function startBrowserHost(options: BrowserHostOptions): Promise<BrowserHost> {
  const port = options.port || (await freePort());
  const token = options.token ?? createSecret();
  const entrance = createEntrance(token, `cms-${port}`);
  const app = await createBrowserApp({ ...options, port, entrance });
  const sockets = new Set<Socket>();
  app.server.on('connection', (socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  await app.listen({ host: '127.0.0.1', port });
  const address = (once: string): string => `http://127.0.0.1:${port}/enter?t=${once}`;
  return {
    url: address(token),
    port,
    newAddress: () => address(entrance.issueToken()),
    stop: async () => {
      for (const socket of sockets) socket.destroy();
      await app.close();
    },
  };
}

/** The host without a socket, so that tests can inject requests. */
export async function createBrowserApp(options: {
  readonly handler: DesktopHandler;
  readonly receiveFile?: ReceiveFile | undefined;
  readonly root: string;
  readonly port: number;
  readonly entrance: Entrance;
}): Promise<FastifyInstance> {
  const app = Fastify({ logger: false, bodyLimit: bodyBytesMax, forceCloseConnections: true });
  guardRequests(app, options.port, options.entrance);
  await app.register(fastifyWebsocket, { options: { maxPayload: bodyBytesMax } });
  await app.register(fastifyStatic, {
    root: options.root,
    index: ['index.html'],
    dotfiles: 'deny',
    cacheControl: false,
  });
  addEntrance(app, options.entrance);
  addCalls(app, options.handler);
  addPdfs(app, options.handler);
  app.get(socketPath, { websocket: true }, (socket) => answerSocket(options.handler, socket));
  if (options.receiveFile !== undefined) addUpload(app, options.receiveFile);
  return app;
}

function guardRequests(app: FastifyInstance, port: number, entrance: Entrance): void {
  app.addHook('onRequest', async (request, reply) => {
    reply.headers(securityHeaders).header('cache-control', cachingOf(pathOf(request)));
    const status = refusalStatus(
      {
        method: request.method,
        path: pathOf(request),
        host: request.headers.host,
        origin: request.headers.origin,
        cookie: request.headers.cookie,
        bridgeHeader: oneHeader(request, 'x-cms-bridge'),
        fetchSite: oneHeader(request, 'sec-fetch-site'),
      },
      port,
      entrance,
    );
    // A refused upgrade keeps its socket otherwise: it has left the HTTP server already.
    if (status !== undefined && request.headers.upgrade !== undefined)
      reply.raw.once('finish', () => request.raw.socket.destroySoon());
    if (status !== undefined) return reply.code(status).type('text/plain; charset=utf-8').send(refusalText[status]);
  });
  app.setErrorHandler((error: { statusCode?: number }, _request, reply) => {
    const status = error.statusCode !== undefined && error.statusCode < 500 ? error.statusCode : 500;
    const reason = status === 413 ? `it is larger than ${bodyBytesMax} bytes` : 'it cannot be read';
    // A defect tells the window nothing about the data it happened on.
    if (status === 500) return reply.code(500).send({ ok: false, failure: null });
    return reply.code(status).send({ ok: false, failure: failure('request.malformed', { reason }) });
  });
}

/** Built files carry their hash in their name and are code, not data; everything else is never kept. */
const cachingOf = (path: string): string =>
  path.startsWith('/assets/') ? 'private, max-age=31536000, immutable' : 'no-store';

const refusalText = {
  401: 'This window is not open. Use the address that the program printed; it opens once.',
  403: 'Refused.',
  421: 'This address is not served here.',
} as const;

function addEntrance(app: FastifyInstance, entrance: Entrance): void {
  app.get<{ Querystring: { t?: unknown } }>('/enter', async (request, reply) => {
    const cookie = typeof request.query.t === 'string' ? entrance.enter(request.query.t) : undefined;
    if (cookie === undefined) return reply.code(403).type('text/plain; charset=utf-8').send(refusalText[401]);
    return reply.code(303).header('set-cookie', cookie).header('location', '/').send();
  });
}

function addCalls(app: FastifyInstance, handler: DesktopHandler): void {
  app.post<{ Params: { name: string } }>('/rpc/:name', async (request, reply) => {
    const result = await answerCall(handler, request.params.name, request.body);
    return reply.code(result.ok ? 200 : failureCatalogue[result.failure.kind].status).send(result);
  });
}

function addPdfs(app: FastifyInstance, handler: DesktopHandler): void {
  app.get<{ Params: { showId: string } }>(`${pdfPath}:showId`, async (request, reply) => {
    const bytes = await answerPdf(handler, request.params.showId);
    if (bytes === undefined) return reply.code(404).send();
    return reply.headers(pdfHeaders).send(bytes);
  });
}

const pathOf = (request: FastifyRequest): string => request.url.split('?', 1)[0] ?? '/';

function oneHeader(request: FastifyRequest, name: string): string | undefined {
  const value = request.headers[name];
  return Array.isArray(value) ? value[0] : value;
}

/** Host and Origin are checked against the port, so it must be known before the first request. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}
