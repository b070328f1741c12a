/** What is wrong is put right in place: an answer, with where the right one comes from and why; the whole case only at last. */
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InterviewView, QuestionLine, QuestionView } from '../../shared/contract/view.ts';
import { call } from '../bridge.ts';
import { SelectField } from '../component/SelectField.tsx';
import { cellId, questionsOf } from '../interview/cell.ts';
import { useWindowLanguage } from '../text/i18n.ts';
import type { CaseTabProps } from './CaseScreen.tsx';
import { RebuildCard } from './RebuildCard.tsx';
import { CorrectionForm } from './CorrectionForm.tsx';

export function CorrectTab({ view, mine }: CaseTabProps) {
  const { t } = useTranslation();
  const language = useWindowLanguage();
  const { caseId } = view;
  const [lines, setLines] = useState<readonly QuestionLine[]>([]);
  const [chosen, setChosen] = useState('');
  const [question, setQuestion] = useState<QuestionView | null>(null);
  useEffect(() => {
    let current = true;
    void call('interview.questions', { caseId, language }).then((reply) => {
      if (current && reply.ok) setLines(reply.value);
    });
    return () => {
      current = false;
    };
  }, [caseId, language]);
  const choose = async (name: string): Promise<void> => {
    setChosen(name);
    const line = lines.find((one) => cellId(one) === name);
    const reply = line === undefined ? null : await call('interview.view', { caseId, language, section: line.section });
    setQuestion(
      reply?.ok === true ? (questionsOf(reply.value.section.items).find((one) => cellId(one) === name) ?? null) : null,
    );
  };
  return (
    <>
      <section className="card stack">
        <p>{t('correct.first')}</p>
        {mine ? (
          <>
            <SelectField
              label={t('correct.question')}
              value={chosen}
              choices={[
                { code: '', label: t('correct.choose') },
                ...lines.map((line) => ({
                  code: cellId(line),
                  label: `${titleOf(view, line.section)}: ${line.label}`,
                })),
              ]}
              onChange={(event) => void choose(event.target.value)}
            />
            {question === null ? null : (
              <CorrectionForm view={view} question={question} onDone={() => void choose('')} key={chosen} />
            )}
          </>
        ) : null}
      </section>
      <RebuildCard view={view} />
    </>
  );
}

const titleOf = (view: InterviewView, section: string): string =>
  view.sections.find((one) => one.section === section)?.title ?? section;
