/** The whole window: sign-in in front, the shell and one screen behind it. */
import { lazy, Suspense, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { on, watchProgram } from '../bridge.ts';
import { Notice } from '../component/Notice.tsx';
import { SignInScreen } from '../sign-in/SignInScreen.tsx';
import { useApp } from './app-store.ts';
import { useShellKeys } from './shell-keys.ts';
import { TopBar } from './TopBar.tsx';
import { useIdleLock } from './idle-lock.ts';

/** Screens come in files of their own, so that sign-in is there at once; while the passphrase is typed, the rest is fetched. */
const load = {
  start: () => import('../start/StartScreen.tsx'),
  interview: () => import('../interview/InterviewScreen.tsx'),
  review: () => import('../review/ReviewScreen.tsx'),
  case: () => import('../case/CaseScreen.tsx'),
  laidQueue: () => import('../laid-queue/LaidQueueScreen.tsx'),
  boxes: () => import('./Boxes.tsx'),
} as const;
const StartScreen = lazy(() => load.start().then((file) => ({ default: file.StartScreen })));
const InterviewScreen = lazy(() => load.interview().then((file) => ({ default: file.InterviewScreen })));
const ReviewScreen = lazy(() => load.review().then((file) => ({ default: file.ReviewScreen })));
const CaseScreen = lazy(() => load.case().then((file) => ({ default: file.CaseScreen })));
const LaidQueueScreen = lazy(() => load.laidQueue().then((file) => ({ default: file.LaidQueueScreen })));
const Boxes = lazy(() => load.boxes().then((file) => ({ default: file.Boxes })));

export function App() {
  const session = useApp((state) => state.session);
  const loadSession = useApp((state) => state.loadSession);
  useEffect(() => {
    watchProgram((gone) => useApp.getState().gone !== gone && useApp.setState({ gone }));
    void loadSession().then(() => Promise.all(Object.values(load).map((fetchFile) => fetchFile())));
    return on('sync.changed', (sync) => useApp.setState({ sync }));
  }, [loadSession]);
  useShellKeys();
  useIdleLock();
  const inside = session !== null && session.signedIn !== null && session.store.state === 'open';
  const locked = inside && session.locked;
  return (
    <>
      <GoneNotice />
      {session === null ? null : inside && !locked ? null : <SignInScreen session={session} />}
      {inside ? <Shell hidden={locked} key={session.signedIn?.id} /> : null}
    </>
  );
}

/** Stays mounted while locked, so that unlocking comes back to the same caret; nothing of it is shown or reachable. */
function Shell({ hidden }: { readonly hidden: boolean }) {
  const box = useApp((state) => state.box);
  const focused = useRef<HTMLElement | null>(null);
  useEffect(() => {
    if (hidden) return () => undefined;
    focused.current?.focus();
    const remember = (event: FocusEvent): void => void (focused.current = event.target as HTMLElement);
    document.addEventListener('focusin', remember);
    return () => document.removeEventListener('focusin', remember);
  }, [hidden]);
  return (
    <div className="shell" hidden={hidden} inert={hidden}>
      <TopBar />
      <main className="screen">
        <Suspense fallback={null}>
          <CurrentScreen />
        </Suspense>
      </main>
      <Suspense fallback={null}>{box === null ? null : <Boxes />}</Suspense>
    </div>
  );
}

function CurrentScreen() {
  const screen = useApp((state) => state.screen);
  switch (screen.name) {
    case 'start':
      return <StartScreen />;
    case 'interview':
      return <InterviewScreen caseId={screen.caseId} key={screen.caseId} />;
    case 'review':
      return <ReviewScreen caseId={screen.caseId} key={screen.caseId} />;
    case 'case':
      return <CaseScreen caseId={screen.caseId} key={screen.caseId} />;
    case 'laidQueue':
      return <LaidQueueScreen />;
  }
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
