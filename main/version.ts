/** The program's version, from its package. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export function programVersion(root: string): string {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  return version;
}
