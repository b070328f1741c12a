/** Form CMS1 of one person: the interview's answers, what was agreed, backdating on both sides, and the form to print. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Cms1View } from '../../shared/contract/adviser-view.ts';
import { Notice } from '../component/Notice.tsx';
import { Tag } from '../component/Tag.tsx';
import { showDate } from '../text/format.ts';
import { AnswerLine } from './AnswerLine.tsx';
import { Cms1Form } from './Cms1Form.tsx';
import { Cms1Paper } from './Cms1Paper.tsx';
import type { AdviserParts } from './use-adviser-view.ts';

export interface Cms1CardProps extends AdviserParts {
  readonly form: Cms1View;
}

export function Cms1Card({ view, adviser, mine, form }: Cms1CardProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<string | null>(null);
  const { person, name, forms } = form;
  const [now] = forms;
  const questions = person === 'partner' ? adviser.partnerAvailability : adviser.availability;
  const { cms1Needed } = view.standing.conditionality;
  return (
    <section className="card stack">
      <div className="row between">
        <h2 className="sub">{adviser.jointClaim ? `${t('case.cms1')}: ${name}` : t('case.cms1')}</h2>
        {now !== undefined ? (
          <Tag tone="good">{t('case.recorded')}</Tag>
        ) : cms1Needed ? (
          <Tag tone="warn">{t('adviser.missing')}</Tag>
        ) : (
          <Tag>{t('case.notNeeded')}</Tag>
        )}
      </div>
      {now === undefined ? null : (
        <p className="small soft">{t('adviser.recordedBy', { at: showDate(now.at), by: now.by })}</p>
      )}
      <div className="stack tight">
        <h3 className="label">{t('adviser.workWanted')}</h3>
        {mine && view.standing.statement.signed ? <Notice tone="warn">{t('adviser.signedWarning')}</Notice> : null}
        <div className="answer-lines">
          {questions.map((question) => (
            <AnswerLine
              key={question.key}
              question={question}
              mine={mine}
              open={open === question.key}
              onOpen={setOpen}
            />
          ))}
        </div>
      </div>
      {mine ? <Cms1Form view={view} adviser={adviser} mine={mine} form={form} /> : null}
      {mine ? <Cms1Paper view={view} person={person} /> : null}
    </section>
  );
}
