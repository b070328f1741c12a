/** The shell: who is signed in, which screen is open, how the connection stands. */
import { create } from 'zustand';
import type { Role } from '../../shared/base/role.ts';
import type { CellRef } from '../../shared/case/event.ts';
import type { SessionView, SyncView } from '../../shared/contract/view.ts';
import type { Failure } from '../../shared/error/failure.ts';
import { call } from '../bridge.ts';
import { keepDraftsNow } from '../interview/input/use-draft.ts';
import { draftsKept } from '../interview/save-draft.ts';

export type Screen =
  | { readonly name: 'start' }
  | {
      readonly name: 'interview';
      readonly caseId: string;
      /** A question to open out of turn, for what was picked in a list of another screen. */
      readonly cell?: CellRef & { readonly section: string };
    }
  | { readonly name: 'review'; readonly caseId: string }
  | { readonly name: 'case'; readonly caseId: string }
  | { readonly name: 'diary' }
  | { readonly name: 'letters' }
  | { readonly name: 'liaison' }
  | { readonly name: 'service' }
  | { readonly name: 'laidQueue' }
  | { readonly name: 'councils' }
  | { readonly name: 'sending' };

export type Box = 'palette' | 'keys' | 'settings' | 'letters' | null;

interface AppState {
  readonly session: SessionView | null;
  readonly screen: Screen;
  /** It is known where the window was when it was last open; no screen is shown before. */
  readonly placed: boolean;
  readonly sync: SyncView | null;
  readonly box: Box;
  /** The program behind the window stopped answering. */
  readonly gone: boolean;
  readonly signInFailure: Failure | null;
  loadSession(): Promise<void>;
  /** The session as the program tells it, whichever window changed it. */
  takeSession(session: SessionView): void;
  signIn(personId: string, passphrase: string): Promise<boolean>;
  lock(): Promise<void>;
  signOut(): Promise<void>;
  syncNow(): Promise<void>;
  show(screen: Screen): void;
  showBox(box: Box): void;
}

export const useApp = create<AppState>()((set, get) => ({
  session: null,
  screen: { name: 'start' },
  placed: false,
  sync: null,
  box: null,
  gone: false,
  signInFailure: null,
  async loadSession() {
    const [session, sync] = await Promise.all([call('session.state', {}), call('sync.state', {})]);
    if (session.ok) get().takeSession(session.value);
    if (sync.ok) set({ sync: sync.value });
  },
  // Another person at the same window starts at the start, not in the colleague's case.
  takeSession: (session) =>
    set((state) => ({
      session,
      box: session.locked ? null : state.box,
      ...(state.session?.signedIn?.id === session.signedIn?.id ? {} : { screen: { name: 'start' }, placed: false }),
    })),
  async signIn(personId, passphrase) {
    const reply = await call('session.signIn', { personId, passphrase });
    if (!reply.ok) {
      set({ signInFailure: reply.failure });
      // The store may have turned out to be broken: then the screen says so instead of asking again.
      await get().loadSession();
      return false;
    }
    get().takeSession(reply.value);
    set({ signInFailure: null });
    return true;
  },
  async lock() {
    // What was typed in the last moment is kept first: a locked program takes nothing.
    keepDraftsNow();
    await draftsKept();
    const reply = await call('session.lock', {});
    if (reply.ok) return get().takeSession(reply.value);
    // A program that does not answer must not keep the window open to whoever passes.
    set(({ session }) => (session === null ? {} : { session: { ...session, locked: true }, box: null }));
  },
  async signOut() {
    keepDraftsNow();
    await draftsKept();
    const reply = await call('session.signOut', {});
    if (reply.ok) get().takeSession(reply.value);
  },
  async syncNow() {
    const reply = await call('sync.now', {});
    if (reply.ok) set({ sync: reply.value });
  },
  show: (screen) => set({ screen, box: null }),
  showBox: (box) => set({ box }),
}));

/** Runs when somebody else signs in, or nobody is signed in any more: a screen forgets what it held for the person before. */
export function onOtherPerson(forget: () => void): void {
  useApp.subscribe((state, before) => {
    if (state.session?.signedIn?.id !== before.session?.signedIn?.id) forget();
  });
}

/** The shell as it is now, for what happens in answer to a key or a press; rendering uses `useApp`. */
export const appNow = (): AppState => useApp.getState();

/** Whether the person signed in holds one of the roles. The program checks again; this only spares a useless button. */
export function useHasRole(roles: readonly Role[]): boolean {
  return useApp((state) => state.session?.signedIn?.roles.some((role) => roles.includes(role)) ?? false);
}
