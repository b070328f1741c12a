/**
 * The log: one JSON object a line. It holds kinds, ids, counts and durations and never what a customer said: the type
 * of its fields has no room for objects, and a Redacted value prints as <redacted>.
 */
import type { Failure } from '../../shared/error/failure.ts';
import { failureCatalogue } from '../../shared/error/catalogue.ts';
import type { Redacted } from '../../shared/base/redacted.ts';
import type { Clock } from './clock.ts';

export type LogLevel = 'info' | 'warning' | 'error';
export type LogFields = Readonly<Record<string, string | number | boolean | Redacted<unknown> | undefined>>;

export interface Log {
  info(what: string, fields?: LogFields): void;
  warning(what: string, fields?: LogFields): void;
  error(what: string, fields?: LogFields): void;
  /** Logs an expected failure at the severity of its kind, with its numbers. */
  failure(failed: Failure, fields?: LogFields): void;
  /**
   * Logs a defect. Of an Error only its class, code and stack frames are written: a message may quote data, a frame
   * names code.
   */
  defect(what: string, thrown: unknown): void;
}

/** The class and code of what was thrown, and where: never its message. */
function thrownFields(thrown: unknown): LogFields {
  if (!(thrown instanceof Error)) return { thrown: typeof thrown };
  const code = 'code' in thrown && typeof thrown.code === 'string' ? thrown.code : undefined;
  const frames = (thrown.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return { thrown: thrown.name, code, stack: frames.map((line) => line.trim()).join(' | ') };
}

/** A log that hands each finished line, without its line end, to `write`. */
export function createLog(write: (line: string) => void, clock: Clock): Log {
  const line = (level: LogLevel, what: string, fields: LogFields = {}): void => {
    write(JSON.stringify({ at: clock.now().instant, level, what, ...fields }));
  };
  return {
    info: (what, fields) => line('info', what, fields),
    warning: (what, fields) => line('warning', what, fields),
    error: (what, fields) => line('error', what, fields),
    failure: (failed, fields) =>
      line(failureCatalogue[failed.kind].severity, failed.kind, {
        ...fields,
        ...failed.detail,
        ...(failed.field === undefined ? {} : { field: failed.field }),
      }),
    defect: (what, thrown) => line('error', what, thrownFields(thrown)),
  };
}

/** A log that writes nothing, for tools and tests. */
export const silentLog = (): Log =>
  createLog(() => undefined, { now: () => ({ instant: '', zone: 'UTC', local: '' as never }) });
