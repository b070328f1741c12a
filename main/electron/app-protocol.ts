/** The window's files over app://cms/: a fixed folder, no way out of it, and the policy on every answer. */
import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { answerPdf, pdfPath } from '../browser/answer-pdf.ts';
import { pdfHeaders, securityHeaders } from '../browser/content-policy.ts';
import type { DesktopHandler } from '../browser/handler.ts';
import { appHost, appOrigin, appScheme, type ElectronParts } from './electron-parts.ts';

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

/** Must run before the app is ready: only then can a scheme get an origin, and with it storage and fetch of its own. */
export function registerAppScheme(protocol: ElectronParts['protocol']): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: appScheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

/** The file an address means, or undefined for anything that is not a plain file of the folder. */
export function fileOfAddress(root: string, address: string): string | undefined {
  let url: URL;
  let path: string;
  try {
    url = new URL(address);
    path = decodeURIComponent(url.pathname);
  } catch {
    return undefined;
  }
  if (url.protocol !== `${appScheme}:` || url.host !== appHost || path.includes('\0') || path.includes('\\'))
    return undefined;
  const file = normalize(join(root, path === '/' ? 'index.html' : path));
  if (!file.startsWith(normalize(root) + sep) || !(extname(file) in contentTypes)) return undefined;
  return file;
}

/** The id in the address of a PDF that the window is showing, or undefined for any other address. */
export function shownPdf(address: string): string | undefined {
  const start = `${appOrigin}${pdfPath}`;
  return address.startsWith(start) ? address.slice(start.length) : undefined;
}

/** Answers app:// requests from `root` and with PDFs being shown; everything else is 404, and a wrong method 405. */
export function serveApp(
  session: ElectronParts['session']['defaultSession'],
  root: string,
  handler: DesktopHandler,
): void {
  session.protocol.handle(appScheme, async (request) => {
    if (request.method !== 'GET') return new Response(null, { status: 405 });
    const showId = shownPdf(request.url);
    if (showId !== undefined) {
      const bytes = await answerPdf(handler, showId);
      if (bytes === undefined) return new Response(null, { status: 404, headers: securityHeaders });
      return new Response(new Uint8Array(bytes), { headers: pdfHeaders });
    }
    const file = fileOfAddress(root, request.url);
    if (file === undefined) return new Response(null, { status: 404, headers: securityHeaders });
    try {
      const type = contentTypes[extname(file)] ?? 'application/octet-stream';
      return new Response(await readFile(file), { headers: { ...securityHeaders, 'content-type': type } });
    } catch {
      return new Response(null, { status: 404, headers: securityHeaders });
    }
  });
}

/** The page the window opens. */
export const startPage = `${appOrigin}/`;
