/** The whole window: sign-in in front, the shell and one screen behind it. */
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { on, watchLock, watchProgram } from '../bridge.ts';
import { Notice } from '../component/Notice.tsx';
import { SignInScreen } from '../sign-in/SignInScreen.tsx';
import { keepDraftsNow } from '../interview/input/use-draft.ts';
import { useApp } from './app-store.ts';
import { RouteAnnouncement } from './RouteAnnouncement.tsx';
import { useShellKeys } from './shell-keys.ts';
import { TopBar } from './TopBar.tsx';
import { useIdleLock } from './idle-lock.ts';

type Screens = typeof import('./screens.tsx');

export function App() {
  const session = useApp((state) => state.session);
  const loadSession = useApp((state) => state.loadSession);
  const [screens, setScreens] = useState<Screens | null>(null);
  useEffect(() => {
    watchProgram((gone) => useApp.getState().gone !== gone && useApp.setState({ gone }));
    watchLock(() => void loadSession());
    // Sign-in is there at once; everything behind it is fetched while the passphrase is typed. Not React.lazy: that holds
    // a screen back for 300 ms the first time.
    void loadSession()
      .then(() => import('./screens.tsx'))
      .then(setScreens);
    const stops = [
      on('sync.changed', (sync) => useApp.setState({ sync })),
      on('session.changed', (session) => useApp.getState().takeSession(session)),
    ];
    window.addEventListener('pagehide', keepDraftsNow);
    return () => {
      for (const stop of stops) stop();
      window.removeEventListener('pagehide', keepDraftsNow);
    };
  }, [loadSession]);
  useShellKeys();
  useIdleLock();
  const inside = session !== null && session.signedIn !== null && session.store.state === 'open';
  const locked = inside && session.locked;
  return (
    <>
      <GoneNotice />
      <RouteAnnouncement />
      {session === null ? null : inside && !locked ? null : <SignInScreen session={session} />}
      {inside && screens !== null ? <Shell hidden={locked} screens={screens} key={session.signedIn?.id} /> : null}
    </>
  );
}

/** Stays mounted while locked, so that unlocking comes back to the same caret; nothing of it is shown or reachable. */
function Shell({ hidden, screens }: { readonly hidden: boolean; readonly screens: Screens }) {
  const box = useApp((state) => state.box);
  const focused = useRef<HTMLElement | null>(null);
  const shell = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (hidden) return () => undefined;
    focused.current?.focus();
    // Only what lies in the shell: the passphrase box takes the focus before this listener is gone.
    const remember = (event: FocusEvent): void => {
      if (event.target instanceof HTMLElement && shell.current?.contains(event.target)) focused.current = event.target;
    };
    document.addEventListener('focusin', remember);
    return () => document.removeEventListener('focusin', remember);
  }, [hidden]);
  return (
    <div ref={shell} className="shell" hidden={hidden} inert={hidden}>
      <TopBar>
        <screens.CaseTabs />
      </TopBar>
      <main className="screen">
        <screens.CurrentScreen />
      </main>
      <screens.BesidePane />
      {box === null ? null : <screens.Boxes />}
    </div>
  );
}

function GoneNotice() {
  const { t } = useTranslation();
  const gone = useApp((state) => state.gone);
  if (!gone) return null;
  return (
    <div className="gone">
      <Notice tone="error" title={t('gone.title')} live>
        {t('gone.text')}
      </Notice>
    </div>
  );
}
