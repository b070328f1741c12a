/**
 * What a customer says stands in the encrypted store and in replies to the window, and nowhere else: not in the log, not in
 * the detail of a failure, not in a file beside the store.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import type { Failure } from '../../../../shared/error/failure.ts';
import { failureWording } from '../../../../shared/error/catalogue.ts';
import type { CallName, CallRequest } from '../../../../shared/contract/desktop.ts';
import type { Result } from '../../../../shared/base/result.ts';
import {
  type Caller,
  loneParentFile,
  readScenarioFile,
  takeInterview,
  typedAnswers,
} from '../../../support/scenario-interview.ts';
import { completed } from '../../../support/take-case.ts';
import { makeWorkstation, testParts, type TestWorkstation } from '../../../support/workstation.ts';

let station: TestWorkstation;
afterEach(() => station.remove());

const { facts, asOf } = readScenarioFile(testParts(), loneParentFile);

/** Every text of the answers that tells something about a person: names, addresses, numbers, free text. */
function secretsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return /\p{Lu}.{3}|\p{L} \p{L}|\d{6}/u.test(value) ? [value] : [];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(secretsOf) : [];
}
/** Codes of the script tell nothing about anybody: they stand in every message that lists the choices. */
const codes: readonly string[] = ['choice', 'multiChoice', 'council'];
const given = typedAnswers(testParts(), facts).given.filter(({ kind }) => !codes.includes(kind));
const secrets = [...new Set(given.flatMap(({ typed }) => secretsOf(typed)))];

it('an interview with every kind of mistake in it leaves no answer in the log, in a failure, or in a file', async () => {
  station = await makeWorkstation({ at: asOf });
  await station.signIn('supervisor');
  const failures: Failure[] = [];
  const call: Caller = async <N extends CallName>(name: N, request: CallRequest<N>) => {
    const result = (await station.call(name, request)) as Result<never>;
    if (!result.ok) failures.push(result.failure);
    return result;
  };
  const { caseId } = await station.must('case.start', { channel: 'telephone', language: 'en' });
  const answers = typedAnswers(testParts(), facts);
  await takeInterview(call, caseId, answers, async (cell) => {
    const typed = answers.at(cell)?.typed;
    if (typed === undefined) return;
    // The same answer spoilt in the ways that typing spoils it: every kind refuses some of these.
    const spoilt = (text: string): readonly string[] => [
      `${text} ??`,
      `${text}${text}9`,
      `x${text}`,
      text.slice(0, -1),
    ];
    const texts = typeof typed === 'string' ? spoilt(typed) : [JSON.stringify(typed)];
    for (const text of texts) await call('interview.preview', { caseId, ...cell, typed: text, language: 'en' });
    if (typed !== null && typeof typed === 'object' && !Array.isArray(typed)) {
      for (const [part, text] of Object.entries(typed)) {
        await call('interview.preview', { caseId, ...cell, typed: { ...typed, [part]: `${text} ?` }, language: 'en' });
      }
    }
  });
  await completed(station, caseId);
  for (const text of ['Pritchard', 'ZX112358A', '07700900321']) await station.must('case.find', { text });
  await station.must('laid.dispatch', { council: 'NOW', method: 'post' });
  await call('statement.sign', { caseId, by: 'customer', signedOn: '2030-01-01', language: 'en' });
  await call('interview.recordAnswer', { caseId, key: 'Nerys Pritchard-Owen', typed: 'x', language: 'en' });

  expect(secrets.length).toBeGreaterThan(20);
  expect(failures.length).toBeGreaterThan(30);
  // A key that the window made up is named back to it, cut of nothing: it is code, not data.
  const told = failures
    .filter(({ field }) => field !== 'Nerys Pritchard-Owen')
    .map((one) => `${JSON.stringify(one.detail ?? {})} ${failureWording(one)}`);
  for (const secret of secrets) {
    expect(
      told.filter((text) => text.includes(secret)),
      `failures with ${secret}`,
    ).toEqual([]);
    expect(
      station.log.filter((line) => line.includes(secret)),
      `log with ${secret}`,
    ).toEqual([]);
  }
  expect(filesWith(station.folder, secrets)).toEqual([]);
  expect(readdirSync(tmpdir()).filter((name) => /pritchard|nerys/i.test(name))).toEqual([]);
});

/** Files below a folder whose bytes hold one of the texts in the clear. */
function filesWith(folder: string, texts: readonly string[]): readonly string[] {
  const long = texts.filter((text) => text.length >= 6);
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => {
      const bytes = readFileSync(file);
      return long.some((text) => bytes.includes(text) || bytes.includes(Buffer.from(text, 'utf16le')));
    });
}
