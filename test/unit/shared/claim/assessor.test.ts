/** What an assessor records, the orders that cannot be, and what each leaves untouched. */
import { describe, expect, it } from 'vitest';
import type { LocalDate, LocalDateTime } from '../../../../shared/base/local-date.ts';
import { listCouncilEvidence } from '../../../../shared/claim/council-evidence.ts';
import { decideEvidenceNotProvided, decideVerifyEvidence } from '../../../../shared/claim/decide/evidence.ts';
import {
  decideEvidenceNotRequired,
  decideEvidenceReturned,
  decideEvidenceUsed,
  decideWithdrawEvidence,
} from '../../../../shared/claim/decide/evidence-desk.ts';
import {
  decideEndNinoApplication,
  decideMakeNinoApplication,
} from '../../../../shared/claim/decide/nino-application.ts';
import { decideRecordS19 } from '../../../../shared/claim/decide/record-s19.ts';
import { decideSignPaper } from '../../../../shared/claim/decide/sign-paper.ts';
import { decidePrintStatement } from '../../../../shared/claim/decide/statement.ts';
import { decideTellFurtherEvidence } from '../../../../shared/claim/decide/tell-further-evidence.ts';
import type { CasePlayer } from './support/case-player.ts';
import { openScenario, readScenario } from './support/scenario.ts';

const open = (name: string): CasePlayer => openScenario(readScenario(name));
const hana = () => open('p01-hana-lone-parent');
const on = (date: string) => date as LocalDate;
const item = 'customerIdentity';
const passport = { item, evidenceType: 'passport', seenOn: on('2009-06-01'), by: 'A Sharma', verdict: 'V' } as const;
const refused = (kind: string, field?: string) => ({
  ok: false,
  failure: { kind, ...(field === undefined ? {} : { field }) },
});

describe('an original', () => {
  const seen = () => {
    const player = hana();
    player.run(decideVerifyEvidence, { ...passport, copyKept: true });
    return player;
  };

  it('has the day it was used, and goes back by recorded delivery', () => {
    const player = seen();
    player.run(decideEvidenceUsed, { item, usedOn: on('2009-06-02') });
    player.run(decideEvidenceReturned, { item, returnedOn: on('2009-06-02'), how: 'byPost', reference: ' AB1 ' });
    expect(player.process.evidence[item]).toMatchObject({
      verdict: 'V',
      seenOn: '2009-06-01',
      usedOn: '2009-06-02',
      copyKept: true,
      returned: { on: '2009-06-02', how: 'byPost', reference: 'AB1' },
    });
    expect(player.process.evidenceHistory.map(({ what }) => what)).toEqual(['seen', 'used', 'returned']);
  });

  it('keeps both when what it was seen as is put right, but not when it was seen only later', () => {
    const player = seen();
    player.run(decideEvidenceUsed, { item, usedOn: on('2009-06-01') });
    player.run(decideVerifyEvidence, { ...passport, evidenceType: 'birthCertificate' });
    expect(player.process.evidence[item]).toMatchObject({ evidenceType: 'birthCertificate', usedOn: '2009-06-01' });
    player.run(decideVerifyEvidence, { ...passport, seenOn: on('2009-06-02') });
    expect(player.process.evidence[item]?.usedOn).toBeUndefined();
  });

  it('is used and returned no earlier than it was seen, and never ahead', () => {
    const player = seen();
    expect(player.try(decideEvidenceUsed, { item, usedOn: on('2009-05-31') })).toMatchObject(
      refused('claim.dateTooEarly', 'usedOn'),
    );
    expect(player.try(decideEvidenceUsed, { item, usedOn: on('2009-06-03') })).toMatchObject(
      refused('claim.dateInFuture', 'usedOn'),
    );
    const back = { item, returnedOn: on('2009-05-31'), how: 'atOnce' } as const;
    expect(player.try(decideEvidenceReturned, back)).toMatchObject(refused('claim.dateTooEarly', 'returnedOn'));
    const post = { item, returnedOn: on('2009-06-02'), how: 'byPost', reference: ' ' } as const;
    expect(player.try(decideEvidenceReturned, post)).toMatchObject(refused('claim.missingField', 'reference'));
  });

  it('that was never seen, or was a copy, does not go back', () => {
    const back = { item, returnedOn: on('2009-06-02'), how: 'atOnce' } as const;
    expect(hana().try(decideEvidenceReturned, back)).toMatchObject(refused('claim.evidenceNotSeen', 'item'));
    expect(hana().try(decideEvidenceUsed, { item, usedOn: on('2009-06-02') })).toMatchObject(
      refused('claim.evidenceNotSeen', 'item'),
    );
    const player = hana();
    player.run(decideVerifyEvidence, { ...passport, verdict: 'C' });
    expect(player.try(decideEvidenceReturned, back)).toMatchObject(refused('claim.evidenceNotOriginal', 'item'));
  });

  it('taken back is outstanding again, and the history keeps both', () => {
    const player = seen();
    player.run(decideWithdrawEvidence, { item, reason: 'Keyed on the wrong case' });
    expect(player.process.evidence[item]).toBeUndefined();
    expect(player.assess().evidence.items.find((one) => one.item === item)?.verdict).toBe('O');
    expect(player.process.evidenceHistory.at(-1)).toMatchObject({
      what: 'withdrawn',
      reason: 'Keyed on the wrong case',
    });
    expect(player.try(decideWithdrawEvidence, { item, reason: 'again' })).toMatchObject(
      refused('claim.nothingRecorded'),
    );
  });
});

describe('not required', () => {
  it('is refused for what governs the document, which stays outstanding', () => {
    const player = hana();
    expect(player.try(decideEvidenceNotRequired, { item, reason: 'Known' })).toMatchObject(
      refused('claim.evidenceGoverns'),
    );
    // Recorded before the answers made it governing, it does not count either.
    player.apply({ type: 'evidenceNotRequired', payload: { item, reason: 'Known' } });
    expect(player.assess().evidence).toMatchObject({ complete: false });
    expect(player.assess().evidence.items.find((one) => one.item === item)).toMatchObject({
      verdict: 'O',
      record: undefined,
    });
  });

  it('needs a reason, and gives way to a verdict', () => {
    const player = hana();
    const off = player.interview.release.evidence.find(
      ({ source }) => !player.assess().evidence.items.some((one) => one.item === source.id),
    )?.source.id;
    expect(player.try(decideEvidenceNotRequired, { item: off ?? '', reason: ' ' })).toMatchObject(
      refused('claim.missingField'),
    );
    player.run(decideEvidenceNotRequired, { item: off ?? '', reason: 'On the department’s record' });
    expect(player.process.evidence[off ?? '']?.verdict).toBe('NR');
    player.run(decideEvidenceNotProvided, { item: off ?? '', reason: 'Lost', acceptable: true });
    expect(player.process.evidence[off ?? '']?.verdict).toBe('N');
  });
});

describe('an application for a number', () => {
  const noNumber = () => open('p07-eea-national-no-number');
  const application = (player: CasePlayer) => ({
    person: 'customer' as const,
    madeOn: player.now.slice(0, 10) as LocalDate,
    form: 'CA5400',
    documents: ['Passport', 'Residence card'],
    sentTo: 'NINo centre',
  });

  it('with two different papers satisfies S19 at once where that is said, and has its outcome later', () => {
    const player = noNumber();
    player.run(decideMakeNinoApplication, { ...application(player), basis: 'Application CA5400' });
    expect(player.process.s19.customer).toMatchObject({
      status: 'satisfiedNinoApplication',
      basisCode: 'applicationMade',
    });
    player.run(decideEndNinoApplication, {
      person: 'customer',
      endedOn: application(player).madeOn,
      outcome: 'allocated',
    });
    expect(player.process.ninoApplications.customer?.end).toMatchObject({ outcome: 'allocated' });
    // A second one stands without the outcome of the first.
    player.run(decideMakeNinoApplication, application(player));
    expect(player.process.ninoApplications.customer?.end).toBeUndefined();
  });

  it('is refused with one paper, for a number that is known, for a partner who is not there', () => {
    const player = noNumber();
    const made = application(player);
    expect(player.try(decideMakeNinoApplication, { ...made, documents: ['Passport', ' Passport '] })).toMatchObject(
      refused('claim.identityNotProved', 'documents'),
    );
    expect(hana().try(decideMakeNinoApplication, application(hana()))).toMatchObject(
      refused('claim.ninoKnown', 'person'),
    );
    expect(hana().try(decideMakeNinoApplication, { ...application(hana()), person: 'partner' })).toMatchObject(
      refused('claim.noPartner', 'person'),
    );
  });

  it('has no outcome before it was made', () => {
    const player = noNumber();
    const end = { person: 'customer', endedOn: on('2009-01-01'), outcome: 'refused' } as const;
    expect(player.try(decideEndNinoApplication, end)).toMatchObject(refused('claim.noNinoApplication', 'person'));
    player.run(decideMakeNinoApplication, application(player));
    expect(player.try(decideEndNinoApplication, end)).toMatchObject(refused('claim.dateTooEarly', 'endedOn'));
  });
});

it('an S19 mark keeps which basis it was, and takes none of another status', () => {
  const player = hana();
  const mark = { person: 'customer', status: 'satisfiedExistingNino', basis: 'Card', basisCode: 'ninoCard' } as const;
  player.run(decideRecordS19, mark);
  expect(player.process.s19.customer).toMatchObject({ basis: 'Card', basisCode: 'ninoCard' });
  expect(player.try(decideRecordS19, { ...mark, basisCode: 'hostel' })).toMatchObject(
    refused('claim.badChoice', 'basisCode'),
  );
});

describe('a signature', () => {
  const printed = () => {
    const player = hana();
    player.run(decidePrintStatement, { language: 'en' });
    return player;
  };
  const signedOn = on('2009-06-02');

  it('stands under the version that was printed, with the place and who signed by what right', () => {
    const player = printed();
    const appointee = {
      by: 'appointee',
      signedOn,
      version: 1,
      where: 'home',
      name: 'Gwen Rees',
      authority: 'BF57',
    } as const;
    player.run(decideSignPaper, appointee);
    expect(player.process.signature).toMatchObject({ where: 'home', name: 'Gwen Rees', authority: 'BF57' });
  });

  it.each([
    ['before any print', hana, { by: 'customer', signedOn }, 'claim.statementNotPrinted'],
    ['of another version', printed, { by: 'customer', signedOn, version: 2 }, 'claim.statementNotCurrent'],
    ['dated before the print', printed, { by: 'customer', signedOn: on('2009-06-01') }, 'claim.dateTooEarly'],
    ['dated ahead', printed, { by: 'customer', signedOn: on('2009-06-03') }, 'claim.dateInFuture'],
    ['by both without a partner', printed, { by: 'both', signedOn }, 'claim.noPartner'],
    ['by an appointee without a name', printed, { by: 'appointee', signedOn, authority: 'BF57' }, 'claim.missingField'],
  ] as const)('%s is refused', (_name, begin, command, kind) => {
    expect(begin().try(decideSignPaper, command)).toMatchObject(refused(kind));
  });

  it('under a paper that no longer says what the case says is refused until it is printed again', () => {
    const player = printed();
    player.answer('customer.otherNames', 'Hana Lloyd');
    expect(player.try(decideSignPaper, { by: 'customer', signedOn })).toMatchObject(refused('claim.statementChanged'));
    player.run(decidePrintStatement, { language: 'en' });
    player.run(decideSignPaper, { by: 'customer', signedOn });
    expect(player.process.signature?.version).toBe(2);
  });

  it('on a paper form needs no print, and is not older than the form', () => {
    const player = hana();
    const at = {
      firstContact: '2009-05-01T10:00' as LocalDateTime,
      issued: on('2009-05-02'),
      received: on('2009-05-20'),
    };
    player.apply({ type: 'clericalCaptured', payload: { ...at, capturedBy: 'C Dunn' } });
    expect(player.try(decideSignPaper, { by: 'customer', signedOn: on('2009-05-01') })).toMatchObject(
      refused('claim.dateTooEarly'),
    );
    player.run(decideSignPaper, { by: 'customer', signedOn: on('2009-05-18') });
    expect(player.process.signature).toBeDefined();
  });
});

describe('what the council may still ask for', () => {
  it('follows the answers: proof of rent from a private tenant who has not claimed there before', () => {
    const player = open('p03-carer-private-tenant');
    player.answer('home.claimedHereBefore', false);
    expect(listCouncilEvidence(player.interview)).toContain('rent');
    player.answer('home.claimedHereBefore', true);
    expect(listCouncilEvidence(player.interview)).not.toContain('rent');
  });

  it('is told as a record that holds nothing back, and not where no help is claimed', () => {
    const player = open('p03-carer-private-tenant');
    const { laid, push } = player.assess();
    player.run(decideTellFurtherEvidence, { language: 'cy' });
    expect(player.process.toldFurtherEvidence).toMatchObject([
      { items: listCouncilEvidence(player.interview), language: 'cy', officer: 'officer-7' },
    ]);
    expect([player.assess().laid, player.assess().push]).toEqual([laid, push]);
    const none = open('p06-non-dependant-son');
    expect(none.try(decideTellFurtherEvidence, { language: 'en' })).toMatchObject(refused('claim.noCouncilHelp'));
  });
});
