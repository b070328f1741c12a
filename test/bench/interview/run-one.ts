/** One engine at one size in a process of its own: `node --expose-gc run-one.ts ENGINE SIZE CAP_MS`. Prints one line of JSON. */
import { createHash } from 'node:crypto';
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { drive, nameCells } from './drive.ts';
import type { Engine } from './engine.ts';
import { floor } from './floor.ts';
import { generate } from './generate.ts';
import { ours } from './ours.ts';

const [name = 'ours', size = '400', capMs = '10000', seed = '20091001'] = process.argv.slice(2);

async function engineNamed(wanted: string): Promise<Engine> {
  if (wanted === 'ours') return ours;
  if (wanted === 'floor') return floor;
  const peer = (await import(pathToFileURL(join(import.meta.dirname, `../peer/interview/${wanted}.ts`)).href)) as {
    engine: Engine;
  };
  return peer.engine;
}

const questionnaire = generate(Number(size), Number(seed));
nameCells(questionnaire);
const measures = await drive(await engineNamed(name), questionnaire, {
  heap: () => {
    globalThis.gc?.();
    return globalThis.gc === undefined ? undefined : process.memoryUsage().heapUsed;
  },
  digest: (text) => createHash('sha256').update(text).digest('hex').slice(0, 16),
  capMs: Number(capMs),
});
process.stdout.write(`${JSON.stringify(measures)}\n`);
