/** Updates by electron-updater: off unless an address is configured, and never in the middle of a call. */
import type { AppUpdater } from 'electron-updater';
import type { Log } from '../platform/log.ts';

export interface UpdateOptions {
  /** Address of the update folder; without one nothing is ever asked for. */
  readonly address: string | undefined;
  /** electron-updater's autoUpdater, handed in because importing it touches electron. */
  readonly updater: Pick<AppUpdater, 'setFeedURL' | 'checkForUpdates' | 'on'> & {
    autoDownload: boolean;
    autoInstallOnAppQuit: boolean;
    allowDowngrade: boolean;
  };
  readonly log: Log;
}

/** Looks for an update once; a signed one is fetched and put in place when the program is closed. */
export async function checkForUpdate(options: UpdateOptions): Promise<void> {
  if (options.address === undefined) return;
  if (!options.address.startsWith('https://')) {
    options.log.warning('update.addressNotSecure');
    return;
  }
  const { updater, log } = options;
  updater.autoDownload = true;
  updater.autoInstallOnAppQuit = true;
  updater.allowDowngrade = false;
  updater.on('error', (error: unknown) => log.defect('update.failed', error));
  updater.setFeedURL({ provider: 'generic', url: options.address });
  try {
    await updater.checkForUpdates();
  } catch (error) {
    log.defect('update.failed', error);
  }
}
