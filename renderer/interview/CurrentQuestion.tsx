/** One question: what is said, the box for the answer, what is wrong with it, and the ways to leave it open. */
import { MessageCircle } from 'lucide-react';
import { useCallback, useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { InterviewView, QuestionView } from '../../shared/contract/view.ts';
import { Button } from '../component/Button.tsx';
import { Notice } from '../component/Notice.tsx';
import { failureText } from '../text/failure-text.ts';
import { cellId } from './cell.ts';
import { AnswerHint, hasHint } from './input/AnswerHint.tsx';
import { AnswerInput } from './input/AnswerInput.tsx';
import { askId } from './input/input-props.ts';
import { backToCurrent, submit, toggleHelp, type Typed, useInterview } from './interview-store.ts';
import { saveDraft } from './save-draft.ts';
import { openNext, openPrevious } from './walk.ts';
import { ReasonButtons } from './ReasonButtons.tsx';
import { WarningBox } from './WarningBox.tsx';

export interface CurrentQuestionProps {
  readonly question: QuestionView;
  readonly view: InterviewView;
  readonly outOfTurn: boolean;
}

export function CurrentQuestion({ question, view, outOfTurn }: CurrentQuestionProps) {
  const { t, i18n } = useTranslation();
  const failure = useInterview((state) => state.failure);
  const warned = useInterview((state) => state.warning !== null);
  const helpOpen = useInterview((state) => state.helpOpenedFor) === cellId(question);
  const section = useRef<HTMLElement>(null);
  const blocked = question.helpMustBeOpened && !question.helpOpened && !helpOpen;
  useLayoutEffect(() => {
    focusInput(section.current, blocked);
  }, [blocked]);
  const onSubmit = useCallback((typed: Typed) => submit(typed), []);
  const onDraft = (text: string, caret: number): void => saveDraft(view.caseId, question, text, caret);
  const describedBy =
    [failure === null ? '' : 'answer-failure', hasHint(question) ? 'answer-hint' : ''].filter(Boolean).join(' ') ||
    undefined;
  return (
    <section
      className="question"
      ref={section}
      aria-labelledby={askId}
      data-kind={question.kind}
      data-key={question.key}
    >
      <div className="say" lang={view.language}>
        <p className="say-mark" lang={i18n.language}>
          <MessageCircle size={16} aria-hidden="true" /> {t('interview.say')}
        </p>
        <h1 id={askId} className="ask">
          {question.ask}
        </h1>
      </div>
      <div className="record stack tight">
        <p className="label record-label" lang={view.language}>
          {question.label}
        </p>
        {blocked ? <HelpFirst /> : null}
        <AnswerInput
          question={question}
          language={view.language}
          disabled={blocked}
          describedBy={describedBy}
          invalid={failure !== null}
          onSubmit={onSubmit}
          onDraft={onDraft}
        />
        {failure === null ? null : (
          <Notice tone="error" live id="answer-failure">
            {failureText(failure)}
            {failure.kind === 'interview.answeredElsewhere' && question.shown !== '' ? (
              <p>{t('interview.answerNow', { answer: question.shown })}</p>
            ) : null}
          </Notice>
        )}
        <WarningBox />
        <div className="row between hint-line" hidden={warned}>
          <AnswerHint question={question} today={view.today} section={section} />
          <ActionRow question={question} section={section} outOfTurn={outOfTurn} blocked={blocked} />
        </div>
      </div>
      <ReasonButtons />
    </section>
  );
}

/** Puts the focus into the answer, at the end of what is already there. */
function focusInput(section: HTMLElement | null, blocked: boolean): void {
  const input = section?.querySelector<HTMLElement>(blocked ? '[data-help-first]' : '[data-autofocus]:not(:disabled)');
  input?.focus({ preventScroll: true });
  section?.scrollIntoView({ block: 'nearest' });
}

function HelpFirst() {
  const { t } = useTranslation();
  return (
    <Notice tone="help">
      <div className="row between">
        <span>{t('interview.helpFirst')}</span>
        <Button size="small" shortcut="F8" data-help-first="" onClick={() => void toggleHelp()}>
          {t('interview.openHelp')}
        </Button>
      </div>
    </Notice>
  );
}

function ActionRow({
  question,
  section,
  outOfTurn,
  blocked,
}: {
  readonly question: QuestionView;
  readonly section: React.RefObject<HTMLElement | null>;
  readonly outOfTurn: boolean;
  readonly blocked: boolean;
}) {
  const { t } = useTranslation();
  const picks = question.kind === 'yesNo' || question.kind === 'choice';
  return (
    <div className="row">
      {outOfTurn ? (
        <Button tone="quiet" size="small" shortcut="Esc" onClick={() => void backToCurrent()}>
          {t('interview.backToCurrent')}
        </Button>
      ) : null}
      <Button tone="quiet" size="small" shortcut="PgUp" onClick={() => void openPrevious()}>
        {t('interview.previous')}
      </Button>
      {outOfTurn ? (
        <Button tone="quiet" size="small" shortcut="PgDn" onClick={() => void openNext()}>
          {t('interview.nextQuestion')}
        </Button>
      ) : null}
      {picks ? null : (
        <Button
          tone="primary"
          size="small"
          shortcut="Enter"
          disabled={blocked}
          onClick={() => pressEnter(section.current)}
        >
          {t('interview.go')}
        </Button>
      )}
    </div>
  );
}

/** The button does what Enter in the last box does. */
function pressEnter(section: HTMLElement | null): void {
  const boxes = section?.querySelectorAll<HTMLElement>('.record .answer-box, .record .choice');
  boxes
    ?.item(boxes.length - 1)
    ?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
}
