/** How a document gets onto paper. */

/** `elsewhere`: this host cannot print, the window has to do it by itself, as a browser does. */
export type PrinterOutcome = 'printed' | 'cancelled' | 'noPrinter' | 'elsewhere';

export interface Printer {
  /**
   * Prints a PDF that is held for showing (main/document/show-document.ts), by its id: no bytes leave the memory for it. Asks
   * the person for the printer; resolves when they have answered and the job is with the system.
   */
  print(showId: string): Promise<PrinterOutcome>;
}

/** Of a host whose window is a browser's. */
export const windowPrinter: Printer = { print: async () => 'elsewhere' };
