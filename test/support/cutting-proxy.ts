/** A wire between workstation and server that breaks where a test wants: before the request arrives, or after its effect. */
import { connect, createServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';

export type Cut = 'never' | 'refuse' | 'beforeRequest' | 'midRequest' | 'beforeReply' | 'midReply' | 'hang';

export interface CuttingProxy {
  readonly url: string;
  cut: Cut;
  close(): Promise<void>;
}

/** Forwards to the server's port; `cut` may be changed at any time and holds for bytes from then on. */
export async function startCuttingProxy(serverUrl: string): Promise<CuttingProxy> {
  const target = Number(new URL(serverUrl).port);
  const sockets = new Set<Socket>();
  const proxy: CuttingProxy = { url: '', cut: 'never', close: () => Promise.resolve() };
  const server = createServer((near) => {
    const far = connect(target, '127.0.0.1');
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => {
        sockets.delete(socket);
        near.destroy();
        far.destroy();
      });
    }
    if (proxy.cut === 'refuse') near.destroy();
    near.on('data', (bytes) => {
      if (proxy.cut === 'refuse' || proxy.cut === 'beforeRequest') near.destroy();
      else if (proxy.cut === 'midRequest') far.write(bytes.subarray(0, bytes.length - 20), () => near.destroy());
      else far.write(bytes);
    });
    far.on('data', (bytes) => {
      if (proxy.cut === 'beforeReply') near.destroy();
      else if (proxy.cut === 'midReply') near.write(bytes.subarray(0, bytes.length - 20), () => near.destroy());
      else if (proxy.cut !== 'hang') near.write(bytes);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const close = (): Promise<void> => {
    for (const socket of sockets) socket.destroy();
    return new Promise((resolve) => server.close(() => resolve()));
  };
  return Object.assign(proxy, { url, close });
}
