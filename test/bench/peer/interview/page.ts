/** What runs inside the page: the same driver, with the browser's heap figure and digest. */
import { drive, nameCells, type Measures } from '../../interview/drive.ts';
import { generate } from '../../interview/generate.ts';
import { engine } from './xforms.ts';

interface Page {
  runBench?: (size: number, capMs: number, seed: number) => Promise<Measures>;
  readonly gc?: () => void;
}
const page = globalThis as unknown as Page;

page.runBench = (size, capMs, seed) => {
  const questionnaire = generate(size, seed);
  nameCells(questionnaire);
  return drive(engine, questionnaire, {
    heap: async () => {
      page.gc?.();
      await new Promise((resolve) => setTimeout(resolve, 50));
      page.gc?.();
      return (performance as unknown as { readonly memory?: { readonly usedJSHeapSize: number } }).memory
        ?.usedJSHeapSize;
    },
    digest: async (text) => {
      const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
      return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0'))
        .join('')
        .slice(0, 16);
    },
    capMs,
  });
};
