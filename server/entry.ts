/**
 * The central server alone. DATABASE_URL names its PostgreSQL, else it starts its own in CMS_SERVER_DATA;
 * CMS_SERVER_HOST and CMS_SERVER_PORT say where it listens; CMS_CONNECTOR_ISCS and so on how other systems are reached; CMS_DEMO=1 seeds the demonstration office.
 */
import { failureWording } from '../shared/error/catalogue.ts';
import { readConnectors } from './connector/connectors.ts';
import { createLog } from './log.ts';
import { startServer } from './start-server.ts';
import type { ServerOptions } from './start-server.ts';

if (Number(process.versions.node.split('.')[0]) < 24) {
  process.stderr.write('The server needs Node 24: start it with `npm run server`.\n');
  process.exit(1);
}

const defaultPort = 7_420;

function readOptions(env: NodeJS.ProcessEnv): ServerOptions {
  const { DATABASE_URL: databaseUrl, CMS_SERVER_DATA: dataFolder, CMS_SERVER_HOST: host, CMS_SERVER_PORT: port } = env;
  return {
    ...(databaseUrl === undefined ? {} : { databaseUrl }),
    ...(dataFolder === undefined ? {} : { dataFolder }),
    ...(host === undefined ? {} : { host }),
    port: port === undefined ? defaultPort : Number(port),
    demo: env['CMS_DEMO'] === '1',
    log: createLog((line) => process.stderr.write(line), Date.now),
  };
}

const connectors = readConnectors(process.env);
if (!connectors.ok) {
  process.stderr.write(`${failureWording(connectors.failure)}\n`);
  process.exit(1);
}
const started = await startServer({ ...readOptions(process.env), connectors: connectors.value }).catch(
  (error: unknown) => {
    // A message of a driver may name hosts and users, so only its code is shown.
    const { code } = error as { code?: string };
    process.stderr.write(`The server did not start${code === undefined ? '' : ` (${code})`}.\n`);
    process.exit(1);
  },
);
if (!started.ok) {
  process.stderr.write(`${failureWording(started.failure)}\n`);
  process.exit(1);
}
const server = started.value;

let stopping = false;
function stop(): void {
  if (stopping) process.exit(1);
  stopping = true;
  void server.stop().then(() => process.exit(0));
}
process.on('SIGTERM', stop);
process.on('SIGINT', stop);

const code =
  process.env['CMS_DEMO'] === '1' ? `, enrolment code for the demonstration office ${await server.demoCode()}` : '';
process.stdout.write(`The server listens on ${server.url}${code}\n`);
