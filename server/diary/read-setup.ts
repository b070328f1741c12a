/** The diary of a place as the office's records say it now. */
import type { PoolClient } from 'pg';
import { type DiarySetup, diaryOfficerSchema, diaryOfficeSchema } from '../../shared/diary/diary.ts';

interface RecordRow {
  readonly kind: string;
  readonly key: string;
  readonly body: unknown;
}

/** Undefined when the office has no such place, or when a newer program wrote it. */
export async function readSetup(client: PoolClient, office: string, place: string): Promise<DiarySetup | undefined> {
  const { rows } = await client.query<RecordRow>({
    name: 'diary-setup',
    text: `select distinct on (kind, body ->> 'key') kind, body ->> 'key' as key, body -> 'body' as body
             from office_record
            where office_id = $1 and kind in ('diaryOffice', 'diaryOfficer')
            order by kind, body ->> 'key', position desc`,
    values: [office],
  });
  const own = diaryOfficeSchema.safeParse(rows.find(({ kind, key }) => kind === 'diaryOffice' && key === place)?.body);
  if (!own.success) return undefined;
  const officers = rows.flatMap(({ kind, key, body }) => {
    const officer = kind === 'diaryOfficer' ? diaryOfficerSchema.safeParse(body) : undefined;
    return officer?.success === true && officer.data.office === place ? [{ ...officer.data, id: key }] : [];
  });
  return { key: place, office: own.data, officers };
}
