/**
 * Says, while a customer's name, number, birthday or postcode is being typed, that there may be a case of theirs already. It
 * never stands in the way of an answer; one key opens the other case beside this one.
 */
import { Users } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SimilarCase } from '../../shared/contract/view.ts';
import { appNow } from '../app/app-store.ts';
import { call } from '../bridge.ts';
import { Button } from '../component/Button.tsx';
import { Tag } from '../component/Tag.tsx';
import { showDate } from '../text/format.ts';
import { useWindowLanguage } from '../text/i18n.ts';

/** Milliseconds of rest after a keystroke before it is looked for. */
const restMs = 250;

/** What a question tells about who the customer is. */
const partOf = {
  'customer.name': 'name',
  'customer.nino': 'nino',
  'customer.dateOfBirth': 'dateOfBirth',
  'home.postcode': 'postcode',
} as const;
type Part = (typeof partOf)[keyof typeof partOf];

export interface DuplicateNoticeProps {
  readonly caseId: string;
  /** Key of the question that is shown; null when there is none. */
  readonly questionKey: string | null;
}

export function DuplicateNotice({ caseId, questionKey }: DuplicateNoticeProps) {
  const part =
    questionKey !== null && Object.hasOwn(partOf, questionKey) ? partOf[questionKey as keyof typeof partOf] : null;
  return part === null ? null : <Looking caseId={caseId} part={part} key={`${caseId} ${part}`} />;
}

function Looking({ caseId, part }: { readonly caseId: string; readonly part: Part }) {
  const { t } = useTranslation();
  const similar = useSimilar(caseId, part);
  const [first] = similar;
  useOpenKey(first);
  return (
    <section className="similar" aria-label={t('similar.title')} aria-live="polite">
      {first === undefined ? null : (
        <>
          <h2 className="rail-title">
            <Users size={16} aria-hidden="true" /> {t(first.certain ? 'similar.certain' : 'similar.title')}
          </h2>
          <ul className="gap-list">
            {similar.map((one, at) => (
              <Line key={one.row.caseId} similar={one} isFirst={at === 0} />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function Line({ similar: { row, why }, isFirst }: { readonly similar: SimilarCase; readonly isFirst: boolean }) {
  const { t } = useTranslation();
  return (
    <li>
      <span>
        <strong>{row.customerName ?? row.reference}</strong>{' '}
        <span className="small soft">
          {t('similar.since', { reference: row.reference, date: showDate(row.firstContact) })}
        </span>
      </span>
      <span className="row tight">
        <Tag tone={row.urgent ? 'error' : undefined}>{row.caseStateLabel}</Tag>
        <span className="small">{why.map((reason) => t(`similar.why.${reason}`)).join(', ')}</span>
      </span>
      <Button size="small" shortcut={isFirst ? 'Alt O' : undefined} onClick={() => openBeside(row.caseId)}>
        {t('similar.open')}
      </Button>
    </li>
  );
}

const openBeside = (caseId: string): void => appNow().show({ name: 'interview', caseId });

/** What main finds for the case and for what stands in the boxes now; nothing while a box is empty that was not. */
function useSimilar(caseId: string, part: Part): readonly SimilarCase[] {
  const language = useWindowLanguage();
  const [similar, setSimilar] = useState<readonly SimilarCase[]>([]);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let asked = 0;
    const look = async (): Promise<void> => {
      asked += 1;
      const mine = asked;
      const typed = typedNow();
      const reply = await call('case.similar', { caseId, language, ...(typed === '' ? {} : { [part]: typed }) });
      if (mine === asked && reply.ok) setSimilar(reply.value);
    };
    const onInput = (event: Event): void => {
      if (!(event.target instanceof Element) || event.target.closest('.question') === null) return;
      clearTimeout(timer);
      timer = setTimeout(() => void look(), restMs);
    };
    void look();
    document.addEventListener('input', onInput);
    return () => {
      asked = Number.POSITIVE_INFINITY;
      clearTimeout(timer);
      document.removeEventListener('input', onInput);
    };
  }, [caseId, part, language]);
  return similar;
}

/** What stands in the boxes of the question, without a title: every input keeps its own text. */
const typedNow = (): string =>
  [...document.querySelectorAll<HTMLInputElement>('.question input.answer-box')]
    .filter(({ name }) => name !== 'title')
    .map(({ value }) => value.trim())
    .filter((value) => value !== '')
    .join(' ')
    .slice(0, 40);

function useOpenKey(first: SimilarCase | undefined): void {
  const caseId = first?.row.caseId;
  useEffect(() => {
    if (caseId === undefined) return () => undefined;
    const onKey = (event: KeyboardEvent): void => {
      const { session, box } = appNow();
      if (!event.altKey || event.ctrlKey || event.code !== 'KeyO' || event.repeat || box !== null || session?.locked)
        return;
      event.preventDefault();
      openBeside(caseId);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [caseId]);
}
