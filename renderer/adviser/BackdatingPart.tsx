/** Whether an earlier date was asked for, from when and why, and how far the reason can carry the claim back. */
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type BackdatingChoice } from '../../shared/claim/adviser-text.ts';
import { earliestStart } from '../../shared/claim/backdating.ts';
import type { AdviserView } from '../../shared/contract/adviser-view.ts';
import { Notice } from '../component/Notice.tsx';
import { SelectField } from '../component/SelectField.tsx';
import { TextField } from '../component/TextField.tsx';
import { DateField } from '../case/DateField.tsx';
import { showDate } from '../text/format.ts';
import { dateTyped } from './date-typed.ts';

/** As the interview has it; what it did not come to is not taken for a no. */
export const backdatingOf = ({ backdating, claimDate, jsaClaimed }: AdviserView): BackdatingChoice => ({
  asked: backdating.asked === true,
  from: backdating.from ?? '',
  reasonCode: backdating.reasonCode ?? '',
  reasonLabel: backdating.reasons.find(({ code }) => code === backdating.reasonCode)?.label ?? '',
  reason: backdating.reason ?? '',
  soughtWork: 'notKnown',
  claimDate,
  jsaClaimed,
});

const sought = ['notKnown', 'yes', 'no'] as const;

export interface BackdatingPartProps {
  readonly adviser: AdviserView;
  readonly today: string;
  readonly choice: BackdatingChoice;
  readonly onChoice: (choice: BackdatingChoice) => void;
}

export function BackdatingPart({ adviser, today, choice, onChoice }: BackdatingPartProps) {
  const { t } = useTranslation();
  const { reasons, asked } = adviser.backdating;
  const [start] = useState(choice.from === '' ? '' : showDate(choice.from));
  const change = (what: Partial<BackdatingChoice>): void => onChoice({ ...choice, ...what });
  const reasonChoices = [
    { code: '', label: t('adviser.choose') },
    ...reasons.map(({ code, label, months }) => ({
      code,
      label: `${label} (${months === 0 ? t('adviser.monthsNone') : t('adviser.months', { count: months })})`,
    })),
  ];
  return (
    <>
      {asked === null ? <p className="small soft">{t('adviser.backdatingNotAsked')}</p> : null}
      <label className="check-field">
        <input type="checkbox" checked={choice.asked} onChange={(event) => change({ asked: event.target.checked })} />
        {t('adviser.earlierAsked')}
      </label>
      {choice.asked ? (
        <>
          <div className="fields">
            <DateField
              label={t('adviser.earlierFrom')}
              today={today}
              defaultValue={start}
              onChange={(event) => change({ from: dateTyped(event.target.value, today) })}
            />
            <SelectField
              label={t('common.reason')}
              choices={reasonChoices}
              value={choice.reasonCode}
              onChange={({ target: { value } }) =>
                change({ reasonCode: value, reasonLabel: reasons.find(({ code }) => code === value)?.label ?? '' })
              }
            />
            <SelectField
              label={t('adviser.soughtWork')}
              choices={sought.map((code) => ({ code, label: t(`adviser.sought.${code}`) }))}
              value={choice.soughtWork}
              onChange={(event) => change({ soughtWork: event.target.value as BackdatingChoice['soughtWork'] })}
            />
          </div>
          <TextField
            label={t('adviser.ownWords')}
            value={choice.reason}
            maxLength={400}
            onChange={(event) => change({ reason: event.target.value })}
          />
          {limitNote(choice, t('adviser.reasonMissing'), (date) => t('adviser.beforeLimit', { date }))}
        </>
      ) : null}
    </>
  );
}

/** What is missing or goes too far back. It is no refusal: a decision maker decides. */
function limitNote(choice: BackdatingChoice, missing: string, tooEarly: (date: string) => string): ReactNode {
  const { from, reasonCode, claimDate, jsaClaimed } = choice;
  if (from === '' || reasonCode === '') return <Notice tone="help">{missing}</Notice>;
  const earliest = earliestStart(claimDate, reasonCode, jsaClaimed);
  return from < earliest ? <Notice tone="warn">{tooEarly(showDate(earliest))}</Notice> : null;
}
