/** The history of the case: who, when, and what it was before and after. Everything is kept; nothing is corrected out of sight. */
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HistoryLine } from '../../shared/contract/history-view.ts';
import type { InterviewView } from '../../shared/contract/view.ts';
import type { Failure } from '../../shared/error/failure.ts';
import { call } from '../bridge.ts';
import { Notice } from '../component/Notice.tsx';
import { failureText } from '../text/failure-text.ts';
import { showDate } from '../text/format.ts';
import { useWindowLanguage } from '../text/i18n.ts';

export function HistoryTab({ view: { caseId } }: { readonly view: InterviewView }) {
  const { t } = useTranslation();
  const language = useWindowLanguage();
  const [lines, setLines] = useState<readonly HistoryLine[]>([]);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [changesOnly, setChangesOnly] = useState(false);
  useEffect(() => {
    let current = true;
    void call('case.history', { caseId, language }).then((reply) => {
      if (!current) return;
      if (reply.ok) setLines(reply.value);
      setFailure(reply.ok ? null : reply.failure);
    });
    return () => {
      current = false;
    };
  }, [caseId, language]);
  const shown = changesOnly ? lines.filter(isChange) : lines;
  return (
    <div className="card stack">
      {failure === null ? null : <Notice tone="error">{failureText(failure)}</Notice>}
      <label className="check-field">
        <input type="checkbox" checked={changesOnly} onChange={(event) => setChangesOnly(event.target.checked)} />
        {t('history.changesOnly')}
      </label>
      <p className="small soft" aria-live="polite">
        {t('history.count', { count: shown.length })}
      </p>
      <div className="table-wrap">
        <table className="table history">
          <thead>
            <tr>
              {(['when', 'who', 'what', 'before', 'after'] as const).map((column) => (
                <th key={column} scope="col">
                  {t(`history.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((line) => (
              <Line key={line.id} line={line} />
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

/** Something that had been recorded otherwise, or that undoes what was done. */
const isChange = ({ before, type }: HistoryLine): boolean =>
  before !== null ||
  ['caseRebuilt', 'interviewMoved', 'interviewCancelled', 'interviewRefused', 'rowRemoved', 'caseDeleted'].includes(
    type,
  );

function Line({ line }: { readonly line: HistoryLine }) {
  const { t } = useTranslation();
  const { at, by, role, type, subject, person, before, after, reason, unanswered, failure } = line;
  const notes = [
    unanswered === null ? null : t(`interview.reason.${unanswered}`),
    reason,
    failure === null ? null : failureText(failure),
  ].filter((note) => note !== null);
  return (
    <tr>
      <td className="mono">{showDate(at)}</td>
      <td>{role === 'system' ? t('history.system') : `${by} (${t(`role.${role}`)})`}</td>
      <td>
        {t(`history.type.${type}`)}
        {subject === null ? '' : `: ${subject}`}
        {person === null ? '' : `: ${t(`case.${person}`)}`}
        {notes.length === 0 ? null : <div className="small soft">{notes.join(' ')}</div>}
      </td>
      <td>{before}</td>
      <td>{after}</td>
    </tr>
  );
}
