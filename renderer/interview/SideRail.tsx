/** Beside the question: its help and why it is asked; below, the gaps and where the case stands. */
import { BookOpen, CircleQuestionMark } from 'lucide-react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../shared/base/language.ts';
import type { InterviewView, QuestionView } from '../../shared/contract/view.ts';
import { Button } from '../component/Button.tsx';
import { UnansweredList } from '../review/UnansweredList.tsx';
import { DuplicateNotice } from '../start/DuplicateNotice.tsx';
import { cellId, shownQuestion } from './cell.ts';
import { HelpText } from './HelpText.tsx';
import { openCell, toggleHelp, useInterview } from './interview-store.ts';
import { StandingPanel } from './StandingPanel.tsx';
import { WarningList } from './WarningList.tsx';
import { askWhyNow } from './why-store.ts';

export function SideRail({ view }: { readonly view: InterviewView }) {
  const { t } = useTranslation();
  const opened = useInterview((state) => state.opened);
  const question = shownQuestion(view, opened);
  // What is simply not asked yet is what the interview is about; the list beside it is what was left.
  const left = view.unanswered.filter((cell) => cell.reason !== null);
  return (
    <aside className="rail" data-region="rail" aria-label={t('interview.rail')}>
      <DuplicateNotice caseId={view.caseId} questionKey={question?.key ?? null} />
      {question === null ? null : (
        <HelpPanel question={question} why={question.why || view.section.why} language={view.language} />
      )}
      <Tabs className="tabs rail-tabs" defaultSelectedKey="gaps">
        <TabList className="tab-list" aria-label={t('interview.standing')}>
          <Tab className="tab" id="gaps">
            {t('interview.toChase')} <span className="count">{left.length}</span>
          </Tab>
          <Tab className="tab" id="standing">
            {t('interview.standing')}
          </Tab>
        </TabList>
        <TabPanel className="tab-panel" id="gaps">
          <h2 className="visually-hidden">{t('interview.toChase')}</h2>
          {left.length === 0 ? (
            <p className="small soft">{t('interview.chaseNone')}</p>
          ) : (
            <UnansweredList
              items={left}
              language={view.language}
              onOpen={(cell) => void openCell(cell, cell.section)}
            />
          )}
          <WarningList warnings={view.warnings} language={view.language} />
        </TabPanel>
        <TabPanel className="tab-panel" id="standing">
          <h2 className="visually-hidden">{t('interview.standing')}</h2>
          <StandingPanel standing={view.standing} language={view.language} />
        </TabPanel>
      </Tabs>
    </aside>
  );
}

interface HelpPanelProps {
  readonly question: QuestionView;
  readonly why: string;
  readonly language: Language;
}

function HelpPanel({ question, why, language }: HelpPanelProps) {
  const { t } = useTranslation();
  const open = useInterview((state) => state.helpOpenedFor) === cellId(question);
  const closed = question.helpMustBeOpened && !open;
  return (
    <section
      className="help-panel"
      aria-label={t('interview.help')}
      aria-live={question.helpMustBeOpened ? 'polite' : undefined}
    >
      <div className="row between">
        <h2 className="rail-title">
          <BookOpen size={16} aria-hidden="true" /> {t('interview.help')}
        </h2>
        {question.helpMustBeOpened ? (
          <Button size="small" shortcut="F8" aria-expanded={open} onClick={() => void toggleHelp()}>
            {open ? t('common.close') : t('interview.openHelp')}
          </Button>
        ) : null}
      </div>
      {closed ? (
        <p className="small soft">{t(question.helpOpened ? 'interview.help' : 'interview.helpFirst')}</p>
      ) : question.help === '' ? (
        <p className="help-text">{t('interview.noHelp')}</p>
      ) : (
        <HelpText text={question.help} />
      )}
      <div className="why">
        <div className="row between">
          <h3 className="rail-title">
            <CircleQuestionMark size={16} aria-hidden="true" /> {t('interview.why')}
          </h3>
          <Button size="small" tone="quiet" shortcut="F7" onClick={askWhyNow}>
            {t('interview.whyChain')}
          </Button>
        </div>
        {why === '' ? null : (
          <p className="small" lang={language}>
            {why}
          </p>
        )}
      </div>
    </section>
  );
}
