/** Starts program.ts and waits for its window's address. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

export interface Program {
  readonly address: string;
  close(): Promise<void>;
}

/** At the shipped release, or at one of so many questions. */
export async function openProgram(size?: number): Promise<Program> {
  const script = join(import.meta.dirname, 'program.ts');
  const program = spawn(process.execPath, [script, ...(size === undefined ? [] : [String(size)])], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const ended = once(program, 'exit');
  for await (const line of createInterface({ input: program.stdout }))
    if (line.startsWith('http'))
      return {
        address: line,
        close: async () => {
          program.stdin.end();
          await ended;
        },
      };
  throw new Error('the program ended before its window was open');
}
