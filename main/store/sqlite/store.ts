/** The store over an open database: every table's part, put together as the port. */
import { existsSync } from 'node:fs';
import { fail, ok } from '../../../shared/base/result.ts';
import type { Result } from '../../../shared/base/result.ts';
import { diskFailure } from '../disk-failure.ts';
import { failure } from '../../../shared/error/failure.ts';
import type { CaseStore, ChainProgress } from '../ports.ts';
import type { Summarise } from '../case-summary.ts';
import { caseReader } from './case-reader.ts';
import { caseWriter } from './case-writer.ts';
import { chainStart, pointAt, verifyChain } from './chain.ts';
import type { ChainPoint } from './chain.ts';
import { deviceTable } from './device-table.ts';
import { documentTable } from './document-table.ts';
import { draftTable } from './draft-table.ts';
import { eventTable } from './event-table.ts';
import type { EventTableParts } from './event-table.ts';
import { figureTable } from './figure-table.ts';
import { laidTable } from './laid-table.ts';
import { diaryTable } from './diary-table.ts';
import { officeTable } from './office-table.ts';
import { logPagesMax } from './open.ts';
import type { Database } from './open.ts';
import { fillOutboxOf } from './outbox-tail.ts';
import { outboxReader, outboxWriter } from './outbox-table.ts';
import { applyPulledTo } from './pulled.ts';
import { refolding } from './refold.ts';
import { summaryTable } from './summary-row.ts';
import { tombstoneTable } from './tombstone-table.ts';
import { durably as durablyOn } from './transaction.ts';

export interface StoreParts extends EventTableParts {
  readonly summarise: Summarise;
}

/** Disk faults of work outside a transaction, as failures. */
function guarded<T>(work: () => T): Result<T> {
  try {
    return ok(work());
  } catch (thrown) {
    return fail(diskFailure(thrown));
  }
}

function copyTo(database: Database, file: string): Result<void> {
  if (existsSync(file)) return fail(failure('store.exists', { file: 'the copy' }));
  return guarded(() => {
    // The driver's backup() refuses an encrypted database; VACUUM INTO keeps cipher and key.
    database.prepare('vacuum into ?').run(file);
  });
}

/**
 * Moves the log into the store once half of its room is taken, and not sooner: the first commit after it starts the log
 * anew, for which the disk is synced once more.
 */
function moveLog(database: Database): void {
  const [state] = database.pragma('wal_checkpoint(NOOP)') as readonly {
    readonly log: number;
    readonly checkpointed: number;
  }[];
  if (state !== undefined && state.log - state.checkpointed >= logPagesMax / 2)
    database.pragma('wal_checkpoint(PASSIVE)');
}

/** Verifies the chain from a point on: as far as `limit` events, or to its end. */
const verifierOf =
  (database: Database, device: string) =>
  (from: ChainPoint, limit?: number): Result<ChainProgress> => {
    const result = guarded(() => verifyChain(database, device, from, limit));
    if (!result.ok) return result;
    return result.value.ok
      ? ok({ verifiedTo: result.value.value.point.position, done: result.value.value.done })
      : result.value;
  };

const lastPositionOf = (database: Database) =>
  database.prepare<[], number | null>('select max(position) from event').pluck();

export function storeOver(parts: StoreParts): CaseStore {
  const { database, device, head, summarise } = parts;
  const summaries = summaryTable(database);
  const durably = durablyOn(database, () => summaries.forget());
  const events = eventTable(parts);
  const documents = documentTable(database, durably);
  const drafts = draftTable(database, durably);
  const laid = laidTable(database, durably);
  const settings = deviceTable(database, durably);
  const office = officeTable(database, durably, settings);
  const diary = diaryTable(database, durably, settings);
  const refold = refolding({ database, events, summaries, laid, summarise });
  const erased = tombstoneTable({ database, durably, forget: () => summaries.forget() });
  const fillOutbox = fillOutboxOf(database, device);
  const lastPosition = lastPositionOf(database);
  let restedAt: number | null | undefined;
  /** What commits leave for an idle moment. */
  const rest = (): void => {
    events.sealHead();
    fillOutbox();
    summaries.tail.bringUp();
    restedAt = lastPosition.get();
  };
  // A full disk does not keep a store from opening: without the seal the next opening verifies a little more, and the rows
  // that a migration wants folded again are.
  if (refold.isDue()) durably(() => refold.refoldAll());
  durably(rest);
  return {
    device,
    cases: caseReader(database, durably, events, summaries),
    documents,
    drafts,
    outbox: outboxReader(database, device),
    laid,
    tombstones: erased,
    figures: figureTable(database),
    office,
    diary,
    settings,
    write: {
      cases: caseWriter({ durably, events, summaries, documents, laid, drafts, diary }),
      documents: documents.write,
      drafts: drafts.write,
      outbox: {
        ...outboxWriter({ database, durably, events, refold, erased }),
        applyPulled: applyPulledTo({ durably, events, refold, settings, laid, erased }),
      },
      laid: laid.write,
      tombstones: erased.write,
      office: office.write,
      diary: diary.write,
      settings: settings.write,
    },
    rebuild: () => {
      const whole = verifierOf(database, device)(chainStart);
      return whole.ok ? durably(() => refold.refoldAll()) : whole;
    },
    verifyWholeChain: () => verifierOf(database, device)(chainStart),
    verifyChainPart: (after, limit) => verifierOf(database, device)(pointAt(database, device, after), limit),
    tidy: () => {
      if (lastPosition.get() !== restedAt) {
        const rested = durably(rest);
        if (!rested.ok) return rested;
      }
      return guarded(() => moveLog(database));
    },
    copyTo: (file) => copyTo(database, file),
    close: () => {
      head.close();
      database.close();
    },
  };
}
