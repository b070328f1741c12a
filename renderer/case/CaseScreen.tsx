/** After the call: what the assessor, the adviser and the delivery team do with the case, a tab each. */
import { type ReactNode, useEffect } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { ClipboardCheck } from 'lucide-react';
import { type Role, roles as allRoles } from '../../shared/base/role.ts';
import { commandRoles } from '../../shared/claim/role-rights.ts';
import type { InterviewView } from '../../shared/contract/view.ts';
import { altDigits, nothingInFront, useAltKeys } from '../app/alt-keys.ts';
import { useApp, useHasRole } from '../app/app-store.ts';
import { on } from '../bridge.ts';
import { Button } from '../component/Button.tsx';
import { KeyCap } from '../component/KeyCap.tsx';
import { Notice } from '../component/Notice.tsx';
import { StandingPanel } from '../interview/StandingPanel.tsx';
import { failureText } from '../text/failure-text.ts';
import { useWindowLanguage } from '../text/i18n.ts';
import { CalculationTab } from './CalculationTab.tsx';
import { loadCase, refreshCase, useCase } from './case-store.ts';
import { openTab, useCaseTab } from './case-tab.ts';
import { CaseHead } from './CaseHead.tsx';
import { ConditionalityTab } from './ConditionalityTab.tsx';
import { CorrectTab } from './CorrectTab.tsx';
import { CouncilTab } from './CouncilTab.tsx';
import { EvidenceTab } from './EvidenceTab.tsx';
import { GapsTab } from './GapsTab.tsx';
import { RequestsTab } from './RequestsTab.tsx';
import { LettersTab } from './LettersTab.tsx';
import { NotesCard } from './NotesCard.tsx';
import { HistoryTab } from './HistoryTab.tsx';
import { PreviewTab } from './PreviewTab.tsx';
import { PushTab } from './PushTab.tsx';
import { S19Tab } from './S19Tab.tsx';

const tabs: readonly {
  readonly id: string;
  readonly roles: readonly Role[];
  readonly show: (view: InterviewView, mine: boolean) => ReactNode;
}[] = [
  { id: 'preview', roles: commandRoles.interview, show: (view, mine) => <PreviewTab view={view} mine={mine} /> },
  { id: 'gaps', roles: commandRoles.interview, show: (view, mine) => <GapsTab view={view} mine={mine} /> },
  { id: 'evidence', roles: commandRoles.verifyEvidence, show: (view, mine) => <EvidenceTab view={view} mine={mine} /> },
  { id: 's19', roles: commandRoles.recordS19, show: (view, mine) => <S19Tab view={view} mine={mine} /> },
  {
    id: 'calculation',
    roles: commandRoles.recordCalculation,
    show: (view, mine) => <CalculationTab view={view} mine={mine} />,
  },
  {
    id: 'conditionality',
    roles: commandRoles.completeConditionality,
    show: (view, mine) => <ConditionalityTab view={view} mine={mine} />,
  },
  { id: 'council', roles: commandRoles.assignCouncil, show: (view, mine) => <CouncilTab view={view} mine={mine} /> },
  {
    id: 'push',
    roles: commandRoles.push,
    show: (view, mine) => <PushTab view={view} mine={mine} />,
  },
  { id: 'correct', roles: commandRoles.correctAnswer, show: (view, mine) => <CorrectTab view={view} mine={mine} /> },
  { id: 'history', roles: allRoles, show: (view) => <HistoryTab view={view} key={view.sequence} /> },
  { id: 'requests', roles: commandRoles.serviceRequest, show: (view, mine) => <RequestsTab view={view} mine={mine} /> },
  { id: 'letters', roles: commandRoles.printPaper, show: (view, mine) => <LettersTab view={view} mine={mine} /> },
];

export function CaseScreen({ caseId }: { readonly caseId: string }) {
  const { t } = useTranslation();
  const language = useWindowLanguage();
  const { view, failure } = useCase();
  const chosen = useCaseTab((state) => state.chosen);
  useEffect(() => void loadCase(caseId, language), [caseId, language]);
  useEffect(
    () => on('case.changed', (changed) => void (changed.caseId === caseId && refreshCase(caseId, language))),
    [caseId, language],
  );
  useAltKeys(altDigits(tabs.length, (place) => openTab(caseId, tabs[place]?.id ?? '')));
  useReviewKey(caseId);
  if (view === null || view.caseId !== caseId)
    return failure === null ? null : (
      <div className="page">
        <Notice tone="error" live>
          {failureText(failure)}
        </Notice>
      </div>
    );
  const tab = chosen?.caseId === caseId ? chosen.tab : firstTab(view);
  return (
    <div className="page">
      <CaseHead view={view} title={t('case.title')}>
        <Button icon={<ClipboardCheck size={16} />} shortcut="F10" onClick={() => toReview(caseId)}>
          {t('interview.review')}
        </Button>
      </CaseHead>
      <div className="work">
        <Tabs
          className="tabs case-tabs-beside"
          orientation="vertical"
          data-region="case"
          selectedKey={tab}
          onSelectionChange={(key) => openTab(caseId, String(key))}
        >
          <TabList className="tab-list" aria-label={t('case.title')}>
            {tabs.map((one, place) => (
              <Tab key={one.id} id={one.id} className="tab">
                <span>
                  {t(`case.${one.id}`)}
                  {one.id === 'gaps' ? <span className="count"> {view.unanswered.length}</span> : null}
                </span>{' '}
                {place < 10 ? <KeyCap>{`Alt ${(place + 1) % 10}`}</KeyCap> : null}
              </Tab>
            ))}
          </TabList>
          {tabs.map((one) => (
            <TabPanel key={one.id} id={one.id} className="tab-panel">
              <RoleTab tab={one} view={view} />
            </TabPanel>
          ))}
        </Tabs>
        <aside className="stack" data-region="standing" aria-label={t('interview.standing')}>
          <NotesCard view={view} />
          <div className="card">
            <h2>{t('interview.standing')}</h2>
            <StandingPanel standing={view.standing} language={language} />
          </div>
        </aside>
      </div>
    </div>
  );
}

const toReview = (caseId: string): void => useApp.getState().show({ name: 'review', caseId });

function useReviewKey(caseId: string): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'F10' || event.repeat || !nothingInFront()) return;
      event.preventDefault();
      toReview(caseId);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [caseId]);
}

/** The tab a role has to do with; an assessor begins with the preview, others with what the claim still needs. */
function firstTab(view: InterviewView): string {
  const roles = useApp.getState().session?.signedIn?.roles ?? [];
  if (roles.includes('adviser')) return 'conditionality';
  if (roles.includes('sds')) return 'push';
  if (roles.includes('financialAssessor')) return 'preview';
  return view.unanswered.some(({ needed }) => needed) ? 'gaps' : 'evidence';
}

/** Everyone may look; only a role that may act gets the forms. */
function RoleTab({ tab, view }: { readonly tab: (typeof tabs)[number]; readonly view: InterviewView }) {
  const { t } = useTranslation();
  const mine = useHasRole(tab.roles);
  return (
    <div className="stack">
      {mine ? null : <p className="small soft">{t('case.noRole')}</p>}
      {tab.show(view, mine)}
    </div>
  );
}

export interface CaseTabProps {
  readonly view: InterviewView;
  /** Whether the person signed in may do what the tab offers. */
  readonly mine: boolean;
}
