/** Beside the question: its help and why it is asked; below, the gaps and where the case stands. */
import { BookOpen, CircleQuestionMark } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../shared/base/language.ts';
import type { InterviewView, QuestionView } from '../../shared/contract/view.ts';
import { Button } from '../component/Button.tsx';
import { DuplicateNotice } from '../start/DuplicateNotice.tsx';
import { cellId, shownQuestion } from './cell.ts';
import { HelpText } from './HelpText.tsx';
import { toggleHelp, useInterview } from './interview-store.ts';
import { RailTabs } from './RailTabs.tsx';
import { askWhyNow } from './why-store.ts';

export function SideRail({ view }: { readonly view: InterviewView }) {
  const { t } = useTranslation();
  const opened = useInterview((state) => state.opened);
  const question = shownQuestion(view, opened);
  return (
    <aside className="rail" data-region="rail" aria-label={t('interview.rail')}>
      <DuplicateNotice caseId={view.caseId} questionKey={question?.key ?? null} />
      {question === null ? null : (
        <HelpPanel question={question} why={question.why || view.section.why} language={view.language} />
      )}
      <RailTabs
        unanswered={view.unanswered}
        warnings={view.warnings}
        standing={view.standing}
        language={view.language}
      />
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
