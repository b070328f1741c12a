/** Every key of the window, by where it works: the overview shows them, and a test holds them against what the screens show. */

export type Where = 'everywhere' | 'interview' | 'start' | 'case';

export interface KeyLine {
  /** As the caps show it. */
  readonly caps: readonly string[];
  /** What it does: the entry in the window's words. */
  readonly sentence: string;
  /** Shown by what it belongs to only while that is there, or works without standing anywhere. */
  readonly unseen?: true;
}

const line = (caps: string, sentence: string, unseen?: true): KeyLine => ({
  caps: caps.split(', '),
  sentence: `keys.${sentence}`,
  ...(unseen === undefined ? {} : { unseen }),
});

export const keyTable: Readonly<Record<Where, readonly KeyLine[]>> = {
  everywhere: [
    line('F1, ?', 'overview'),
    line('Alt K', 'letters', true),
    line('Ctrl K', 'palette'),
    line('Ctrl L', 'lock'),
    line('F6', 'regions', true),
    line('Esc', 'esc'),
    line('Enter', 'enter'),
    line('Alt S', 'start'),
    line('Alt Y', 'diary', true),
    line('Alt C', 'laidQueue'),
    line('Alt M', 'sending'),
    line('Alt N', 'sync'),
    line('Alt L', 'windowLanguage'),
    line('Alt T', 'theme'),
    line('Alt Q', 'signOut'),
    line('Ctrl ,', 'settings', true),
    line('Ctrl 1–9', 'tabs'),
    line('Alt B', 'beside', true),
    line('Alt X', 'closeTab'),
  ],
  interview: [
    line('1–9, A–Z', 'pick'),
    line('Y, I, N', 'yesNo'),
    line('PgUp, Alt Up', 'previous'),
    line('PgDn', 'nextQuestion'),
    line('Alt 1–4', 'reasons'),
    line('F4', 'unanswered', true),
    line('F2', 'language'),
    line('F8', 'help'),
    line('F7', 'why'),
    line('Alt U', 'firstUnanswered'),
    line('Alt W', 'firstWarning'),
    line('Alt G', 'rail'),
    line('Alt Z', 'changeBack'),
    line('F3', 'dropCall'),
    line('Alt R', 'resumeCall'),
    line('F9', 'note'),
    line('F10', 'next'),
    line('Alt A', 'casework'),
    line('Alt O', 'similar'),
  ],
  start: [line('F2, F3, F4', 'begin'), line('Alt 1–9', 'row'), line('PgDn, PgUp', 'lists')],
  case: [
    line('Alt I', 'toInterview'),
    line('F10', 'next'),
    line('Alt A', 'casework'),
    line('Alt 1–9, Alt 0', 'caseTabs'),
    line('1–9, A–Z', 'settle'),
    line('F9', 'readBack'),
    line('Alt P', 'print'),
    line('Ctrl P', 'toPrinter'),
  ],
};

/** Whether the caps of the table have a key that a screen shows: 'Alt 3' is one of 'Alt 1–9'. */
export function isInTable(cap: string): boolean {
  const caps = Object.values(keyTable).flatMap((lines) => lines.flatMap((one) => one.caps));
  return (
    caps.includes(cap) || caps.includes(cap.replace(/[1-9]$/, '1–9')) || caps.includes(cap.replace(/[A-Z]$/, 'A–Z'))
  );
}
