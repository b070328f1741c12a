/** The static types of expressions. Every value may also be null; comparing order with null is an error at run time. */

export type Type =
  | { readonly is: 'boolean' | 'number' | 'money' | 'date' | 'partialDate' | 'dateTime' | 'null' | 'any' }
  /** A number written in the expression: it counts as money, in pounds, where money is wanted. */
  | { readonly is: 'literal'; readonly value: number }
  /** A text; `codes` lists what it can be, where that is known. */
  | { readonly is: 'text'; readonly codes?: readonly string[] }
  | { readonly is: 'list'; readonly of: Type }
  | { readonly is: 'roster'; readonly roster: number }
  | { readonly is: 'row'; readonly roster: number }
  | { readonly is: 'map'; readonly fields: Readonly<Record<string, Type>> };

export const booleanType: Type = { is: 'boolean' };
export const numberType: Type = { is: 'number' };
export const moneyType: Type = { is: 'money' };
export const textType: Type = { is: 'text' };
export const dateType: Type = { is: 'date' };
export const partialDateType: Type = { is: 'partialDate' };
export const dateTimeType: Type = { is: 'dateTime' };
export const nullType: Type = { is: 'null' };
export const anyType: Type = { is: 'any' };

/** How a type is called in a problem. */
export function typeName(type: Type): string {
  switch (type.is) {
    case 'literal':
      return 'number';
    case 'text':
      return type.codes === undefined ? 'text' : 'code';
    case 'list':
      return `list of ${typeName(type.of)}`;
    case 'row':
      return 'roster row';
    case 'map':
      return 'group of values';
    default:
      return type.is;
  }
}

export const isNumeric = (type: Type): boolean =>
  type.is === 'number' || type.is === 'money' || type.is === 'literal' || type.is === 'any';
export const isDay = (type: Type): boolean => type.is === 'date' || type.is === 'partialDate';

/** The type of a value that may come from either branch; undefined when the two do not go together. */
export function joinTypes(a: Type, b: Type): Type | undefined {
  if (a.is === 'null' || a.is === 'any') return b;
  if (b.is === 'null' || b.is === 'any') return a;
  if (a.is === 'literal') return b.is === 'literal' ? numberType : isNumeric(b) ? b : undefined;
  if (b.is === 'literal') return isNumeric(a) ? a : undefined;
  if (a.is === 'text' && b.is === 'text') {
    if (a.codes === undefined || b.codes === undefined) return textType;
    const { codes } = a;
    const more = b.codes.filter((code) => !codes.includes(code));
    return more.length === 0 ? a : { is: 'text', codes: [...codes, ...more] };
  }
  if (isDay(a) && isDay(b)) return a.is === b.is ? a : partialDateType;
  if (a.is === 'list' && b.is === 'list') {
    const of = joinTypes(a.of, b.of);
    return of === undefined ? undefined : { is: 'list', of };
  }
  return a.is === b.is ? a : undefined;
}

/** Whether a value of a type is what is wanted; null is always possible. */
export function matches(wanted: Type, type: Type): boolean {
  if (type.is === 'null' || type.is === 'any' || wanted.is === 'any') return true;
  if (wanted.is === 'number') return type.is === 'number' || type.is === 'literal';
  if (wanted.is === 'money') return type.is === 'money' || type.is === 'literal';
  if (wanted.is === 'date') return type.is === 'date' || type.is === 'partialDate';
  return type.is === wanted.is;
}

/** Keeps what the definition tells beyond the declared type: the codes of a text, the kind of a list. */
export const refine = (declared: Type, actual: Type | undefined): Type =>
  (declared.is === 'text' || declared.is === 'list') && actual?.is === declared.is ? actual : declared;
