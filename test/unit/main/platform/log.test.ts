import { describe, expect, it } from 'vitest';
import { Redacted } from '../../../../shared/base/redacted.ts';
import type { LocalDateTime } from '../../../../shared/base/local-date.ts';
import { failureCatalogue } from '../../../../shared/error/catalogue.ts';
import type { FailureKind } from '../../../../shared/error/catalogue.ts';
import { failure } from '../../../../shared/error/failure.ts';
import { localDateTime } from '../../../../shared/base/wall-clock.ts';
import { createLog } from '../../../../main/platform/log.ts';
import { systemIds } from '../../../../main/platform/ids.ts';
import { newStoreKey } from '../../../../main/store/key/store-key.ts';

const at = { instant: '2009-06-02T09:15:00.000Z', zone: 'Europe/London', local: '2009-06-02T10:15' as LocalDateTime };

function logged() {
  const lines: string[] = [];
  return { lines, log: createLog((line) => lines.push(line), { now: () => at }) };
}

describe('the log', () => {
  it('writes one JSON object a line, with secrets as <redacted>', () => {
    const { lines, log } = logged();
    log.info('store.opened', { ms: 12, nino: new Redacted('QQ123456C'), key: newStoreKey('s').secret });
    expect(lines).toEqual([
      '{"at":"2009-06-02T09:15:00.000Z","level":"info","what":"store.opened","ms":12,"nino":"<redacted>","key":"<redacted>"}',
    ]);
  });

  it('writes every kind of failure at its severity', () => {
    const { lines, log } = logged();
    const kinds = Object.keys(failureCatalogue) as FailureKind[];
    for (const kind of kinds) log.failure(failure(kind, { position: 3 }));
    const read = lines.map((line) => JSON.parse(line) as { what: FailureKind; level: string; position: number });
    expect(read.map((one) => one.what)).toEqual(kinds);
    expect(read.every((one) => one.level === failureCatalogue[one.what].severity && one.position === 3)).toBe(true);
  });

  it('writes of a defect where it was, and not its message, which may quote a customer', () => {
    const { lines, log } = logged();
    log.defect('unexpected', Object.assign(new TypeError('Jane Doe\n    QQ123456C'), { code: 'ERR_X' }));
    log.defect('unexpected', 'Jane Doe');
    expect(lines.join('\n')).not.toMatch(/Jane|QQ123456C/);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({
      thrown: 'TypeError',
      code: 'ERR_X',
      stack: expect.stringContaining('log.test.ts'),
    });
  });
});

describe('the clock and the ids', () => {
  it('reads the wall clock of the office in summer, winter and at midnight', () => {
    expect(localDateTime(Date.UTC(2009, 5, 2, 9, 15), 'Europe/London')).toBe('2009-06-02T10:15');
    expect(localDateTime(Date.UTC(2009, 11, 2, 9, 15), 'Europe/London')).toBe('2009-12-02T09:15');
    expect(localDateTime(Date.UTC(2009, 5, 1, 23, 0), 'Europe/London')).toBe('2009-06-02T00:00');
  });

  it('makes ids that sort by the time they were made', () => {
    const ids = systemIds();
    const made = Array.from({ length: 100 }, () => ids.next());
    expect([...made].sort()).toEqual(made);
    expect(made[0]).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7/);
  });
});
