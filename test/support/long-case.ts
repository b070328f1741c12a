/** A case at the limits of what a document must hold: every roster full, the longest names, texts of 4,000 characters. */
import { realRelease } from './release.ts';
import type { FactSource } from '../../shared/script/release.ts';
import { CasePlayer } from '../unit/shared/claim/support/case-player.ts';

/** 60 characters, with all that a name may hold. */
export const longName = { forenames: "Gwenllïan Angharad O'Shaughnessy", surname: "Ŵyn-D'Arblay-Llŷr-Gruffydd" };

/** Two words of 40 characters that no line can be broken between. */
export const longWords = 'Llanfairpwllgwyngyllgogerychwyrndrobwlll Cholmondeley-Featherstonehaugh-Marjoriba';

const sentence = "Ê, ŵ, ŷ ac â: gweithiais i'r cwmni o'r dechrau; they kept £1,234.50 (50 %) of what was due. ";

/** `length` characters in the customer's own words, the last of them marked so that a loss would be seen. */
export const longText = (length: number): string => `${sentence.repeat(60).slice(0, length - 6)}DIWEDD`;

/** How full the rosters are. */
const rowCounts: Readonly<Record<string, number>> = { children: 7, jobs: 10, payslips: 60, accounts: 30, others: 4 };
const otherRosters = 3;

/** The answers that open the way to as many questions as one case can have. */
const steering: Readonly<Record<string, unknown>> = {
  'contact.callerIs': 'appointee',
  'contact.language': 'welsh',
  'claim.reason': 'other',
  'claim.existingClaimChange': false,
  'customer.sex': 'female',
  'customer.dateOfBirth': '1975-02-28',
  'customer.maritalStatus': 'separated',
  'partner.dateOfBirth': '1974-12-31',
  'home.noFixedAbode': false,
  'home.council': 'GWN',
  'home.movedIn': '2009-01',
  'home.tenure': 'privateTenant',
  'history.claimedBefore': false,
  'customer.fitForWork': false,
  'customer.notReadyReasons': ['illness', 'pregnancy', 'other'],
  'customer.babyDue': '2009-07-01',
  'claim.benefits': ['is', 'ib'],
  'claim.ibLinking': true,
  'claim.wantsEarlierDate': true,
  'customer.nationality': 'other',
  'partner.nationality': 'other',
  'customer.alwaysInUk': false,
  'customer.hoursPerWeek': 8,
  'home.rent.includes': ['heating', 'hotWater', 'lighting', 'cooking', 'water', 'meals', 'furniture'],
  'customer.hasPartner': true,
  'wfi.waiveOrDefer': 'goAhead',
  'urgency.safeToContact': true,
  'jobs[].payVaries': true,
  'children[].otherParent': 'elsewhere',
  'children[].relationship': 'foster',
};

function longAnswer(fact: FactSource, row: number): unknown {
  if (Object.hasOwn(steering, fact.key)) return steering[fact.key];
  const [first] = fact.options ?? [];
  switch (fact.kind) {
    case 'name':
      return longName;
    case 'text':
      return fact.key.endsWith('last4') ? String(1000 + row) : longWords.slice(0, 60);
    case 'longText':
      return fact.key === 'closing.notesToCouncil'
        ? longText(500)
        : longText(fact.key === 'customer.illness' ? 4000 : 900);
    case 'date':
      return `2004-05-${String((row % 28) + 1).padStart(2, '0')}`;
    case 'partialDate':
      return '2004-05';
    case 'yesNo':
      return true;
    case 'choice':
      return fact.options?.find((option) => option !== 'no' && option !== 'none') ?? first;
    case 'multiChoice':
      return (fact.options ?? []).filter((option) => option !== 'none');
    case 'integer':
      return fact.key === 'payslips[].job' ? (row % 10) + 1 : 20;
    case 'money':
      return 9_999_999.99;
    case 'moneyWithFrequency':
      return { amount: 99_999.99, frequency: 'fourWeekly' };
    case 'nino':
      return fact.key.startsWith('partner') ? 'ZX223344B' : 'ZX112233A';
    case 'address':
      return {
        line1: longWords,
        line2: "Pentref Tŷ'n-y-Gŵr, Felinheli",
        town: 'Llanfairpwllgwyngyll',
        county: 'Ynys Môn',
      };
    case 'postcode':
      return 'LL61 5UJ';
    case 'phone':
      return '01632960999';
    case 'bankAccount':
      return { accountName: longWords, sortCode: '827999', accountNumber: '73988638' };
    case 'council':
      return 'GWN';
  }
}

const release = realRelease();

function start(): CasePlayer {
  return new CasePlayer('2009-06-02T10:15');
}

/** Goes through the script in order until nothing on the route is open; `answer` says what each open cell gets. */
function fill(player: CasePlayer, answer: (fact: FactSource, row: number | undefined) => void): CasePlayer {
  const { interview } = player;
  for (let changed = true; changed; ) {
    changed = false;
    for (const { source, roster } of release.facts) {
      if (roster === undefined) {
        if (interview.cell({ key: source.key }).status !== 'open') continue;
        answer(source, undefined);
        changed = true;
        continue;
      }
      const { key } = roster.source;
      if (!interview.rosterOnRoute(key)) continue;
      for (let row = interview.recordedRows(key).length + 1; row <= (rowCounts[key] ?? otherRosters); row += 1) {
        player.apply({ type: 'rowAdded', payload: { roster: key, row } });
      }
      for (const row of interview.rows(key)) {
        if (interview.cell({ key: source.key, row }).status !== 'open') continue;
        answer(source, row);
        changed = true;
      }
    }
  }
  return player.settle();
}

/** Everything answered at length. */
export function longCase(): CasePlayer {
  const player = start();
  return fill(player, (fact, row) => player.answer(fact.key, longAnswer(fact, row ?? 0), row));
}

/** Every question that the route has is asked, and none but those that steer it has an answer. */
export function unansweredCase(): CasePlayer {
  const player = start();
  const steers = (fact: FactSource): boolean => fact.kind === 'yesNo' || Object.hasOwn(steering, fact.key);
  return fill(player, (fact, row) => {
    if (steers(fact)) player.answer(fact.key, longAnswer(fact, row ?? 0), row);
    else player.unanswered(fact.key, 'notKnown', row);
  });
}
