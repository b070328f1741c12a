/** Dated parameters: periods in order of their first day, each with a value of the parameter's type. */
import { isLocalDate } from '../../base/local-date.ts';
import type { Release } from '../compile-release.ts';
import type { ScriptProblem } from '../problem.ts';
import type { ParameterSource } from '../release.ts';

export const checkParameters = ({ source }: Release): readonly ScriptProblem[] =>
  source.parameters.flatMap(checkParameter);

function checkParameter({ name, type, values, place }: ParameterSource): readonly ScriptProblem[] {
  const problem = (reason: string): ScriptProblem => ({ place, reason: `parameter ${name} ${reason}` });
  if (values.length === 0) return [problem('has no value')];
  return values.flatMap(({ from, value }, index) => {
    const before = values[index - 1]?.from;
    return [
      ...(isLocalDate(from) ? [] : [problem(`has a period from '${from}', which is not a date`)]),
      ...(before !== undefined && from <= before
        ? [problem(`has a period from ${from} after the one from ${before}`)]
        : []),
      ...(type === 'date' && !isLocalDate(String(value))
        ? [problem(`has the value '${value}', which is not a date`)]
        : []),
      ...(type === 'integer' && !Number.isInteger(value)
        ? [problem(`has the value ${value}, which is not a whole number`)]
        : []),
    ];
  });
}
