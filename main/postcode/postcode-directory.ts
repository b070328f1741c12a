/** The postcode directory in the store's folder: its own file, without personal data, so it is not encrypted. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fail, ok, type Result } from '../../shared/base/result.ts';
import { failure } from '../../shared/error/failure.ts';
import { councilsNear, lookUp } from '../../shared/postcode/look-up.ts';
import type { PostcodeTable } from '../../shared/postcode/table.ts';
import type { Log } from '../platform/log.ts';
import { dropCheckpoint, readCheckpoint } from './checkpoint.ts';
import { type ImportThread, startImport } from './import-thread.ts';
import type { ImportFile, PostcodeDirectory, PostcodeState } from './postcode-port.ts';
import { readTable } from './table-file.ts';

export interface DirectoryParts {
  readonly folder: string;
  readonly log: Log;
  readonly onChange: (state: PostcodeState) => void;
  readonly checkpointBytes?: number;
}

const tableName = 'postcodes.bin';
const uploadName = 'postcodes.upload.csv';

class Directory implements PostcodeDirectory {
  readonly uploadFile: string;
  readonly #parts: DirectoryParts;
  readonly #tableFile: string;
  /** Read when it is first wanted: signing in does not wait for it. */
  #table: Result<PostcodeTable | undefined> | undefined;
  #thread: ImportThread | undefined;
  #importing: PostcodeState['importing'];
  #last: PostcodeState['last'];
  #idle: Promise<void> = Promise.resolve();

  constructor(parts: DirectoryParts) {
    this.#parts = parts;
    this.#tableFile = join(parts.folder, tableName);
    this.uploadFile = join(parts.folder, uploadName);
  }

  #inUse(): PostcodeTable | undefined {
    this.#table ??= readTable(this.#tableFile);
    return this.#table.ok ? this.#table.value : undefined;
  }

  find(postcode: string): ReturnType<PostcodeDirectory['find']> {
    const table = this.#inUse();
    return table && lookUp(table, postcode);
  }

  near(postcode: string): readonly string[] {
    const table = this.#inUse();
    return table === undefined ? [] : councilsNear(table, postcode);
  }

  state(): PostcodeState {
    const table = this.#inUse();
    const waiting = this.#thread === undefined ? readCheckpoint(this.#parts.folder) : undefined;
    return {
      inUse: table && { description: table.description, postcodes: table.postcodes },
      damaged: this.#table?.ok === false,
      importing: this.#importing,
      waiting: waiting && { name: waiting.name, bytes: waiting.offset, of: waiting.bytes },
      last: this.#last,
    };
  }

  begin(file: ImportFile, authorities: ReadonlyMap<string, string>, made: string): Result<void> {
    if (this.#thread !== undefined) return fail(failure('postcode.importRunning'));
    dropCheckpoint(this.#parts.folder);
    return this.#start(file, authorities, made);
  }

  goOn(authorities: ReadonlyMap<string, string>, made: string): Result<void> {
    if (this.#thread !== undefined) return fail(failure('postcode.importRunning'));
    const waiting = readCheckpoint(this.#parts.folder);
    return waiting === undefined ? fail(failure('postcode.notImporting')) : this.#start(waiting, authorities, made);
  }

  stop(): void {
    this.#thread?.stop();
  }

  idle(): Promise<void> {
    return this.#idle;
  }

  #start({ file, name }: ImportFile, authorities: ReadonlyMap<string, string>, made: string): Result<void> {
    const { folder, log, checkpointBytes } = this.#parts;
    const interval = checkpointBytes === undefined ? {} : { checkpointBytes };
    const order = { file, name, folder, tableFile: this.#tableFile, authorities, made, ...interval };
    const thread = startImport(order, (progress) => this.#show({ name, ...progress }));
    this.#thread = thread;
    this.#last = undefined;
    this.#show({ name, bytes: 0, of: 0, rows: 0 });
    this.#idle = thread.outcome
      .then(
        (done) => {
          if (!done.ok) this.#last = { outcome: 'refused', failure: done.failure };
          else if (done.value === undefined) this.#last = { outcome: 'stopped' };
          else this.#last = { outcome: 'done', imported: done.value };
          // An upload is a copy: once it is in, or cannot be taken, nobody needs it.
          if (this.#last.outcome !== 'stopped' && file === this.uploadFile) rmSync(file, { force: true });
        },
        (thrown: unknown) => log.defect('postcode.import', thrown),
      )
      .then(() => {
        this.#thread = undefined;
        this.#table = undefined;
        this.#show(undefined);
      });
    return ok(undefined);
  }

  #show(importing: PostcodeState['importing']): void {
    this.#importing = importing;
    this.#parts.onChange(this.state());
  }
}

export const openPostcodes = (parts: DirectoryParts): PostcodeDirectory => new Directory(parts);
