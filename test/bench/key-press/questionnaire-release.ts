/**
 * The shipped release with generated questions in front of it, up to a size: the same questionnaire as in the interview
 * benchmark, so that the peer can be given it, too. The shipped part stays, because the claim rules read it.
 */
import { join } from 'node:path';
import { loadModulusCheck } from '../../../main/platform/modulus.ts';
import type { WorkstationParts } from '../../../main/workstation.ts';
import { compileRelease } from '../../../shared/script/compile-release.ts';
import type { FactWording, ReleaseSource, Wording } from '../../../shared/script/release.ts';
import { assetsFolder } from '../../support/workstation.ts';
import { generate } from '../interview/generate.ts';
import { options, type Questionnaire } from '../interview/questionnaire.ts';
import { toRelease } from '../interview/to-release.ts';

const seed = 20091001;

export interface LongRelease {
  readonly releases: WorkstationParts['releases'];
  readonly questionnaire: Questionnaire;
  /** Questions of both parts. */
  readonly size: number;
}

export function longRelease(shipped: ReleaseSource, size: number): LongRelease {
  const questionnaire = generateQuestions(size - shipped.facts.length);
  const made = toRelease(questionnaire);
  const wording = (own: Wording): Wording => ({
    ...own,
    sections: {
      ...own.sections,
      ...Object.fromEntries(made.sections.map(({ id }) => [id, { title: `Part ${id}`, why: '' }])),
    },
    rosters: { ...own.rosters, ...Object.fromEntries(made.rosters.map(({ key }) => [key, key])) },
    facts: { ...own.facts, ...Object.fromEntries(made.facts.map(({ key }) => [key, wordsFor(key)])) },
  });
  const source: ReleaseSource = {
    ...shipped,
    id: made.id,
    sections: [...made.sections, ...shipped.sections],
    rosters: [...made.rosters, ...shipped.rosters],
    facts: [...made.facts, ...shipped.facts],
    derived: [...made.derived, ...shipped.derived],
    wording: { en: wording(shipped.wording.en), cy: wording(shipped.wording.cy) },
  };
  const compiled = compileRelease(source, { modulusValid: loadModulusCheck(join(assetsFolder, 'bank')) });
  if (!compiled.ok) throw new Error(compiled.failure[0]?.reason ?? 'the generated release does not compile');
  const current = compiled.value;
  return {
    releases: { current, find: (id) => (id === current.id ? current : undefined) },
    questionnaire,
    size: source.facts.length,
  };
}

/** The generator counts fields; some of them are worked out and never asked. */
export function generateQuestions(wanted: number): Questionnaire {
  for (let fields = wanted; ; fields += 20) {
    const made = generate(fields, seed);
    if (made.fields.filter((field) => field.is === 'question').length >= wanted) return made;
  }
}

const wordsFor = (key: string): FactWording => ({
  label: key,
  ask: `What is the answer to ${key}?`,
  options: Object.fromEntries(options.map((code) => [code, `Option ${code.toUpperCase()}`])),
});
