/** How a paper is shown and made: its language and size, as a page of the window or as the PDF. */
import { Clock, Printer } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { DocumentName, Paper } from '../case/case-store.ts';
import { Button } from '../component/Button.tsx';
import { SelectField } from '../component/SelectField.tsx';

export type PaperForm = 'page' | 'pdf';

export interface PaperChoiceProps {
  readonly name: DocumentName;
  readonly paper: Paper;
  readonly form: PaperForm;
  readonly onPaper: (paper: Paper) => void;
  readonly onForm: (form: PaperForm) => void;
  /** Null for whom this paper is not to print. */
  readonly onPrint: (() => void) | null;
  readonly onLater: () => void;
}

export function PaperChoice({ name, paper, form, onPaper, onForm, onPrint, onLater }: PaperChoiceProps) {
  const { t } = useTranslation();
  return (
    <div className="row between paper-choice">
      <div className="row">
        {name === 'laid' ? null : (
          <>
            <SelectField
              label={t('review.language')}
              hideLabel
              value={paper.language}
              choices={(['en', 'cy'] as const).map((code) => ({ code, label: t(`language.${code}`) }))}
              onChange={(event) => onPaper({ ...paper, language: event.target.value as Paper['language'] })}
            />
            <label className="check-field">
              <input
                type="checkbox"
                checked={paper.largePrint}
                onChange={(event) => onPaper({ ...paper, largePrint: event.target.checked })}
              />
              {t('review.largePrint')}
            </label>
          </>
        )}
      </div>
      <div className="row" role="group" aria-label={t('review.preview')}>
        <Button size="small" aria-pressed={form === 'page'} onClick={() => onForm('page')}>
          {t('review.page')}
        </Button>
        <Button size="small" aria-pressed={form === 'pdf'} onClick={() => onForm('pdf')}>
          {t('common.pdf')}
        </Button>
        {onPrint === null ? null : (
          <>
            <Button size="small" tone="quiet" icon={<Clock size={16} />} onClick={onLater}>
              {t('print.laterGo')}
            </Button>
            <Button size="small" icon={<Printer size={16} />} shortcut="Ctrl P" onClick={onPrint}>
              {t('review.toPrinter')}
            </Button>
          </>
        )}
      </div>
    </div>
  );
}
