/** The statement that every engine prints: 150 facts, a table of 20 pieces of evidence, a signature box; some 4 pages. */
import type { Block, Document, RowBlock, TableBlock } from '../../../shared/document/document.ts';

const labels = [
  'Name of employer',
  'Date the job started',
  'Hours worked each week',
  'Pay before tax',
  'Paid how often',
];
const values = ['Cymdeithas Tai Gwŷr Cyf', '14/02/2001', '37.5', '£1,212.40', 'Every four weeks'];

export const facts: readonly RowBlock[] = Array.from({ length: 150 }, (_, index) => ({
  type: 'row',
  label: `${index + 1}. ${labels[index % labels.length] ?? ''} (question ${index + 1} of 150)`,
  value: `${values[index % values.length] ?? ''} ${index}`,
}));

export const evidence: TableBlock = {
  type: 'table',
  caption: 'Evidence',
  columns: [
    { title: 'Evidence', width: 3 },
    { title: 'Person', width: 2 },
    { title: 'Seen', width: 2 },
    { title: 'Date used', width: 2 },
  ],
  rows: Array.from({ length: 20 }, (_, index) => [`Payslip ${index + 1}`, 'Customer', 'Original', '09/06/2009']),
};

const headings = ['About you', 'Your home', 'Your household', 'Work', 'Income', 'Savings'];

export const statement: Document = {
  kind: 'statement',
  language: 'en',
  title: 'Customer Statement',
  reference: 'CMS-2009-0471-3382',
  subtitle: 'Version 1, printed 08/06/2009',
  footer: 'Script release 2009-10, statement template 3',
  pageOf: 'Page {page} of {pages}',
  datedAt: '2009-06-08T14:05:00',
  blocks: [
    ...facts.flatMap((fact, index): Block[] =>
      index % 25 === 0 ? [{ type: 'heading', level: 1, text: headings[index / 25] ?? '' }, fact] : [fact],
    ),
    evidence,
    { type: 'signature', title: 'Sign here', fields: [{ label: 'Signature' }, { label: 'Date' }] },
  ],
};
