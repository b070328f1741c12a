import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkLayers, modulesAtLeast, type LayerReport } from '../../tools/check-layers.ts';

const root = join(import.meta.dirname, '../..');

/** One breach of each rule: the file that breaks it, what it imports, and the rule that must catch it. */
const planted: readonly (readonly [rule: string, file: string, line: string])[] = [
  ['shared-is-pure', 'shared/base/clock.ts', "import 'node:fs';"],
  ['shared-stands-alone', 'shared/claim/print.ts', "import '../../main/pdf/render.ts';"],
  ['shared-base-looks-down', 'shared/base/money.ts', "import '../script/release.ts';"],
  ['shared-base-names-types-only', 'shared/base/result.ts', "import '../error/failure.ts';"],
  ['shared-error-looks-down', 'shared/error/kind.ts', "import '../base/brand.ts';"],
  ['shared-rates-looks-down', 'shared/rates/rate.ts', "import '../script/release.ts';"],
  ['shared-script-looks-down', 'shared/script/lint.ts', "import '../claim/benefit.ts';"],
  ['shared-script-names-types-only', 'shared/script/channel.ts', "import '../case/event.ts';"],
  ['shared-case-looks-down', 'shared/case/fold.ts', "import '../statement/compose.ts';"],
  ['shared-interview-looks-down', 'shared/interview/route.ts', "import '../claim/benefit.ts';"],
  ['shared-document-looks-down', 'shared/document/page.ts', "import '../claim/benefit.ts';"],
  ['shared-document-fact-looks-down', 'shared/document/fact/row.ts', "import '../../laid/compose.ts';"],
  ['shared-claim-looks-down', 'shared/claim/s19.ts', "import '../laid/compose.ts';"],
  ['shared-statement-looks-down', 'shared/statement/title.ts', "import '../sync/merge.ts';"],
  ['shared-laid-looks-down', 'shared/laid/title.ts', "import '../contract/view.ts';"],
  ['shared-letter-looks-down', 'shared/letter/title.ts', "import '../contract/view.ts';"],
  ['shared-outbound-looks-down', 'shared/outbound/title.ts', "import '../laid/compose.ts';"],
  ['shared-paper-looks-down', 'shared/paper/title.ts', "import '../laid/compose.ts';"],
  ['shared-clerical-looks-down', 'shared/clerical/title.ts', "import '../contract/view.ts';"],
  ['shared-sync-looks-down', 'shared/sync/choose.ts', "import '../claim/benefit.ts';"],
  ['shared-diary-looks-down', 'shared/diary/choose.ts', "import '../claim/benefit.ts';"],
  ['shared-postcode-looks-down', 'shared/postcode/choose.ts', "import '../claim/benefit.ts';"],
  ['shared-office-looks-down', 'shared/office/choose.ts', "import '../claim/benefit.ts';"],
  ['renderer-sees-shared-alone', 'renderer/start/store.ts', "import '../../main/store/ports.ts';"],
  ['renderer-has-no-node', 'renderer/start/file.ts', "import 'node:fs';"],
  ['main-knows-no-server', 'main/sync/shortcut.ts', "import '../../server/store/sql.ts';"],
  ['server-knows-no-main', 'server/sync/shortcut.ts', "import '../../main/store/ports.ts';"],
  ['use-cases-see-ports', 'main/interview/record.ts', "import '../store/sqlite/open.ts';"],
  ['roots-are-on-top', 'main/queue/start.ts', "import '../entry.browser.ts';"],
  ['adapters-know-no-use-case', 'main/platform/decide.ts', "import '../interview/record.ts';"],
  ['sql-stays-in-the-store', 'server/access/query.ts', "import 'pg';"],
  ['package-better-sqlite3', 'main/store/sqlite/write.ts', "import 'better-sqlite3';"],
  ['package-pdf-lib', 'main/statement/draw.ts', "import 'pdf-lib';"],
  ['package-electron', 'main/case/dialog.ts', "import 'electron';"],
  ['package-fastify', 'main/sync/listen.ts', "import 'fastify';"],
  ['package-marcbachmann-cel-js', 'shared/claim/condition.ts', "import '@marcbachmann/cel-js';"],
  ['package-zustand', 'main/case/state.ts', "import 'zustand';"],
  ['shared-packages', 'shared/base/uuid.ts', "import 'uuid';"],
  ['main-packages', 'main/case/query.ts', "import 'pg';"],
  ['server-packages', 'server/sync/draw.ts', "import 'pdf-lib';"],
  ['renderer-packages', 'renderer/start/listen.ts', "import 'fastify';"],
  ['product-knows-no-tests', 'tools/start.ts', "import '../test/unit/fake.ts';"],
  ['found', 'server/sync/gone.ts', "import './nothing-here.ts';"],
  ['no-cycle', 'shared/claim/a.ts', "import './b.ts';"],
];
/** What the planted files import, so that the import resolves. */
const targets = [
  'main/pdf/render.ts',
  'main/store/ports.ts',
  'main/store/sqlite/open.ts',
  'main/entry.browser.ts',
  'shared/script/release.ts',
  'shared/error/failure.ts',
  'shared/base/brand.ts',
  'shared/claim/benefit.ts',
  'shared/case/event.ts',
  'shared/statement/compose.ts',
  'shared/laid/compose.ts',
  'shared/sync/merge.ts',
  'shared/contract/view.ts',
  'server/store/sql.ts',
  'test/unit/fake.ts',
];

const packages = ['better-sqlite3', 'pdf-lib', 'electron', 'fastify', '@marcbachmann/cel-js', 'zustand', 'uuid', 'pg'];

describe('the layer rules', () => {
  test('everything is in its layer', async () => {
    const { breaches, modules } = await checkLayers(root);
    expect(breaches.map(({ from, to, comment }) => `${from} -> ${to}: ${comment}`)).toEqual([]);
    expect(modules).toBeGreaterThan(modulesAtLeast);
  });

  describe('catch what is planted', () => {
    let folder: string;
    let report: LayerReport;

    beforeAll(async () => {
      folder = mkdtempSync(join(tmpdir(), 'layers-'));
      const write = (file: string, text: string): void => {
        mkdirSync(dirname(join(folder, file)), { recursive: true });
        writeFileSync(join(folder, file), `${text}\n`);
      };
      for (const file of targets) write(file, 'export const here = true;');
      for (const [, file, line] of planted) write(file, `${line}\nexport const there = true;`);
      write('shared/claim/b.ts', "import './a.ts';\nexport const back = true;");
      write(
        'shared/script/context.ts',
        "import type { here } from '../case/event.ts';\nexport type There = typeof here;",
      );
      write(
        'tsconfig.base.json',
        '{ "compilerOptions": { "module": "NodeNext", "moduleResolution": "NodeNext", "allowImportingTsExtensions": true, "noEmit": true } }',
      );
      for (const name of packages) {
        write(`node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0', main: 'index.js' }));
        write(`node_modules/${name}/index.js`, 'export const stub = true;');
      }
      write(
        'package.json',
        JSON.stringify({ dependencies: Object.fromEntries(packages.map((name) => [name, '1.0.0'])) }),
      );
      report = await checkLayers(folder);
    });
    afterAll(() => rmSync(folder, { recursive: true, force: true }));

    test.each(planted)('%s finds %s with %s', (rule, file) => {
      const found = report.breaches.filter((breach) => breach.from === file).map((breach) => breach.rule);
      expect(found).toContain(rule);
    });

    test('a type alone may come from where it is allowed to', () => {
      expect(report.breaches.filter(({ from }) => from === 'shared/script/context.ts')).toEqual([]);
    });

    test('every rule says where the code belongs', () => {
      expect(report.breaches.filter(({ comment }) => comment.length < 40)).toEqual([]);
    });
  });
});
