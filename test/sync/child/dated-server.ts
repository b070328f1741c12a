/**
 * The central server as a process of its own whose clock begins at a given instant and runs from there. Arguments: data
 * folder, port, instant. Prints `listening <enrolment code>`; ends in order on SIGTERM.
 */
import { readConnectors } from '../../../server/connector/connectors.ts';
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
    connectors: mustBeOk(readConnectors(process.env)),
    // How long a message is lent for, in milliseconds: a test does not wait the minute.
    delivery: { lentMs: Number(process.env['CMS_TEST_LENT_MS'] ?? 60_000) },
  }),
);
process.once('SIGTERM', () => void server.stop().then(() => process.exit(0)));
process.stdout.write(`listening ${await server.demoCode()}\n`);
