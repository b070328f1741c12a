/**
 * Prints through Electron: a page of its own that is never shown loads the PDF as the window does, over app://, and the
 * system's dialog asks for the printer. Nothing is written to disk by this program.
 */
import { pdfPath } from '../browser/answer-pdf.ts';
import type { Printer } from '../platform/printer.ts';
import { appOrigin, type ElectronParts } from './electron-parts.ts';
import { windowOptions } from './window.ts';

export function electronPrinter(electron: Pick<ElectronParts, 'BrowserWindow'>, preloadPath: string): Printer {
  return {
    print: async (showId) => {
      const page = new electron.BrowserWindow(windowOptions(preloadPath));
      try {
        await page.loadURL(`${appOrigin}${pdfPath}${showId}`);
        const printers = await page.webContents.getPrintersAsync();
        if (printers.length === 0) return 'noPrinter';
        return await new Promise((resolve) => {
          page.webContents.print({ silent: false, printBackground: true, pageSize: 'A4' }, (success) =>
            resolve(success ? 'printed' : 'cancelled'),
          );
        });
      } finally {
        page.destroy();
      }
    },
  };
}
