/** Form CMS1 on paper, to be signed: made as the case stands, kept with it, shown and printed. */
import { FileText, Printer } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InterviewView } from '../../shared/contract/view.ts';
import { call } from '../bridge.ts';
import { keptId, type Paper, refreshCase, refuse, useCase } from '../case/case-store.ts';
import { FormFailure } from '../case/form-failure.tsx';
import { Button } from '../component/Button.tsx';
import { SelectField } from '../component/SelectField.tsx';
import { PdfFrame } from '../review/PdfFrame.tsx';
import { printPaper } from '../review/print-paper.ts';
import { windowLanguage } from '../text/i18n.ts';

export interface Cms1PaperProps {
  readonly view: InterviewView;
  readonly person: 'customer' | 'partner';
}

export function Cms1Paper({ view, person }: Cms1PaperProps) {
  const { t } = useTranslation();
  const name = person === 'partner' ? 'cms1Partner' : 'cms1';
  const form = `cms1.make ${person}`;
  // The customer's own way until the adviser chooses otherwise.
  const [chosen, setChosen] = useState<Partial<Paper>>({});
  const paper: Paper = { ...view.papers, ...chosen };
  // A new version, or another paper, is shown anew.
  const made = useCase(() => keptId(name));
  const make = async (): Promise<void> => {
    const reply = await call('cms1.make', { caseId: view.caseId, person, ...paper });
    if (!reply.ok) return refuse(form, reply.failure);
    await refreshCase(view.caseId, windowLanguage());
    useCase.setState({ document: { name, paper, reply }, failure: null, failedForm: null, done: t('adviser.made') });
  };
  return (
    <div className="stack tight">
      <div className="row">
        <SelectField
          label={t('review.language')}
          hideLabel
          value={paper.language}
          choices={(['en', 'cy'] as const).map((code) => ({ code, label: t(`language.${code}`) }))}
          onChange={(event) => setChosen({ ...chosen, language: event.target.value as Paper['language'] })}
        />
        <label className="check-field">
          <input
            type="checkbox"
            checked={paper.largePrint}
            onChange={(event) => setChosen({ ...chosen, largePrint: event.target.checked })}
          />
          {t('review.largePrint')}
        </label>
        <Button icon={<FileText size={16} />} onClick={() => void make()}>
          {t('adviser.make')}
        </Button>
        {made === null ? null : (
          <Button icon={<Printer size={16} />} onClick={() => void printPaper(name, paper)}>
            {t('review.toPrinter')}
          </Button>
        )}
      </div>
      <FormFailure form={form} />
      {made === null ? null : <PdfFrame name={name} paper={paper} key={made} />}
    </div>
  );
}
