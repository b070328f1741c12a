/** SurveyJS's React screen, built by Vite from its own folder and served on loopback. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join, normalize } from 'node:path';
import react from '@vitejs/plugin-react';
import { build } from 'vite';

const peer = join(import.meta.dirname, 'peer');

/** Installs the peer the first time. */
export async function servePeer(): Promise<{ readonly address: string; stop(): void }> {
  if (!existsSync(join(peer, 'node_modules')))
    spawnSync('npm', ['ci', '--ignore-scripts'], { cwd: peer, stdio: 'inherit', shell: process.platform === 'win32' });
  const outDir = mkdtempSync(join(tmpdir(), 'cms-bench-peer-'));
  await build({
    root: peer,
    configFile: false,
    logLevel: 'error',
    plugins: [react()],
    build: { outDir, emptyOutDir: true, target: 'chrome130' },
  });
  const types: Readonly<Record<string, string>> = {
    '.js': 'text/javascript',
    '.css': 'text/css',
    '.html': 'text/html',
  };
  const server = createServer((request, response) => {
    const file = join(
      outDir,
      normalize(request.url === '/' ? 'index.html' : (request.url ?? '')).replace(/^(\.\.[/\\])+/, ''),
    );
    if (!existsSync(file)) return void response.writeHead(404).end();
    response.setHeader('content-type', types[extname(file)] ?? 'application/octet-stream');
    response.end(readFileSync(file));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    stop: () => {
      server.close();
      rmSync(outDir, { recursive: true, force: true });
    },
  };
}
