import { describe, expect, it } from 'vitest';
import { compareLines } from '../../../../shared/template/compare-lines.ts';
import { fillTemplate } from '../../../../shared/template/fill-template.ts';
import { parseTemplate } from '../../../../shared/template/parse-template.ts';
import { lineMax, problemText, templateMax } from '../../../../shared/template/problem.ts';
import { templateBodySchema } from '../../../../shared/template/template-body.ts';
import { pick, randomFrom, seed } from '../../../support/random.ts';

const problemsIn = (text: string, scope?: 'case' | 'landlord' | 'batch') =>
  parseTemplate(text, scope).problems.map(({ line, code, name }) => [
    line,
    code,
    ...(name === undefined ? [] : [name]),
  ]);
const filled = (text: string, values = {}, holds = {}) => fillTemplate(parseTemplate(text).pieces, { values, holds });

describe('a template', () => {
  it('becomes headings, paragraphs, notes and lists, with its placeholders filled', () => {
    const text = `# For {{customer.name}}\nFirst line\nand second.\n\n- one\n- two\n- [ ] tick\n> small`;
    expect(filled(text, { 'customer.name': 'Alex Example' })).toEqual({
      ok: true,
      value: [
        {
          type: 'keepTogether',
          blocks: [
            { type: 'heading', level: 1, text: 'For Alex Example' },
            { type: 'paragraph', text: 'First line and second.' },
          ],
        },
        { type: 'list', bullet: 'dot', items: ['one', 'two'] },
        { type: 'list', bullet: 'checkbox', items: ['tick'] },
        { type: 'paragraph', text: 'small', emphasis: 'note' },
      ],
    });
  });

  it('prints a part only where its condition holds', () => {
    const text = '{{#if claim.hb}}\nRent.\n{{/if}}\n{{#if claim.ctb}}\nTax.\n{{/if}}\nAlways.';
    const blocks = filled(text, {}, { 'claim.ctb': true });
    expect(blocks.ok && blocks.value.map((block) => 'text' in block && block.text)).toEqual(['Tax.', 'Always.']);
  });

  it('is not printed with a gap: a value that is not known is named', () => {
    expect(filled('To {{landlord.name}}')).toMatchObject({
      ok: false,
      failure: { kind: 'template.noValue', field: 'landlord.name' },
    });
  });

  it.each([
    ['', [[1, 'empty']]],
    ['  \n\n', [[1, 'empty']]],
    ['a\n{{custmer.name}}', [[2, 'unknownPlaceholder', 'custmer.name']]],
    ['one\ntwo {{customer.name\nthree', [[2, 'unclosed']]],
    ['a }} b', [[1, 'strayClose']]],
    ['#', [[1, 'headingEmpty']]],
    ['- ', [[1, 'itemEmpty']]],
    ['- [ ]', [[1, 'itemEmpty']]],
    ['{{#if claim.hb}}\nx', [[1, 'notEnded']]],
    ['x\n{{/if}}', [[2, 'notOpened']]],
    ['{{#if claim.hb}}\n{{#if claim.ctb}}\nx\n{{/if}}', [[2, 'nested']]],
    ['{{#if claim.hb}}\n{{/if}}\nx', [[1, 'conditionEmpty']]],
    ['{{#if claim.rich}}\nx\n{{/if}}', [[1, 'unknownCondition', 'claim.rich']]],
    ['x {{#if claim.hb}}', [[1, 'notAlone']]],
    [`x\n${'y'.repeat(lineMax + 1)}`, [[2, 'lineTooLong']]],
    ['y'.repeat(templateMax + 1), [[1, 'tooLong']]],
    ['x\nab\u202Ec', [[2, 'character']]],
    ['{{constructor}}', [[1, 'unknownPlaceholder', 'constructor']]],
    ['{{__proto__}}', [[1, 'unknownPlaceholder', '__proto__']]],
  ])('says what is wrong and where: %j', (text, problems) => {
    expect(problemsIn(text)).toEqual(problems);
  });

  it('may not tell a landlord what the landlord does not know', () => {
    expect(problemsIn('{{reference}} {{date.oneMonth}}\n{{#if claim.hb}}\nx\n{{/if}}', 'landlord')).toEqual([
      [1, 'notHere', 'reference'],
      [1, 'notHere', 'date.oneMonth'],
      [2, 'notHere', 'claim.hb'],
    ]);
    expect(problemsIn('{{landlord.name}} {{customer.name}}', 'landlord')).toEqual([]);
  });

  it('takes what looks like another language as words', () => {
    const text = '<script>alert(1)</script> ${process} {% x %} %s';
    expect(filled(text)).toEqual({ ok: true, value: [{ type: 'paragraph', text }] });
  });

  it('reads any text without throwing, and every problem has words in both languages', () => {
    const random = randomFrom(seed);
    const bits = [
      '{{',
      '}}',
      '#if ',
      '/if',
      '# ',
      '- ',
      '[ ] ',
      '> ',
      '\n',
      'claim.hb',
      'customer.name',
      ' ',
      'é',
      '\u0000',
    ];
    for (let round = 0; round < 500; round += 1) {
      const text = Array.from({ length: 12 }, () => pick(random, bits)).join('');
      const { pieces, problems } = parseTemplate(text, 'case');
      for (const problem of problems) {
        expect(problemText(problem, 'en')).not.toBe(problemText(problem, 'cy'));
        expect(problem.line).toBeLessThanOrEqual(text.split('\n').length);
      }
      if (problems.length === 0) expect(pieces.length, JSON.stringify(text)).toBeGreaterThan(0);
    }
  });
});

describe('the body of a template’s record', () => {
  const body = { title: { en: 'Rent', cy: 'Rhent' }, text: { en: 'Words', cy: 'Geiriau' } };

  it('has title and text in both languages', () => {
    expect(templateBodySchema.safeParse(body).success).toBe(true);
    expect(templateBodySchema.safeParse({ ...body, text: { en: 'Words' } }).success).toBe(false);
    expect(templateBodySchema.safeParse({ ...body, text: { en: 'Words', cy: ' ' } }).success).toBe(false);
    expect(templateBodySchema.safeParse({ ...body, title: { en: 'Rent', cy: '' } }).success).toBe(false);
  });

  it('is refused with line and reason', () => {
    const read = templateBodySchema.safeParse({ ...body, text: { en: 'ok\n{{nobody}}', cy: 'x' } });
    expect(read.error?.issues[0]?.message).toBe('line 2: there is no placeholder “nobody”');
  });
});

describe('two versions of a text', () => {
  it('differ by the lines that went and came', () => {
    expect(compareLines('a\nb\nc', 'a\nB\nc\nd').map(({ change, text }) => `${change} ${text}`)).toEqual([
      'same a',
      'removed b',
      'added B',
      'same c',
      'added d',
    ]);
  });

  it('can both be made again from the comparison', () => {
    const random = randomFrom(seed);
    const some = (): string => Array.from({ length: 8 }, () => pick(random, ['a', 'b', 'c'])).join('\n');
    for (let round = 0; round < 200; round += 1) {
      const [before, after] = [some(), some()];
      const lines = compareLines(before, after);
      const without = (change: string): string =>
        lines
          .filter((line) => line.change !== change)
          .map(({ text }) => text)
          .join('\n');
      expect([without('added'), without('removed')]).toEqual([before, after]);
    }
  });
});
