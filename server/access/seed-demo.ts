/** The demonstration office, for a server that was started for trying things out. Never seeded unless asked for. */
import type { Role } from '../../shared/base/role.ts';
import type { ServerContext } from '../context.ts';
import { instantOf } from '../context.ts';
import { seedDemoDiary } from '../diary/seed-demo-diary.ts';
import { hashPassphrase } from './passphrase.ts';

export const demoOffice = { id: 'office-demo', name: 'Demonstration office' } as const;
/** Everybody's passphrase in the demonstration office. It is printed in the guide: nothing real is ever kept there. */
export const demoPassphrase = 'demo passphrase';

export interface DemoPerson {
  readonly id: string;
  readonly staffNumber: string;
  readonly name: string;
  readonly roles: readonly Role[];
}

export const demoPeople: readonly DemoPerson[] = [
  { id: 'person-demo-1', staffNumber: '100001', name: 'Alex Agent', roles: ['csa'] },
  { id: 'person-demo-2', staffNumber: '100002', name: 'Viv Visitor', roles: ['visitingOfficer'] },
  { id: 'person-demo-3', staffNumber: '100003', name: 'Fay Assessor', roles: ['financialAssessor'] },
  { id: 'person-demo-4', staffNumber: '100004', name: 'Ade Adviser', roles: ['adviser'] },
  { id: 'person-demo-5', staffNumber: '100005', name: 'Sid Support', roles: ['sds'] },
  { id: 'person-demo-6', staffNumber: '100006', name: 'Sue Supervisor', roles: ['supervisor', 'csa'] },
];

/** Adds the office and its people where they are missing; what is there stays as it is. */
export async function seedDemo({
  pool,
  randomBytes,
  now,
}: Pick<ServerContext, 'pool' | 'randomBytes' | 'now'>): Promise<void> {
  await pool.query('insert into office (id, name) values ($1, $2) on conflict do nothing', [
    demoOffice.id,
    demoOffice.name,
  ]);
  await pool.query('insert into office_feed (office_id) values ($1) on conflict do nothing', [demoOffice.id]);
  const { rows } = await pool.query<{ id: string }>('select id from person where office_id = $1', [demoOffice.id]);
  const there = new Set(rows.map((row) => row.id));
  for (const person of demoPeople.filter(({ id }) => !there.has(id))) {
    const passphrase = await hashPassphrase(demoPassphrase, randomBytes(16));
    await pool.query(
      `insert into person (id, staff_number, name, roles, office_id, passphrase) values ($1, $2, $3, $4, $5, $6)
       on conflict do nothing`,
      [person.id, person.staffNumber, person.name, person.roles, demoOffice.id, passphrase],
    );
  }
  await seedDemoDiary(pool, demoOffice.id, instantOf(now()));
}
