/** The councils with how each is served, the one that is open, and the postcode directory. */
import { create } from 'zustand';
import type { ArrangementRow, ArrangementView, PostcodeView } from '../../shared/contract/council-view.ts';
import type { Failure } from '../../shared/error/failure.ts';
import { onOtherPerson } from '../app/app-store.ts';
import { call, type Reply } from '../bridge.ts';

interface CouncilsState {
  readonly text: string;
  readonly rows: readonly ArrangementRow[];
  readonly open: ArrangementView | null;
  readonly postcodes: PostcodeView | null;
  readonly failure: Failure | null;
  /** Something was just kept. */
  readonly kept: boolean;
}

const empty: CouncilsState = { text: '', rows: [], open: null, postcodes: null, failure: null, kept: false };
export const useCouncils = create<CouncilsState>()(() => empty);
const { getState: get, setState: set } = useCouncils;
onOtherPerson(() => set(empty));

/** Lists the councils that fit the text; of two answers that cross, the one for the text that stands now counts. */
export async function search(text: string): Promise<void> {
  set({ text });
  const reply = await call('council.arrangements', { text: text.slice(0, 80) });
  if (get().text === text) set(reply.ok ? { rows: reply.value } : { failure: reply.failure });
}

export async function openCouncil(code: string): Promise<void> {
  const reply = await call('council.arrangement', { code });
  set(reply.ok ? { open: reply.value, failure: null, kept: false } : { failure: reply.failure });
}

export const closeCouncil = (): void => set({ open: null, failure: null, kept: false });

/** Keeps what is in the form; a refusal leaves the form as it is. */
export async function keep(arrangement: Record<string, unknown>): Promise<void> {
  const { open } = get();
  if (open === null) return;
  await shown(await call('council.keepArrangement', { code: open.code, seen: open.seen, arrangement }));
}

export async function keepAsOwn(): Promise<void> {
  const { open } = get();
  if (open !== null) await shown(await call('council.keepOwn', { code: open.code }));
}

async function shown(reply: Reply<'council.keepArrangement'>): Promise<void> {
  if (!reply.ok) return set({ failure: reply.failure, kept: false });
  set({ open: reply.value, failure: null, kept: true });
  await search(get().text);
}

/** Looks at the other version that stands by now, for whoever was told that it was changed meanwhile. */
export async function lookAgain(): Promise<void> {
  const { open } = get();
  if (open !== null) await openCouncil(open.code);
}

export const postcodeFailed = (failure: Failure): void => set({ failure });

export async function askPostcodes(
  name: 'postcode.state' | 'postcode.choose' | 'postcode.goOn' | 'postcode.stop',
): Promise<void> {
  const reply = await call(name, {});
  set(reply.ok ? { postcodes: reply.value, failure: null } : { failure: reply.failure });
}

/** Sends a file to the program where the host has no dialog; it goes piece by piece and is never held whole. */
export async function sendPostcodes(file: File): Promise<void> {
  try {
    const response = await fetch('/upload/postcodes', {
      method: 'POST',
      headers: {
        'content-type': 'application/octet-stream',
        'x-cms-bridge': '1',
        'x-cms-file-name': encodeURIComponent(file.name),
      },
      body: file,
    });
    const reply = (await response.json()) as Reply<'postcode.state'>;
    set(reply.ok ? { postcodes: reply.value, failure: null } : { failure: reply.failure });
  } catch {
    set({ failure: { kind: 'sync.offline' } });
  }
}
