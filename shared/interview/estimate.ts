/** How long the questions still open on this route will take, as far as the route is known now. */
import type { CompiledFact } from '../script/compile-release.ts';
import type { FactKind } from '../script/value.ts';
import type { RosterState } from './interview-state.ts';
import { Status } from './interview-state.ts';
import type { LiveInterview } from './open-interview.ts';

/** Seconds that a question of a kind takes until this machine knows better: said aloud, answered and typed. */
const secondsByKind: Readonly<Record<FactKind, number>> = {
  text: 10,
  longText: 25,
  name: 12,
  date: 9,
  partialDate: 9,
  yesNo: 6,
  choice: 9,
  multiChoice: 14,
  integer: 8,
  money: 9,
  moneyWithFrequency: 13,
  nino: 12,
  address: 20,
  postcode: 9,
  phone: 12,
  bankAccount: 30,
  council: 12,
};

export const usualSeconds = ({ source: { kind } }: CompiledFact): number => secondsByKind[kind];

/** Seconds for everything open; a roster that wants its first row counts as one row. */
export function secondsLeft(interview: LiveInterview, seconds: (fact: CompiledFact) => number): number {
  const { state, release } = interview;
  let total = 0;
  for (const place of state.open) {
    const position = release.positions[place];
    if (position === undefined) continue;
    if ('fact' in position) {
      total += seconds(position.fact);
      continue;
    }
    const { routed } = state.rosters[position.roster.index] as RosterState;
    for (const fact of position.facts) {
      const open = routed.filter((row) => row.status[fact.column] === Status.open).length;
      total += seconds(fact) * (routed.length === 0 ? 1 : open);
    }
  }
  return total;
}
