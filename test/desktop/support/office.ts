/** A whole office for the browser: the real server in a process of its own, the workstation, and its window on loopback. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { type BrowserHost, startBrowserHost } from '../../../main/browser/start-host.ts';
import { runWorkstation, type RunningWorkstation } from '../../support/running-workstation.ts';
import { type ServerProcess, serverProcess } from '../../support/server-process.ts';

const project = join(import.meta.dirname, '../../..');

export interface Office {
  readonly server: ServerProcess;
  readonly station: RunningWorkstation;
  readonly host: BrowserHost;
  /** Folder of the built window. */
  readonly root: string;
  close(): Promise<void>;
}

/** Builds the window beside the sources, so that what is tested is what the sources say. */
export async function openOffice(): Promise<Office> {
  const root = mkdtempSync(join(tmpdir(), 'cms-window-'));
  const server = await serverProcess('2009-06-02T09:15:00.000Z');
  const building = build({
    root: join(project, 'renderer'),
    configFile: join(project, 'vite.config.ts'),
    logLevel: 'error',
    build: { outDir: root, emptyOutDir: true },
  });
  const station = await runWorkstation(server.url, await server.start());
  await building;
  const host = await startBrowserHost({ handler: station.workstation.desktop, root });
  return {
    server,
    station,
    host,
    root,
    close: async () => {
      await host.stop();
      await station.remove();
      await server.stop();
      server.remove();
      rmSync(root, { recursive: true, force: true });
    },
  };
}
