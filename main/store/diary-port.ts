/** The office's diary on this workstation: appointments as they stand, what was asked of the server, and its answers. */
import type { LocalDate } from '../../shared/base/local-date.ts';
import type { Result } from '../../shared/base/result.ts';
import type { Appointment } from '../../shared/diary/appointment.ts';
import type { DiaryAnswer, DiaryRequest } from '../../shared/diary/request.ts';

/** An answer whose case has not been told. */
export interface UntoldAnswer {
  readonly caseId: string;
  readonly answer: DiaryAnswer;
}

export interface DiaryReader {
  appointment(id: string): Appointment | undefined;
  /** Appointments of some days, first and last included, in order of their slots. */
  between(from: LocalDate, to: LocalDate): readonly Appointment[];
  ofCase(caseId: string): readonly Appointment[];
  /** Requests without an answer, in the order they were made. */
  toSend(): readonly DiaryRequest[];
  untold(): readonly UntoldAnswer[];
}

export interface DiaryWriter {
  /** Keeps the server's answer; the appointment stands as it says, and as what was asked since makes of it. Idempotent. */
  answered(answer: DiaryAnswer): Result<void>;
  /** The case has had the answer. */
  told(requestId: string): Result<void>;
  /** Takes appointments from the server; `settings` (the cursor) become durable with them. */
  applyPulled(
    pulled: readonly { readonly position: number; readonly appointment: Appointment }[],
    settings: Readonly<Record<string, unknown>>,
  ): Result<void>;
}
