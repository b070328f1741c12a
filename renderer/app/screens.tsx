/** Every screen behind the sign-in, in one file of its own. */
import { CaseScreen } from '../case/CaseScreen.tsx';
import { DiaryScreen } from '../diary/DiaryScreen.tsx';
import { CouncilsScreen } from '../councils/CouncilsScreen.tsx';
import { InterviewScreen } from '../interview/InterviewScreen.tsx';
import { LaidQueueScreen } from '../laid-queue/LaidQueueScreen.tsx';
import { LiaisonScreen } from '../liaison/LiaisonScreen.tsx';
import { ServiceScreen } from '../service/ServiceScreen.tsx';
import { LettersScreen } from '../letters/LettersScreen.tsx';
import { ReviewScreen } from '../review/ReviewScreen.tsx';
import { SendingScreen } from '../sending/SendingScreen.tsx';
import { StartScreen } from '../start/StartScreen.tsx';
import { useApp } from './app-store.ts';

export { BesidePane } from '../beside/BesidePane.tsx';
export { Boxes } from './Boxes.tsx';
export { CaseTabs } from './CaseTabs.tsx';

export function CurrentScreen() {
  const screen = useApp((state) => state.screen);
  const placed = useApp((state) => state.placed);
  if (!placed) return null;
  switch (screen.name) {
    case 'start':
      return <StartScreen />;
    case 'interview':
      return <InterviewScreen caseId={screen.caseId} cell={screen.cell} key={screen.caseId} />;
    case 'review':
      return <ReviewScreen caseId={screen.caseId} key={screen.caseId} />;
    case 'case':
      return <CaseScreen caseId={screen.caseId} key={screen.caseId} />;
    case 'diary':
      return <DiaryScreen />;
    case 'councils':
      return <CouncilsScreen />;
    case 'liaison':
      return <LiaisonScreen />;
    case 'service':
      return <ServiceScreen />;
    case 'letters':
      return <LettersScreen />;
    case 'laidQueue':
      return <LaidQueueScreen />;
    case 'sending':
      return <SendingScreen />;
  }
}
