/**
 * The workstation without a window. `enrol --server URL --code CODE --staff NUMBER [--name NAME]` sets this machine up; the
 * passphrase is read from standard input, so that it stands in no list of processes.
 */
import { join } from 'node:path';
import { hostname } from 'node:os';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { failureWording } from '../shared/error/catalogue.ts';
import { composeWorkstation } from './compose.ts';
import { programVersion } from './version.ts';

const root = join(import.meta.dirname, '..');
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    server: { type: 'string' },
    code: { type: 'string' },
    staff: { type: 'string' },
    name: { type: 'string', default: hostname() },
  },
});
const { server, code, staff, name } = values;
if (positionals[0] !== 'enrol' || server === undefined || code === undefined || staff === undefined) {
  process.stderr.write('Use: enrol --server URL --code CODE --staff NUMBER [--name NAME]\n');
  process.exit(2);
}
const workstation = composeWorkstation({
  assetsFolder: join(root, 'assets'),
  dataFolder: process.env['CMS_DATA'] ?? join(process.cwd(), '.data', 'workstation'),
  serverUrl: server,
  shell: { host: 'browser', version: programVersion(root) },
  writeLog: (line) => process.stderr.write(`${line}\n`),
});
if (!workstation.ok) {
  process.stderr.write(`${failureWording(workstation.failure)}\n`);
  process.exit(1);
}
const asking = createInterface({ input: process.stdin, output: process.stderr });
const passphrase = await asking.question('Passphrase: ');
asking.close();
const { desktop, provision } = workstation.value;
const done = await provision({ code, deviceName: name, people: [{ staffNumber: staff, passphrase }] });
process.stdout.write(done.ok ? 'This workstation is enrolled.\n' : `${failureWording(done.failure)}\n`);
await desktop.close();
process.exitCode = done.ok ? 0 : 1;
