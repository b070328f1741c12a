/** One list of the day: what leaves with it, what cannot, the button that closes it, and the lists before. */
import { Printer, Send } from 'lucide-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { PaperListKind } from '../../shared/case/paper.ts';
import { Button } from '../component/Button.tsx';
import { DocumentPage } from '../component/DocumentPage.tsx';
import { Notice } from '../component/Notice.tsx';
import { showDate } from '../text/format.ts';
import { useWindowLanguage } from '../text/i18n.ts';
import { DuePapers } from './DuePapers.tsx';
import {
  chosenOf,
  closeChosen,
  loadList,
  openList,
  printList,
  showList,
  showListPdf,
  useSending,
} from './sending-store.ts';

export function PaperListPanel({ list }: { readonly list: PaperListKind }) {
  const { t } = useTranslation();
  const language = useWindowLanguage();
  const state = useSending();
  useEffect(() => {
    openList();
    void loadList(list, language);
  }, [list, language]);
  const { due, closed } = state;
  if (due === null) return null;
  const chosen = chosenOf(state);
  return (
    <div className="stack">
      <section className="card stack tight">
        <div aria-live="polite">
          {closed === null ? null : (
            <Notice tone="good">{t('sending.closed', { number: closed.number, papers: closed.papers })}</Notice>
          )}
        </div>
        {due.rows.length === 0 ? (
          <p className="soft">{t('sending.nothing')}</p>
        ) : (
          <DuePapers rows={due.rows} list={list} />
        )}
        {due.more ? <p className="small soft">{t('sending.more')}</p> : null}
        {chosen.length === 0 ? null : (
          <div className="row">
            <Button tone="primary" icon={<Send size={16} />} onClick={() => void closeChosen(list)}>
              {t(list === 'post' ? 'sending.closePost' : 'sending.closeCourier')}{' '}
              <span className="count">{chosen.length}</span>
            </Button>
          </div>
        )}
      </section>
      <Shown />
      <ClosedLists />
    </div>
  );
}

/** The list that is shown, as a page or as its PDF. */
function Shown() {
  const { t } = useTranslation();
  const { shown, pdf } = useSending();
  if (shown === null && pdf === null) return null;
  return (
    <section className="card stack tight">
      <div className="row">
        {shown === null ? null : (
          <>
            <Button size="small" icon={<Printer size={16} />} onClick={() => void printList(shown.id)}>
              {t('review.toPrinter')}
            </Button>
            {pdf === null ? (
              <Button size="small" onClick={() => void showListPdf(shown.id)}>
                {t('common.pdf')}
              </Button>
            ) : null}
          </>
        )}
        {pdf === null ? null : (
          <a className="button small" href={pdf.address} download={pdf.fileName}>
            {t('review.savePdf')}
          </a>
        )}
      </div>
      {pdf === null ? (
        shown === null ? null : (
          <DocumentPage document={shown.document} />
        )
      ) : (
        // oxlint-disable-next-line react/iframe-missing-sandbox -- a sandboxed frame shows no PDF in Chromium
        <iframe className="pdf-frame" src={pdf.address} title={t('common.pdf')} />
      )}
    </section>
  );
}

function ClosedLists() {
  const { t } = useTranslation();
  const lists = useSending((state) => state.lists);
  return (
    <section className="card stack tight">
      <h2 className="sub">{t('sending.lists')}</h2>
      {lists.length === 0 ? (
        <p className="soft">{t('sending.noLists')}</p>
      ) : (
        <div className="table-wrap">
          <table className="table">
            <thead>
              <tr>
                {(['number', 'at', 'papers'] as const).map((column) => (
                  <th key={column} scope="col">
                    {t(`sending.${column}`)}
                  </th>
                ))}
                <th scope="col">
                  <span className="visually-hidden">{t('sending.print')}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {lists.map(({ id, number, at, papers }) => (
                <tr key={id}>
                  <td className="mono">{number}</td>
                  <td className="mono">{showDate(at)}</td>
                  <td className="mono">{papers}</td>
                  <td>
                    <button type="button" className="link small" onClick={() => void showList(id)}>
                      {t('sending.print')}
                      <span className="visually-hidden"> {number}</span>
                    </button>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
