/** Cases and customers in the palette: found by the program while the rest is found here. */
import { useEffect, useState } from 'react';
import { call } from '../bridge.ts';
import { windowLanguage } from '../text/i18n.ts';
import { appNow } from './app-store.ts';
import type { Command } from './find-command.ts';

/** Letters from which on cases are looked for, and how many are shown. */
const lettersMin = 2;
const casesMax = 5;
/** Milliseconds of rest before the store is asked. */
const restMs = 80;
const none: readonly Command[] = [];

export function useFoundCases(text: string): readonly Command[] {
  const [found, setFound] = useState({ for: '', commands: none });
  const wanted = text.trim().slice(0, 80);
  const looks = wanted.length >= lettersMin;
  useEffect(() => {
    if (!looks) return () => undefined;
    let current = true;
    const timer = setTimeout(() => {
      void call('case.find', { text: wanted, limit: casesMax, language: windowLanguage() }).then((reply) => {
        if (current && reply.ok) setFound({ for: wanted, commands: reply.value.map(commandOf) });
      });
    }, restMs);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [wanted, looks]);
  // While more is typed, what was found for the letters before stays.
  return looks && wanted.startsWith(found.for) ? found.commands : none;
}

function commandOf({ caseId, reference, customerName, caseStateLabel }: FoundCase): Command {
  return {
    id: `case-${caseId}`,
    kind: 'case',
    label: [customerName ?? reference, customerName === null ? '' : reference, caseStateLabel]
      .filter(Boolean)
      .join(' · '),
    run: () => appNow().show({ name: 'interview', caseId }),
  };
}

interface FoundCase {
  readonly caseId: string;
  readonly reference: string;
  readonly customerName: string | null;
  readonly caseStateLabel: string;
}
