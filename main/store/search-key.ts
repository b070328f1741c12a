/** The form in which names and numbers are searched, so that spelling, spaces and case do not hide a customer. */

/** The words of a name in lower case without accents: "Siân O'Neill-Ŵyn" gives sian, oneill, wyn. */
export function nameKeys(name: string): readonly string[] {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').replace(/['’]/g, '').toLowerCase();
  return [...new Set(plain.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== ''))];
}

/** Letters and digits alone, in capitals: National Insurance numbers, postcodes, references. */
export const codeKey = (code: string): string => code.toUpperCase().replace(/[^0-9A-Z]/g, '');

/** Digits of a United Kingdom number with its leading 0, whether typed as 0161, +44 161 or 0044 161. */
export const phoneKey = (phone: string): string => phone.replace(/\D/g, '').replace(/^(?:00)?44(?=\d{9,10}$)/, '0');

/** The least text that is greater than everything that begins with the prefix. */
export const afterPrefix = (prefix: string): string => `${prefix}\u{10ffff}`;
