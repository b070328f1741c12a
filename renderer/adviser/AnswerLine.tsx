/** An answer of the interview about work wanted or availability, and the way to put it right where it stands. */
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { QuestionView } from '../../shared/contract/view.ts';
import type { Failure } from '../../shared/error/failure.ts';
import { act, useCase } from '../case/case-store.ts';
import { Button } from '../component/Button.tsx';
import { Notice } from '../component/Notice.tsx';
import { TextField } from '../component/TextField.tsx';
import { AnswerInput } from '../interview/input/AnswerInput.tsx';
import { askId } from '../interview/input/input-props.ts';
import type { Typed } from '../interview/interview-store.ts';
import { failureText } from '../text/failure-text.ts';
import { useWindowLanguage } from '../text/i18n.ts';

export interface AnswerLineProps {
  readonly question: QuestionView;
  readonly mine: boolean;
  readonly open: boolean;
  readonly onOpen: (key: string | null) => void;
}

export function AnswerLine({ question, mine, open, onOpen }: AnswerLineProps) {
  const { t } = useTranslation();
  return (
    <div className="answer-line">
      <span className="label">{question.label}</span>
      <span>{question.shown === '' ? <em className="soft">{t('adviser.notSaid')}</em> : question.shown}</span>
      {mine && !open ? (
        <Button
          size="small"
          tone="quiet"
          aria-label={t('adviser.putRight', { label: question.label })}
          onClick={() => onOpen(question.key)}
        >
          {t('adviser.putRightGo')}
        </Button>
      ) : null}
      {open ? <Correction question={question} onClose={() => onOpen(null)} /> : null}
    </div>
  );
}

const form = 'adviser.answer';

function Correction({ question, onClose }: { readonly question: QuestionView; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const language = useWindowLanguage();
  const box = useRef<HTMLDivElement>(null);
  const failure = useCase((state) => (state.failedForm === form ? state.failure : null));
  const [typed, setTyped] = useState<Typed | null>(null);
  useEffect(() => box.current?.querySelector<HTMLElement>('[data-autofocus], input, button')?.focus(), []);
  const send = async (value: Typed, reason?: string): Promise<boolean> => {
    setTyped(value);
    const check = warningOf(failure);
    const confirmed = reason === undefined || check === null ? {} : { confirmed: [{ check, reason }] };
    const taken = await act(form, { key: question.key, typed: value, ...confirmed }, t('common.saved'));
    if (taken) onClose();
    return taken;
  };
  const warned = warningOf(failure) !== null && typed !== null;
  return (
    <div
      className="stack tight correction"
      ref={box}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onClose();
      }}
    >
      <p id={askId} className="small soft">
        {question.ask}
      </p>
      <AnswerInput
        question={question}
        language={language}
        disabled={false}
        describedBy={failure === null ? undefined : 'correction-failure'}
        invalid={failure !== null}
        onSubmit={(value) => send(value)}
        onDraft={() => undefined}
      />
      {failure === null ? null : (
        <Notice tone={warned ? 'warn' : 'error'} live id="correction-failure">
          {failureText(failure)}
        </Notice>
      )}
      {warned ? <Confirm onConfirm={(reason) => void send(typed, reason)} /> : null}
      <div className="row">
        <p className="small soft">{t('adviser.enterKeeps')}</p>
        <Button size="small" tone="quiet" shortcut="Esc" onClick={onClose}>
          {t('common.cancel')}
        </Button>
      </div>
    </div>
  );
}

/** Number of the check that warned; null for every other failure. */
function warningOf(failure: Failure | null): number | null {
  const check = failure?.detail?.['check'];
  return failure?.kind === 'interview.warningNotConfirmed' && typeof check === 'number' ? check : null;
}

function Confirm({ onConfirm }: { readonly onConfirm: (reason: string) => void }) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  return (
    <div className="row">
      <TextField
        className="grow"
        label={t('interview.warningReason')}
        value={reason}
        maxLength={400}
        onChange={(event) => setReason(event.target.value)}
      />
      <Button disabled={reason.trim() === ''} onClick={() => onConfirm(reason.trim())}>
        {t('interview.confirm')}
      </Button>
    </div>
  );
}
