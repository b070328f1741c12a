/** The diary of the demonstration office: two advisers, two assessors and a visiting officer, with real hours. */
import type { Pool } from 'pg';
import { canonicalJson } from '../../shared/case/canonical.ts';
import type { DiaryNeed } from '../../shared/case/booking-event.ts';
import type { DiaryOffice, DiaryOfficer } from '../../shared/diary/diary.ts';
import type { OfficeRecord } from '../../shared/office/record.ts';

const days = [1, 2, 3, 4, 5] as const;
const everyDay = (from: string, to: string): DiaryOfficer['weekly'] => days.map((day) => ({ day, from, to }));

const advisers = [
  'newJobseeker',
  'newJobseekerJoint',
  'jobseeker1617',
  'incomeSupport1617',
  'rapidReclaim',
  'incapacityWfi',
  'loneParentWfi',
  'carerWfi',
  'generalWfi',
];

export const demoPlace: DiaryOffice = {
  name: 'Demonstration office',
  nation: 'englandWales',
  opening: everyDay('09:00', '17:00'),
  closures: [],
  minutes: {},
  stepMinutes: 20,
};

const officer = (
  name: string,
  skills: readonly string[],
  meets: readonly DiaryNeed[],
  hours: [string, string],
): DiaryOfficer => ({
  name,
  office: 'main',
  skills: [...skills],
  meets: [...meets],
  weekly: days.flatMap((day) => [
    { day, from: hours[0], to: '12:20' },
    { day, from: '13:20', to: hours[1] },
  ]),
  extra: [],
  unavailable: [],
});

/** By staff number. Not everybody who sees customers signs in to this program. */
export const demoOfficers: Readonly<Record<string, DiaryOfficer>> = {
  '100002': officer(
    'Viv Visitor',
    [...advisers, 'financialAssessor'],
    ['homeVisit', 'interpreter'],
    ['10:00', '16:00'],
  ),
  '100003': officer('Fay Assessor', ['financialAssessor'], ['interpreter'], ['09:00', '17:00']),
  '100004': officer('Ade Adviser', advisers, ['interpreter', 'signLanguage'], ['09:00', '17:00']),
  '100013': officer(
    'Ffion Assessor',
    ['financialAssessor'],
    ['interpreter', 'welsh', 'signLanguage'],
    ['09:00', '15:00'],
  ),
  '100014': officer('Gwen Adviser', advisers, ['interpreter', 'welsh'], ['09:20', '16:00']),
};

/** Adds the records where the office has none of the kind; what a supervisor has changed stays. */
export async function seedDemoDiary(pool: Pool, office: string, at: string): Promise<void> {
  const records = [
    { kind: 'diaryOffice', key: 'main', body: demoPlace },
    ...Object.entries(demoOfficers).map(([key, body]) => ({ kind: 'diaryOfficer', key, body })),
  ];
  const { rows } = await pool.query(
    "select 1 from office_record where office_id = $1 and kind = 'diaryOffice' limit 1",
    [office],
  );
  if (rows.length > 0) return;
  for (const { kind, key, body } of records) {
    const record: OfficeRecord = {
      id: `demo-${kind}-${key}`,
      kind,
      key,
      previous: null,
      body: { ...body },
      actor: { id: 'system', role: 'system' },
      at,
    };
    await pool.query(
      `with numbered as (
         insert into office_record_feed (office_id, head) values ($1, 1)
         on conflict (office_id) do update set head = office_record_feed.head + 1 returning head
       )
       insert into office_record (id, office_id, position, device_id, kind, body)
       select $2, $1, head, null, $3, $4 from numbered on conflict (id) do nothing`,
      [office, record.id, kind, canonicalJson(record)],
    );
  }
}
