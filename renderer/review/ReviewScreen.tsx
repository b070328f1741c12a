/** Before finishing: the papers as they would be printed, the gaps, and the next steps beside them. */
import { FileText, FolderOpen, Printer } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { useApp, useHasRole } from '../app/app-store.ts';
import { type DocumentName, fetchPdf, loadCase, previewDocument, printStatement, useCase } from '../case/case-store.ts';
import { CaseHead } from '../case/CaseHead.tsx';
import { Button } from '../component/Button.tsx';
import { DocumentPage } from '../component/DocumentPage.tsx';
import { Notice } from '../component/Notice.tsx';
import { failureText } from '../text/failure-text.ts';
import { useWindowLanguage } from '../text/i18n.ts';
import { EvidenceNeeded } from './EvidenceNeeded.tsx';
import { NextSteps } from './NextSteps.tsx';

const documents: readonly DocumentName[] = ['statement', 'evidenceLetter', 'secondaryLetter', 'laid'];
type Page = DocumentName | 'evidence';

export function ReviewScreen({ caseId }: { readonly caseId: string }) {
  const { t } = useTranslation();
  const language = useWindowLanguage();
  const view = useCase((state) => state.view);
  const failure = useCase((state) => state.failure);
  const [page, setPage] = useState<Page>('statement');
  const mayPrint = useHasRole(['csa', 'visitingOfficer', 'financialAssessor', 'supervisor']);
  useEffect(() => void loadCase(caseId, language), [caseId, language]);
  useEffect(() => {
    if (page !== 'evidence') void previewDocument(caseId, page, language);
  }, [caseId, page, language]);
  if (view === null)
    return failure === null ? null : (
      <div className="page">
        <Notice tone="error" live>
          {failureText(failure)}
        </Notice>
      </div>
    );
  return (
    <div className="page">
      <CaseHead view={view} title={t('review.title')}>
        <Button icon={<FolderOpen size={16} />} onClick={() => useApp.getState().show({ name: 'case', caseId })}>
          {t('interview.casework')}
        </Button>
        {page === 'evidence' ? null : <PdfButton name={page} key={page} />}
        {page === 'statement' && mayPrint ? (
          <Button
            tone="primary"
            icon={<Printer size={16} />}
            onClick={() =>
              void printStatement(() => t('review.printed', { version: (view.standing.statement.version || 0) + 1 }))
            }
          >
            {t('review.print')}
          </Button>
        ) : null}
      </CaseHead>
      <div className="work">
        <Tabs
          className="tabs"
          selectedKey={page}
          onSelectionChange={(key) => setPage(key as Page)}
          data-region="papers"
        >
          <TabList className="tab-list" aria-label={t('review.preview')}>
            {[...documents, 'evidence'].map((name) => (
              <Tab key={name} id={name} className="tab">
                {t(`review.${name}`)}
              </Tab>
            ))}
          </TabList>
          {documents.map((name) => (
            <TabPanel key={name} id={name} className="tab-panel">
              <Preview name={name} />
            </TabPanel>
          ))}
          <TabPanel id="evidence" className="tab-panel">
            <EvidenceNeeded items={view.standing.evidence} language={language} />
          </TabPanel>
        </Tabs>
        <NextSteps view={view} />
      </div>
    </div>
  );
}

function Preview({ name }: { readonly name: DocumentName }) {
  const { t } = useTranslation();
  const document = useCase((state) => state.document);
  if (document === null || document.name !== name) return null;
  if (!document.reply.ok)
    return (
      <Notice tone="warn" title={t('review.unavailable')}>
        {failureText(document.reply.failure)}
      </Notice>
    );
  return <DocumentPage document={document.reply.value.document} />;
}

/** Opens the PDF beside this window, and offers to save it: nothing is written unless the person says where. */
function PdfButton({ name }: { readonly name: DocumentName }) {
  const { t } = useTranslation();
  const [ready, setReady] = useState<{ readonly address: string; readonly fileName: string } | null>(null);
  useEffect(() => () => (ready === null ? undefined : URL.revokeObjectURL(ready.address)), [ready]);
  const open = async (): Promise<void> => {
    const pdf = await fetchPdf(name);
    setReady(pdf);
    if (pdf !== null) window.open(pdf.address, '_blank', 'noopener');
  };
  return (
    <>
      <Button icon={<FileText size={16} />} onClick={() => void open()}>
        {t('common.pdf')}
      </Button>
      {ready === null ? null : (
        <a className="button" href={ready.address} download={ready.fileName}>
          {t('review.savePdf')}
        </a>
      )}
    </>
  );
}
