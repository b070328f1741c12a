/** One question of the interview, asked and answered beside the worklist; its answer goes the way of every other. */
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { type CellRef, unansweredReasons } from '../../shared/case/event.ts';
import { useApp } from '../app/app-store.ts';
import { placeOf } from '../app/case-tabs.ts';
import { Button } from '../component/Button.tsx';
import { sameCell, shownQuestion } from '../interview/cell.ts';
import { ChangeBox } from '../interview/ChangeBox.tsx';
import { CurrentQuestion } from '../interview/CurrentQuestion.tsx';
import { HelpPanel } from '../interview/HelpPanel.tsx';
import { leaveUnanswered, openCase, openCell, toggleHelp, useInterview } from '../interview/interview-store.ts';
import { useTypeAhead } from '../interview/type-ahead.ts';
import { askWhyNow } from '../interview/why-store.ts';
import { WhyBox } from '../interview/WhyBox.tsx';
import { openQuestion } from './open-question.ts';
import { windowLanguage } from '../text/i18n.ts';

export interface AnswerInPlaceProps {
  readonly caseId: string;
  readonly cell: CellRef & { readonly section: string };
  /** It was answered, or left with a reason. */
  readonly onDone: () => void;
  readonly onClose: () => void;
}

export function AnswerInPlace({ caseId, cell, onDone, onClose }: AnswerInPlaceProps) {
  const { t } = useTranslation();
  const view = useInterview((state) => (state.view?.caseId === caseId ? state.view : null));
  const opened = useInterview((state) => state.opened);
  const { key, row, section } = cell;
  useEffect(() => {
    const wanted = row === undefined ? { key, section } : { key, row, section };
    if (useInterview.getState().view?.caseId === caseId) void openCell(wanted, section);
    else void openCase(caseId, windowLanguage(), () => placeOf(caseId), wanted);
  }, [caseId, key, row, section]);
  // An answer that was taken leads on along the route: here, to the next line of the list.
  useEffect(
    () =>
      useInterview.subscribe((now, before) => {
        if (sameCell(before.opened, { key, ...(row === undefined ? {} : { row }) }) && now.opened === null) onDone();
      }),
    [key, row, onDone],
  );
  useTypeAhead();
  useAnswerKeys(onClose);
  const question = view === null || opened === null ? null : shownQuestion(view, opened);
  if (view === null || question === null) return null;
  return (
    <div className="stack answer-in-place" data-region="question">
      <div className="row between">
        <p className="small soft">{t('case.answerHere')}</p>
        <span className="row">
          <Button size="small" tone="quiet" shortcut="Alt I" onClick={() => openQuestion(caseId, cell)}>
            {t('case.inInterview')}
          </Button>
          <Button size="small" tone="quiet" shortcut="Esc" onClick={onClose}>
            {t('common.close')}
          </Button>
        </span>
      </div>
      <CurrentQuestion
        question={question}
        view={view}
        outOfTurn={false}
        key={`${question.key}#${question.row ?? ''}`}
      />
      <HelpPanel question={question} why={question.why || view.section.why} language={view.language} />
      <ChangeBox />
      <WhyBox />
    </div>
  );
}

/** The keys of the interview that make sense beside a list. */
function useAnswerKeys(onClose: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const { session, box } = useApp.getState();
      const { change, why, warning } = useInterview.getState();
      if (session?.locked || box !== null || change !== null || why !== null || event.repeat) return;
      const reason =
        event.altKey && event.code.startsWith('Digit') ? unansweredReasons[Number(event.code.slice(5)) - 1] : undefined;
      if (reason !== undefined) void leaveUnanswered(reason);
      else if (event.key === 'F8') void toggleHelp();
      else if (event.key === 'F7') askWhyNow();
      else if (event.key === 'Escape' && warning === null) onClose();
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [onClose]);
}
