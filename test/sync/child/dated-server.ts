/**
 * The central server as a process of its own whose clock begins at a given instant and runs from there. Arguments: data
 * folder, port, instant. Prints `listening <enrolment code>`; ends in order on SIGTERM.
 */
import { startServer } from '../../../server/start-server.ts';
import { mustBeOk } from '../../../shared/base/result.ts';
import { generousLimits } from '../../support/postgres.ts';

const [dataFolder = '', port = '', instant = ''] = process.argv.slice(2);
const started = Date.now();
const now = (): number => Date.parse(instant) + Date.now() - started;
const server = mustBeOk(
  await startServer({
    dataFolder,
    port: Number(port),
    demo: true,
    now,
    limits: generousLimits,
    delay: () => Promise.resolve(),
  }),
);
process.once('SIGTERM', () => void server.stop().then(() => process.exit(0)));
process.stdout.write(`listening ${await server.demoCode()}\n`);
