/** Officers as rows, days as columns: what each has in the order of the day, and when they are free. */
import { useTranslation } from 'react-i18next';
import type { DiaryEntryView, DiaryOfficerView, DiaryView } from '../../shared/contract/diary-view.ts';
import { useApp } from '../app/app-store.ts';
import { Button } from '../component/Button.tsx';
import { Tag } from '../component/Tag.tsx';
import { showDay } from '../text/show-day.ts';

export interface DiaryTableProps {
  readonly view: DiaryView;
  /** Null for who may only read. */
  readonly onAmend: ((officer: string) => void) | null;
}

export function DiaryTable({ view, onAmend }: DiaryTableProps) {
  const { t } = useTranslation();
  return (
    <div className="table-wrap card">
      <table className="table diary">
        <thead>
          <tr>
            <th scope="col">{t('diary.officer')}</th>
            {view.days.map(({ date, closedFor }) => (
              <th key={date} scope="col">
                {showDay(date)}
                {closedFor === null ? '' : ` · ${t('diary.closed')}: ${closedFor}`}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {view.officers.map((officer) => (
            <tr key={officer.id}>
              <th scope="row">
                <div>{officer.name}</div>
                <div className="small soft mono">{officer.id}</div>
                {onAmend === null ? null : (
                  <Button size="small" tone="quiet" onClick={() => onAmend(officer.id)}>
                    {t('diary.amend')}
                    <span className="visually-hidden">: {officer.name}</span>
                  </Button>
                )}
              </th>
              {officer.days.map((day) => (
                <td key={day.date}>
                  <OfficerDay day={day} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

type Line =
  | { readonly from: string; readonly kind: 'entry'; readonly entry: DiaryEntryView }
  | { readonly from: string; readonly kind: 'free' | 'away'; readonly text: string };

function OfficerDay({ day }: { readonly day: DiaryOfficerView['days'][number] }) {
  const { t } = useTranslation();
  const lines: readonly Line[] = [
    ...day.entries.map((entry) => ({ from: entry.from, kind: 'entry' as const, entry })),
    ...day.free.map((span) => ({ from: span.from, kind: 'free' as const, text: t('diary.free', { ...span }) })),
    ...day.away.map((span) => ({ from: span.from, kind: 'away' as const, text: t('diary.away', { ...span }) })),
  ].sort((a, b) => (a.from < b.from ? -1 : 1));
  if (lines.length === 0) return <span className="small soft">{t('diary.notThere')}</span>;
  return (
    <ul className="diary-day">
      {lines.map((line) =>
        line.kind === 'entry' ? (
          <li key={line.entry.id + line.from}>
            <Entry entry={line.entry} />
          </li>
        ) : (
          <li key={line.kind + line.from} className={`small diary-${line.kind}`}>
            {line.text}
          </li>
        ),
      )}
    </ul>
  );
}

const tones = {
  provisional: 'accent',
  confirmed: 'good',
  held: 'warn',
  refused: 'error',
  cancelled: undefined,
  attended: 'good',
  failedToAttend: 'warn',
} as const;

function Entry({ entry: { from, to, label, state, caseId, customerName } }: { readonly entry: DiaryEntryView }) {
  const { t } = useTranslation();
  const name = customerName ?? t('start.noName');
  return (
    <div className={`diary-entry ${state}`}>
      <span className="mono">
        {from}–{to}
      </span>{' '}
      {label}{' '}
      {caseId === null ? null : (
        <button type="button" className="link" onClick={() => useApp.getState().show({ name: 'review', caseId })}>
          {name}
        </button>
      )}{' '}
      <Tag tone={tones[state]}>{t(`diary.state.${state}`)}</Tag>
    </div>
  );
}
