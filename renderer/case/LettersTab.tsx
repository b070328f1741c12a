/** Letters and leaflets of a case: which it may have, as they would be printed, and those that were made. */
import { Clock, Printer } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseProductsView } from '../../shared/contract/letter-view.ts';
import type { CaseProduct } from '../../shared/template/product.ts';
import { call, on } from '../bridge.ts';
import { Button } from '../component/Button.tsx';
import { DocumentPage } from '../component/DocumentPage.tsx';
import { Notice } from '../component/Notice.tsx';
import { SelectField } from '../component/SelectField.tsx';
import { printLater, printPaper } from '../review/print-paper.ts';
import { failureText } from '../text/failure-text.ts';
import { localTime, showDate } from '../text/format.ts';
import { useWindowLanguage } from '../text/i18n.ts';
import type { CaseTabProps } from './CaseScreen.tsx';
import { type Paper, previewDocument, useCase } from './case-store.ts';

export function LettersTab({ view, mine }: CaseTabProps) {
  const { t } = useTranslation();
  const language = useWindowLanguage();
  const { caseId } = view;
  const [list, setList] = useState<CaseProductsView | null>(null);
  const [chosen, setChosen] = useState<CaseProduct | null>(null);
  const [own, setOwn] = useState<Partial<Paper>>({});
  const { language: paperLanguage, largePrint } = { ...view.papers, ...own };
  useEffect(() => {
    let wanted = true;
    const load = (): void =>
      void call('letter.list', { caseId, language }).then((reply) => wanted && reply.ok && setList(reply.value));
    load();
    const stop = on('case.changed', (changed) => void (changed.caseId === caseId && load()));
    return () => {
      wanted = false;
      stop();
    };
  }, [caseId, language]);
  useEffect(() => {
    if (chosen !== null) void previewDocument(caseId, chosen, { language: paperLanguage, largePrint });
  }, [caseId, chosen, paperLanguage, largePrint]);
  if (list === null) return null;
  const paper = { language: paperLanguage, largePrint };
  return (
    <div className="stack">
      <section className="card stack tight">
        <ul className="stack tight letter-choice">
          {list.products.map(({ product, version, refused }) => (
            <li key={product} className="row between">
              <span>
                {t(`review.${product}`)}
                <br />
                <span className="small soft">{refused ?? version}</span>
              </span>
              <Button
                size="small"
                aria-pressed={chosen === product}
                disabled={refused !== null}
                aria-label={`${t('case.letterShow')}: ${t(`review.${product}`)}`}
                onClick={() => setChosen(product)}
              >
                {t('case.letterShow')}
              </Button>
            </li>
          ))}
        </ul>
      </section>
      <Made made={list.made} />
      {chosen === null ? null : (
        <section className="stack" aria-label={t(`review.${chosen}`)}>
          <div className="row between paper-choice">
            <div className="row">
              <SelectField
                label={t('review.language')}
                hideLabel
                value={paperLanguage}
                choices={(['en', 'cy'] as const).map((code) => ({ code, label: t(`language.${code}`) }))}
                onChange={(event) => setOwn({ ...own, language: event.target.value as Paper['language'] })}
              />
              <label className="check-field">
                <input
                  type="checkbox"
                  checked={largePrint}
                  onChange={(event) => setOwn({ ...own, largePrint: event.target.checked })}
                />
                {t('review.largePrint')}
              </label>
            </div>
            {mine ? (
              <div className="row">
                <Button
                  size="small"
                  tone="quiet"
                  icon={<Clock size={16} />}
                  onClick={() => void printLater(chosen, paper)}
                >
                  {t('print.laterGo')}
                </Button>
                <Button size="small" icon={<Printer size={16} />} onClick={() => void printPaper(chosen, paper)}>
                  {t('review.toPrinter')}
                </Button>
              </div>
            ) : null}
          </div>
          <Page name={chosen} />
        </section>
      )}
    </div>
  );
}

function Made({ made }: Pick<CaseProductsView, 'made'>) {
  const { t } = useTranslation();
  if (made.length === 0) return null;
  return (
    <section className="card stack tight" aria-label={t('case.lettersMade')}>
      <h2 className="sub">{t('case.lettersMade')}</h2>
      <ul className="stack tight">
        {made.map((one) => (
          <li key={one.id} className="small">
            <span className="mono">{showDate(localTime(one.made))}</span> · {t(`review.${one.product}`)}{' '}
            {t('letters.version', { number: one.version })} · {t(`language.${one.language}`)} · {one.template} ·{' '}
            {t(one.sent ? 'councils.version.taken' : 'councils.version.waiting')}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Page({ name }: { readonly name: CaseProduct }) {
  const { t } = useTranslation();
  const document = useCase((state) => state.document);
  if (document === null || document.name !== name) return null;
  if (document.reply.ok) return <DocumentPage document={document.reply.value.document} />;
  return (
    <Notice tone="warn" title={t('review.unavailable')}>
      {failureText(document.reply.failure)}
    </Notice>
  );
}
