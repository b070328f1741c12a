/** A British postcode in its usual form: outward code, one space, inward code. */
import type { Brand } from './brand.ts';

export type Postcode = Brand<string, 'Postcode'>;

/** BS 7666 pattern, without the space (domain.md 7.3). */
const standard =
  /^(GIR0AA|[A-PR-UWYZ]([0-9]{1,2}|[A-HK-Y][0-9][0-9ABEHMNPRV-Y]?|[0-9][A-HJKPS-UW])[0-9][ABD-HJLNP-UW-Z]{2})$/;

/** Reads a postcode however it is spaced or cased; undefined for anything else, the pseudo code ZZ99 3VZ among it. */
export function parsePostcode(text: string): Postcode | undefined {
  const packed = text.replaceAll(' ', '').toUpperCase();
  return standard.test(packed) ? (`${packed.slice(0, -3)} ${packed.slice(-3)}` as Postcode) : undefined;
}

/** The National Health Service's pseudo postcode for no fixed abode. */
export const noFixedAbode = 'ZZ99 3VZ';
