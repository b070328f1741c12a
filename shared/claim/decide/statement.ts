/** Printing and signing the Customer Statement (catalogue, process.signature). */
import type { Language } from '../../base/language.ts';
import type { LocalDate, LocalDateTime } from '../../base/local-date.ts';
import type { EventPayloads } from '../../case/event.ts';
import type { ProcessState } from '../../case/process-state.ts';
import type { Interview } from '../../interview/interview.ts';
import { type Decision, decide, oneOf, pastDate } from './command-check.ts';

/** The version the next print has: that of answers not printed yet, else one more than the last. */
export function nextPrintVersion(process: ProcessState): number {
  const printed = process.statements.at(-1)?.version ?? 0;
  return process.version > printed ? process.version : printed + 1;
}

/** Each print is a version of its own. */
export function decidePrintStatement(
  _interview: Interview,
  process: ProcessState,
  command: { readonly language: Language },
  _now: LocalDateTime,
): Decision {
  return decide(process, [], () => [
    { type: 'statementPrinted', payload: { version: nextPrintVersion(process), language: command.language } },
  ]);
}

export interface SignStatement {
  readonly by: 'customer' | 'both' | 'appointee';
  readonly signedOn: LocalDate;
}

/**
 * Records a signature under the current version, be it printed or a paper form. A joint claim signed by one is
 * recorded and stays unsigned until both have.
 */
export function decideSignStatement(
  _interview: Interview,
  process: ProcessState,
  command: SignStatement,
  now: LocalDateTime,
): Decision {
  const { by, signedOn } = command;
  const checks = [oneOf('by', by, ['customer', 'both', 'appointee']), pastDate('signedOn', signedOn, now)];
  return decide(process, checks, () => [
    { type: 'statementSigned', payload: { version: Math.max(1, process.version), by, signedOn } },
  ]);
}

/** The customer confirmed what was read back to them; a change of an answer takes it back. */
export function decideReadBack(
  _interview: Interview,
  process: ProcessState,
  { language }: { readonly language: Language },
  _now: LocalDateTime,
): Decision {
  return decide(process, [], () => [{ type: 'statementReadBack', payload: { language } }]);
}

/** A paper was printed, or is kept for when there is a printer. */
export function decidePaperPrinted(
  _interview: Interview,
  process: ProcessState,
  command: EventPayloads['paperPrinted'],
  _now: LocalDateTime,
): Decision {
  return decide(process, [], () => [{ type: 'paperPrinted', payload: command }]);
}
