/**
 * Renders on a thread of its own, so that a batch of a thousand LAIDs never delays a keystroke. Documents and bytes stay
 * in memory: nothing is written to a temporary file.
 */
import { Worker } from 'node:worker_threads';
import { fail, ok, type Result } from '../../shared/base/result.ts';
import type { Document } from '../../shared/document/document.ts';
import { failure } from '../../shared/error/failure.ts';
import type { PdfReply, PdfRequest } from './batch-worker.ts';
import type { PdfRenderer } from './render.ts';
import { sheetWork } from './sheets.ts';

/** Called once a document, in the order of the batch; the next document waits for it. */
export type OnEach = (index: number, result: Result<Uint8Array>) => void | Promise<void>;

export interface PdfWorker extends PdfRenderer {
  /**
   * Renders many documents. One that cannot be rendered gives a `document.notRendered` failure and the rest go on. Stops
   * early, without an error, when the signal is aborted; rejects when `onEach` or the source throws.
   */
  readonly renderBatch: (
    documents: Iterable<Document> | AsyncIterable<Document>,
    onEach: OnEach,
    options?: { readonly signal?: AbortSignal },
  ) => Promise<void>;
  /** Ends the thread; what is under way is dropped. A later call starts a new one. */
  readonly close: () => Promise<void>;
}

/** Documents sent to the thread and not yet taken back: enough to keep it busy, few enough to stay small in memory. */
const inFlightMax = 4;

/**
 * The thread's program stands beside this file. A bundle must have it as an entry of its own named `pdf-worker.mjs`, in
 * the folder of the chunk that holds this module.
 */
const workerUrl = new URL(import.meta.url.endsWith('.ts') ? './batch-worker.ts' : './pdf-worker.mjs', import.meta.url);

/** Gives a renderer on its own thread, which starts with the first document and keeps no process alive when idle. */
export function createPdfWorker(assetsFolder: string): PdfWorker {
  const thread = createThread(assetsFolder);
  return {
    ...sheetWork,
    render: async (document) => {
      const reply = await thread.send(document);
      if ('bytes' in reply) return reply.bytes;
      throw new Error(`a document could not be rendered: ${reply.defect}`);
    },
    renderBatch: async (documents, onEach, { signal } = {}) => {
      const stopped = (): boolean => signal?.aborted === true;
      const waiting: Promise<PdfReply>[] = [];
      let taken = 0;
      const takeOne = async (): Promise<void> => {
        const reply = await waiting[0];
        void waiting.shift();
        if (reply !== undefined && !stopped()) await onEach(taken, resultOf(reply, taken));
        taken++;
      };
      for await (const document of documents) {
        if (stopped()) return;
        const reply = thread.send(document);
        // Whoever leaves early leaves replies behind; a rejection among them is no defect of its own.
        reply.catch(() => undefined);
        waiting.push(reply);
        if (waiting.length >= inFlightMax) await takeOne();
      }
      while (waiting.length > 0 && !stopped()) await takeOne();
    },
    close: thread.close,
  };
}

function resultOf(reply: PdfReply, index: number): Result<Uint8Array> {
  if ('bytes' in reply) return ok(reply.bytes);
  return fail(failure('document.notRendered', { position: index + 1, defect: reply.defect }));
}

interface Thread {
  /** Rejects when the thread ends before it replies. */
  readonly send: (document: Document) => Promise<PdfReply>;
  readonly close: () => Promise<void>;
}

interface Waiting {
  readonly resolve: (reply: PdfReply) => void;
  readonly reject: (error: Error) => void;
}

function createThread(assetsFolder: string): Thread {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | undefined;
  let lastId = 0;

  const drop = (ended: Worker): void => {
    if (worker !== ended) return;
    worker = undefined;
    for (const { reject } of waiting.values()) reject(new Error('the PDF thread ended'));
    waiting.clear();
  };
  const start = (): Worker => {
    const started = new Worker(workerUrl, { workerData: { assetsFolder } });
    started.on('message', (reply: PdfReply) => {
      waiting.get(reply.id)?.resolve(reply);
      waiting.delete(reply.id);
      if (waiting.size === 0) started.unref();
    });
    started.on('error', () => drop(started));
    started.on('exit', () => drop(started));
    return started;
  };
  return {
    send: (document) =>
      new Promise((resolve, reject) => {
        worker ??= start();
        worker.ref();
        const request: PdfRequest = { id: ++lastId, document };
        waiting.set(request.id, { resolve, reject });
        worker.postMessage(request, []);
      }),
    close: async () => {
      const ending = worker;
      if (ending === undefined) return;
      drop(ending);
      await ending.terminate();
    },
  };
}
