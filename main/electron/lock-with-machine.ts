/** The workstation locks with the machine: when its screen is locked, and before it sleeps. */
import type { DesktopHandler } from '../browser/handler.ts';
import type { ElectronParts } from './electron-parts.ts';

export function lockWithMachine(powerMonitor: ElectronParts['powerMonitor'], handler: DesktopHandler): void {
  const lock = (): void => void handler.handle('session.lock', {});
  powerMonitor.on('lock-screen', lock);
  powerMonitor.on('suspend', lock);
}
