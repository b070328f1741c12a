/** Settings and enrolled people. */
import type { DeviceReader, DeviceWriter, EnrolledPerson } from '../device-port.ts';
import type { Role } from '../../../shared/base/role.ts';
import type { Database } from './open.ts';
import type { Durably } from './transaction.ts';

export interface DeviceTable extends DeviceReader {
  /** Inside a transaction. */
  put(key: string, value: unknown): void;
  readonly write: DeviceWriter;
}

interface PersonRow {
  readonly id: string;
  readonly name: string;
  readonly roles: string;
  readonly office: string;
  readonly leaseUntil: string;
  readonly lease: string | null;
}

function toPerson({ roles, lease, ...row }: PersonRow): EnrolledPerson {
  return { ...row, roles: JSON.parse(roles) as Role[], ...(lease === null ? {} : { lease }) };
}

export function deviceTable(database: Database, durably: Durably): DeviceTable {
  const get = database.prepare<[string], string>('select value from setting where key = ?').pluck();
  const set = database.prepare<[string, string]>(
    'insert into setting values (?, ?) on conflict do update set value = excluded.value',
  );
  const remove = database.prepare<[string]>('delete from setting where key = ?');
  const columns = 'id, name, roles, office, lease_until as leaseUntil, lease';
  const person = database.prepare<[string], PersonRow>(`select ${columns} from person where id = ?`);
  const people = database.prepare<[], PersonRow>(`select ${columns} from person order by name, id`);
  const keepPerson = database.prepare(
    'insert into person values (@id, @name, @roles, @office, @leaseUntil, @lease) ' +
      'on conflict do update set name = excluded.name, ' +
      'roles = excluded.roles, office = excluded.office, lease_until = excluded.lease_until, lease = excluded.lease',
  );
  const removePerson = database.prepare<[string]>('delete from person where id = ?');
  const put: DeviceTable['put'] = (key, value) => {
    set.run(key, JSON.stringify(value));
  };
  return {
    put,
    get: <T>(key: string) => {
      const text = get.get(key);
      return text === undefined ? undefined : (JSON.parse(text) as T);
    },
    person: (id) => {
      const row = person.get(id);
      return row && toPerson(row);
    },
    people: () => people.all().map(toPerson),
    write: {
      set: (key, value) => durably(() => put(key, value)),
      remove: (key) =>
        durably(() => {
          remove.run(key);
        }),
      keepPerson: (one) =>
        durably(() => {
          keepPerson.run({ ...one, roles: JSON.stringify(one.roles), lease: one.lease ?? null });
        }),
      removePerson: (id) =>
        durably(() => {
          removePerson.run(id);
        }),
    },
  };
}
