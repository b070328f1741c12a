/** The central server in a process that can be killed and started again at the same address, with the same data. */
import { type ChildProcess, spawn } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { makeServerFolder } from './postgres.ts';

export interface ServerProcess {
  readonly url: string;
  readonly dataFolder: string;
  isRunning(): boolean;
  /** Starts it; gives an enrolment code of the demonstration office. */
  start(): Promise<string>;
  /** SIGKILL; its PostgreSQL goes on by itself, as after a crash. */
  kill(): Promise<void>;
  /** Ends it in order, PostgreSQL included. The data stays until `remove`. */
  stop(): Promise<void>;
  remove(): void;
}

/** `instant`: where the server's clock begins; `env`: its connectors. */
export async function serverProcess(
  instant: string,
  env: Readonly<Record<string, string>> = {},
): Promise<ServerProcess> {
  const { folder, remove } = makeServerFolder();
  const port = await freePort();
  const entry = join(import.meta.dirname, '../sync/child/dated-server.ts');
  let child: ChildProcess | undefined;
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    const ending = child;
    child = undefined;
    if (ending === undefined || ending.exitCode !== null) return;
    const gone = new Promise((resolve) => ending.once('exit', resolve));
    ending.kill(signal);
    await gone;
  };
  return {
    url: `http://127.0.0.1:${port}`,
    dataFolder: folder,
    isRunning: () => child !== undefined,
    start: () => {
      const started = spawn(process.execPath, [entry, folder, String(port), instant], {
        stdio: ['ignore', 'pipe', 'pipe'],
        env: { ...process.env, ...env },
      });
      child = started;
      let errors = '';
      started.stderr.setEncoding('utf8').on('data', (part: string) => {
        errors += part;
      });
      return new Promise((resolve, reject) => {
        started.stdout.setEncoding('utf8').once('data', (line: string) => resolve(line.trim().split(' ')[1] ?? ''));
        started.once('exit', () => reject(new Error(`the server did not start: ${errors}`)));
      });
    },
    kill: () => end('SIGKILL'),
    stop: () => end('SIGTERM'),
    remove,
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}
