/** What the council may still ask for: the words to say to the customer, and one press for having said them. */
import { MessageSquareQuote } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { FurtherEvidenceView } from '../../shared/contract/assessor-view.ts';
import { Button } from '../component/Button.tsx';
import { Tag } from '../component/Tag.tsx';
import { showDate } from '../text/format.ts';
import { useWindowLanguage } from '../text/i18n.ts';
import { act } from './case-store.ts';
import { FormFailure } from './form-failure.tsx';

const form = 'furtherEvidence.tell';

export function FurtherEvidenceCard({
  further,
  mine,
}: {
  readonly further: FurtherEvidenceView;
  readonly mine: boolean;
}) {
  const { t } = useTranslation();
  const language = useWindowLanguage();
  if (!further.claimed) return null;
  const { before, items, after, told } = further;
  return (
    <section className="card stack tight preview-card preview-say" aria-label={t('preview.sayTitle')}>
      <div className="row between">
        <h2 className="sub">{t('preview.sayTitle')}</h2>
        {told === null ? (
          <Tag tone="warn">{t('preview.notSaid')}</Tag>
        ) : (
          <Tag tone={told.current ? 'good' : 'warn'}>
            {t(told.current ? 'preview.said' : 'preview.saidBefore', { time: showDate(told.at), by: told.officer })}
          </Tag>
        )}
      </div>
      <blockquote className="say-words" lang={language}>
        {before.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        {items.length === 0 ? null : (
          <ul className="say-items">
            {items.map(({ code, label }) => (
              <li key={code}>{label}</li>
            ))}
          </ul>
        )}
        <p>{after}</p>
      </blockquote>
      <FormFailure form={form} />
      {mine ? (
        <div className="row">
          <Button
            size="small"
            icon={<MessageSquareQuote size={16} />}
            onClick={() => void act(form, { saidIn: language }, t('preview.saidKept'))}
          >
            {t('preview.sayDone')}
          </Button>
        </div>
      ) : null}
    </section>
  );
}
