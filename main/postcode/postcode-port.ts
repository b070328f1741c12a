/** The postcode directory of this workstation as the use cases see it. */
import { ok, type Result } from '../../shared/base/result.ts';
import type { Failure } from '../../shared/error/failure.ts';
import type { PostcodeFinding } from '../../shared/postcode/look-up.ts';
import type { TableDescription } from '../../shared/postcode/table.ts';
import type { Imported, ImportProgress } from './import-file.ts';

/** What is in use, what is being done, and how the last import went. */
export interface PostcodeState {
  readonly inUse: { readonly description: TableDescription; readonly postcodes: number } | undefined;
  /** The table on disk cannot be used. */
  readonly damaged: boolean;
  readonly importing: ({ readonly name: string } & ImportProgress) | undefined;
  /** An import that was stopped or killed and can go on. */
  readonly waiting: { readonly name: string; readonly bytes: number; readonly of: number } | undefined;
  readonly last:
    | { readonly outcome: 'done'; readonly imported: Imported }
    | { readonly outcome: 'refused'; readonly failure: Failure }
    | { readonly outcome: 'stopped' }
    | undefined;
}

export interface ImportFile {
  readonly file: string;
  readonly name: string;
}

export interface PostcodeDirectory {
  /** Undefined while no directory is in use. */
  find(postcode: string): PostcodeFinding | undefined;
  /** Codes of councils near a postcode that the directory does not have, the most likely first. */
  near(postcode: string): readonly string[];
  state(): PostcodeState;
  /** Begins an import in the background. Failure: postcode.importRunning. */
  begin(file: ImportFile, authorities: ReadonlyMap<string, string>, made: string): Result<void>;
  /** Goes on with the one that waits. Failures: postcode.importRunning, postcode.notImporting. */
  goOn(authorities: ReadonlyMap<string, string>, made: string): Result<void>;
  stop(): void;
  /** Resolves when no import is under way. */
  idle(): Promise<void>;
  /** Where an upload is put before it is imported; undefined where nothing can be kept. */
  readonly uploadFile: string | undefined;
}

/** For programs without a store folder: nothing is in use, and nothing can be imported. */
export const noPostcodes: PostcodeDirectory = {
  find: () => undefined,
  near: () => [],
  state: () => ({ inUse: undefined, damaged: false, importing: undefined, waiting: undefined, last: undefined }),
  begin: () => ok(undefined),
  goOn: () => ok(undefined),
  stop: () => undefined,
  idle: () => Promise.resolve(),
  uploadFile: undefined,
};
