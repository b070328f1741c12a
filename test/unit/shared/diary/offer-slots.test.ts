import { describe, expect, it } from 'vitest';
import { addDays, dateOf, type LocalDate, type LocalDateTime } from '../../../../shared/base/local-date.ts';
import { mustBeOk } from '../../../../shared/base/result.ts';
import { checkPlace } from '../../../../shared/diary/check-place.ts';
import type { DiaryNeed } from '../../../../shared/case/booking-event.ts';
import type { DiarySetup, KnownOfficer } from '../../../../shared/diary/diary.ts';
import { lookAheadDays, offerSlots, type SlotWish, type TakenOn } from '../../../../shared/diary/offer-slots.ts';
import type { Span } from '../../../../shared/diary/time.ts';
import { addWorkingDays } from '../../../../shared/rates/bank-holiday.ts';
import { between, pick, type Random, randomFrom, seed } from '../../../support/random.ts';
import { bankHolidays } from '../claim/support/release.ts';
import { bookedBy, type Booked, naiveStarts } from './naive-search.ts';

const runs = 30;
const types = ['newJobseeker', 'carerWfi', 'financialAssessor'] as const;
const needs: readonly DiaryNeed[] = ['homeVisit', 'welsh'];
/** Around the spring and May bank holidays. */
const firstDay = '2009-05-20' as LocalDate;

const clock = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
const some = <T>(random: Random, list: readonly T[], chance: number): T[] => list.filter(() => random() < chance);

function randomSpan(random: Random, from: number, to: number): { from: string; to: string } {
  const start = between(random, from / 15, to / 15 - 1) * 15;
  return { from: clock(start), to: clock(between(random, start / 15 + 1, to / 15) * 15) };
}

function randomOfficer(random: Random, id: string): KnownOfficer {
  const day = (): LocalDate => addDays(firstDay, between(random, 0, 9));
  return {
    id,
    name: id,
    office: 'main',
    skills: some(random, types, 0.6),
    meets: some(random, needs, 0.5),
    weekly: some(random, [1, 2, 3, 4, 5], 0.7).map((weekdayNumber) => ({
      day: weekdayNumber,
      ...randomSpan(random, 480, 1080),
    })),
    extra: random() < 0.4 ? [{ date: day(), ...randomSpan(random, 480, 1080), reason: 'late evening' }] : [],
    unavailable:
      random() < 0.5
        ? [
            {
              from: `${day()}T09:00` as LocalDateTime,
              to: `${addDays(day(), 10)}T11:00` as LocalDateTime,
              reason: 'leave',
            },
          ].filter(({ from, to }) => from < to && random() < 0.3)
        : [],
  };
}

function randomSetup(random: Random): DiarySetup {
  return {
    key: 'main',
    office: {
      name: 'Test office',
      nation: pick(random, ['englandWales', 'scotland'] as const),
      opening: [1, 2, 3, 4, 5].flatMap((day) =>
        random() < 0.5
          ? [{ day, from: '09:00', to: '17:00' }]
          : [
              { day, from: '09:00', to: '12:30' },
              { day, from: '13:15', to: '17:00' },
            ],
      ),
      closures: random() < 0.3 ? [{ from: addDays(firstDay, 1), to: addDays(firstDay, 1), reason: 'training' }] : [],
      minutes: {},
      stepMinutes: pick(random, [5, 10, 15, 20]),
    },
    officers: Array.from({ length: between(random, 1, 4) }, (_, index) => randomOfficer(random, `officer-${index}`)),
  };
}

function randomWish(random: Random): SlotWish {
  const from = `${addDays(firstDay, between(random, 0, 3))}T${clock(between(random, 480, 1000))}` as LocalDateTime;
  return {
    interviewType: pick(random, ['newJobseeker', 'carerWfi']),
    minutes: pick(random, [20, 40, 45, 80]),
    assessorMinutes: pick(random, [0, 20]),
    from,
    earliest: random() < 0.3 ? addDays(dateOf(from), between(random, 0, 4)) : null,
    latest:
      random() < 0.8
        ? mustBeOk(addWorkingDays(bankHolidays, 'englandWales', dateOf(from), between(random, 0, 4)))
        : null,
    needs: some(random, needs, 0.25),
  };
}

const takenBy =
  (booked: readonly Booked[]): TakenOn =>
  (day) => {
    const taken = new Map<string | null, Span[]>();
    for (const { officer, from, to } of booked.filter((one) => one.day === day))
      taken.set(officer, [...(taken.get(officer) ?? []), { from, to }]);
    return taken;
  };

describe('offered slots', () => {
  it('are those of a search that asks every minute, until the diary is full', () => {
    console.info(`offered slots: seed ${seed}, ${runs} offices`);
    const random = randomFrom(seed);
    let offered = 0;
    for (let run = 0; run < runs; run += 1) {
      const setup = randomSetup(random);
      const booked: Booked[] = [];
      for (let turn = 0; turn < 4; turn += 1) {
        const wish = randomWish(random);
        const offers = offerSlots(setup, bankHolidays, takenBy(booked), wish, 5);
        const naive = naiveStarts(setup, bankHolidays, booked, wish, lookAheadDays, 5);
        const inTime = naive.filter((slot) => wish.latest === null || dateOf(slot) <= wish.latest);
        expect(
          offers.map(({ slot }) => slot),
          `run ${run}, turn ${turn}`,
        ).toEqual((inTime.length > 0 ? inTime : naive).slice(0, 5));
        for (const offer of offers) {
          expect(checkPlace(setup, bankHolidays, offer)).toBeUndefined();
          expect(offer.late).toBe(wish.latest !== null && dateOf(offer.slot) > wish.latest);
          expect(offer.slot >= wish.from && dateOf(offer.slot) >= (wish.earliest ?? '')).toBe(true);
          if (wish.assessorMinutes > 0) {
            expect(dateOf(offer.assessorSlot ?? '')).toBe(dateOf(offer.slot));
            expect(offer.assessor).not.toBe(offer.officer);
          }
          const mine = bookedBy(offer);
          const clash = booked.some((one) =>
            mine.some(
              (own) =>
                own.day === one.day &&
                own.from < one.to &&
                one.from < own.to &&
                (one.officer === null || own.officer === one.officer),
            ),
          );
          expect(clash, `run ${run}, turn ${turn}: ${offer.slot}`).toBe(false);
        }
        offered += offers.length;
        const chosen = offers[Math.floor(random() * offers.length)];
        if (chosen !== undefined) booked.push(...bookedBy(chosen));
      }
    }
    expect(offered).toBeGreaterThan(runs);
  });

  const adviser: KnownOfficer = {
    id: '100004',
    name: 'Ade Adviser',
    office: 'main',
    skills: ['newJobseeker'],
    meets: [],
    weekly: [1, 2, 3, 4, 5].map((day) => ({ day, from: '09:00', to: '12:00' })),
    extra: [],
    unavailable: [],
  };
  const office = {
    name: 'Test office',
    nation: 'englandWales',
    opening: [1, 2, 3, 4, 5].map((day) => ({ day, from: '09:00', to: '17:00' })),
    closures: [],
    minutes: {},
    stepMinutes: 20,
  } as const;
  const wish: SlotWish = {
    interviewType: 'newJobseeker',
    minutes: 40,
    assessorMinutes: 0,
    from: '2009-05-21T10:15' as LocalDateTime,
    earliest: null,
    latest: '2009-05-28' as LocalDate,
    needs: [],
  };
  const free: TakenOn = () => new Map();
  const starts = (officers: readonly KnownOfficer[], limit = 4, changed: Partial<SlotWish> = {}): readonly string[] =>
    offerSlots(
      { key: 'main', office: { ...office, opening: [...office.opening], closures: [] }, officers },
      bankHolidays,
      free,
      { ...wish, ...changed },
      limit,
    ).map(({ slot, officer }) => `${slot} ${officer}`);

  it('pass over the weekend and the bank holiday', () => {
    expect(
      starts([
        {
          ...adviser,
          weekly: [
            { day: 5, from: '11:00', to: '11:40' },
            { day: 1, from: '11:00', to: '11:40' },
            { day: 2, from: '11:00', to: '11:40' },
          ],
        },
      ]),
    ).toEqual(['2009-05-22T11:00 100004', '2009-05-26T11:00 100004']);
  });

  it('go to the officer with less to do, and then to the lower number', () => {
    const second = { ...adviser, id: '100009' };
    expect(starts([second, adviser], 1)).toEqual(['2009-05-21T10:20 100004']);
    const busy: TakenOn = () => new Map([['100004', [{ from: 540, to: 560 }]]]);
    const [offer] = offerSlots(
      { key: 'main', office: { ...office, opening: [...office.opening], closures: [] }, officers: [adviser, second] },
      bankHolidays,
      busy,
      wish,
      1,
    );
    expect(offer?.officer).toBe('100009');
  });

  it('are late ones, and say so, when nothing is free within the limit', () => {
    const away = {
      ...adviser,
      unavailable: [
        { from: '2009-05-01T09:00' as LocalDateTime, to: '2009-06-01T09:30' as LocalDateTime, reason: 'leave' },
      ],
    };
    const [offer] = offerSlots(
      { key: 'main', office: { ...office, opening: [...office.opening], closures: [] }, officers: [away] },
      bankHolidays,
      free,
      wish,
      3,
    );
    expect(offer).toMatchObject({ slot: '2009-06-01T09:40', late: true });
  });

  it('need an officer who can meet the need', () => {
    expect(starts([adviser], 1, { needs: ['welsh'] })).toEqual([]);
    expect(starts([{ ...adviser, meets: ['welsh'] }], 1, { needs: ['welsh'] })).toHaveLength(1);
  });

  it('leave the customer’s own times free', () => {
    const busy: TakenOn = (day) =>
      new Map<string | null, readonly Span[]>([[null, day === '2009-05-21' ? [{ from: 0, to: 1440 }] : []]]);
    const [offer] = offerSlots(
      { key: 'main', office: { ...office, opening: [...office.opening], closures: [] }, officers: [adviser] },
      bankHolidays,
      busy,
      wish,
      1,
    );
    expect(offer?.slot).toBe('2009-05-22T09:00');
  });
});
