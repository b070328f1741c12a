/** Beside the question: its help and why it is asked; below, the gaps and where the case stands. */
import { BookOpen, CircleQuestionMark } from 'lucide-react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { InterviewView, QuestionView } from '../../shared/contract/view.ts';
import { Button } from '../component/Button.tsx';
import { Tag } from '../component/Tag.tsx';
import { cellId, shownQuestion } from './cell.ts';
import { openCell, toggleHelp, useInterview } from './interview-store.ts';
import { StandingPanel } from './StandingPanel.tsx';

export function SideRail({ view }: { readonly view: InterviewView }) {
  const { t } = useTranslation();
  const opened = useInterview((state) => state.opened);
  const question = shownQuestion(view, opened);
  return (
    <aside className="rail" data-region="rail" aria-label={t('interview.rail')}>
      {question === null ? null : <HelpPanel question={question} why={question.why || view.section.why} />}
      <Tabs className="tabs rail-tabs" defaultSelectedKey="gaps">
        <TabList className="tab-list" aria-label={t('interview.standing')}>
          <Tab className="tab" id="gaps">
            {t('interview.toChase')}{' '}
            <span className="count">{view.unanswered.filter((cell) => cell.reason !== null).length}</span>
          </Tab>
          <Tab className="tab" id="standing">
            {t('interview.standing')}
          </Tab>
        </TabList>
        <TabPanel className="tab-panel" id="gaps">
          <Gaps view={view} />
        </TabPanel>
        <TabPanel className="tab-panel" id="standing">
          <StandingPanel standing={view.standing} language={view.language} />
        </TabPanel>
      </Tabs>
    </aside>
  );
}

function HelpPanel({ question, why }: { readonly question: QuestionView; readonly why: string }) {
  const { t } = useTranslation();
  const open = useInterview((state) => state.helpOpenedFor) === cellId(question);
  const closed = question.helpMustBeOpened && !open;
  return (
    <section className="help-panel" aria-label={t('interview.help')} aria-live="polite">
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
      ) : (
        <p className="help-text">{question.help === '' ? t('interview.noHelp') : question.help}</p>
      )}
      {why === '' ? null : (
        <div className="why">
          <h3 className="rail-title">
            <CircleQuestionMark size={16} aria-hidden="true" /> {t('interview.why')}
          </h3>
          <p className="small">{why}</p>
        </div>
      )}
    </section>
  );
}

/** Questions that were left without an answer, and those not asked yet that the case needs. */
function Gaps({ view }: { readonly view: InterviewView }) {
  const { t } = useTranslation();
  const left = view.unanswered.filter((cell) => cell.reason !== null);
  if (left.length === 0) return <p className="small soft">{t('interview.chaseNone')}</p>;
  return (
    <ul className="gap-list" lang={view.language}>
      {left.map((cell) => (
        <li key={cellId(cell)}>
          <button type="button" className="link small" onClick={() => void openCell(cell, cell.section)}>
            {cell.label}
          </button>
          <span className="row">
            <Tag tone="warn">{t(`interview.reason.${cell.reason ?? 'notKnown'}`)}</Tag>
            {cell.needed ? <Tag tone="error">{t('interview.needed')}</Tag> : null}
          </span>
        </li>
      ))}
    </ul>
  );
}
