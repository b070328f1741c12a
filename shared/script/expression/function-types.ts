/** The static types of the functions of function-library.ts. */
import {
  anyType,
  booleanType,
  dateType,
  dateTimeType,
  isDay,
  isNumeric,
  joinTypes,
  moneyType,
  numberType,
  textType,
  type Type,
  typeName,
} from './type.ts';

type Want = 'day' | 'dateTime' | 'numeric' | 'number' | 'text' | 'sized' | 'listOfNumbers' | 'any';

const fits: Readonly<Record<Want, (type: Type) => boolean>> = {
  day: (type) => isDay(type) || type.is === 'any' || type.is === 'null',
  dateTime: (type) => type.is === 'dateTime',
  numeric: isNumeric,
  number: (type) => type.is === 'number' || type.is === 'literal' || type.is === 'any',
  text: (type) => type.is === 'text' || type.is === 'any',
  sized: (type) =>
    type.is === 'list' || type.is === 'roster' || type.is === 'text' || type.is === 'partialDate' || type.is === 'any',
  listOfNumbers: (type) => type.is === 'list' && isNumeric(type.of),
  any: () => true,
};
const wanted: Readonly<Record<Want, string>> = {
  day: 'a date',
  dateTime: 'a date and time',
  numeric: 'a number or money',
  number: 'a number',
  text: 'a text',
  sized: 'a list, roster or text',
  listOfNumbers: 'a list of numbers',
  any: 'anything',
};

interface Signature {
  readonly args: readonly Want[];
  readonly result: (types: readonly Type[]) => Type;
}

const element = (types: readonly Type[]): Type => (types[0]?.is === 'list' ? types[0].of : anyType);
const plain = (type: Type): Type => (type.is === 'literal' ? numberType : type);
const first = (types: readonly Type[]): Type => plain(types[0] ?? anyType);

const signatures: Readonly<Record<string, Signature>> = {
  age: { args: ['day', 'day'], result: () => numberType },
  daysBetween: { args: ['day', 'day'], result: () => numberType },
  addDays: { args: ['day', 'number'], result: () => dateType },
  addMonths: { args: ['day', 'number'], result: () => dateType },
  addHours: { args: ['dateTime', 'number'], result: () => dateTimeType },
  blank: { args: ['any'], result: () => booleanType },
  digits: { args: ['text', 'number'], result: () => booleanType },
  nz: { args: ['numeric'], result: first },
  sum: { args: ['listOfNumbers'], result: (types) => plain(element(types)) },
  minOf: { args: ['listOfNumbers'], result: (types) => plain(element(types)) },
  atLeastZero: { args: ['numeric'], result: first },
  ceilDiv: { args: ['numeric', 'numeric'], result: () => numberType },
  pensionCreditDate: { args: ['day'], result: () => dateType },
  ninoSigningDay: { args: ['text'], result: () => textType },
  relevantTaxYears: { args: ['day'], result: () => ({ is: 'list', of: textType }) },
  modulusValid: { args: ['text', 'text'], result: () => booleanType },
  size: { args: ['sized'], result: () => numberType },
};

/** The type of a call, or what is wrong with it. */
export function callType(name: string, types: readonly Type[]): { readonly type: Type } | { readonly problem: string } {
  const signature = Object.hasOwn(signatures, name) ? signatures[name] : undefined;
  if (signature === undefined) return { problem: `there is no function ${name}` };
  if (signature.args.length !== types.length)
    return { problem: `${name} takes ${signature.args.length} values, not ${types.length}` };
  for (const [index, want] of signature.args.entries()) {
    const type = types[index] ?? anyType;
    if (!fits[want](type))
      return { problem: `${name} takes ${wanted[want]} in place ${index + 1}, not ${typeName(type)}` };
  }
  if (name === 'ceilDiv' && (types[0]?.is === 'money') !== (types[1]?.is === 'money'))
    return { problem: 'ceilDiv takes two amounts of the same kind' };
  return { type: signature.result(types) };
}

/** Money stays money when multiplied by a number, and a ratio of money is a number. */
export function arithmeticType(op: string, a: Type, b: Type): Type | undefined {
  if (!isNumeric(a) || !isNumeric(b)) return undefined;
  if (op === '+' || op === '-') {
    const joined = joinTypes(a, b);
    return joined === undefined ? undefined : plain(joined);
  }
  if (op === '*')
    return a.is === 'money' && b.is === 'money'
      ? undefined
      : a.is === 'money' || b.is === 'money'
        ? moneyType
        : numberType;
  if (op === '/')
    return b.is === 'money' ? (a.is === 'money' ? numberType : undefined) : a.is === 'money' ? moneyType : numberType;
  return undefined;
}
