/** Names of months as people type them: English or Welsh, whole or cut to three letters or more. */

/** English names, for messages to the agent. */
export const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

const welshNames = [
  'ionawr',
  'chwefror',
  'mawrth',
  'ebrill',
  'mai',
  'mehefin',
  'gorffennaf',
  'awst',
  'medi',
  'hydref',
  'tachwedd',
  'rhagfyr',
];
/** As they sound after "o": 12 o Fawrth. Only whole, for cut short they look like English ones. */
const mutated: ReadonlyMap<string, number> = new Map([
  ['fawrth', 3],
  ['fai', 5],
  ['fehefin', 6],
  ['orffennaf', 7],
  ['fedi', 9],
  ['dachwedd', 11],
  ['ragfyr', 12],
]);

/** The month, 1 to 12; undefined when the word is not the name of one or could be two. */
export function monthFor(typed: string): number | undefined {
  const word = typed.toLowerCase();
  const whole = mutated.get(word);
  if (whole !== undefined) return whole;
  if (word.length < 3) return undefined;
  const months = [monthNames, welshNames].flatMap((names) =>
    names.flatMap((name, at) => (name.toLowerCase().startsWith(word) ? [at + 1] : [])),
  );
  const [month, ...others] = new Set(months);
  return others.length > 0 ? undefined : month;
}
