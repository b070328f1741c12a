/** The diary: appointments as the server last said, with what was asked since on top, marked provisional. */
import { canonicalJson } from '../../../shared/case/canonical.ts';
import { applyRequest } from '../../../shared/diary/apply-request.ts';
import type { Appointment } from '../../../shared/diary/appointment.ts';
import type { DiaryAnswer, DiaryRequest } from '../../../shared/diary/request.ts';
import type { DiaryReader, DiaryWriter } from '../diary-port.ts';
import type { DeviceTable } from './device-table.ts';
import type { Database } from './open.ts';
import type { Durably } from './transaction.ts';

export interface DiaryTable extends DiaryReader {
  /** Inside a transaction: what an event asks, and what it makes of the appointment here until the server has answered. */
  ask(request: DiaryRequest): void;
  readonly write: DiaryWriter;
}

interface RequestRow {
  readonly body: string;
  readonly answer: string | null;
}

const toAppointment = (text: string): Appointment => JSON.parse(text) as Appointment;
const toRequest = ({ body }: RequestRow): DiaryRequest => JSON.parse(body) as DiaryRequest;

/** Every statement, prepared once. */
function statementsOf(database: Database) {
  return {
    one: database.prepare<[string], string>('select body from appointment where id = ?').pluck(),
    days: database
      .prepare<[string, string], string>(
        "select body from appointment where day between ? and ? order by body ->> 'slot', id",
      )
      .pluck(),
    byCase: database.prepare<[string], string>('select body from appointment where case_id = ? order by id').pluck(),
    put: database.prepare(
      'insert into appointment (id, case_id, day, body, position) values (@id, @caseId, @day, @body, @position) ' +
        'on conflict (id) do update set day = excluded.day, body = excluded.body, position = coalesce(excluded.position, position)',
    ),
    drop: database.prepare<[string]>('delete from appointment where id = ? and position is null'),
    insert: database.prepare('insert into diary_request (id, appointment_id, body) values (?, ?, ?)'),
    unanswered: database.prepare<[], RequestRow>(
      'select body, answer from diary_request where answer is null order by number',
    ),
    answeredRows: database.prepare<[], RequestRow>(
      'select body, answer from diary_request where answer is not null order by number',
    ),
    waitingFor: database.prepare<[string], RequestRow>(
      'select body, answer from diary_request where appointment_id = ? and answer is null order by number',
    ),
    appointmentOf: database.prepare<[string], string>('select appointment_id from diary_request where id = ?').pluck(),
    setAnswer: database.prepare<[string, string]>('update diary_request set answer = ? where id = ?'),
    remove: database.prepare<[string]>('delete from diary_request where id = ?'),
  };
}

export function diaryTable(database: Database, durably: Durably, settings: Pick<DeviceTable, 'put'>): DiaryTable {
  const {
    one,
    days,
    byCase,
    put,
    drop,
    insert,
    unanswered,
    answeredRows,
    waitingFor,
    appointmentOf,
    setAnswer,
    remove,
  } = statementsOf(database);
  const appointment = (id: string): Appointment | undefined => {
    const body = one.get(id);
    return body === undefined ? undefined : toAppointment(body);
  };
  const keep = (kept: Appointment, position: number | null): void => {
    const { id, caseId, slot } = kept;
    put.run({ id, caseId, day: slot.slice(0, 10), body: canonicalJson(kept), position });
  };
  const provisionally = (request: DiaryRequest): void => {
    const applied = applyRequest(appointment(request.appointment), request);
    if (!applied.ok) return;
    const { state } = applied.value;
    keep({ ...applied.value, state: state === 'confirmed' ? 'provisional' : state }, null);
  };
  /** The server's word, and then what it has not heard yet. */
  const stand = (said: Appointment, position: number | null): void => {
    keep(said, position);
    for (const row of waitingFor.all(said.id)) provisionally(toRequest(row));
  };
  return {
    appointment,
    between: (from, to) => days.all(from, to).map(toAppointment),
    ofCase: (caseId) => byCase.all(caseId).map(toAppointment),
    toSend: () => unanswered.all().map(toRequest),
    untold: () =>
      answeredRows.all().map((row) => ({
        caseId: toRequest(row).caseId,
        answer: JSON.parse(row.answer ?? '') as DiaryAnswer,
      })),
    ask: (request) => {
      insert.run(request.id, request.appointment, canonicalJson(request));
      provisionally(request);
    },
    write: {
      answered: (answer) =>
        durably(() => {
          const id = appointmentOf.get(answer.id);
          if (id === undefined) return;
          setAnswer.run(canonicalJson(answer), answer.id);
          if (answer.appointment === null) drop.run(id);
          else stand(answer.appointment, null);
        }),
      told: (requestId) =>
        durably(() => {
          remove.run(requestId);
        }),
      applyPulled: (pulled, cursor) =>
        durably(() => {
          for (const { position, appointment: said } of pulled) stand(said, position);
          for (const [key, value] of Object.entries(cursor)) settings.put(key, value);
        }),
    },
  };
}
