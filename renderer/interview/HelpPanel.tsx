/** The help of a question and why it is asked, for the agent's eyes. */
import { BookOpen, CircleQuestionMark } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../shared/base/language.ts';
import type { QuestionView } from '../../shared/contract/view.ts';
import { Button } from '../component/Button.tsx';
import { cellId } from './cell.ts';
import { HelpText } from './HelpText.tsx';
import { toggleHelp, useInterview } from './interview-store.ts';
import { askWhyNow } from './why-store.ts';

interface HelpPanelProps {
  readonly question: QuestionView;
  readonly why: string;
  readonly language: Language;
}

export function HelpPanel({ question, why, language }: HelpPanelProps) {
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
