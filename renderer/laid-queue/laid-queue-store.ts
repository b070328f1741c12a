/** The documents for the councils as main lists them. */
import { create } from 'zustand';
import type { Language } from '../../shared/base/language.ts';
import type { ArrangementRow } from '../../shared/contract/council-view.ts';
import type { BatchView, LaidRow } from '../../shared/contract/view.ts';
import type { Failure } from '../../shared/error/failure.ts';
import { onOtherPerson } from '../app/app-store.ts';
import { call } from '../bridge.ts';
import { windowLanguage } from '../text/i18n.ts';

export type Method = 'post' | 'courier' | 'collect';

interface LaidQueueState {
  readonly rows: readonly LaidRow[];
  /** How each council of the list is served. */
  readonly served: ReadonlyMap<string, ArrangementRow>;
  readonly loaded: boolean;
  readonly failure: Failure | null;
  readonly sent: (BatchView & { readonly councilName: string }) | null;
  /** The states and their reasons come in the language. */
  load(language: Language): Promise<void>;
  dispatch(council: string, councilName: string, method: Method): Promise<void>;
}

export const useLaidQueue = create<LaidQueueState>()((set, get) => ({
  rows: [],
  served: new Map(),
  loaded: false,
  failure: null,
  sent: null,
  async load(language) {
    const reply = await call('laid.queue', { language });
    set(reply.ok ? { rows: reply.value, loaded: true, failure: null } : { failure: reply.failure });
    const codes = [...new Set(get().rows.flatMap(({ council }) => council ?? []))];
    if (codes.length === 0) return;
    const served = await call('council.arrangements', { codes });
    if (served.ok) set({ served: new Map(served.value.map((row) => [row.code, row])) });
  },
  async dispatch(council, councilName, method) {
    const reply = await call('laid.dispatch', { council, method });
    if (!reply.ok) return set({ failure: reply.failure, sent: null });
    await get().load(windowLanguage());
    set({ sent: { ...reply.value, councilName } });
  },
}));

onOtherPerson(() => useLaidQueue.setState({ rows: [], served: new Map(), loaded: false, failure: null, sent: null }));

/** Rows by council, by name; those without a council last. */
export function groupByCouncil(
  rows: readonly LaidRow[],
): readonly { readonly code: string | null; readonly name: string; readonly rows: readonly LaidRow[] }[] {
  const groups = new Map<string | null, LaidRow[]>();
  for (const row of rows) groups.set(row.council, [...(groups.get(row.council) ?? []), row]);
  return [...groups]
    .map(([code, own]) => ({ code, name: own[0]?.councilName ?? '', rows: own }))
    .sort((a, b) => (a.code === null ? 1 : b.code === null ? -1 : a.name.localeCompare(b.name, 'en')));
}
