/** The PDF itself, in the browser's own viewer, and a way to save it: nothing is written unless the person says where. */
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type DocumentName, type Paper, type ShownPdf, showPdf } from '../case/case-store.ts';

export interface PdfFrameProps {
  readonly name: DocumentName;
  readonly paper: Paper;
}

export function PdfFrame({ name, paper: { language, largePrint } }: PdfFrameProps) {
  const { t } = useTranslation();
  const [pdf, setPdf] = useState<ShownPdf | null>(null);
  useEffect(() => {
    let wanted = true;
    void showPdf(name, { language, largePrint }).then((shown) => wanted && setPdf(shown));
    return () => {
      wanted = false;
    };
  }, [name, language, largePrint]);
  if (pdf === null) return null;
  return (
    <div className="stack tight">
      {/* What is in the frame is this program's own file, under its own headers. */}
      {/* oxlint-disable-next-line react/iframe-missing-sandbox -- a sandboxed frame shows no PDF in Chromium */}
      <iframe className="pdf-frame" src={pdf.address} title={`${t(`review.${name}`)} (PDF)`} />
      <div className="row">
        <a className="button small" href={pdf.address} download={pdf.fileName}>
          {t('review.savePdf')}
        </a>
      </div>
    </div>
  );
}
