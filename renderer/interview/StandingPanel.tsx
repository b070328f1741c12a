/** Where the case stands, each outcome with its reason in words. */
import { useTranslation } from 'react-i18next';
import type { CaseStandingView } from '../../shared/contract/view.ts';
import { Tag } from '../component/Tag.tsx';
import { showDate } from '../text/format.ts';
import { askWhy } from './why-store.ts';

export function StandingPanel({
  standing,
  language,
}: {
  readonly standing: CaseStandingView;
  readonly language: string;
}) {
  const { t } = useTranslation();
  const benefits = standing.benefits.filter((benefit) => benefit.state !== 'notOffered');
  const { wfi } = standing;
  return (
    <div className="stack standing">
      <p className="row between small">
        <span lang={language}>
          <Tag>{standing.caseStateLabel}</Tag>
        </span>{' '}
        <span className="soft">
          {t('column.month')}: <span className="mono">{showDate(standing.oneMonthDate)}</span>
        </span>
      </p>
      <section className="stack tight">
        <h3>{t('interview.benefits')}</h3>
        {benefits.length === 0 ? <p className="small soft">{t('interview.noBenefits')}</p> : null}
        <ul className="stack tight" lang={language}>
          {benefits.map((benefit) => (
            <li key={benefit.code} className="small">
              <span className="row between">
                <span>{benefit.label}</span> <BenefitTag state={benefit.state} />
              </span>
              {benefit.reason === null ? null : <span className="soft">{benefit.reason}</span>}
            </li>
          ))}
        </ul>
      </section>
      <section className="stack tight">
        <h3>{t('interview.evidence')}</h3>
        {standing.evidence.length === 0 ? <p className="small soft">{t('interview.noEvidence')}</p> : null}
        <ul className="dotted small" lang={language}>
          {standing.evidence.map((item) => (
            <li key={item.item}>
              {item.label}
              {item.verdictLabel === null ? '' : ` · ${item.verdictLabel}`}{' '}
              <WhyLink kind="evidence" id={item.item} label={item.label} />
            </li>
          ))}
        </ul>
      </section>
      <section className="stack tight">
        <h3>{t('interview.interviewDue')}</h3>
        <p className="small">
          {[
            wfi.interviewTypeLabel,
            wfi.latestDate === null ? '' : t('interview.byDate', { date: showDate(wfi.latestDate) }),
            wfi.note,
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </section>
      {standing.referrals.length === 0 ? null : (
        <section className="stack tight">
          <h3>{t('interview.referrals')}</h3>
          <ul className="dotted small" lang={language}>
            {standing.referrals.map((referral) => (
              <li key={referral.id}>
                {referral.label} <WhyLink kind="referral" id={referral.id} label={referral.label} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <p className="small">
        <strong>{t('column.laid')}:</strong>{' '}
        {[standing.laid.label, standing.laid.reasonLabel].filter(Boolean).join(' · ')}
      </p>
    </div>
  );
}

function BenefitTag({ state }: { readonly state: 'proposed' | 'unavailable' | 'notOffered' }) {
  const { t } = useTranslation();
  return state === 'proposed' ? (
    <Tag tone="good">{t('interview.proposed')}</Tag>
  ) : (
    <Tag>{t('interview.unavailable')}</Tag>
  );
}

function WhyLink({
  kind,
  id,
  label,
}: {
  readonly kind: 'evidence' | 'referral';
  readonly id: string;
  readonly label: string;
}) {
  const { t } = useTranslation();
  return (
    <button type="button" className="link small" onClick={() => void askWhy({ kind, key: id })}>
      {t('interview.whyShort')}
      <span className="visually-hidden">: {label}</span>
    </button>
  );
}
