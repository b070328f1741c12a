/**
 * Writes docs/generated from the tables it describes: `npm run docs`. test/repo/generated-docs.test.ts fails when a table
 * and its page differ, so a page is never edited by hand.
 */
import './require-node.ts';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { roles } from '../shared/base/role.ts';
import { desktopCalls } from '../shared/contract/desktop.ts';
import { failureCatalogue } from '../shared/error/catalogue.ts';

const banner = '<!-- Written by `npm run docs`; do not edit. -->';
const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.map(cell).join(' | ')} |`).join('\n');

/** The placeholders of a wording, in order: what a failure of the kind carries in `detail`. */
export const placeholdersOf = (wording: string): readonly string[] =>
  [...wording.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '');

/** Every expected failure: what the person reads, how loud it is in the log, its HTTP status, what it carries. */
export function errorsPage(): string {
  const kinds = Object.entries(failureCatalogue).toSorted(([a], [b]) => (a < b ? -1 : 1));
  const rows = kinds.map(([kind, { wording, severity, status }]) => [
    `\`${kind}\``,
    wording,
    severity,
    String(status),
    placeholdersOf(wording)
      .map((name) => `\`${name}\``)
      .join(', ') || '–',
  ]);
  return `${banner}\n\n# Expected failures\n\nFrom shared/error/catalogue.ts. Words in braces are filled from the failure's detail, which never holds personal data.\n\n${table(
    ['kind', 'wording', 'log', 'HTTP', 'carries'],
    rows,
  )}\n`;
}

/** The fields of a request, each with a question mark when it may be left out. */
function requestFields(request: z.ZodType): string {
  const schema = z.toJSONSchema(request, { io: 'input', unrepresentable: 'any' });
  const required = new Set(schema.required ?? []);
  const names = Object.keys(schema.properties ?? {}).map((name) => `\`${name}\`${required.has(name) ? '' : '?'}`);
  return names.join(', ') || '–';
}

/** Every call between the window and the program behind it. */
export function callsPage(): string {
  const rows = Object.entries(desktopCalls).map(([name, call]) => [
    `\`${name}\``,
    call.sentence,
    requestFields(call.request),
    call.roles === 'signedOut'
      ? 'no session needed'
      : call.roles.length === roles.length
        ? 'anyone signed in'
        : call.roles.join(', '),
  ]);
  return `${banner}\n\n# Calls of the window\n\nFrom shared/contract/desktop.ts. A question mark: may be left out.\n\n${table(['call', 'what it does', 'request', 'roles'], rows)}\n`;
}

/** Every generated page by its path in the repository. */
export const generatedPages: Readonly<Record<string, () => string>> = {
  'docs/generated/errors.md': errorsPage,
  'docs/generated/calls.md': callsPage,
};

if (import.meta.main) {
  for (const [path, page] of Object.entries(generatedPages)) {
    const file = join(import.meta.dirname, '..', path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, page());
    process.stdout.write(`${path}\n`);
  }
}
