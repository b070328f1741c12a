/** What the customer is asked to bring, with everything that would do. */
import { useTranslation } from 'react-i18next';
import type { EvidenceItemView } from '../../shared/contract/view.ts';
import { Tag } from '../component/Tag.tsx';

export function EvidenceNeeded({
  items,
  language,
}: {
  readonly items: readonly EvidenceItemView[];
  readonly language: string;
}) {
  const { t } = useTranslation();
  if (items.length === 0) return <p className="soft">{t('case.noEvidence')}</p>;
  return (
    <ul className="card" lang={language}>
      {items.map((item) => (
        <li key={item.item} className="evidence-item">
          <p className="row between">
            <strong>{item.label}</strong>
            <span className="row">
              {item.governing ? <Tag tone="accent">{t('case.governing')}</Tag> : null}
              {item.verdictLabel === null ? null : <Tag tone="good">{item.verdictLabel}</Tag>}
            </span>
          </p>
          <ul className="dotted small soft">
            {item.types.map((type) => (
              <li key={type.code}>{type.label}</li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}
