/**
 * `npm run screens`: pictures of every screen of the window, from the real workstation with fictional cases, into
 * docs/generated/screens. What it takes and how is in test/desktop/screens/take.ts.
 */
import './require-node.ts';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const { status } = spawnSync(process.execPath, [join(root, 'test/desktop/screens/take.ts'), ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, TZ: 'Europe/London' },
});
process.exitCode = status ?? 1;
