/** The National Insurance number check: each person with the mark and what it rests on, and an application for a number. */
import { useTranslation } from 'react-i18next';
import { commandRoles } from '../../shared/claim/role-rights.ts';
import type { S19DetailView } from '../../shared/contract/assessor-view.ts';
import { useHasRole } from '../app/app-store.ts';
import { Tag } from '../component/Tag.tsx';
import { showDate } from '../text/format.ts';
import { useAssessor } from './use-beside.ts';
import type { CaseTabProps } from './CaseScreen.tsx';
import { NinoApplicationCard } from './NinoApplicationCard.tsx';
import { S19Form } from './S19Form.tsx';

export function S19Tab({ view, mine }: CaseTabProps) {
  const { t } = useTranslation();
  const people = useAssessor(view)?.s19 ?? [];
  const mayApply = useHasRole(commandRoles.applyForNino);
  if (people.length === 0) return null;
  return (
    <div className="stack">
      <p className="soft small">{t('s19.help')}</p>
      <div className="card stack">
        {people.map((one) => (
          <Mark key={one.person} detail={one} />
        ))}
        {mine ? <S19Form people={people} /> : null}
      </div>
      {people.map((one) => (
        <NinoApplicationCard key={one.person} detail={one} today={view.today} mine={mayApply} />
      ))}
    </div>
  );
}

function Mark({ detail }: { readonly detail: S19DetailView }) {
  const { t } = useTranslation();
  const { person, status, basis, officer, on, nino, exemptions } = detail;
  const good = status === 'satisfiedExistingNino' || status === 'satisfiedNinoApplication' || status === 'exempt';
  return (
    <section className="stack tight s19-mark" aria-label={t(`case.${person}`)}>
      <div className="row between">
        <h2 className="sub">
          {t(`case.${person}`)} <span className="mono soft">{nino ?? t('s19.noNumber')}</span>
        </h2>
        <Tag tone={good ? 'good' : 'warn'}>{t(`case.s19Status.${status}`)}</Tag>
      </div>
      {basis === null || basis === '' ? null : (
        <p className="small soft">
          {basis} · {showDate(on)} · {officer}
        </p>
      )}
      {exemptions.map(({ code, label, source }) => (
        <p key={code} className="small">
          <Tag tone="accent">{t('s19.possibleExemption')}</Tag> {label} <span className="soft">({source})</span>
        </p>
      ))}
    </section>
  );
}
