/**
 * The evidence desk: each item with what was found, keyed from one to the next. A key opens an item; once it is saved, the
 * next one without a finding opens by itself.
 */
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EvidenceDetailView } from '../../shared/contract/assessor-view.ts';
import type { EvidenceItemView } from '../../shared/contract/view.ts';
import { Button } from '../component/Button.tsx';
import { KeyCap } from '../component/KeyCap.tsx';
import { Tag } from '../component/Tag.tsx';
import { placeKey } from '../review/place-key.ts';
import { usePlaceKeys } from '../review/use-place-keys.ts';
import { showDate } from '../text/format.ts';
import { useAssessor } from './use-beside.ts';
import type { CaseTabProps } from './CaseScreen.tsx';
import { EvidenceForm, type EvidenceFormName } from './EvidenceForms.tsx';
import { EvidenceHistory } from './EvidenceHistory.tsx';

interface Opened {
  readonly item: string;
  readonly form: EvidenceFormName;
}

export function EvidenceTab({ view, mine }: CaseTabProps) {
  const { t } = useTranslation();
  const items = view.standing.evidence;
  const details = useAssessor(view)?.evidence ?? [];
  const [opened, setOpened] = useState<Opened | null>(null);
  const open = useCallback(({ item }: EvidenceItemView) => setOpened({ item, form: 'verify' }), []);
  usePlaceKeys(items, open, mine && opened === null);
  if (items.length === 0) return <p className="soft">{t('case.noEvidence')}</p>;
  const taken = ({ item, form }: Opened): void => {
    const at = items.findIndex((one) => one.item === item);
    const next = [...items.slice(at + 1), ...items.slice(0, at)].find(({ verdict }) => verdict === null);
    const goesOn = next !== undefined && (form === 'verify' || form === 'notProvided' || form === 'notRequired');
    setOpened(goesOn ? { item: next.item, form: 'verify' } : null);
  };
  const left = items.filter(({ verdict }) => verdict === null).length;
  return (
    <div className="stack">
      <p className="soft small" aria-live="polite">
        {left === 0 ? t('evidence.allDone') : t('evidence.left', { count: left })}
      </p>
      <ul className="card">
        {items.map((item, place) => (
          <Item
            key={item.item}
            item={item}
            detail={details.find((one) => one.item === item.item)}
            shortcut={mine ? placeKey(place) : undefined}
            today={view.today}
            form={opened?.item === item.item ? opened.form : null}
            onForm={(form) => setOpened(form === null ? null : { item: item.item, form })}
            onTaken={() => opened !== null && taken(opened)}
          />
        ))}
      </ul>
    </div>
  );
}

interface ItemProps {
  readonly item: EvidenceItemView;
  readonly detail: EvidenceDetailView | undefined;
  /** The key that opens it; undefined for whom it is not. */
  readonly shortcut: string | undefined;
  readonly today: string;
  readonly form: EvidenceFormName | null;
  readonly onForm: (form: EvidenceFormName | null) => void;
  readonly onTaken: () => void;
}

function Item({ item, detail, shortcut, today, form, onForm, onTaken }: ItemProps) {
  const { t } = useTranslation();
  return (
    <li className="evidence-item stack tight">
      <div className="row between">
        <strong>
          {shortcut === undefined ? null : <KeyCap>{shortcut.toUpperCase()}</KeyCap>} {item.label}
        </strong>
        <span className="row">
          {item.governing ? <Tag tone="accent">{t('case.governing')}</Tag> : null}
          {item.verdictLabel === null ? null : (
            <Tag tone={item.verdict === 'X' ? 'warn' : 'good'}>{item.verdictLabel}</Tag>
          )}
        </span>
      </div>
      <Found item={item} detail={detail} />
      {shortcut === undefined || form !== null ? null : <Steps item={item} detail={detail} onForm={onForm} />}
      {form === null ? null : (
        <EvidenceForm
          key={form}
          name={form}
          item={item}
          detail={detail}
          today={today}
          onDone={(kept) => (kept ? onTaken() : undefined)}
          onCancel={() => onForm(null)}
        />
      )}
      {detail === undefined || detail.history.length < 2 ? null : <EvidenceHistory steps={detail.history} />}
    </li>
  );
}

/** What was found in one line, and what was done with it in the next; the kinds that are accepted while it is outstanding. */
function Found({ item, detail }: Pick<ItemProps, 'item' | 'detail'>) {
  const { t } = useTranslation();
  const found = [
    item.types.find((type) => type.code === item.evidenceType)?.label,
    showDate(item.seenOn),
    item.by === null ? '' : t('case.by', { by: item.by }),
    item.reason,
  ].filter(Boolean);
  const { usedOn = null, copyKept = false, returned = null } = detail ?? {};
  const after = [
    usedOn === null ? '' : t('evidence.usedLine', { date: showDate(usedOn) }),
    returned === null
      ? ''
      : [t(`evidence.returnedLine.${returned.how}`, { date: showDate(returned.on) }), returned.reference ?? '']
          .join(' ')
          .trim(),
    copyKept ? t('evidence.copyLine') : '',
  ].filter(Boolean);
  return (
    <>
      <p className="small soft">{found.join(' · ') || item.types.map((type) => type.label).join(', ')}</p>
      {after.length === 0 ? null : <p className="small soft">{after.join(' · ')}</p>}
    </>
  );
}

/** What can be done with the item as it stands: the usual first, corrections last. */
function Steps({ item, detail, onForm }: Pick<ItemProps, 'item' | 'detail' | 'onForm'>) {
  const { t } = useTranslation();
  const seen = item.seenOn !== null;
  const steps: readonly (EvidenceFormName | false)[] = [
    'verify',
    'notProvided',
    !item.governing && item.verdict === null && 'notRequired',
    seen && 'used',
    seen && item.verdict === 'V' && 'returned',
    item.verdict !== null && 'withdraw',
  ];
  const words: Readonly<Record<EvidenceFormName, string>> = {
    verify: item.verdict === null ? t('case.verify') : t('evidence.correct'),
    notProvided: t('case.notProvided'),
    notRequired: t('evidence.notRequired'),
    used: detail?.usedOn == null ? t('evidence.used') : t('evidence.usedAgain'),
    returned: t('evidence.returned'),
    withdraw: t('evidence.withdraw'),
  };
  return (
    <div className="row">
      {steps.map((step) =>
        step === false ? null : (
          <Button
            key={step}
            size="small"
            tone={step === 'verify' && item.verdict === null ? 'plain' : 'quiet'}
            onClick={() => onForm(step)}
          >
            {words[step]}
            <span className="visually-hidden">: {item.label}</span>
          </Button>
        ),
      )}
    </div>
  );
}
