/** The Conditionality and Additional Information screen, prefilled from the interview; completed again where it is put right. */
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { backdatingText, conditionalityText, labourMarketText, paydayText } from '../../shared/claim/adviser-text.ts';
import { Button } from '../component/Button.tsx';
import { Tag } from '../component/Tag.tsx';
import { act } from '../case/case-store.ts';
import { FormFailure, useFieldErrors } from '../case/form-failure.tsx';
import { useWindowLanguage } from '../text/i18n.ts';
import { BackdatingPart, backdatingOf } from './BackdatingPart.tsx';
import { LabourMarketPart, labourMarketOf } from './LabourMarketPart.tsx';
import { PaydayPart, paydayOf } from './PaydayPart.tsx';
import { RecordedBefore } from './RecordedBefore.tsx';
import { RegimePart, regimeOf } from './RegimePart.tsx';
import { ScreenPart } from './ScreenPart.tsx';
import type { AdviserParts } from './use-adviser-view.ts';
import { useComposed } from './use-composed.ts';

const form = 'conditionality.complete';
export const screenFields = ['backdating', 'labourMarketConditions', 'paydays', 'conditionality'] as const;

export function ScreenCard({ view, adviser, mine }: AdviserParts) {
  const { t } = useTranslation();
  const { conditionality } = view.standing;
  return (
    <section className="card stack">
      <div className="row between">
        <h2 className="sub">{t('adviser.screen')}</h2>
        {conditionality.complete ? (
          <Tag tone="good">{t('case.completed')}</Tag>
        ) : conditionality.needed ? (
          <Tag tone="warn">{t('adviser.missing')}</Tag>
        ) : (
          <Tag>{t('case.notNeeded')}</Tag>
        )}
      </div>
      {mine ? <ScreenForm view={view} adviser={adviser} mine={mine} /> : null}
      <RecordedBefore screens={mine ? adviser.screens.slice(1) : adviser.screens} />
    </section>
  );
}

function ScreenForm({ view, adviser }: AdviserParts) {
  const { t } = useTranslation();
  const language = useWindowLanguage();
  const error = useFieldErrors(form);
  const recorded = adviser.screens[0]?.value;
  const [backdating, setBackdating] = useState(() => backdatingOf(adviser));
  const [concessions, setConcessions] = useState(() => labourMarketOf(adviser));
  const [payday, setPayday] = useState(() => paydayOf(adviser));
  const [regime, setRegime] = useState(() => regimeOf(adviser));
  const labour = { ...concessions, answers: labourMarketOf(adviser).answers };
  // Nobody asked: that is no answer, and the box stays empty until somebody has.
  const notAsked = adviser.backdating.asked === null && !backdating.asked;
  const texts = {
    backdating: useComposed(recorded?.backdating, notAsked ? '' : backdatingText(backdating, language)),
    labourMarketConditions: useComposed(recorded?.labourMarketConditions, labourMarketText(labour, language)),
    paydays: useComposed(
      recorded?.paydays,
      payday.day === '' ? '' : paydayText({ ...payday, day: payday.day }, language),
    ),
    conditionality: useComposed(recorded?.conditionality, conditionalityText(regime, language)),
  };
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const request = {
      backdating: texts.backdating.text,
      labourMarketConditions: texts.labourMarketConditions.text,
      paydays: texts.paydays.text,
      conditionality: texts.conditionality.text,
    };
    void act(form, request, t('common.saved'));
  };
  const part = <N extends keyof typeof texts>(name: N) => ({ name, composed: texts[name], error: error(name) });
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <ScreenPart {...part('backdating')} fromInterview={adviser.backdating.asked !== null}>
        <BackdatingPart adviser={adviser} today={view.today} choice={backdating} onChoice={setBackdating} />
      </ScreenPart>
      <ScreenPart {...part('labourMarketConditions')} fromInterview={labour.answers.length > 0}>
        <LabourMarketPart choice={labour} onChoice={setConcessions} />
      </ScreenPart>
      <ScreenPart {...part('paydays')} fromInterview={payday.signs && adviser.paydays.signingDay !== null}>
        <PaydayPart adviser={adviser} today={view.today} choice={payday} onChoice={setPayday} />
      </ScreenPart>
      <ScreenPart {...part('conditionality')} fromInterview={false}>
        <RegimePart choice={regime} onChoice={setRegime} />
      </ScreenPart>
      <FormFailure form={form} fields={screenFields} />
      <div className="row">
        <Button type="submit" tone="primary">
          {t(recorded === undefined ? 'case.complete' : 'adviser.completeAgain')}
        </Button>
      </div>
    </form>
  );
}
