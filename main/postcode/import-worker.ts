/** The program of the import thread: one order, progress as it goes, one outcome. */
import { parentPort, workerData } from 'node:worker_threads';
import type { Result } from '../../shared/base/result.ts';
import { importDirectory, type Imported, type ImportOrder, type ImportProgress } from './import-file.ts';

export interface ImportThreadData {
  readonly order: ImportOrder;
  /** One byte: anything but 0 asks the thread to stop. */
  readonly stop: SharedArrayBuffer;
}

export type ImportMessage =
  | { readonly type: 'progress'; readonly progress: ImportProgress }
  | { readonly type: 'done'; readonly result: Result<Imported | undefined> };

const parent = parentPort;
if (parent === null)
  throw new Error('import-worker.ts is the program of a worker thread; start it with import-thread.ts');
const tell = (message: ImportMessage): void => parent.postMessage(message, []);

const { order, stop } = workerData as ImportThreadData;
const flag = new Uint8Array(stop);
tell({
  type: 'done',
  result: importDirectory(order, {
    progress: (progress) => tell({ type: 'progress', progress }),
    isStopped: () => Atomics.load(flag, 0) !== 0,
  }),
});
