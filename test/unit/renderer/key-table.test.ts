import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isInTable, keyTable } from '../../../renderer/app/key-table.ts';
import { letterCodes } from '../../../renderer/app/letter-code.ts';
import cy from '../../../renderer/text/cy.json' with { type: 'json' };
import en from '../../../renderer/text/en.json' with { type: 'json' };

const renderer = join(import.meta.dirname, '../../../renderer');
const sources = readdirSync(renderer, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.tsx') && !file.endsWith('KeyOverview.tsx'))
  .map((file) => readFileSync(join(renderer, file), 'utf8'))
  .join('\n');
/** Caps that stand in the window, as they are written: a place that is counted is its range. */
const shown = new Set(
  [
    ...sources.matchAll(/shortcut="([^"]+)"/g),
    ...sources.matchAll(/<KeyCap>([^<{]+)<\/KeyCap>/g),
    ...sources.matchAll(/(?:shortcut=\{|<KeyCap>\{)`((?:Alt|Ctrl) )\$\{/g),
    ...sources.matchAll(/key: '(F\d+)'/g),
    ...sources.matchAll(/'(Alt [A-Z])'/g),
  ].map(([, cap = '']) => (cap.endsWith(' ') ? `${cap}1–9` : cap)),
);

describe('the list of keys', () => {
  it('has every key that a button or a tab shows', () => {
    expect([...shown].filter((cap) => !isInTable(cap))).toEqual([]);
  });

  it('says of no key that it is shown where none is', () => {
    const pattern = /^(F\d+|(Alt|Ctrl) .+|PgUp|PgDn|Esc|Enter)$/;
    const claimed = Object.values(keyTable).flatMap((lines) =>
      lines.filter(({ unseen }) => unseen === undefined).map(({ caps }) => caps.filter((cap) => pattern.test(cap))),
    );
    const isShown = (cap: string): boolean => shown.has(cap) || shown.has(cap.replace(/1–\d$/, '1–9'));
    expect(claimed.filter((caps) => caps.length > 0 && !caps.some(isShown))).toEqual([]);
  });

  it('gives no key two meanings on one screen', () => {
    for (const where of ['interview', 'start', 'case'] as const) {
      const caps = [...keyTable.everywhere, ...keyTable[where]].flatMap((line) => line.caps);
      expect(caps.filter((cap, place) => caps.indexOf(cap) !== place)).toEqual([]);
    }
  });

  it('takes no key away from the browser, the menu or the system', () => {
    // Closing, tabs, the address, back and forward, reload, full screen, tools, zoom, editing; Insert and Caps Lock are the
    // screen readers'.
    const taken = /^(Ctrl [WTNRFZXCVA+0-]|Alt (F4|D|F|E|Left|Right|Tab|Space)|F5|F11|F12|Insert.*|Caps.*)$/;
    const caps = Object.values(keyTable).flatMap((lines) => lines.flatMap((line) => line.caps));
    expect(caps.filter((cap) => taken.test(cap))).toEqual([]);
  });

  it('has words in both languages for each', () => {
    for (const words of [en.keys, cy.keys] as readonly object[]) {
      const sentences = Object.values(keyTable).flatMap((lines) => lines.map(({ sentence }) => sentence.slice(5)));
      expect(sentences.filter((name) => !Object.hasOwn(words, name))).toEqual([]);
    }
  });
});

describe('letters for what can be pressed', () => {
  it('are enough, are all different, and none begins another', () => {
    for (const count of [0, 1, 26, 27, 51, 52, 120, 500]) {
      const codes = letterCodes(count);
      expect(codes).toHaveLength(count);
      expect(new Set(codes).size).toBe(count);
      expect(codes.filter((one) => codes.some((other) => other !== one && other.startsWith(one)))).toEqual([]);
    }
  });
});
