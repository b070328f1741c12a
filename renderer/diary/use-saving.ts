/** Saving what was amended: a refusal stands at its field, and what was typed stays. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DiarySetupView } from '../../shared/contract/diary-view.ts';
import type { Reply } from '../bridge.ts';
import { failureText } from '../text/failure-text.ts';
import { windowLanguage } from '../text/i18n.ts';
import { useDiary } from './diary-store.ts';

interface Wrong {
  readonly field: string;
  readonly text: string;
}

export interface Saving {
  readonly error: (field: string) => string | undefined;
  /** What no field shows. */
  readonly other: (fields: readonly string[]) => string | undefined;
  /** A line of a box cannot be read. */
  readonly refuseLine: (field: string, line: number, hint: string) => void;
  /** Whether it was kept. */
  readonly keep: (reply: Promise<Reply<'diary.saveOfficer'>>) => Promise<boolean>;
}

export function useSaving(): Saving {
  const { t } = useTranslation();
  const [wrong, setWrong] = useState<Wrong | null>(null);
  return {
    error: (field) => (wrong?.field === field ? wrong.text : undefined),
    other: (fields) => (wrong === null || fields.includes(wrong.field) ? undefined : wrong.text),
    refuseLine: (field, line, hint) => setWrong({ field, text: t('diary.badLine', { line, hint }) }),
    keep: async (asked) => {
      const reply = await asked;
      if (!reply.ok) {
        setWrong({ field: reply.failure.field ?? '', text: failureText(reply.failure) });
        return false;
      }
      const setup: DiarySetupView = reply.value;
      useDiary.setState({ setup });
      const { from, days, show } = useDiary.getState();
      await show(from, days, windowLanguage());
      return true;
    },
  };
}
