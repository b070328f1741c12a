/** One engine in a process of its own: cold (import, fonts, first document), warm, size and peak memory, as JSON. */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const [engine = '', keepAt = ''] = process.argv.slice(2);
const warmUps = 40;
const measured = 80;
const assets = new URL('../../../assets', import.meta.url).pathname;

type Make = () => Uint8Array | Promise<Uint8Array>;

async function prepare(): Promise<Make | undefined> {
  const cut = (file: string): Uint8Array => readFileSync(`${assets}/font/${file}`);
  if (engine === 'floor') {
    const { createFloor } = await import('./floor.ts');
    return createFloor(cut('noto-sans-regular.ttf'));
  }
  if (engine === 'product') {
    const { createPdfRenderer } = await import('../../../main/pdf/render.ts');
    const { loadFonts } = await import('../../../main/pdf/font/load-fonts.ts');
    const { statement } = await import('./fixture.ts');
    const renderer = createPdfRenderer(loadFonts(assets));
    return () => renderer.render(statement);
  }
  const { createPdfKitPeer, loadPdfKit } = await import('./peer-pdfkit.ts');
  const PdfKitClass = loadPdfKit();
  if (PdfKitClass === undefined) return undefined;
  if (engine === 'pdfkit, our cut fonts') {
    return createPdfKitPeer(PdfKitClass, { regular: cut('noto-sans-regular.ttf'), bold: cut('noto-sans-bold.ttf') });
  }
  const source = createRequire(import.meta.url)
    .resolve('@expo-google-fonts/noto-sans/package.json')
    .replace('package.json', '');
  const whole = (weight: string): Uint8Array => readFileSync(`${source}${weight}/NotoSans_${weight}.ttf`);
  return createPdfKitPeer(PdfKitClass, { regular: whole('400Regular'), bold: whole('700Bold') });
}

const started = performance.now();
const make = await prepare();
if (make === undefined) {
  process.stdout.write(JSON.stringify({ missing: true }));
} else {
  const first = await make();
  const coldMs = performance.now() - started;
  for (let index = 0; index < warmUps; index++) await make();
  const times: number[] = [];
  for (let index = 0; index < measured; index++) {
    const start = performance.now();
    await make();
    times.push(performance.now() - start);
  }
  times.sort((left, right) => left - right);
  const at = (share: number): number => times[Math.floor(times.length * share)] ?? Number.NaN;
  if (keepAt !== '') writeFileSync(keepAt, first);
  const total = times.reduce((sum, time) => sum + time, 0);
  process.stdout.write(
    JSON.stringify({
      coldMs,
      warmMs: at(0.5),
      p99Ms: at(0.99),
      perSecond: (measured * 1000) / total,
      bytes: first.length,
      peakMb: process.resourceUsage().maxRSS / 1024,
    }),
  );
}
