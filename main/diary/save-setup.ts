/** What a supervisor amends of the diary: places and officers. The rules of their records are those of the office's records. */
import type { Language } from '../../shared/base/language.ts';
import { ok, type Result } from '../../shared/base/result.ts';
import type { DiarySetupView } from '../../shared/contract/diary-view.ts';
import { diaryNeeds } from '../../shared/case/booking-event.ts';
import type { OfficeBody } from '../../shared/office/record-kind.ts';
import { listOfficeRecords } from '../office/read-record.ts';
import { saveOfficeRecord } from '../office/save-record.ts';
import type { Work } from '../work.ts';

export function viewSetup({ workstation }: Work, language: Language): Result<DiarySetupView> {
  const { store, releases } = workstation;
  const { source } = releases.current;
  const labels = releases.current.wording(language).policy.interviewTypes;
  return ok({
    places: listOfficeRecords(store, 'diaryOffice').map(({ version: { key, id }, body }) => ({ key, seen: id, body })),
    officers: listOfficeRecords(store, 'diaryOfficer').map(({ version: { key, id }, body }) => ({
      key,
      seen: id,
      body,
    })),
    types: source.interviewTypes
      .filter(({ code }) => code !== 'none')
      .map(({ code }) => ({ code, label: labels[code] ?? code })),
    needs: diaryNeeds,
  });
}

interface Saved<Body> {
  readonly key: string;
  readonly seen: string | null;
  readonly body: Body | null;
}

/** Body null takes the officer out of the diary; appointments stay until they are moved. */
export function saveOfficer(
  work: Work,
  { language, ...saved }: Saved<OfficeBody<'diaryOfficer'>> & { readonly language: Language },
): Result<DiarySetupView> {
  const done = saveOfficeRecord(work, { kind: 'diaryOfficer', ...saved });
  return done.ok ? viewSetup(work, language) : done;
}

export function savePlace(
  work: Work,
  { language, ...saved }: Saved<OfficeBody<'diaryOffice'>> & { readonly language: Language },
): Result<DiarySetupView> {
  const done = saveOfficeRecord(work, { kind: 'diaryOffice', ...saved });
  return done.ok ? viewSetup(work, language) : done;
}
