/** The office's letters and leaflets: which words stand, and an editor with the paper beside it. */
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { commandRoles } from '../../shared/claim/role-rights.ts';
import { useHasRole } from '../app/app-store.ts';
import { on } from '../bridge.ts';
import { DocumentPage } from '../component/DocumentPage.tsx';
import { Notice } from '../component/Notice.tsx';
import { Tag } from '../component/Tag.tsx';
import { failureText } from '../text/failure-text.ts';
import { useWindowLanguage } from '../text/i18n.ts';
import { loadTemplates, lookAgain, openTemplate, useLetters } from './letters-store.ts';
import { TemplateEditor } from './TemplateEditor.tsx';
import { TemplateHistory } from './TemplateHistory.tsx';

export function LettersScreen() {
  const { t } = useTranslation();
  const language = useWindowLanguage();
  const { rows, open, failure } = useLetters();
  const mayKeep = useHasRole(commandRoles.keepTemplates);
  useEffect(() => {
    void loadTemplates(language);
    return on('office.changed', ({ kind }) => void (kind === 'letterTemplate' && lookAgain()));
  }, [language]);
  return (
    <div className="page stack">
      <h1 tabIndex={-1} data-autofocus="">
        {t('letters.title')}
      </h1>
      <p className="soft">{t('letters.intro')}</p>
      {failure === null || open !== null ? null : (
        <Notice tone="error" live>
          {failureText(failure)}
        </Notice>
      )}
      <div className="letters">
        <nav className="stack tight" aria-label={t('letters.title')} data-region="letters">
          {rows.map((row) => (
            <button
              key={row.product}
              type="button"
              className={`letter-row ${row.product === open?.product ? 'chosen' : ''}`}
              aria-current={row.product === open?.product ? 'true' : undefined}
              onClick={() => void openTemplate(row.product)}
            >
              <span>{t(`review.${row.product}`)}</span>
              <span className="small soft">{row.version}</span>
              {row.office ? <Tag tone="accent">{t('letters.office')}</Tag> : null}
            </button>
          ))}
        </nav>
        {open === null ? null : (
          <div className="stack">
            <TemplateEditor key={open.product} view={open} mayKeep={mayKeep} />
            <TemplateHistory view={open} mayKeep={mayKeep} />
          </div>
        )}
        <PaperBeside />
      </div>
    </div>
  );
}

/** The page as it will look, or everything that is wrong with the text. */
function PaperBeside() {
  const { t } = useTranslation();
  const { preview, open } = useLetters();
  if (preview === null || open === null) return null;
  return (
    <section className="letter-paper" aria-label={t('letters.preview')} aria-live="polite">
      {preview.document === null ? (
        <Notice tone="warn" title={t('letters.problems')}>
          <ul className="stack tight">
            {preview.problems.map((problem, place) => (
              <li key={place}>
                {problem.line === 0 ? '' : `${t('letters.line', { line: problem.line })} `}
                {problem.text}
              </li>
            ))}
          </ul>
        </Notice>
      ) : (
        <DocumentPage document={preview.document} />
      )}
    </section>
  );
}
