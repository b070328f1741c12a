/** What a form's box holds, trimmed. */
export const textOf = (data: FormData, name: string): string => {
  const value = data.get(name);
  return typeof value === 'string' ? value.trim() : '';
};

/** '1,234.50' in pounds -> 123450 pence, by text and never by fractions; null when it is no amount. Empty is nothing. */
export function penceOf(text: string): number | null {
  if (text === '') return 0;
  const match = /^£?\s*(\d{1,9})(?:\.(\d{1,2}))?$/.exec(text.replaceAll(',', ''));
  if (match === null) return null;
  return Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'));
}
