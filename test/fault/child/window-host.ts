/** A child that serves the window over a store until it is killed, and prints its address. Arguments: data folder, built window. */
import { startBrowserHost } from '../../../main/browser/start-host.ts';
import { composeWorkstation } from '../../../main/compose.ts';
import { setClock } from '../../../main/platform/clock.ts';
import { mustBeOk } from '../../../shared/base/result.ts';
import { assetsFolder, testTime } from '../../support/workstation.ts';

const [dataFolder = '', root = ''] = process.argv.slice(2);
const { desktop } = mustBeOk(
  composeWorkstation({
    assetsFolder,
    dataFolder,
    serverUrl: undefined,
    shell: { host: 'browser', version: 'test' },
    writeLog: () => undefined,
    clock: setClock(testTime, 'Europe/London'),
  }),
);
const host = await startBrowserHost({ handler: desktop, root });
process.stdout.write(`${host.url}\n`);
