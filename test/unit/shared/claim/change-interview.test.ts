/** The interview of a case through every order of steps: what is refused changes nothing. */
import { describe, expect, it } from 'vitest';
import type { LocalDateTime } from '../../../../shared/base/local-date.ts';
import type { CaseFact, NewCaseEvent } from '../../../../shared/case/event.ts';
import { emptyProcess, evolveProcess, type ProcessState } from '../../../../shared/case/process.ts';
import {
  decideCancelInterview,
  decideDiaryAnswer,
  decideMoveInterview,
  decideRebook,
} from '../../../../shared/claim/decide/change-interview.ts';
import type { Decision } from '../../../../shared/claim/decide/command-check.ts';
import { decideRebuild } from '../../../../shared/claim/decide/rebuild.ts';
import type { Appointment } from '../../../../shared/diary/appointment.ts';
import { applyRequest } from '../../../../shared/diary/apply-request.ts';
import { type DiaryAnswer, type DiaryRequest, requestOf } from '../../../../shared/diary/request.ts';
import type { Interview } from '../../../../shared/interview/interview.ts';
import { between, pick, randomFrom, seed } from '../../../support/random.ts';

/** None of these decisions reads an answer. */
const interview = {} as Interview;
const now = '2009-06-02T10:15' as LocalDateTime;
const at = (hour: number): LocalDateTime => `2009-06-08T${String(hour).padStart(2, '0')}:00` as LocalDateTime;
const place = (slot: LocalDateTime) => ({
  appointment: 'a',
  office: 'main',
  interviewType: 'generalWfi',
  slot,
  minutes: 40,
  officer: '100004',
});

let made = 0;
const eventOf = (fact: CaseFact): NewCaseEvent => ({
  ...fact,
  id: `event-${(made += 1)}`,
  caseId: 'case',
  actor: { id: '100001', role: 'csa' },
  at: { instant: '2009-06-02T09:15:00.000Z', zone: 'Europe/London', local: now },
});

/** A case and the diary of its office, which answers when it is asked. */
class Rehearsal {
  process: ProcessState = emptyProcess();
  diary: Appointment | undefined;
  readonly waiting: DiaryRequest[] = [];

  take(decided: Decision): string {
    if (!decided.ok) return decided.failure.kind;
    for (const fact of decided.value) {
      const event = eventOf(fact);
      this.process = evolveProcess(this.process, event);
      const request = requestOf(event);
      if (request !== undefined) this.waiting.push(request);
    }
    return 'ok';
  }

  book(slot = at(9)): string {
    return this.take({ ok: true, value: [{ type: 'interviewBooked', payload: place(slot) }] });
  }
  move(slot: LocalDateTime, reason = 'hospital'): string {
    return this.take(decideMoveInterview(interview, this.process, { slot, reason, place: place(slot) }, now));
  }
  cancel(reason = 'withdrawn'): string {
    return this.take(decideCancelInterview(interview, this.process, { reason }, now));
  }
  rebuild(): string {
    return this.take(decideRebuild(interview, this.process, { reason: 'wrong customer' }, now));
  }
  rebook(later = now): string {
    return this.take(decideRebook(interview, this.process, {}, later));
  }

  /** The diary answers the oldest request, and the case is told. */
  answer(refusing = false): void {
    const request = this.waiting.shift();
    if (request === undefined) return;
    const applied = applyRequest(this.diary, request);
    const taken = applied.ok && !refusing;
    if (taken) this.diary = applied.value;
    const reason = applied.ok ? 'diary.slotTaken' : applied.failure.kind;
    const answer: DiaryAnswer = {
      id: request.id,
      outcome: taken ? 'taken' : 'refused',
      reason: taken ? null : reason,
      appointment: this.diary ?? null,
    };
    this.take(decideDiaryAnswer(interview, this.process, answer));
  }
}

describe('the interview of a case', () => {
  it('is refused what cannot be, and is as it was', () => {
    const rehearsal = new Rehearsal();
    expect([rehearsal.move(at(9)), rehearsal.cancel(), rehearsal.rebook()]).toEqual([
      'diary.notBooked',
      'diary.notBooked',
      'diary.nothingHeld',
    ]);
    rehearsal.book();
    const before = rehearsal.process;
    expect(rehearsal.move(at(10), ' ')).toBe('claim.missingField');
    expect(rehearsal.move('2009-06-01T09:00' as LocalDateTime)).toBe('claim.slotInPast');
    expect(rehearsal.move('2009-06-31T09:00' as LocalDateTime)).toBe('claim.badDate');
    expect(rehearsal.cancel('')).toBe('claim.missingField');
    expect(rehearsal.rebook()).toBe('diary.nothingHeld');
    expect(rehearsal.process).toBe(before);
  });

  it('stays where it was when a move is refused, and is gone when its first booking is', () => {
    const rehearsal = new Rehearsal();
    rehearsal.book();
    rehearsal.answer();
    rehearsal.move(at(10));
    expect(rehearsal.process.booking?.slot).toBe(at(10));
    rehearsal.answer(true);
    expect(rehearsal.process).toMatchObject({
      booking: { slot: at(9) },
      bookingRequest: { confirmed: true },
      refusedBooking: { booking: { slot: at(10) }, reason: 'diary.slotTaken' },
    });
    const second = new Rehearsal();
    second.book();
    second.answer(true);
    expect(second.process).toMatchObject({ booking: undefined, refusedBooking: { booking: { slot: at(9) } } });
  });

  it('that is held cannot be taken up once its time has passed', () => {
    const rehearsal = new Rehearsal();
    rehearsal.book();
    rehearsal.rebuild();
    expect(rehearsal.rebook('2009-06-09T09:00' as LocalDateTime)).toBe('diary.heldSlotPast');
    expect(rehearsal.process.heldBooking?.slot).toBe(at(9));
    expect(rehearsal.rebook()).toBe('ok');
  });

  it('agrees with the diary once every answer is in, whatever was done in whatever order', () => {
    console.info(`interview of a case: seed ${seed}`);
    const random = randomFrom(seed);
    for (let run = 0; run < 300; run += 1) {
      const rehearsal = new Rehearsal();
      for (let step = 0; step < 12; step += 1) {
        const slot = at(between(random, 9, 16));
        const doing = pick(random, ['book', 'move', 'cancel', 'rebuild', 'rebook', 'answer', 'refuse'] as const);
        // The window offers a booking only while none stands in the diary, under the appointment that is open.
        if (doing === 'book' && rehearsal.process.booking === undefined && rehearsal.diary?.state !== 'cancelled')
          rehearsal.book(slot);
        if (doing === 'move') rehearsal.move(slot);
        if (doing === 'cancel') rehearsal.cancel();
        if (doing === 'rebuild') rehearsal.rebuild();
        if (doing === 'rebook') rehearsal.rebook();
        if (doing === 'answer') rehearsal.answer();
        if (doing === 'refuse')
          rehearsal.answer(rehearsal.waiting[0]?.action === 'book' || rehearsal.waiting[0]?.action === 'move');
      }
      while (rehearsal.waiting.length > 0) rehearsal.answer();
      const { process, diary } = rehearsal;
      if (process.bookingRequest?.confirmed === true)
        expect(diary, `run ${run}`).toMatchObject({ state: 'confirmed', slot: process.booking?.slot });
      expect(process.bookingRequest?.confirmed, `run ${run}`).not.toBe(false);
    }
  });
});
