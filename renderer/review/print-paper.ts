/** A paper on its way to the printer: by the program where it can, else by this window; or put on the list for later. */
import i18next from 'i18next';
import type { PaperToPrintView, PrintOutcome } from '../../shared/contract/call-view.ts';
import { call } from '../bridge.ts';
import { isCaseProduct } from '../../shared/template/product.ts';
import { windowLanguage } from '../text/i18n.ts';
import {
  act,
  type DocumentName,
  keptId,
  makeProduct,
  type Paper,
  printStatement,
  refreshCase,
  refuse,
  showPdf,
  useCase,
} from '../case/case-store.ts';

/** A statement is made and kept as a version first, unless the version kept is what is shown. */
export async function printPaper(name: DocumentName, paper: Paper): Promise<boolean> {
  const { view } = useCase.getState();
  if (view === null || !(await keep(name, paper))) return false;
  const documentId = keptId(name);
  const wanted = { caseId: view.caseId, kind: name, ...paper, ...(documentId === null ? {} : { documentId }) };
  const reply = await call('paper.print', wanted);
  if (!reply.ok) {
    refuse('', reply.failure);
    return false;
  }
  return settle(name, paper, reply.value.outcome);
}

/** For when there is a printer: the statement is kept now, and the paper stands on the list of those to be printed. */
export async function printLater(name: DocumentName, paper: Paper): Promise<boolean> {
  return (await keep(name, paper)) && record(name, paper, 'later');
}

export const printWaiting = ({ kind, language, largePrint }: PaperToPrintView): Promise<boolean> =>
  printPaper(kind, { language, largePrint });

async function keep(name: DocumentName, paper: Paper): Promise<boolean> {
  if (keptId(name) !== null) return true;
  if (isCaseProduct(name)) return makeProduct(name, paper);
  if (name !== 'statement') return true;
  return printStatement(paper, () => '');
}

async function settle(name: DocumentName, paper: Paper, outcome: PrintOutcome): Promise<boolean> {
  if (outcome === 'window') {
    await printHere(name, paper);
    return record(name, paper, 'printed');
  }
  if (outcome === 'cancelled') {
    useCase.setState({ done: i18next.t('print.cancelled') });
    return false;
  }
  // The program has kept it already; the case is shown as it then stands.
  const { view } = useCase.getState();
  if (view !== null) await refreshCase(view.caseId, windowLanguage());
  useCase.setState({ done: said(name, outcome) });
  return true;
}

const record = (name: DocumentName, { language, largePrint }: Paper, outcome: 'printed' | 'later'): Promise<boolean> =>
  act('paper.record', { kind: name, paperLanguage: language, largePrint, outcome }, said(name, outcome));

function said(name: DocumentName, outcome: 'printed' | 'later'): string {
  const version = useCase.getState().view?.standing.statement.version ?? 0;
  const kept = name === 'statement' ? `${i18next.t('review.printed', { version })} ` : '';
  const paper = i18next.t(`review.${name}`);
  return kept + i18next.t(outcome === 'printed' ? 'print.sent' : 'print.later', { name: paper });
}

/** Through the browser: the PDF where it has a viewer, else the page with the print stylesheet. */
async function printHere(name: DocumentName, paper: Paper): Promise<void> {
  const pdf = navigator.pdfViewerEnabled ? await showPdf(name, paper) : null;
  return pdf === null ? window.print() : printPdf(pdf.address);
}

/** A PDF that the program holds, by the browser's own printing. */
export async function printPdf(address: string): Promise<void> {
  document.querySelector('.print-frame')?.remove();
  const frame = document.createElement('iframe');
  frame.className = 'print-frame';
  frame.setAttribute('aria-hidden', 'true');
  frame.tabIndex = -1;
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  frame.src = address;
  document.body.append(frame);
  await loaded;
  frame.contentWindow?.focus();
  frame.contentWindow?.print();
}
