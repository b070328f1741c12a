/** The server's log: one JSON object a line, of names, kinds, counts and identities. Nothing a customer said, ever. */

export type LogFields = Readonly<Record<string, string | number>>;
export type ServerLog = (severity: 'info' | 'warning' | 'error', event: string, fields?: LogFields) => void;

/** Writes lines through `write`; `now` stamps them. */
export const createLog =
  (write: (line: string) => void, now: () => number): ServerLog =>
  (severity, event, fields = {}) =>
    write(`${JSON.stringify({ at: new Date(now()).toISOString(), severity, event, ...fields })}\n`);

/** For tests and callers that don't want a log. */
export const silentLog: ServerLog = () => undefined;
