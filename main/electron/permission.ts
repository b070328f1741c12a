/** What the page may ask of the machine: nothing. */
import type { ElectronParts } from './electron-parts.ts';

/** Refuses every permission and device, every download that was not asked for by name, and the spelling service. */
export function denyPermissions(session: ElectronParts['session']['defaultSession']): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  // Words of an answer must not be sent to, or kept by, a spelling service.
  session.setSpellCheckerEnabled(false);
  session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !isLocal(details.url) }));
}

/** The page talks to its own files and to what it made itself; the network is main's business alone. */
const isLocal = (address: string): boolean =>
  address.startsWith('app://cms/') ||
  address.startsWith('blob:app://cms/') ||
  address.startsWith('data:') ||
  address.startsWith('chrome-extension://mhjfbmdgcfjbbpaeojofohoefgiehjai/');
