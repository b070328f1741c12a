/** Under the box: how to type the answer, and from then on how it is understood. The line stays as high as it is. */
import { CornerDownRight } from 'lucide-react';
import { type RefObject, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { QuestionView } from '../../../shared/contract/view.ts';
import { useWindowLanguage } from '../../text/i18n.ts';
import { understood } from './understood.ts';

const hinted = new Set([
  'date',
  'partialDate',
  'money',
  'moneyWithFrequency',
  'nino',
  'postcode',
  'phone',
  'longText',
  'multiChoice',
  'integer',
  'council',
]);

export const hasHint = ({ kind }: QuestionView): boolean => hinted.has(kind);

export interface AnswerHintProps {
  readonly question: QuestionView;
  readonly today: string;
  readonly section: RefObject<HTMLElement | null>;
}

export function AnswerHint({ question, today, section }: AnswerHintProps) {
  const { t } = useTranslation();
  const echo = useEcho({ question, today, section });
  if (echo === '')
    return (
      <p id="answer-hint" className="small soft">
        {hasHint(question) ? t(`interview.hint.${question.kind}`) : ''}
      </p>
    );
  return (
    <p id="answer-hint" className="echo" role="status">
      <CornerDownRight size={16} aria-hidden="true" />
      <span className="visually-hidden">{t('interview.understood')} </span>
      <strong>{echo}</strong>
    </p>
  );
}

/** Follows what stands in the boxes, without a rendering of the question with each key. */
function useEcho({ question, today, section }: AnswerHintProps): string {
  const { t } = useTranslation();
  const language = useWindowLanguage();
  const [echo, setEcho] = useState('');
  const { key, kind } = question;
  useEffect(() => {
    const card = section.current;
    const read = (): void => {
      const boxes = card?.querySelectorAll<HTMLInputElement | HTMLSelectElement>('.record .answer-box') ?? [];
      const texts = [...boxes].map(({ value }) => value);
      const frequency = (amount: { readonly frequency: string }): string => t(`frequency.${amount.frequency}`);
      setEcho(understood({ key, kind }, texts, { today, language, frequency }));
    };
    read();
    card?.addEventListener('input', read);
    return () => card?.removeEventListener('input', read);
  }, [key, kind, today, language, section, t]);
  return echo;
}
