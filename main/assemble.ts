/** Puts the workstation's parts together from its assets: what every composition root shares. */
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse, YAMLParseError } from 'yaml';
import { fail, ok, type Result } from '../shared/base/result.ts';
import { failure } from '../shared/error/failure.ts';
import { parseBankHolidays } from '../shared/rates/bank-holiday.ts';
import { loadRelease } from '../shared/script/load-release.ts';
import { parseCouncils, parseOnsCodes } from './council/directory.ts';
import { readProductTemplates } from './letter/product-templates.ts';
import type { PdfRenderer } from './pdf/render.ts';
import type { Clock } from './platform/clock.ts';
import type { FileDialog } from './platform/file-dialog.ts';
import type { Ids } from './platform/ids.ts';
import type { Log } from './platform/log.ts';
import { loadModulusCheck } from './platform/modulus.ts';
import { type Printer, windowPrinter } from './platform/printer.ts';
import { readReleaseFiles } from './platform/release-files.ts';
import { noPostcodes, type PostcodeDirectory } from './postcode/postcode-port.ts';
import type { Office, WorkstationParts } from './workstation.ts';

/** The release that new cases begin with. */
const currentRelease = '2009-10';

export interface Surroundings {
  readonly assetsFolder: string;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Log;
  readonly pdf: PdfRenderer;
  /** Not given: the window prints by itself. */
  readonly printer?: Printer | undefined;
  readonly office: Office;
  /** Nothing in use when not given. */
  readonly postcodes?: PostcodeDirectory;
  readonly fileDialog?: FileDialog | undefined;
}

/** Fails, with file, place and reason, when an asset is not as it should be: a workstation starts whole or not at all. */
export function assembleParts({
  assetsFolder,
  postcodes = noPostcodes,
  ...rest
}: Surroundings): Result<WorkstationParts> {
  const files = readReleaseFiles(
    join(assetsFolder, 'script', currentRelease),
    join(assetsFolder, 'rates', 'parameters.yaml'),
  );
  if (!files.ok) return files;
  const release = loadRelease(files.value, { modulusValid: loadModulusCheck(join(assetsFolder, 'bank')) });
  if (!release.ok) {
    const [first] = release.failure;
    return fail(
      failure('script.refused', {
        count: release.failure.length,
        place: `${first?.place.file}:${first?.place.line}`,
        reason: first?.reason ?? '',
      }),
    );
  }
  const onsCodes = readAsset(join(assetsFolder, 'council', 'ons-code.csv'), parseOnsCodes);
  if (!onsCodes.ok) return onsCodes;
  const councils = readAsset(join(assetsFolder, 'council', 'la-2009-10.csv'), (text) =>
    parseCouncils(text, onsCodes.value),
  );
  if (!councils.ok) return councils;
  const bankHolidays = readAsset(join(assetsFolder, 'rates', 'bank-holidays.yaml'), (text) =>
    parseBankHolidays(parse(text)),
  );
  if (!bankHolidays.ok) return bankHolidays;
  const templates = readProductTemplates((file, read) => readAsset(join(assetsFolder, 'letter', file), read));
  if (!templates.ok) return templates;
  const current = release.value;
  return ok({
    ...rest,
    printer: rest.printer ?? windowPrinter,
    releases: { current, find: (id) => (id === current.id ? current : undefined) },
    councils: councils.value,
    templates: templates.value,
    postcodes,
    rules: { bankHolidays: bankHolidays.value, nationOf: councils.value.nationOf },
  });
}

/** A file that is missing, or is not what its name says, is refused by name and line. */
function readAsset<T>(path: string, read: (text: string) => Result<T>): Result<T> {
  try {
    return read(readFileSync(path, 'utf8'));
  } catch (thrown) {
    if (thrown instanceof YAMLParseError) {
      return fail(
        failure('file.unreadable', {
          file: basename(path),
          reason: `line ${thrown.linePos?.[0].line ?? 1}: ${thrown.code}`,
        }),
      );
    }
    if (thrown instanceof Error && 'code' in thrown)
      return fail(failure('file.unreadable', { file: basename(path), reason: String(thrown.code) }));
    throw thrown;
  }
}
