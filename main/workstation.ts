/** What the use cases are handed: the open store, the release, the clock and everything else that is not theirs to make. */
import type { ClaimRules } from '../shared/claim/assess-case.ts';
import type { Release } from '../shared/script/compile-release.ts';
import type { CouncilDirectory } from './council/directory.ts';
import type { ProductTemplates } from './letter/product-templates.ts';
import type { PdfRenderer } from './pdf/render.ts';
import type { Clock } from './platform/clock.ts';
import type { FileDialog } from './platform/file-dialog.ts';
import type { Ids } from './platform/ids.ts';
import type { Log } from './platform/log.ts';
import type { PostcodeDirectory } from './postcode/postcode-port.ts';
import type { Printer } from './platform/printer.ts';
import type { CaseStore } from './store/ports.ts';

/** The releases this workstation holds; a case stays on the one it began with. */
export interface ReleaseShelf {
  /** The release new cases begin with. */
  readonly current: Release;
  find(id: string): Release | undefined;
}

/** The office whose name and telephone number stand on what is printed. */
export interface Office {
  readonly name: string;
  readonly phone: string;
}

/** Parts that exist before anybody signs in. */
export interface WorkstationParts {
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Log;
  readonly releases: ReleaseShelf;
  readonly councils: CouncilDirectory;
  readonly postcodes: PostcodeDirectory;
  /** Undefined where the host has none: the window sends the file itself then. */
  readonly fileDialog?: FileDialog | undefined;
  readonly rules: ClaimRules;
  readonly pdf: PdfRenderer;
  readonly printer: Printer;
  readonly office: Office;
  /** The product's own letters and leaflets. */
  readonly templates: ProductTemplates;
}

/** The workstation with its store open. */
export interface Workstation extends WorkstationParts {
  readonly store: CaseStore;
}
