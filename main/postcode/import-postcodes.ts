/** The use cases of the postcode directory: what is in use, and the import, which councils' liaison and supervisors may do. */
import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { basename } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fail, ok, type Result } from '../../shared/base/result.ts';
import { commandRoles } from '../../shared/claim/role-rights.ts';
import type { PostcodeView } from '../../shared/contract/council-view.ts';
import { failure } from '../../shared/error/failure.ts';
import { diskFailure } from '../store/disk-failure.ts';
import { actAs, type Work } from '../work.ts';
import type { PostcodeState } from './postcode-port.ts';

/** The whole directory with its 50 columns has about 1.3 GB. */
export const uploadBytesMax = 4_000_000_000;
const nameMax = 120;
/** Unknown authorities that are shown one by one. */
const unknownShown = 20;

export const postcodeView = (state: PostcodeState, mayChoose: boolean): PostcodeView => ({
  inUse:
    (state.inUse && {
      edition: state.inUse.description.edition,
      source: state.inUse.description.source,
      made: state.inUse.description.made,
      postcodes: state.inUse.postcodes,
    }) ||
    null,
  damaged: state.damaged,
  importing: state.importing ?? null,
  waiting: state.waiting ?? null,
  last: lastView(state.last),
  mayChoose,
});

function lastView(last: PostcodeState['last']): PostcodeView['last'] {
  if (last === undefined) return null;
  const nothing = { rows: 0, resumed: false, unknownRows: 0, unknown: [] };
  if (last.outcome === 'refused') return { outcome: 'refused', failure: last.failure, ...nothing };
  if (last.outcome === 'stopped') return { outcome: 'stopped', failure: null, ...nothing };
  const { rows, resumed, unknown } = last.imported;
  const codes = Object.entries(unknown).sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return {
    outcome: 'done',
    failure: null,
    rows,
    resumed,
    unknownRows: codes.reduce((sum, [, count]) => sum + count, 0),
    unknown: codes.slice(0, unknownShown).map(([code, count]) => ({ code, rows: count })),
  };
}

/** How the directory stands. */
export const showPostcodes = ({ workstation }: Work): Result<PostcodeView> =>
  ok(postcodeView(workstation.postcodes.state(), workstation.fileDialog !== undefined));

/** Asks for the file and begins; nothing happens when none is chosen. */
export async function choosePostcodes(work: Work): Promise<Result<PostcodeView>> {
  const actor = actAs(work, commandRoles.councilLiaison);
  if (!actor.ok) return actor;
  const { fileDialog } = work.workstation;
  const file = await fileDialog?.chooseFile({ title: 'Postcode directory', extension: 'csv' });
  if (file === undefined) return showPostcodes(work);
  return begun(work, work.workstation.postcodes.begin({ file, name: nameOf(file) }, ...orderOf(work)));
}

/** Goes on with an import that was stopped or killed. */
export function goOnWithPostcodes(work: Work): Result<PostcodeView> {
  const actor = actAs(work, commandRoles.councilLiaison);
  return actor.ok ? begun(work, work.workstation.postcodes.goOn(...orderOf(work))) : actor;
}

/** Stops after the piece in hand; it can go on later. */
export function stopPostcodes(work: Work): Result<PostcodeView> {
  const actor = actAs(work, commandRoles.councilLiaison);
  if (!actor.ok) return actor;
  work.workstation.postcodes.stop();
  return showPostcodes(work);
}

/** Takes a directory that a browser sends, piece by piece, and begins. Failures: postcode.tooLarge and those of the disk. */
export async function uploadPostcodes(
  work: Work,
  name: string,
  bytes: AsyncIterable<Uint8Array>,
  limit: number = uploadBytesMax,
): Promise<Result<PostcodeView>> {
  const actor = actAs(work, commandRoles.councilLiaison);
  if (!actor.ok) return actor;
  const { postcodes } = work.workstation;
  const file = postcodes.uploadFile;
  if (file === undefined || postcodes.state().importing !== undefined) return fail(failure('postcode.importRunning'));
  const taken = await keepUpload(file, bytes, limit);
  return taken.ok ? begun(work, postcodes.begin({ file, name: nameOf(name) }, ...orderOf(work))) : taken;
}

async function keepUpload(file: string, bytes: AsyncIterable<Uint8Array>, limit: number): Promise<Result<void>> {
  let size = 0;
  const bounded = async function* (): AsyncGenerator<Uint8Array> {
    for await (const part of bytes) {
      size += part.length;
      if (size > limit) return;
      yield part;
    }
  };
  try {
    await pipeline(Readable.from(bounded()), createWriteStream(file, { mode: 0o600 }));
  } catch (thrown) {
    await rm(file, { force: true });
    return fail(diskFailure(thrown));
  }
  if (size <= limit) return ok(undefined);
  await rm(file, { force: true });
  return fail(failure('postcode.tooLarge', { limit }));
}

const nameOf = (file: string): string => basename(file.replaceAll('\\', '/')).slice(0, nameMax);
const orderOf = ({ workstation }: Work): [ReadonlyMap<string, string>, string] => [
  workstation.councils.authorities,
  workstation.clock.now().instant,
];
const begun = (work: Work, done: Result<void>): Result<PostcodeView> => (done.ok ? showPostcodes(work) : done);
