import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { release } from '../claim/support/release.ts';

const { en, cy } = release.source.wording;
const shared = join(import.meta.dirname, '../../../../shared');

it('the phrases of both languages have the same keys and the same placeholders', () => {
  const slots = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map(([slot]) => slot).sort();
  expect(Object.keys(cy.phrases)).toEqual(Object.keys(en.phrases));
  for (const [key, text] of Object.entries(en.phrases)) expect(slots(cy.phrases[key] ?? ''), key).toEqual(slots(text));
});

it('every phrase the composers name is in the wording', () => {
  const sources = ['statement', 'laid', 'letter', 'document/fact']
    .flatMap((folder) =>
      readdirSync(join(shared, folder), { recursive: true, encoding: 'utf8' }).map((file) =>
        join(shared, folder, file),
      ),
    )
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(file, 'utf8'));
  const named = sources.flatMap((text) =>
    [...text.matchAll(/'((?:statement|laid|letter|sheet|calculation)\.[\w.]+)'/g)].map(([, key]) => key ?? ''),
  );
  expect(named.length).toBeGreaterThan(40);
  expect(named.filter((key) => en.phrases[key] === undefined)).toEqual([]);
});

it('no fixed phrase holds the word unanswered, which is kept for what has no answer', () => {
  const found = Object.entries(en.phrases).filter(([key, text]) => key !== 'unanswered' && text.includes('unanswered'));
  expect(found).toEqual([]);
});
