/** What the page gets from the preload script: `call` and `on`, closed over the names of the contract. */
import type { ContextBridge, IpcRenderer } from 'electron';
import { callChannel, messageChannel } from './channel.ts';

/** Topics a page may listen to; written out, because a contract's types are gone at run time. */
export const topicNames: readonly string[] = ['session.changed', 'sync.changed', 'case.changed'];

/** Puts `window.cms` into the page. A name outside the contract never reaches a channel. */
export function exposeBridge(
  contextBridge: Pick<ContextBridge, 'exposeInMainWorld'>,
  ipcRenderer: Pick<IpcRenderer, 'invoke' | 'on'>,
  callNames: readonly string[],
): void {
  const listeners = new Set<{ readonly topic: string; readonly listener: (message: unknown) => void }>();
  ipcRenderer.on(messageChannel, (_event, topic: unknown, message: unknown) => {
    for (const entry of listeners) if (entry.topic === topic) entry.listener(message);
  });
  contextBridge.exposeInMainWorld('cms', {
    call: (name: unknown, request: unknown): Promise<unknown> =>
      callNames.includes(name as string)
        ? ipcRenderer.invoke(callChannel, name, request)
        : Promise.reject(new Error('The contract has no such call.')),
    on: (topic: unknown, listener: unknown): (() => void) => {
      if (!topicNames.includes(topic as string) || typeof listener !== 'function')
        throw new Error('The contract has no such topic.');
      const entry = { topic: topic as string, listener: (message: unknown) => void listener(message) };
      listeners.add(entry);
      return () => void listeners.delete(entry);
    },
  });
}
