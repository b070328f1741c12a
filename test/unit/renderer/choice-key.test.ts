import { describe, expect, it } from 'vitest';
import { findCommands } from '../../../renderer/app/find-command.ts';
import { penceOf } from '../../../renderer/case/form-text.ts';
import { keyOptions, nextByLetter, optionOfKey } from '../../../renderer/interview/input/choice-key.ts';
import { showDate, showDuration } from '../../../renderer/text/format.ts';
import cy from '../../../renderer/text/cy.json' with { type: 'json' };
import en from '../../../renderer/text/en.json' with { type: 'json' };

const options = (...labels: string[]) => labels.map((label) => ({ code: label, label }));

describe('the keys of choices', () => {
  it('go through the choices with a word of that letter, when it is nobody’s own', () => {
    const keyed = keyOptions(options('Private tenant', 'Council', 'Shared with a tenant', 'Owner'));
    expect(optionOfKey(keyed, 't')).toBeUndefined();
    expect(nextByLetter(keyed, 't', -1)).toBe(0);
    expect(nextByLetter(keyed, 't', 0)).toBe(2);
    expect(nextByLetter(keyed, 'T', 2)).toBe(0);
    expect(nextByLetter(keyed, 'x', 0)).toBe(-1);
    expect(nextByLetter(keyed, '!', 0)).toBe(-1);
  });

  it('are the number and the first letter, and never the same for two choices', () => {
    const keyed = keyOptions(options('Council tenant', 'Private tenant', 'Owner', 'Part owner', 'Ŵyn', 'Other'));
    expect(keyed.map((option) => option.letter)).toEqual(['c', 'p', 'o', 'a', 'w', 't']);
    expect(new Set(keyed.map((option) => option.letter)).size).toBe(keyed.length);
    expect(optionOfKey(keyed, '2')?.code).toBe('Private tenant');
    expect(optionOfKey(keyed, 'W')?.code).toBe('Ŵyn');
    expect(optionOfKey(keyed, '9')).toBeUndefined();
  });

  it('number the first nine of many', () => {
    const keyed = keyOptions(
      options(...Array.from({ length: 14 }, (_, at) => `Choice ${String.fromCharCode(97 + at)}`)),
    );
    expect(keyed.map((option) => option.digit).filter(Boolean)).toHaveLength(9);
    expect(keyed.every((option) => option.letter !== null)).toBe(true);
  });
});

describe('small things', () => {
  it('find commands by the beginnings of words in any order, without accents', () => {
    const commands = ['M17 Home and rent', 'Other people in the home', 'Siarad Ŵyneb'].map((label) => ({
      id: label,
      kind: 'action' as const,
      label,
      run: () => undefined,
    }));
    expect(findCommands(commands, 'ho re').map((command) => command.id)).toEqual(['M17 Home and rent']);
    expect(findCommands(commands, 'wyn').map((command) => command.id)).toEqual(['Siarad Ŵyneb']);
    expect(findCommands(commands, ' ')).toHaveLength(3);
  });

  it.each([
    ['85.20', 8520],
    ['£1,234.5', 123450],
    ['', 0],
    ['19.99', 1999],
    ['1e3', null],
    ['-5', null],
    ['1.234', null],
  ])('reads %j as %j pence', (text, pence) => {
    expect(penceOf(text)).toBe(pence);
  });

  it('show dates day first and durations by the hour', () => {
    expect(showDate('2009-06-08')).toBe('08/06/2009');
    expect(showDate('2009-06-08T14:30')).toBe('08/06/2009 14:30');
    expect(showDate(null)).toBe('');
    expect(showDuration(65)).toBe('1:05');
    expect(showDuration(3_725)).toBe('1:02:05');
  });
});

describe('the words of the window', () => {
  const paths = (text: object, prefix = ''): string[] =>
    Object.entries(text).flatMap(([key, value]) =>
      typeof value === 'object'
        ? paths(value as object, `${prefix}${key}.`)
        : [`${prefix}${key}`.replace(/_(zero|one|two|few|many|other)$/, '')],
    );
  const gaps = (text: object): string[] =>
    JSON.stringify(text)
      .match(/\{\{\w+\}\}/g)
      ?.toSorted() ?? [];

  it('are all there in both languages', () => {
    expect(new Set(paths(cy))).toEqual(new Set(paths(en)));
    expect(new Set(gaps(cy))).toEqual(new Set(gaps(en)));
  });

  it('have every plural that Welsh has', () => {
    const forms = ['zero', 'one', 'two', 'few', 'many', 'other'];
    for (const group of [cy.sync, cy.start, cy.interview, cy.laid] as Record<string, unknown>[]) {
      for (const key of Object.keys(group).filter((name) => name.endsWith('_other'))) {
        for (const form of forms) expect(group).toHaveProperty(key.replace('_other', `_${form}`));
      }
    }
  });
});
