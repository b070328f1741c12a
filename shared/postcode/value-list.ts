/** The values of a table as its directory is read: each authority code becomes the councils of the list, or why there are none. */
import { valuesMax } from './encode.ts';

const quote = 34;
const space = 32;
/** Characters of an authority code: nine since 2011, four before. */
const codeMax = 9;

/** Authorities that take no claims in Great Britain: their codes say so (N09…, L99…, M99…; 95.. until 2010). */
function outside(code: string): string | undefined {
  if (code.startsWith('N') || code.startsWith('95')) return '=northernIreland';
  if (code.startsWith('L')) return '=channelIslands';
  return code.startsWith('M') ? '=isleOfMan' : undefined;
}

export class ValueList {
  readonly #authorities: ReadonlyMap<string, string>;
  readonly #values: string[];
  readonly #places = new Map<string, number>();
  readonly #unknown: Record<string, number>;
  /** By the code's characters as one number: no text is made for a code that was seen before. */
  readonly #byNumber = new Map<number, { readonly place: number; readonly unknown: string | undefined }>();

  constructor(
    authorities: ReadonlyMap<string, string>,
    values: readonly string[],
    unknown: Readonly<Record<string, number>>,
  ) {
    this.#authorities = authorities;
    this.#values = [...values];
    this.#unknown = { ...unknown };
    for (const [place, value] of values.entries()) this.#places.set(value, place);
  }

  state(): { readonly values: readonly string[]; readonly unknown: Readonly<Record<string, number>> } {
    return { values: [...this.#values], unknown: { ...this.#unknown } };
  }

  /** Place of the value of a cell's code; -1 when the cell holds something that is no code at all. */
  of(bytes: Uint8Array, start: number, end: number): number {
    let number = 0;
    let length = 0;
    for (let at = start; at < end; at++) {
      const byte = bytes[at] ?? 0;
      if (byte === quote || byte === space) continue;
      const isDigit = byte >= 48 && byte <= 57;
      if (!isDigit && (byte < 65 || byte > 90)) return -1;
      number = number * 37 + (isDigit ? byte - 47 : byte - 54);
      length++;
    }
    if (length > codeMax) return -1;
    let known = this.#byNumber.get(number);
    if (known === undefined) {
      known = this.#learn(codeOf(number));
      this.#byNumber.set(number, known);
    }
    if (known.unknown !== undefined) this.#unknown[known.unknown] = (this.#unknown[known.unknown] ?? 0) + 1;
    return known.place;
  }

  #learn(code: string): { readonly place: number; readonly unknown: string | undefined } {
    const value = this.#authorities.get(code) ?? outside(code);
    const name = value ?? '=unknownAuthority';
    let place = this.#places.get(name);
    if (place === undefined) {
      if (this.#values.length === valuesMax) throw new Error(`a table has at most ${valuesMax} values`);
      place = this.#values.push(name) - 1;
      this.#places.set(name, place);
    }
    return { place, unknown: value === undefined ? code : undefined };
  }
}

/** The text of a code that was read as a number of base 37. */
function codeOf(number: number): string {
  let code = '';
  for (let left = number; left > 0; left = Math.floor(left / 37)) {
    const digit = left % 37;
    code = String.fromCharCode(digit + (digit < 11 ? 47 : 54)) + code;
  }
  return code;
}
