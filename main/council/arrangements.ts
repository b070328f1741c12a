/** How documents reach each council: the list of all of them, one with its history, and keeping what was agreed. */
import { fail, ok, type Result } from '../../shared/base/result.ts';
import { commandRoles } from '../../shared/claim/role-rights.ts';
import type { ArrangementRow, ArrangementView } from '../../shared/contract/council-view.ts';
import { failure } from '../../shared/error/failure.ts';
import { type CouncilArrangement, defaultArrangement } from '../../shared/office/council-arrangement.ts';
import { nextDispatchDay } from '../../shared/office/next-dispatch.ts';
import { officeRecordKinds } from '../../shared/office/record-kind.ts';
import { listOfficeRecords, readOfficeRecord } from '../office/read-record.ts';
import { saveOfficeRecord } from '../office/save-record.ts';
import { actAs, type Work } from '../work.ts';
import type { Workstation } from '../workstation.ts';
import type { Council } from './directory.ts';

const kind = 'councilArrangement';
const unknownCouncil = (code: string): Result<never> => fail(failure('claim.unknownCouncil', { code }, 'code'));

/** Every council by name, or those whose name, place or code fits the text, or those of the codes. */
export function listArrangements(
  { workstation }: Work,
  { text = '', codes }: { readonly text?: string | undefined; readonly codes?: readonly string[] | undefined },
): Result<readonly ArrangementRow[]> {
  const { councils, store } = workstation;
  const agreed = new Map(listOfficeRecords(store, kind).map(({ version, body }) => [version.key, body]));
  const own = ownCouncil(workstation);
  const shown =
    codes === undefined
      ? text.trim() === ''
        ? councils.all
        : councils.search(text, councils.all.length)
      : codes.flatMap((code) => councils.find(code) ?? []);
  return ok(
    shown.map((council) => ({
      ...rowOf(workstation, council, agreed.get(council.code) ?? defaultArrangement),
      agreed: agreed.has(council.code),
      own: council.code === own,
    })),
  );
}

function rowOf(
  { rules, clock }: Workstation,
  { code, name, officialName, region }: Council,
  arrangement: CouncilArrangement,
): Omit<ArrangementRow, 'agreed' | 'own'> {
  const next = nextDispatchDay(arrangement, rules.bankHolidays, rules.nationOf(code), clock.now().local);
  const { method, contactName, contactPhone, days, cutOff } = arrangement;
  return {
    code,
    name,
    officialName,
    region,
    method,
    contactName,
    contactPhone,
    days,
    cutOff,
    nextDispatch: next.ok ? next.value : null,
  };
}

/** One council's arrangement with its versions, the one that stands first. */
export function showArrangement(work: Work, code: string): Result<ArrangementView> {
  const { workstation } = work;
  const council = workstation.councils.find(code);
  if (council === undefined) return unknownCouncil(code);
  const standing = readOfficeRecord(workstation.store, kind, code);
  const arrangement = standing?.body ?? defaultArrangement;
  return ok({
    ...rowOf(workstation, council, arrangement),
    agreed: standing !== undefined,
    own: ownCouncil(workstation) === code,
    arrangement,
    seen: workstation.store.office.current(kind, code)?.id ?? null,
    history: workstation.store.office.history(kind, code).map(({ id, actor, at, position, refused, body }) => {
      const read = officeRecordKinds[kind].body.safeParse(body);
      return {
        id,
        by: actor.id,
        at,
        state: refused !== undefined ? 'refused' : position === undefined ? 'waiting' : 'taken',
        method: read.success ? read.data.method : null,
      };
    }),
  });
}

/** Keeps what was agreed. Failures: those of saveOfficeRecord, and claim.unknownCouncil. */
export function keepArrangement(
  work: Work,
  { code, seen, arrangement }: { readonly code: string; readonly seen: string | null; readonly arrangement: unknown },
): Result<ArrangementView> {
  const actor = actAs(work, commandRoles.councilLiaison);
  if (!actor.ok) return actor;
  if (work.workstation.councils.find(code) === undefined) return unknownCouncil(code);
  const saved = saveOfficeRecord(work, { kind, key: code, seen, body: arrangement as CouncilArrangement });
  return saved.ok ? showArrangement(work, code) : saved;
}

const ownKey = 'office';

/** The council of the office's own place, a candidate where there is no address. */
export const ownCouncil = ({ store }: Pick<Workstation, 'store'>): string | undefined =>
  readOfficeRecord(store, 'ownCouncil', ownKey)?.body.council;

/** Says which council is that of the office's own place. */
export function keepOwnCouncil(work: Work, code: string): Result<ArrangementView> {
  const actor = actAs(work, commandRoles.councilLiaison);
  if (!actor.ok) return actor;
  const { workstation } = work;
  if (workstation.councils.find(code) === undefined) return unknownCouncil(code);
  const seen = workstation.store.office.current('ownCouncil', ownKey)?.id ?? null;
  const saved = saveOfficeRecord(work, { kind: 'ownCouncil', key: ownKey, seen, body: { council: code } });
  return saved.ok ? showArrangement(work, code) : saved;
}
