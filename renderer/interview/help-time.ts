/**
 * How long the help of a question was open, in milliseconds: kept when it is closed, when the agent moves on without
 * closing it, and without the time the window was locked meanwhile.
 */
import type { CellRef } from '../../shared/case/event.ts';
import type { CallRequest } from '../../shared/contract/desktop.ts';
import { useApp } from '../app/app-store.ts';
import { call, type Reply } from '../bridge.ts';

export type HelpOf = CellRef & Pick<CallRequest<'interview.openHelp'>, 'caseId' | 'language' | 'section'>;

interface OpenHelp {
  readonly of: HelpOf;
  /** Since when it is read, by the window's own clock; null while the window is locked. */
  readonly since: number | null;
  readonly readMs: number;
}

const dayMs = 86_400_000;
let open: OpenHelp | null = null;

const readSoFar = ({ since, readMs }: OpenHelp): number => readMs + (since === null ? 0 : performance.now() - since);

export function beginHelp(of: HelpOf): void {
  open = { of, since: performance.now(), readMs: 0 };
}

/** Tells the program how long the help was open; null when none was. */
export function endHelp(): Promise<Reply<'interview.openHelp'>> | null {
  if (open === null) return null;
  const openMs = Math.max(0, Math.min(dayMs, Math.round(readSoFar(open))));
  const { of } = open;
  open = null;
  return call('interview.openHelp', { ...of, openMs });
}

useApp.subscribe(({ session }, before) => {
  const locked = session?.locked ?? false;
  if (open === null || locked === (before.session?.locked ?? false)) return;
  open = { of: open.of, since: locked ? null : performance.now(), readMs: readSoFar(open) };
});
