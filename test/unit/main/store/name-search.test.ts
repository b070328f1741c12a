import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { soundOf } from '../../../../main/store/name-sound.ts';
import { isOneApart, likeness, nearCodes, shorterForms } from '../../../../main/store/near-word.ts';
import { indexKeys, nameKeys } from '../../../../main/store/search-key.ts';
import { newStoreKey } from '../../../../main/store/key/store-key.ts';
import { migrate, readMigrations } from '../../../../main/store/sqlite/migrate.ts';
import { nameSearch } from '../../../../main/store/sqlite/name-search.ts';
import { nameTable } from '../../../../main/store/sqlite/name-table.ts';
import { type Database, openForWork } from '../../../../main/store/sqlite/open.ts';
import { mustBeOk } from '../../../../shared/base/result.ts';
import { answered, opened, record, removeFolder, sampleFolder, sampleStore } from './sample.ts';

describe('how a name sounds', () => {
  const key = (name: string): string => soundOf(nameKeys(name)[0] ?? '');

  it.each([
    ['Smith', 'Smyth', 'Smithe'],
    ['Thompson', 'Thomson', 'Tomson'],
    ['MacDonald', 'McDonald', 'Macdonald'],
    ['Griffith', 'Gruffydd', 'Griffydd'],
    ['David', 'Dafydd', 'Davyd'],
    ['Rhys', 'Rees', 'Reece', 'Rice'],
    ['Llewellyn', 'Llywelyn', 'Llewelyn', 'Lewelin'],
    ['Siân', 'Shan', 'Sian', 'Sean'],
    ['Hughes', 'Huws', 'Hewes'],
    ['Prys', 'Price', 'Preece'],
    ['Catherine', 'Kathryn', 'Katherine'],
    ['Stephen', 'Steven'],
    ['Philip', 'Phillip', 'Filip'],
    ['Geoffrey', 'Jeffrey'],
    ['Clark', 'Clarke', 'Klark'],
    ['Ffoulkes', 'Foulkes', 'Foulks'],
    ['Owen', 'Owain'],
    ['Wright', 'Rite'],
    ['Knight', 'Nite'],
    ['Davies', 'Davis'],
  ])('%s and its other spellings have one key', (first, ...others) => {
    for (const other of others) expect(key(other), other).toBe(key(first));
  });

  it('tells names apart that are not said alike', () => {
    const names = [
      'Smith',
      'Jones',
      'Evans',
      'Rees',
      'Hughes',
      'Price',
      'Green',
      'Patel',
      'Khan',
      'Morgan',
      'Bevan',
      'Lloyd',
      'Wood',
    ];
    expect(new Set(names.map(key)).size).toBe(names.length);
  });

  it('has no key for what has no letter a to z', () => {
    expect(soundOf('王')).toBe('');
    expect(soundOf('')).toBe('');
  });
});

describe('words off by one', () => {
  it('share one of their shorter forms, whatever the mistake', () => {
    for (const [a, b] of [
      ['griffiths', 'grifiths'],
      ['evans', 'evens'],
      ['pritchard', 'pritcahrd'],
      ['owen', 'oweng'],
    ] as const) {
      expect(isOneApart(a, b), `${a} ${b}`).toBe(true);
      expect(
        shorterForms(a).some((form) => shorterForms(b).includes(form)),
        `${a} ${b}`,
      ).toBe(true);
    }
    expect(isOneApart('evans', 'bevens')).toBe(false);
    expect(isOneApart('abcd', 'badc')).toBe(false);
  });

  it('gives every number that is one character away, and not the number itself', () => {
    const near = nearCodes('QQ123456C', 9);
    for (const wrong of ['QQ123465C', 'QQ123457C', 'QQ123456A', 'QP123456C']) expect(near).toContain(wrong);
    expect(near).not.toContain('QQ123456C');
    expect(nearCodes('QO123456C', 9)).toContain('Q0123456C');
    expect(nearCodes('QQ12345C', 9)).toContain('QQ123456C');
    expect(nearCodes('QQ1234556C', 9)).toContain('QQ123456C');
  });

  it('measures likeness from nothing to the same', () => {
    expect(likeness('evans', 'evans')).toBe(1);
    expect(likeness('evans', 'xyz')).toBe(0);
    expect(likeness('evans', 'evens')).toBeGreaterThan(0.6);
  });
});

describe('the words a name is found by', () => {
  it('are its parts, written apart or as one', () => {
    expect(indexKeys('Siân Lloyd-Jones')).toEqual(['sian', 'lloyd', 'jones', 'lloydjones']);
    expect(indexKeys("Mary O'Hara")).toEqual(['mary', 'ohara', 'hara']);
    expect(indexKeys('Mary O Hara')).toContain('ohara');
    expect(indexKeys('Ian Mc Donald')).toContain('mcdonald');
    expect(indexKeys('Dafydd ap Gwilym')).toContain('apgwilym');
  });
});

describe('finding by name', () => {
  const sample = sampleStore();
  const names = {
    sian: "Siân O'Hara",
    john: 'John Smith',
    jon: 'Jon Smyth',
    llew: 'Llywelyn Gruffydd',
    mac: 'Ian MacDonald',
    double: 'Anne Lloyd-Jones',
    dafydd: 'Dafydd Huws',
    pat: 'Patricia Pritchard',
    zhang: '王 Zhang',
  };
  beforeAll(() => {
    for (const [id, name] of Object.entries(names))
      record(sample.store, id, opened(`R-${id}`), answered('customer.name', name));
  });
  afterAll(() => {
    sample.store.close();
    removeFolder(sample.folder);
  });
  const find = (text: string, limit = 20): readonly string[] =>
    sample.store.cases.findByName(text, limit).map(({ found, likeness: how }) => `${found.caseId} ${how}`);

  it.each([
    ['Smith John', 'john exact'],
    ['sian ohara', 'sian exact'],
    ['O Hara', 'sian exact'],
    ['hara', 'sian exact'],
    ['lloyd jones', 'double exact'],
    ['lloydjones', 'double exact'],
    ['pat pri', 'pat beginning'],
    ['Llewellyn Griffith', 'llew sound'],
    ['McDonald', 'mac sound'],
    ['mc donald', 'mac sound'],
    ['David Hughes', 'dafydd sound'],
    ['p pritchard', 'pat beginning'],
    ['pritchard p', 'pat beginning'],
    ['ian mc donald', 'mac sound'],
    ['anne jones lloyd', 'double exact'],
    ['Patricia Pritcahrd', 'pat spelling'],
    ['Patrica Pritchard', 'pat spelling'],
    ['Robert Pritchard', 'pat part'],
    ['王', 'zhang exact'],
  ])('"%s" finds %s first', (text, hit) => {
    expect(find(text)[0]).toBe(hit);
  });

  it('puts the same name before one that sounds like it', () => {
    expect(find('john smith')).toEqual(['john exact', 'jon sound']);
    expect(find('jon smyth')).toEqual(['jon exact', 'john sound']);
  });

  it('finds nobody by nothing, by signs, by what nobody is called, or by text of any kind', () => {
    for (const text of ['', ' ', '%', "' or 1=1 --", 'xqzwv', '🙂', 'a'.repeat(10_000)]) expect(find(text)).toEqual([]);
  });

  it('forgets the old name when it is corrected, and keeps to its limit', () => {
    record(sample.store, 'wrong', opened('R-w'), answered('customer.name', 'Wilhelmina Wrong'));
    record(sample.store, 'wrong', answered('customer.name', 'Wilhelmina Right'));
    expect(find('Wrong')).toEqual([]);
    expect(find('Right')).toEqual(['wrong exact']);
    for (let at = 0; at < 30; at++)
      record(sample.store, `many${at}`, opened(`R-m${at}`), answered('customer.name', 'Many Same'));
    expect(find('same', 10)).toHaveLength(10);
    expect(find('many same', 10)).toHaveLength(10);
  });
});

describe('the work of a search', () => {
  /** A database that counts how often a statement of a search is run. */
  function counting(database: Database): { readonly database: Database; readonly steps: () => number } {
    let steps = 0;
    const counted = (statement: object): object =>
      new Proxy(statement, {
        get: (target, name) => {
          const member = Reflect.get(target, name) as unknown;
          if (typeof member !== 'function') return member;
          return (...values: unknown[]) => {
            if (name === 'all' || name === 'get') steps += 1;
            const result = Reflect.apply(member as (...all: unknown[]) => unknown, target, values);
            return name === 'pluck' ? counted(result as object) : result;
          };
        },
      });
    const prepare = (sql: string) => counted(database.prepare(sql));
    return { database: { prepare } as unknown as Database, steps: () => steps };
  }

  it('is that of the cases found: as few steps among 2,000 namesakes as among 20', () => {
    const folder = sampleFolder();
    const steps = [20, 2_000].map((many) => {
      const database = openForWork(`${folder}/${many}.db`, newStoreKey('s'), false);
      mustBeOk(migrate(database, readMigrations()));
      const names = nameTable(database);
      database.exec('begin');
      for (let at = 0; at < many; at++) {
        names.put(`john${at}`, '2009-06-02', [`John Jones`], false);
        names.put(`mary${at}`, '2009-06-02', [`Mary Smith`], false);
      }
      names.put('one', '2009-06-02', ['John Smith'], false);
      database.exec('commit');
      const counted = counting(database);
      const search = nameSearch(counted.database);
      expect(search('John Smith', 50)[0]).toEqual({ caseId: 'one', likeness: 'exact' });
      expect(search('j smith', 50)[0]).toEqual({ caseId: 'one', likeness: 'beginning' });
      expect(search('smyth john', 50)[0]).toEqual({ caseId: 'one', likeness: 'sound' });
      expect(search('John Smizh', 50)[0]).toEqual({ caseId: 'one', likeness: 'spelling' });
      database.close();
      return counted.steps();
    });
    removeFolder(folder);
    expect(steps[1]).toBe(steps[0]);
    expect(steps[0]).toBeLessThan(200);
  });
});
