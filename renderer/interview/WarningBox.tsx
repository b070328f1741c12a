/** A check that can be confirmed: what looks odd, and why it is right all the same. */
import { type FormEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../component/Button.tsx';
import { Notice } from '../component/Notice.tsx';
import { TextField } from '../component/TextField.tsx';
import { failureText } from '../text/failure-text.ts';
import { confirmWarning, dismiss, useInterview } from './interview-store.ts';

export function WarningBox() {
  const { t } = useTranslation();
  const warning = useInterview((state) => state.warning);
  const form = useRef<HTMLFormElement>(null);
  if (warning === null) return null;
  const confirm = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const reason = String(new FormData(event.currentTarget).get('reason')).trim();
    if (reason !== '') void confirmWarning(reason);
  };
  const correct = (): void => {
    dismiss();
    document.querySelector<HTMLElement>('.record [data-autofocus]')?.focus();
  };
  return (
    <Notice tone="warn" title={t('interview.warning')} live>
      <p>{failureText(warning.failure)}</p>
      <form
        ref={form}
        className="row warning-form"
        onSubmit={confirm}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.stopPropagation();
          correct();
        }}
      >
        <TextField
          className="grow"
          label={t('interview.warningReason')}
          name="reason"
          maxLength={400}
          required
          autoFocus
        />
        <Button type="submit" tone="primary" shortcut="Enter">
          {t('interview.confirm')}
        </Button>
        <Button shortcut="Esc" onClick={correct}>
          {t('interview.correct')}
        </Button>
      </form>
    </Notice>
  );
}
