/** The calls that help during an interview, over the real use cases: reasons, warnings, the estimate, the call-back. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { paceOf, paceSetting } from '../../../../main/interview/estimate.ts';
import type { LocalDateTime } from '../../../../shared/base/local-date.ts';
import type { InterviewView } from '../../../../shared/contract/view.ts';
import type { WhyReason } from '../../../../shared/contract/why-view.ts';
import { interviewed } from '../../../support/take-case.ts';
import { makeWorkstation, type TestWorkstation, testTime } from '../../../support/workstation.ts';

let station: TestWorkstation;
beforeEach(async () => {
  station = await makeWorkstation();
  await station.signIn('csa');
});
afterEach(() => station.remove());

const flat = (reasons: readonly WhyReason[]): readonly WhyReason[] =>
  reasons.flatMap((one) => [one, ...flat(one.because)]);

describe('why', () => {
  it('is told of every question, evidence item and referral of a whole interview, in both languages', async () => {
    const caseId = await interviewed(station);
    for (const language of ['en', 'cy'] as const) {
      const first = await station.must('interview.view', { caseId, language });
      const wanted: {
        readonly kind: 'question' | 'evidence' | 'referral';
        readonly key: string;
        readonly row?: number;
      }[] = [
        ...first.standing.evidence.map(({ item }) => ({ kind: 'evidence' as const, key: item })),
        ...first.standing.referrals.map(({ id }) => ({ kind: 'referral' as const, key: id })),
      ];
      for (const { section } of first.sections.filter(({ onRoute }) => onRoute)) {
        const { items } = (await station.must('interview.view', { caseId, language, section })).section;
        const questions = items.flatMap((item) =>
          item.type === 'question' ? [item.question] : item.type === 'rosterRow' ? item.questions : [],
        );
        wanted.push(
          ...questions.map(({ key, row }) => ({
            kind: 'question' as const,
            key,
            ...(row === undefined ? {} : { row }),
          })),
        );
      }
      expect(wanted.length).toBeGreaterThan(50);
      for (const about of wanted) {
        const why = await station.must('interview.why', { caseId, ...about, language });
        expect(why.reasons.length, about.key).toBeGreaterThan(0);
        expect(why.about).not.toBe('');
      }
    }
  });

  it('tells when the answer that led there was given, in the words in which it prints', async () => {
    const caseId = await interviewed(station);
    station.clock.set('2009-06-02T11:40' as LocalDateTime);
    await station.must('interview.recordAnswer', { caseId, key: 'customer.hasPartner', typed: true, language: 'en' });
    const why = await station.must('interview.why', {
      caseId,
      kind: 'question',
      key: 'partner.dateOfBirth',
      language: 'en',
    });
    const partner = flat(why.reasons).find(({ cell }) => cell?.key === 'customer.hasPartner');
    expect(partner).toMatchObject({
      text: expect.stringMatching(/^You answered Yes to “/),
      answeredAt: '2009-06-02T11:40',
    });
    const welsh = await station.must('interview.why', {
      caseId,
      kind: 'question',
      key: 'partner.dateOfBirth',
      language: 'cy',
    });
    expect(welsh.about).not.toBe(why.about);
  });

  it('is refused for what is not asked', async () => {
    const caseId = await interviewed(station);
    const why = await station.call('interview.why', {
      caseId,
      kind: 'question',
      key: 'partner.dateOfBirth',
      language: 'en',
    });
    expect(why).toMatchObject({ ok: false, failure: { kind: 'interview.notAsked' } });
  });
});

describe('an answer kept against a warning', () => {
  it('is listed with its reason, after the case is read again, too, until it is answered anew', async () => {
    const { caseId } = await station.must('case.start', { channel: 'telephone', language: 'en' });
    const shown = { caseId, language: 'en' } as const;
    await station.must('interview.recordAnswer', { ...shown, key: 'contact.callerIs', typed: 'self' });
    const odd = { ...shown, key: 'customer.phone.number', typed: '01999 123456' } as const;
    const refused = await station.call('interview.recordAnswer', odd);
    const check = Number((refused.ok ? undefined : refused.failure.detail?.['check']) ?? -1);
    const kept = await station.must('interview.recordAnswer', { ...odd, confirmed: [{ check, reason: 'read back' }] });
    const wanted = [
      expect.objectContaining({ key: 'customer.phone.number', check, reason: 'read back', section: 'M01' }),
    ];
    expect(kept.warnings).toEqual(wanted);
    expect(kept.warnings[0]?.message).toContain('Read the number back');
    station.work().desk.forget(caseId);
    expect((await station.must('interview.view', shown)).warnings).toEqual(wanted);
    const usual = { ...shown, key: 'customer.phone.number', typed: '0116 496 0123' } as const;
    expect((await station.must('interview.recordAnswer', usual)).warnings).toEqual([]);
  });
});

describe('the list of questions', () => {
  it('has every question on the route and none beside it, with the titles of their rows', async () => {
    const caseId = await interviewed(station);
    const shown = { caseId, language: 'en' } as const;
    const { sections } = await station.must('interview.view', shown);
    const onPages: string[] = [];
    for (const { section } of sections) {
      const { items } = (await station.must('interview.view', { ...shown, section })).section;
      for (const item of items) {
        const asked = item.type === 'question' ? [item.question] : item.type === 'rosterRow' ? item.questions : [];
        onPages.push(...asked.map(({ key, row }) => `${key}#${row ?? ''}`));
      }
    }
    const lines = await station.must('interview.questions', shown);
    expect(lines.map(({ key, row }) => `${key}#${row ?? ''}`).sort()).toEqual(onPages.sort());
    expect(lines.find(({ key }) => key === 'children[].dateOfBirth')?.label).toMatch(/^Child 1: .+: /);
  });
});

describe('the minutes left', () => {
  it('go down to none at the end', async () => {
    const caseId = await interviewed(station);
    expect((await station.must('interview.view', { caseId, language: 'en' })).minutesLeft).toBe(0);
    const { minutesLeft } = await station.must('case.start', { channel: 'telephone', language: 'en' });
    expect(minutesLeft).toBeGreaterThan(0);
  });

  it('follow how long questions take here, and what was learnt is there the next day', async () => {
    const { store } = station.work().workstation;
    const start = (): Promise<InterviewView> => station.must('case.start', { channel: 'telephone', language: 'en' });
    const before = (await start()).minutesLeft;
    for (let time = 0; time < 5; time += 1) paceOf(store).learn('contact.callerIs', 100_000);
    expect((await start()).minutesLeft).toBeGreaterThan(before);
    paceOf(store).keep();
    const kept = station.onDisk((copy) => copy.settings.get<Record<string, readonly number[]>>(paceSetting));
    expect(kept).toEqual({ 'contact.callerIs': Array.from({ length: 5 }, () => 100_000) });
  });

  it('are not moved by one answer that took minutes, nor by too few to know', async () => {
    const { store } = station.work().workstation;
    const start = (): Promise<InterviewView> => station.must('case.start', { channel: 'telephone', language: 'en' });
    const before = (await start()).minutesLeft;
    for (const ms of [200_000, 200_000]) paceOf(store).learn('claim.reason', ms);
    expect((await start()).minutesLeft).toBe(before);
    for (const ms of [9_000, 9_000, 9_000]) paceOf(store).learn('claim.reason', ms);
    expect((await start()).minutesLeft).toBe(before);
  });

  it('learn from the answers themselves, and not from a second press or a lunch break', async () => {
    const { caseId } = await station.must('case.start', { channel: 'telephone', language: 'en' });
    const answer = { caseId, key: 'contact.callerIs', language: 'en' } as const;
    for (const [typed, elapsedMs] of [
      ['self', 4_000],
      ['adviser', 8_000],
      ['self', 20],
      ['adviser', 3_000_000],
    ] as const)
      await station.must('interview.recordAnswer', { ...answer, typed, elapsedMs });
    const { store } = station.work().workstation;
    paceOf(store).keep();
    expect(store.settings.get(paceSetting)).toEqual({ 'contact.callerIs': [4_000, 8_000] });
  });
});

describe('a change', () => {
  it('says of which section the answers are that it sets aside, and changing back brings them back', async () => {
    const caseId = await interviewed(station);
    const change = { caseId, key: 'household.hasChildren', typed: false, language: 'en' } as const;
    const told = await station.must('interview.preview', change);
    expect(told.setsAside.length).toBeGreaterThan(0);
    for (const { section } of told.setsAside) expect(section).toMatch(/[a-z]{3}/);
    const before = await station.must('interview.view', { caseId, language: 'en' });
    await station.must('interview.recordAnswer', change);
    const after = await station.must('interview.recordAnswer', { ...change, typed: true });
    expect(after.answered).toBe(before.answered);
    expect(after.standing.evidence).toEqual(before.standing.evidence);
    expect(after.sequence).toBe(before.sequence + 2);
  });
});

describe('a dropped call', () => {
  it('shows when the call-back is due', async () => {
    const { caseId } = await station.must('case.start', { channel: 'telephone', language: 'en' });
    const { call } = await station.must('interview.dropCall', { caseId, language: 'en' });
    expect(testTime).toBe('2009-06-02T10:15');
    expect(call.callBack).toEqual({ due: '2009-06-03T10:15', urgency: 'standard24h', number: null, bestTime: null });
  });
});
