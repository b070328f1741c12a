/** Every version of a template: who published it and when, what changed, and the way back to it. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TemplateView, TemplateWords } from '../../shared/contract/letter-view.ts';
import { compareLines } from '../../shared/template/compare-lines.ts';
import { Button } from '../component/Button.tsx';
import { localTime, showDate } from '../text/format.ts';
import { putIn, useLetters } from './letters-store.ts';

export function TemplateHistory({ view, mayKeep }: { readonly view: TemplateView; readonly mayKeep: boolean }) {
  const { t } = useTranslation();
  const [shown, setShown] = useState<string | null>(null);
  const versions = [
    ...view.history.map((version, place) => ({
      id: version.id,
      label: `${t('letters.version', { number: version.number })} · ${showDate(localTime(version.at))} · ${version.by}`,
      note: version.words === null ? t('letters.wentBack') : t(`councils.version.${version.state}`),
      words: version.words ?? view.own,
      before: view.history.slice(place + 1)[0]?.words ?? view.own,
    })),
    { id: 'own', label: t('letters.own'), note: '', words: view.own, before: null },
  ];
  return (
    <section className="card stack tight" aria-label={t('letters.history')}>
      <h2 className="sub">{t('letters.history')}</h2>
      <ul className="stack tight letter-versions">
        {versions.map(({ id, label, note, words, before }) => (
          <li key={id} className="stack tight">
            <div className="row between">
              <span>
                {label} <span className="small soft">{note}</span>
              </span>
              <span className="row tight">
                {before === null ? null : (
                  <Button
                    size="small"
                    tone="quiet"
                    aria-expanded={shown === id}
                    onClick={() => setShown(shown === id ? null : id)}
                  >
                    {t('letters.changes')}
                  </Button>
                )}
                {mayKeep ? (
                  <Button size="small" tone="quiet" onClick={() => void putIn(words)}>
                    {t('letters.putIn')}
                  </Button>
                ) : null}
              </span>
            </div>
            {shown === id && before !== null ? <Changes before={before} after={words} /> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Lines that went and came, in the language that is being looked at; what stayed is left out but for the lines around. */
function Changes({ before, after }: { readonly before: TemplateWords; readonly after: TemplateWords }) {
  const { t } = useTranslation();
  const language = useLetters((state) => state.textLanguage);
  const lines = compareLines(
    `${before.title[language]}\n${before.text[language]}`,
    `${after.title[language]}\n${after.text[language]}`,
  );
  const changed = lines.filter(({ change }) => change !== 'same');
  if (changed.length === 0) return <p className="small soft">{t('letters.noChange')}</p>;
  return (
    <ol className="letter-changes" lang={language}>
      {changed.map(({ change, text }, place) => (
        <li key={place} className={change}>
          <span className="visually-hidden">{t(`letters.${change}`)}</span>
          <span aria-hidden="true">{change === 'added' ? '+' : '−'}</span> {text}
        </li>
      ))}
    </ol>
  );
}
