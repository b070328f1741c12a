/** Runs an import on a thread of its own, so that no keystroke waits for two million lines. */
import { Worker } from 'node:worker_threads';
import type { Result } from '../../shared/base/result.ts';
import type { Imported, ImportOrder, ImportProgress } from './import-file.ts';
import type { ImportMessage, ImportThreadData } from './import-worker.ts';

export interface ImportThread {
  /** Resolves with what importDirectory gives; rejects for a defect. */
  readonly outcome: Promise<Result<Imported | undefined>>;
  /** Asks it to stop after the piece in hand, with a checkpoint. */
  stop(): void;
}

/** As with the PDF thread, a bundle must have the program as an entry of its own named `postcode-worker.mjs`. */
const workerUrl = new URL(
  import.meta.url.endsWith('.ts') ? './import-worker.ts' : './postcode-worker.mjs',
  import.meta.url,
);

export function startImport(order: ImportOrder, onProgress: (progress: ImportProgress) => void): ImportThread {
  const stop = new SharedArrayBuffer(1);
  const data: ImportThreadData = { order, stop };
  const worker = new Worker(workerUrl, { workerData: data });
  const outcome = new Promise<Result<Imported | undefined>>((resolve, reject) => {
    worker.on('message', (message: ImportMessage) => {
      if (message.type === 'progress') onProgress(message.progress);
      else resolve(message.result);
    });
    worker.on('error', reject);
    worker.on('exit', () => reject(new Error('the import thread ended without a result')));
  });
  return { outcome, stop: () => void Atomics.store(new Uint8Array(stop), 0, 1) };
}
