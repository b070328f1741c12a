/** Drops each message as a file into a folder that the receiver empties. The name is the message's id, nothing else. */
import { constants } from 'node:fs';
import { mkdir, open, rename } from 'node:fs/promises';
import { join } from 'node:path';
import type { Connector } from './connector.ts';

/** Written beside its place, synced and renamed: the receiver never sees half a message, and a second try replaces it. */
export function fileDrop(folder: string): Connector {
  return {
    send: async (message) => {
      const place = join(folder, `${message.id}.json`);
      try {
        await mkdir(folder, { recursive: true, mode: 0o700 });
        const partial = await open(`${place}.part`, constants.O_CREAT | constants.O_TRUNC | constants.O_WRONLY, 0o600);
        try {
          await partial.writeFile(JSON.stringify(message));
          await partial.sync();
        } finally {
          await partial.close();
        }
        await rename(`${place}.part`, place);
        return { outcome: 'delivered', reference: message.id };
      } catch (error) {
        if (typeof (error as { code?: unknown }).code !== 'string') throw error;
        return { outcome: 'delayed', reason: 'unreachable' };
      }
    },
  };
}
