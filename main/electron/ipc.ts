/** The door from the window to the program: the sender is checked, then the same door as over loopback. */
import type { BrowserWindow, IpcMainInvokeEvent } from 'electron';
import { fail } from '../../shared/base/result.ts';
import { failure } from '../../shared/error/failure.ts';
import { answerCall } from '../browser/answer-call.ts';
import type { DesktopHandler } from '../browser/handler.ts';
import { appOrigin, type ElectronParts } from './electron-parts.ts';
import { callChannel, messageChannel } from './channel.ts';

/** Answers calls of the main frame of the window's own page, and of nothing else. */
export function answerIpc(ipcMain: ElectronParts['ipcMain'], handler: DesktopHandler): void {
  ipcMain.handle(callChannel, (event, name: unknown, request: unknown) =>
    isOwnFrame(event)
      ? answerCall(handler, name, request)
      : fail(failure('request.malformed', { reason: 'it comes from another page' })),
  );
}

/** Hands what the program tells to a window, until the window is closed. */
export function tellWindow(
  window: Pick<BrowserWindow, 'on' | 'isDestroyed' | 'webContents'>,
  handler: DesktopHandler,
): void {
  const stop = handler.on((topic, message) => {
    if (!window.isDestroyed()) window.webContents.send(messageChannel, topic, message);
  });
  window.on('closed', stop);
}

function isOwnFrame(event: IpcMainInvokeEvent): boolean {
  const frame = event.senderFrame;
  if (frame === null || frame.parent !== null) return false;
  return frame.url === appOrigin || frame.url.startsWith(`${appOrigin}/`);
}
