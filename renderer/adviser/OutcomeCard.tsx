/** What became of the interview, and the forms to say it: only those that are possible now. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../component/Button.tsx';
import { Notice } from '../component/Notice.tsx';
import { Tag } from '../component/Tag.tsx';
import { showDate } from '../text/format.ts';
import { AttendanceForm } from './AttendanceForm.tsx';
import { GoodCauseForm } from './GoodCauseForm.tsx';
import { OutcomeWords } from './OutcomeWords.tsx';
import type { AdviserParts } from './use-adviser-view.ts';
import { WaiveForm } from './WaiveForm.tsx';

type Step = 'attended' | 'failed' | 'goodCause' | 'waive' | 'defer';

export interface OutcomeCardProps extends AdviserParts {
  readonly maySettle: boolean;
  readonly mayAttend: boolean;
}

/** In the order in which they are likely. */
function stepsOf({ adviser: { outcome }, maySettle, mayAttend }: OutcomeCardProps): readonly Step[] {
  const { now, due, slotPassed } = outcome;
  const failed = now?.kind === 'failed';
  const attend: readonly Step[] = !mayAttend
    ? []
    : now === null && slotPassed
      ? ['attended', 'failed']
      : failed
        ? ['attended']
        : now?.kind === 'attended'
          ? ['failed']
          : [];
  const settle: readonly Step[] = maySettle && due ? ['waive', 'defer'] : [];
  const cause: readonly Step[] = maySettle && failed && now.goodCause === undefined ? ['goodCause'] : [];
  return [...cause, ...attend, ...settle];
}

export function OutcomeCard(props: OutcomeCardProps) {
  const { t } = useTranslation();
  const { view, adviser } = props;
  const { now, slot, due, slotPassed } = adviser.outcome;
  const steps = stepsOf(props);
  const [chosen, setChosen] = useState<Step | null>(null);
  const step = chosen !== null && steps.includes(chosen) ? chosen : null;
  const done = (): void => setChosen(null);
  return (
    <section className="card stack tight">
      <div className="row between">
        <h2 className="sub">{t('adviser.interview')}</h2>
        {now === null && due && (slotPassed || slot === null) ? (
          <Tag tone="warn">{t(slot === null ? 'adviser.notBooked' : 'adviser.outcomeMissing')}</Tag>
        ) : null}
      </div>
      {slot === null ? null : (
        <p>
          {view.standing.booking?.interviewTypeLabel} <span className="mono">{showDate(slot)}</span>
        </p>
      )}
      {now === null ? (
        due ? null : (
          <p className="soft">{t('adviser.noneDue')}</p>
        )
      ) : (
        <OutcomeWords outcome={adviser.outcome} now={now} />
      )}
      {steps.length === 0 ? null : (
        <div className="row" role="group" aria-label={t('adviser.record')}>
          {steps.map((one) => (
            <Button
              key={one}
              size="small"
              aria-pressed={step === one}
              onClick={() => setChosen(step === one ? null : one)}
            >
              {t(`adviser.step.${one}`)}
            </Button>
          ))}
        </div>
      )}
      {step === 'attended' || step === 'failed' ? (
        <AttendanceForm kind={step} today={view.today} outcome={adviser.outcome} onDone={done} key={step} />
      ) : null}
      {step === 'waive' || step === 'defer' ? (
        <WaiveForm kind={step} today={view.today} reasons={adviser.waiverReasons} onDone={done} key={step} />
      ) : null}
      {step === 'goodCause' ? <GoodCauseForm today={view.today} causes={adviser.goodCauses} onDone={done} /> : null}
      {now?.kind === 'failed' ? <Notice tone="help">{t('adviser.consequence')}</Notice> : null}
    </section>
  );
}
