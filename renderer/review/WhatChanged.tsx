/** What has changed since the version that was printed last, before it is printed and signed again. */
import { useTranslation } from 'react-i18next';
import type { Language } from '../../shared/base/language.ts';
import type { InterviewView } from '../../shared/contract/view.ts';
import { call, type Reply } from '../bridge.ts';
import { useBeside } from '../case/use-beside.ts';
import { showDate } from '../text/format.ts';

const askChanges = (of: {
  readonly caseId: string;
  readonly language: Language;
}): Promise<Reply<'statement.changes'>> => call('statement.changes', of);

export function WhatChanged({ view }: { readonly view: InterviewView }) {
  const { t } = useTranslation();
  const changes = useBeside(view, askChanges)?.changes ?? null;
  if (changes === null) return null;
  const { changed, added, removed, since, printedOn } = changes;
  const count = changed.length + added.length + removed.length;
  const title = t('changes.title', { version: since, date: showDate(printedOn) });
  if (count === 0) return <p className="small soft">{t('changes.none', { version: since })}</p>;
  return (
    <details className="what-changed small" open={count <= 6}>
      <summary>
        {title} <span className="count">{count}</span>
      </summary>
      <dl className="change-list">
        {changed.map(({ label, before, now }) => (
          <div key={`changed ${label}`}>
            <dt>{label}</dt>
            <dd>
              <del>{before}</del> <ins>{now}</ins>
            </dd>
          </div>
        ))}
        {added.map(({ label, now }) => (
          <div key={`added ${label}`}>
            <dt>{label}</dt>
            <dd>
              <span className="soft">{t('changes.new')}</span> <ins>{now}</ins>
            </dd>
          </div>
        ))}
        {removed.map((label) => (
          <div key={`removed ${label}`}>
            <dt>{label}</dt>
            <dd className="soft">{t('changes.gone')}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
