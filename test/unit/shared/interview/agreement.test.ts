/** The engine against itself and against a second, slow reading of the catalogue, over random interviews. */
import { isDeepStrictEqual } from 'node:util';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mustBeOk } from '../../../../shared/base/result.ts';
import type { CaseFact, EarlierClaim } from '../../../../shared/case/event.ts';
import { evolve, replay } from '../../../../shared/interview/evolve.ts';
import { preview } from '../../../../shared/interview/preview.ts';
import { type LiveInterview, openInterview } from '../../../../shared/interview/open-interview.ts';
import type { Release } from '../../../../shared/script/compile-release.ts';
import { answerFor } from '../../../support/answers.ts';
import { randomFrom, seeded } from '../../../support/random.ts';
import { realRelease } from '../../../support/release.ts';
import { context, smallRelease } from './support/fixture.ts';
import { NaiveInterview } from './support/naive-interview.ts';
import { naiveViewOf, stateOf, viewOf } from './support/snapshot.ts';
import { differences, evidenceOf, standingsOf } from './support/difference.ts';
import { earlierClaimOf, eventOf, onwards, type Step, steps } from './support/steps.ts';

const real = realRelease();
const cases = [
  { name: 'a small release made of corner cases', release: smallRelease, length: 45, runs: 4_000 },
  { name: 'the release as it is shipped', release: real, length: 150, runs: 120 },
];

const openOn = (release: Release, earlier: EarlierClaim | undefined): LiveInterview =>
  mustBeOk(openInterview(release, context, earlier));

/** Plays steps one by one; gives what happened. */
function play(
  interview: LiveInterview,
  taken: readonly Step[],
  after: (events: readonly CaseFact[]) => void = () => undefined,
): readonly CaseFact[] {
  const events: CaseFact[] = [];
  for (const step of taken) {
    const event = eventOf(interview, step, events);
    if (event === undefined) continue;
    events.push(event);
    evolve(interview, event);
    after(events);
  }
  return events;
}

/** A deep comparison that only spells out the difference when there is one. */
function expectSame(actual: unknown, wanted: unknown): void {
  if (!isDeepStrictEqual(actual, wanted)) expect(actual).toStrictEqual(wanted);
}

describe.each(cases)('an interview over $name', ({ release, length, runs }) => {
  it('is the same after any order of answers, changes and changes back as a fresh replay of them', () => {
    const property = fc.property(steps(length), fc.nat(), (taken, luck) => {
      const earlier = earlierClaimOf(release, luck);
      const live = openOn(release, earlier);
      const fresh = openOn(release, earlier);
      replay(fresh, play(live, taken));
      expectSame(viewOf(live, release.source), viewOf(fresh, release.source));
      expectSame(stateOf(live), stateOf(fresh));
    });
    fc.assert(property, seeded(runs));
  });

  it('agrees with the slow reading on every route, value, row, count and on what comes next', () => {
    const property = fc.property(steps(length), fc.nat(), (taken, luck) => {
      const earlier = earlierClaimOf(release, luck);
      const live = openOn(release, earlier);
      const events = play(live, taken);
      expectSame(
        viewOf(live, release.source),
        naiveViewOf(new NaiveInterview(release.source, context, earlier, events), release.source),
      );
    });
    fc.assert(property, seeded(runs));
  });

  it('never counts below nothing, and what comes next is always an open question on route or a roster without rows', () => {
    const property = fc.property(steps(length), fc.nat(), (taken, luck) => {
      const live = openOn(release, earlierClaimOf(release, luck));
      play(live, taken, () => {
        const { counts, openCount, missingCount } = live.state;
        expect(
          counts.every(
            ({ asked, answered, unanswered }) => answered >= 0 && unanswered >= 0 && asked >= answered + unanswered,
          ),
        ).toBe(true);
        expect(openCount.every((count) => count >= 0) && missingCount.every((count) => count >= 0)).toBe(true);
        const next = live.next();
        if (next?.type === 'question') expect(live.cell(next.cell).status).toBe('open');
        if (next?.type === 'roster')
          expect([live.rosterOnRoute(next.roster), live.rows(next.roster)]).toStrictEqual([true, []]);
      });
    });
    fc.assert(property, seeded(runs / 2));
  });

  it('brings answers back unchanged however often they are set aside', () => {
    const property = fc.property(steps(length), fc.nat(), fc.nat(), (taken, luck, which) => {
      const live = openOn(release, earlierClaimOf(release, luck));
      const events = play(live, taken);
      const before = stateOf(live);
      const plain = events.flatMap((event) =>
        event.type === 'answerRecorded' && event.payload.row === undefined ? [event.payload.key] : [],
      );
      const key = plain[which % plain.length];
      const fact = key === undefined ? undefined : release.fact(key);
      if (key === undefined || fact === undefined || live.cell({ key }).recorded === undefined) return;
      const last = events.findLast(
        (event) => (event.type === 'answerRecorded' || event.type === 'answerUnanswered') && event.payload.key === key,
      ) as CaseFact;
      const random = randomFrom(which);
      for (let turn = 0; turn < 4; turn += 1)
        evolve(live, {
          type: 'answerRecorded',
          payload: { key, value: answerFor(fact.source, random), source: 'customer' },
        });
      evolve(live, last);
      expectSame(stateOf(live), before);
    });
    fc.assert(property, seeded(runs));
  });

  it('previews exactly what a change then does, and is the same afterwards', () => {
    const property = fc.property(
      steps(length),
      fc.array(fc.nat(), { minLength: 1, maxLength: 3 }),
      fc.nat(),
      (taken, lucks, luck) => {
        const live = openOn(release, earlierClaimOf(release, luck));
        const events = play(live, taken);
        const actions = ['change', 'change', 'unanswered', 'addRow', 'removeRow', 'help', 'clerical', 'back'] as const;
        const change = lucks.flatMap(
          (one) => eventOf(live, { action: actions[one % actions.length] ?? 'change', luck: one }, events) ?? [],
        );
        const before = stateOf(live);
        const standings = standingsOf(live);
        const evidence = evidenceOf(live);
        const told = preview(live, change);
        expectSame(stateOf(live), before);
        for (const event of change) evolve(live, event);
        expectSame(told, differences(standings, standingsOf(live), evidence, evidenceOf(live)));
      },
    );
    fc.assert(property, seeded(runs));
  });

  it('ends when each question that comes next is answered or left', () => {
    const property = fc.property(steps(Math.floor(length / 3)), fc.nat(), fc.nat(), (taken, luck, start) => {
      const live = openOn(release, earlierClaimOf(release, luck));
      play(live, taken);
      const random = randomFrom(start);
      let asked = 0;
      for (let event = onwards(live, random); event !== undefined; event = onwards(live, random)) {
        evolve(live, event);
        asked += 1;
        if (asked > 5_000) throw new Error('the interview does not end');
      }
      expect(live.progress().every((section) => section.asked === section.answered + section.unanswered)).toBe(true);
      expect(live.unanswered().every(({ key, reason }) => reason !== undefined || live.rosterCopied(key))).toBe(true);
    });
    fc.assert(property, seeded(runs / 2));
  });
});
