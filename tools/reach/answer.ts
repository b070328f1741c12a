/** Chooses what to answer: what a goal hints at first, then what has been tried least, by chance among equals. */
import type { CompiledFact } from '../../shared/script/compile-release.ts';
import type { FactValue } from '../../shared/script/value.ts';
import type { Random } from './random.ts';
import type { Hint } from './solve.ts';

/** Answers to try, best first. Every value that could be tried is in the list, so that when none passes, none would. */
export function answersToTry(
  fact: CompiledFact,
  values: readonly FactValue[],
  hint: Hint | undefined,
  random: Random,
): readonly FactValue[] {
  const mixed = random.shuffled(values);
  if (hint === undefined) return mixed;
  const fitting = (value: FactValue): boolean => hint.fits.every((fits) => fits(value));
  if (fact.source.kind === 'multiChoice') return [...combined(fact, hint, random), ...mixed];
  return [...hint.prefer.filter(fitting), ...mixed.filter(fitting), ...mixed.filter((value) => !fitting(value))];
}

/** The wanted codes alone, with another one beside them, or the first other code when only unwanted ones are known. */
function combined(
  { source: { options = [] } }: CompiledFact,
  { include, exclude }: Hint,
  random: Random,
): readonly FactValue[] {
  const wanted = options.filter((code) => include.has(code));
  const others = random.shuffled(options.filter((code) => !include.has(code) && !exclude.has(code)));
  const [other] = others;
  const plain = wanted.length === 0 ? others.map((code) => [code]) : [wanted];
  if (other === undefined || wanted.length === 0) return plain;
  return [wanted, options.filter((code) => include.has(code) || code === other)];
}
