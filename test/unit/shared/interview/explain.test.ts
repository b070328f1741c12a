/** "Why am I asking this?" over the shipped release: always an answer, and only of what is asked. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mustBeOk } from '../../../../shared/base/result.ts';
import type { CaseFact, CellRef } from '../../../../shared/case/event.ts';
import { evolve } from '../../../../shared/interview/evolve.ts';
import {
  type Because,
  explainEvidence,
  explainQuestion,
  explainReferral,
  type ExplainWords,
} from '../../../../shared/interview/explain.ts';
import { deniedWords, parameterWords } from '../../../../shared/interview/explain-denied-words.ts';
import { derivedWords } from '../../../../shared/interview/explain-words.ts';
import { type LiveInterview, openInterview } from '../../../../shared/interview/open-interview.ts';
import type { FactValue } from '../../../../shared/script/value.ts';
import { randomFrom, seed, seeded } from '../../../support/random.ts';
import { realRelease } from '../../../support/release.ts';
import { context } from './support/fixture.ts';
import { viewOf } from './support/snapshot.ts';
import { earlierClaimOf, eventOf, onwards, type Step, steps } from './support/steps.ts';

const release = realRelease();
const english: ExplainWords = { language: 'en', value: (_fact, value) => JSON.stringify(value) };
const welsh: ExplainWords = { ...english, language: 'cy' };
const flat = (reasons: readonly Because[]): readonly Because[] => reasons.flatMap((one) => [one, ...flat(one.because)]);
const texts = (reasons: readonly Because[]): readonly string[] => flat(reasons).map(({ text }) => text);

/** Every question on the route, and every roster. */
function cellsOf(interview: LiveInterview): readonly CellRef[] {
  const cells = release.facts.flatMap(({ source: { key }, roster }): CellRef[] =>
    roster === undefined ? [{ key }] : interview.rows(roster.source.key).map((row) => ({ key, row })),
  );
  const rosters = release.rosters.map(({ source: { key } }) => key).filter((key) => interview.rosterOnRoute(key));
  return [
    ...cells.filter((cell) => interview.cell(cell).status !== 'notOnRoute'),
    ...rosters.map((key): CellRef => ({ key })),
  ];
}

/** The reasons of everything that has some now. */
function everyReason(interview: LiveInterview, words: ExplainWords): readonly (readonly Because[])[] {
  const holding = <T extends { readonly when: Parameters<LiveInterview['holds']>[0] }>(
    rules: readonly T[],
  ): readonly T[] => rules.filter(({ when }) => interview.holds(when));
  return [
    ...cellsOf(interview).map((cell) => mustBeOk(explainQuestion(interview, cell, words))),
    ...holding(release.evidence).map(({ source }) => mustBeOk(explainEvidence(interview, source.id, words))),
    ...holding(release.referrals).map(({ source }) => mustBeOk(explainReferral(interview, source.id, words))),
  ];
}

function taken(interview: LiveInterview, route: readonly Step[]): void {
  const events: CaseFact[] = [];
  for (const step of route) {
    const event = eventOf(interview, step, events);
    if (event === undefined) continue;
    events.push(event);
    evolve(interview, event);
  }
}

/** An interview taken from question to question with an adult who claims Income Support. */
function onwardsToTheEnd(luck: number): LiveInterview {
  const interview = answered({
    'customer.dateOfBirth': '1980-05-03',
    'claim.existingClaimChange': false,
    'claim.benefits': ['is', 'jsaIb'],
  });
  const random = randomFrom(luck);
  const keep = new Set(['customer.dateOfBirth', 'claim.existingClaimChange', 'claim.benefits']);
  for (let step = 0; step < 400; step += 1) {
    const event = onwards(interview, random);
    if (event === undefined) break;
    if ('key' in event.payload && keep.has(event.payload.key ?? '')) break;
    evolve(interview, event);
  }
  return interview;
}

function answered(values: Readonly<Record<string, FactValue>>): LiveInterview {
  const interview = mustBeOk(openInterview(release, context));
  for (const [key, value] of Object.entries(values))
    evolve(interview, { type: 'answerRecorded', payload: { key, value, source: 'customer' } });
  return interview;
}

describe('the reasons for what is asked', () => {
  it('are given for everything on a random route, in both languages, of nothing off the route, and change nothing', () => {
    const property = fc.property(steps(120), fc.nat(), (route, luck) => {
      const interview = mustBeOk(openInterview(release, context, earlierClaimOf(release, luck)));
      taken(interview, route);
      const before = viewOf(interview, release.source);
      for (const words of [english, welsh]) {
        for (const reasons of everyReason(interview, words)) {
          const all = flat(reasons);
          expect(all.length).toBeGreaterThan(0);
          for (const { text, cell } of all) {
            expect(text).not.toMatch(/undefined|\{|Symbol/u);
            if (cell !== undefined) expect(interview.cell(cell).status).not.toBe('notOnRoute');
          }
        }
      }
      expect(viewOf(interview, release.source)).toEqual(before);
    });
    fc.assert(property, seeded(40));
  });

  it('lead from an answer through what follows from it to the question', () => {
    const interview = answered({
      'customer.dateOfBirth': '1980-05-03',
      'customer.hasPartner': true,
      'claim.benefits': ['is'],
    });
    const cell = cellsOf(interview).find(({ key }) => key === 'partner.dateOfBirth');
    const reasons = mustBeOk(explainQuestion(interview, cell ?? { key: 'partner.dateOfBirth' }, english));
    const label = release.wording('en').facts['customer.hasPartner']?.label ?? '';
    expect(texts(reasons)).toContain(`You answered true to “${label}”`);
  });

  it('tell a row why its question is asked, by the answers of the row itself', () => {
    const seen = new Set<string>();
    for (let luck = seed; luck < seed + 30; luck += 1) {
      const interview = onwardsToTheEnd(luck);
      for (const cell of cellsOf(interview)) {
        const fact = release.fact(cell.key);
        if (cell.row === undefined || fact === undefined || fact.itemReads.length === 0) continue;
        const reasons = flat(mustBeOk(explainQuestion(interview, cell, english)));
        expect(reasons.some((one) => one.cell?.row === cell.row)).toBe(true);
        seen.add(cell.key);
      }
    }
    expect(seen.size).toBeGreaterThan(0);
  });

  it('are given for every question of whole interviews', () => {
    const asked = new Set<string>();
    for (let luck = seed; luck < seed + 30; luck += 1) {
      const interview = onwardsToTheEnd(luck);
      for (const reasons of everyReason(interview, welsh)) expect(reasons.length).toBeGreaterThan(0);
      for (const { key } of cellsOf(interview)) asked.add(key);
    }
    console.info(
      `seed ${seed}: reasons of ${asked.size} of ${release.facts.length + release.rosters.length} questions and rosters`,
    );
  });

  it('leave out the side of an alternative that did not decide it', () => {
    const alone = answered({
      'customer.dateOfBirth': '1980-05-03',
      'claim.benefits': ['is'],
      'customer.pregnant': true,
    });
    const asked = release.facts.filter(
      ({ askWhen }) => askWhen?.source.text === 'customer.pregnant == true || customer.recentBirth != null',
    );
    for (const { source } of asked) {
      if (alone.cell({ key: source.key }).status === 'notOnRoute') continue;
      const cells = flat(mustBeOk(explainQuestion(alone, { key: source.key }, english))).map(({ cell }) => cell?.key);
      expect(cells).toContain('customer.pregnant');
      expect(cells).not.toContain('customer.recentBirth');
    }
  });

  it('are refused for what is not asked, and for what does not exist', () => {
    const interview = answered({ 'customer.hasPartner': false });
    expect(explainQuestion(interview, { key: 'partner.dateOfBirth' }, english)).toMatchObject({
      ok: false,
      failure: { kind: 'interview.notAsked' },
    });
    expect(explainQuestion(interview, { key: 'no.such' }, english)).toMatchObject({
      failure: { kind: 'interview.unknownFact' },
    });
    expect(explainEvidence(interview, 'noSuch', english)).toMatchObject({ failure: { kind: 'interview.notAsked' } });
  });

  it('have words in both languages for every derived value of the release', () => {
    expect(release.source.derived.map(({ name }) => name).filter((name) => !Object.hasOwn(derivedWords, name))).toEqual(
      [],
    );
    const yesOrNo = release.source.derived.filter(({ type }) => type === 'boolean').map(({ name }) => name);
    expect(yesOrNo.filter((name) => !Object.hasOwn(deniedWords, name))).toEqual([]);
    const parameters = release.source.parameters.map(({ name }) => name);
    expect(parameters.filter((name) => !Object.hasOwn(parameterWords, name))).toEqual([]);
  });

  it('are plain words: no key, code, condition or English in Welsh', () => {
    const known = [
      ...release.source.derived.map(({ name }) => name),
      ...release.facts.map(({ source }) => source.key),
      'params.',
      '&&',
      '||',
      '==',
    ];
    const english = new Set(Object.values(derivedWords).map(({ en }) => en));
    for (let luck = seed; luck < seed + 5; luck += 1) {
      const interview = onwardsToTheEnd(luck);
      for (const text of everyReason(interview, welsh).flatMap(texts)) {
        expect(
          known.filter((word) => /[A-Z.&|=]/.test(word) && text.split(/[\s:“”,]+/).includes(word)),
          text,
        ).toEqual([]);
        expect(english.has(text.split(':')[0] ?? ''), text).toBe(false);
      }
    }
  });
});
