/** Before finishing: what is left to settle, the whole statement in reading order, and the next steps beside it. */
import { BookOpenText, FolderOpen, Printer } from 'lucide-react';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { CellRef } from '../../shared/case/event.ts';
import { commandRoles } from '../../shared/claim/role-rights.ts';
import type { InterviewView } from '../../shared/contract/view.ts';
import { altDigits, useAltKeys } from '../app/alt-keys.ts';
import { useApp, useHasRole } from '../app/app-store.ts';
import {
  act,
  type DocumentName,
  loadCase,
  type Paper,
  previewDocument,
  refreshCase,
  useCase,
} from '../case/case-store.ts';
import { openByCell } from '../case/open-question.ts';
import { on } from '../bridge.ts';
import { CaseHead } from '../case/CaseHead.tsx';
import { Button } from '../component/Button.tsx';
import { DocumentPage } from '../component/DocumentPage.tsx';
import { KeyCap } from '../component/KeyCap.tsx';
import { Notice } from '../component/Notice.tsx';
import { CallTimer } from '../interview/CallTimer.tsx';
import { useInterview } from '../interview/interview-store.ts';
import { failureText } from '../text/failure-text.ts';
import { useWindowLanguage } from '../text/i18n.ts';
import { EvidenceNeeded } from './EvidenceNeeded.tsx';
import { NextSteps } from './NextSteps.tsx';
import { PaperChoice, type PaperForm } from './PaperChoice.tsx';
import { PdfFrame } from './PdfFrame.tsx';
import { printLater, printPaper } from './print-paper.ts';
import { ReadBack } from './ReadBack.tsx';
import { ToSettle } from './ToSettle.tsx';
import { useReviewKeys } from './review-keys.ts';

const documents: readonly DocumentName[] = ['statement', 'evidenceLetter', 'secondaryLetter', 'laid'];
type Page = DocumentName | 'evidence';

export function ReviewScreen({ caseId }: { readonly caseId: string }) {
  const language = useWindowLanguage();
  const view = useCase((state) => (state.view?.caseId === caseId ? state.view : null));
  const failure = useCase((state) => state.failure);
  useEffect(() => void loadCase(caseId, language), [caseId, language]);
  useEffect(
    () => on('case.changed', (changed) => void (changed.caseId === caseId && refreshCase(caseId, language))),
    [caseId, language],
  );
  if (view !== null) return <Review view={view} />;
  return failure === null ? null : (
    <div className="page">
      <Notice tone="error" live>
        {failureText(failure)}
      </Notice>
    </div>
  );
}

function Review({ view }: { readonly view: InterviewView }) {
  const { t } = useTranslation();
  const { caseId } = view;
  const [page, setPage] = useState<Page>('statement');
  const [form, setForm] = useState<PaperForm>('page');
  // The customer's own way until the agent chooses otherwise.
  const [chosen, setChosen] = useState<Partial<Paper>>({});
  const [reading, setReading] = useState(false);
  const { language, largePrint } = { ...view.papers, ...chosen };
  const mayPrint = useHasRole(commandRoles.printStatement);
  // While the case is on the line in this window, the time goes on here.
  const onTheCall = useInterview((state) => state.view?.caseId === caseId);
  useEffect(() => {
    if (page !== 'evidence') void previewDocument(caseId, page, { language, largePrint });
  }, [caseId, page, language, largePrint]);
  const readBack = useCallback(() => setReading(true), []);
  const paper = useMemo<Paper>(() => ({ language, largePrint }), [language, largePrint]);
  const mayPaper = useHasRole(commandRoles.printPaper);
  const mayReadBack = useHasRole(commandRoles.readBack);
  const printable = page !== 'evidence' && (page === 'statement' ? mayPrint : mayPaper);
  const toPrinter = useCallback(() => {
    if (page !== 'evidence' && printable) void printPaper(page, paper).then((done) => done && setForm('pdf'));
  }, [page, paper, printable]);
  const later = useCallback(() => {
    if (page !== 'evidence') void printLater(page, paper);
  }, [page, paper]);
  useReviewKeys(readBack, toPrinter);
  const correct = useCallback((cell: CellRef) => void openByCell(view, cell), [view]);
  const confirm = useCallback(
    (readIn: Paper['language']) => {
      setReading(false);
      void act('statement.readBack', { readIn }, t('readBack.confirmed'));
    },
    [t],
  );
  const toCasework = (): void => useApp.getState().show({ name: 'case', caseId });
  const pages: readonly Page[] = [...documents, 'evidence'];
  useAltKeys({
    ...altDigits(pages.length, (place) => setPage(pages[place] ?? 'statement')),
    KeyA: toCasework,
    KeyP: page === 'statement' && mayPrint ? toPrinter : undefined,
  });
  return (
    <div className="page review">
      <CaseHead view={view} title={t('review.title')} beside={onTheCall ? <CallTimer /> : null}>
        <Button icon={<FolderOpen size={16} />} shortcut="Alt A" onClick={toCasework}>
          {t('interview.casework')}
        </Button>
        <Button icon={<BookOpenText size={16} />} shortcut="F9" onClick={readBack}>
          {t('review.readBack')}
        </Button>
        {page === 'statement' && mayPrint ? (
          <Button tone="primary" icon={<Printer size={16} />} shortcut="Alt P" onClick={toPrinter}>
            {t('review.print')}
          </Button>
        ) : null}
      </CaseHead>
      <ToSettle view={view} />
      <div className="work">
        <Tabs
          className="tabs"
          selectedKey={page}
          onSelectionChange={(key) => setPage(key as Page)}
          data-region="papers"
        >
          <TabList className="tab-list" aria-label={t('review.preview')}>
            {pages.map((name, place) => (
              <Tab key={name} id={name} className="tab">
                {t(`review.${name}`)} <KeyCap>{`Alt ${place + 1}`}</KeyCap>
              </Tab>
            ))}
          </TabList>
          {documents.map((name) => (
            <TabPanel key={name} id={name} className="tab-panel stack">
              <PaperChoice
                name={name}
                paper={paper}
                form={form}
                onPaper={setChosen}
                onForm={setForm}
                onPrint={printable ? toPrinter : null}
                onLater={later}
              />
              <Preview name={name} paper={paper} form={form} />
            </TabPanel>
          ))}
          <TabPanel id="evidence" className="tab-panel">
            <EvidenceNeeded items={view.standing.evidence} language={view.language} />
          </TabPanel>
        </Tabs>
        <NextSteps view={view} />
      </div>
      {reading ? (
        <ReadBack
          caseId={caseId}
          paper={paper}
          onClose={() => setReading(false)}
          onCorrect={correct}
          onConfirm={mayReadBack ? confirm : null}
        />
      ) : null}
    </div>
  );
}

interface PreviewProps {
  readonly name: DocumentName;
  readonly paper: Paper;
  readonly form: PaperForm;
}

function Preview({ name, paper, form }: PreviewProps) {
  const { t } = useTranslation();
  const document = useCase((state) => state.document);
  if (document === null || document.name !== name) return null;
  if (!document.reply.ok)
    return (
      <Notice tone="warn" title={t('review.unavailable')}>
        {failureText(document.reply.failure)}
      </Notice>
    );
  // Another document, such as the version just kept, is another PDF.
  if (form === 'pdf') return <PdfFrame name={name} paper={paper} key={document.reply.value.documentId} />;
  return <DocumentPage document={document.reply.value.document} />;
}
