/** A table as CSV (RFC 4180) that a spreadsheet opens without harm: no cell can be taken for a formula. */

/** Beginnings that a spreadsheet takes for a formula or a link to another program. */
const formula = /^[=+\-@\t\r]/;

function cellText(cell: string | number): string {
  if (typeof cell === 'number') return String(cell);
  const safe = formula.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** With a byte-order mark, so that accents come out right in a spreadsheet; lines end as the RFC says. */
export const toCsv = (rows: readonly (readonly (string | number)[])[]): string =>
  `\uFEFF${rows.map((row) => row.map(cellText).join(',')).join('\r\n')}\r\n`;
