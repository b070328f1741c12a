import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { desktopCalls } from '../../shared/contract/desktop.ts';
import { failureCatalogue, failureWording } from '../../shared/error/catalogue.ts';
import type { FailureKind } from '../../shared/error/catalogue.ts';
import { generatedPages, placeholdersOf } from '../../tools/gen-docs.ts';

const root = join(import.meta.dirname, '../..');
const kinds = Object.entries(failureCatalogue);
const statuses = [400, 401, 403, 404, 409, 413, 422, 423, 429, 500, 503];

describe('the generated pages', () => {
  test.each(Object.entries(generatedPages))('%s is in step with its table (npm run docs)', (path, page) => {
    expect(readFileSync(join(root, path), 'utf8')).toBe(page());
  });
});

describe('the catalogue of failures', () => {
  test.each(kinds)('%s has a wording, a severity and a status', (_kind, definition) => {
    expect(definition.wording.trim()).not.toBe('');
    expect(['info', 'warning', 'error']).toContain(definition.severity);
    expect(statuses).toContain(definition.status);
  });

  test.each(kinds)('the wording of %s is filled whole from its placeholders', (kind, { wording }) => {
    const detail = Object.fromEntries(placeholdersOf(wording).map((name) => [name, 'x']));
    expect(failureWording({ kind: kind as FailureKind, detail })).not.toMatch(/[{}]/);
  });

  test('every kind is named area.reason', () => {
    expect(kinds.map(([kind]) => kind).filter((kind) => !/^[a-z][a-z0-9]*\.[a-z][A-Za-z0-9]*$/.test(kind))).toEqual([]);
  });
});

describe('the contract', () => {
  test('every call has a sentence that ends with a full stop', () => {
    expect(
      Object.entries(desktopCalls)
        .filter(([, call]) => !/^[A-Z].+\.$/.test(call.sentence))
        .map(([name]) => name),
    ).toEqual([]);
  });
});
