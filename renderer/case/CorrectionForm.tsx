/** One answer that is put right. Source and reason stand above the answer, because giving the answer sends it. */
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InterviewView, QuestionView } from '../../shared/contract/view.ts';
import { Button } from '../component/Button.tsx';
import { SelectField } from '../component/SelectField.tsx';
import { TextField } from '../component/TextField.tsx';
import { AnswerInput } from '../interview/input/AnswerInput.tsx';
import { askId } from '../interview/input/input-props.ts';
import type { Typed } from '../interview/interview-store.ts';
import { act, refuse, useCase } from './case-store.ts';
import { FormFailure, useFieldErrors } from './form-failure.tsx';
import { textOf } from './form-text.ts';

const form = 'case.correct';
const sources = ['customer', 'evidence', 'form', 'council'] as const;

export interface CorrectionFormProps {
  readonly view: InterviewView;
  readonly question: QuestionView;
  readonly onDone: () => void;
}

export function CorrectionForm({ view, question, onDone }: CorrectionFormProps) {
  const { t } = useTranslation();
  const error = useFieldErrors(form);
  const failure = useCase((state) => (state.failedForm === form ? state.failure : null));
  const [given, setGiven] = useState<Typed | null>(null);
  const box = useRef<HTMLFormElement>(null);
  const { key, row } = question;
  const send = async (typed: Typed, check?: number): Promise<boolean> => {
    setGiven(typed);
    const data = new FormData(box.current ?? undefined);
    const reason = textOf(data, 'reason');
    if (reason === '') {
      refuse(form, { kind: 'claim.missingField', field: 'reason', detail: { field: 'reason' } });
      return false;
    }
    const request = {
      key,
      ...(row === undefined ? {} : { row }),
      typed,
      source: textOf(data, 'source') as (typeof sources)[number],
      reason,
      ...(check === undefined ? {} : { confirmed: [{ check, reason }] }),
    };
    const taken = await act(form, request, t('correct.done'));
    if (taken) onDone();
    return taken;
  };
  const check = failure?.kind === 'interview.warningNotConfirmed' ? Number(failure.detail?.['check']) : undefined;
  return (
    <form className="stack" ref={box} onSubmit={(event) => event.preventDefault()} noValidate>
      <p>
        {t('correct.now')}: <strong>{question.shown === '' ? t('correct.nothing') : question.shown}</strong>
      </p>
      <div className="fields">
        <SelectField
          name="source"
          label={t('correct.source')}
          choices={sources.map((code) => ({ code, label: t(`correct.from.${code}`) }))}
        />
        <TextField name="reason" label={t('correct.reason')} maxLength={400} error={error('reason')} />
      </div>
      <p className="label" id={askId} lang={view.language}>
        {question.label}
      </p>
      <AnswerInput
        question={question}
        language={view.language}
        disabled={false}
        describedBy={undefined}
        invalid={failure !== null && failure.field !== 'reason'}
        onSubmit={(typed) => send(typed)}
        onDraft={() => undefined}
      />
      <FormFailure form={form} fields={['reason']} />
      {check === undefined || given === null ? null : (
        <div className="row">
          <Button onClick={() => void send(given, check)}>{t('correct.confirm')}</Button>
        </div>
      )}
    </form>
  );
}
