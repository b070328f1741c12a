/** One durable transaction whose expected refusals and disk faults come back as failures; a defect is thrown on. */
import { fail, ok } from '../../../shared/base/result.ts';
import type { Result } from '../../../shared/base/result.ts';
import type { Failure } from '../../../shared/error/failure.ts';
import { diskFailure } from '../disk-failure.ts';
import type { Database } from './open.ts';

/** Thrown inside a transaction to roll it back and hand the failure to the caller. */
class Refused extends Error {
  readonly failed: Failure;
  constructor(failed: Failure) {
    super(failed.kind);
    this.failed = failed;
  }
}

/** Refuses the transaction it is called in. */
export function refuse(failed: Failure): never {
  throw new Refused(failed);
}

export type Durably = <T>(work: () => T) => Result<T>;

/** Runs work in an immediate transaction; it is durable when this returns. `rolledBack` hears of one that was undone. */
export function durably(database: Database, rolledBack: () => void): Durably {
  const begin = database.prepare('begin immediate');
  const commit = database.prepare('commit');
  const rollback = database.prepare('rollback');
  return (work) => {
    try {
      begin.run();
      const value = work();
      commit.run();
      return ok(value);
    } catch (thrown) {
      if (database.inTransaction) rollback.run();
      rolledBack();
      return fail(thrown instanceof Refused ? thrown.failed : diskFailure(thrown));
    }
  };
}
