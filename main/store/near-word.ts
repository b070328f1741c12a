/** Typing that is off by one: a letter missing, added, changed, or two exchanged. */

/** The word and what is left of it when one letter is missing. Words off by one have one of these in common. */
export function shorterForms(word: string): readonly string[] {
  const forms = new Set([word]);
  for (let at = 0; at < word.length; at++) forms.add(word.slice(0, at) + word.slice(at + 1));
  return [...forms];
}

/** Whether two words are at most one letter apart; two letters exchanged count as one. */
export function isOneApart(a: string, b: string): boolean {
  if (a === b) return true;
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  const restA = a.slice(start);
  const restB = b.slice(start);
  if (restA.slice(1) === restB.slice(1) || restA.slice(1) === restB || restA === restB.slice(1)) return true;
  return restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2);
}

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split('');
const digits = '0123456789'.split('');
/** Written for one another. */
const mistaken: Readonly<Record<string, string>> = {
  O: '0',
  0: 'O',
  I: '1',
  1: 'I',
  S: '5',
  5: 'S',
  B: '8',
  8: 'B',
  Z: '2',
  2: 'Z',
};

const isDigit = (character: string): boolean => character >= '0' && character <= '9';

/**
 * Every code that is one character from this one: changed within letters or digits or to what it is mistaken for, two
 * exchanged, one too many, or one missing while the code is shorter than it should be. Some 100 to 400.
 */
export function nearCodes(code: string, fullLength: number): readonly string[] {
  const near = new Set<string>();
  const kindOf = (at: number): readonly string[] => (isDigit(code[at] ?? '0') ? digits : letters);
  for (let at = 0; at < code.length; at++) {
    const [head, one = '', tail] = [code.slice(0, at), code[at], code.slice(at + 1)];
    for (const other of [...kindOf(at), mistaken[one] ?? one]) near.add(head + other + tail);
    if (tail !== '') near.add(head + tail[0] + one + tail.slice(1));
    if (code.length > fullLength) near.add(head + tail);
  }
  if (code.length < fullLength) {
    for (let at = 0; at <= code.length; at++)
      for (const added of [...letters, ...digits]) near.add(code.slice(0, at) + added + code.slice(at));
  }
  near.delete(code);
  return [...near];
}

/** How much two words have in common, 0 to 1: pairs of neighbouring letters, the ends counted (Dice). */
export function likeness(a: string, b: string): number {
  const pairs = (word: string): string[] => [...` ${word}`].map((letter, at) => letter + (`${word} `[at] ?? ''));
  const left = pairs(a);
  const right = pairs(b);
  const common = left.filter((pair) => {
    const at = right.indexOf(pair);
    if (at >= 0) right.splice(at, 1);
    return at >= 0;
  });
  return (2 * common.length) / (a.length + b.length + 2);
}
