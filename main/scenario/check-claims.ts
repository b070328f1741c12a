/** Compares what is expected with what is: each difference in a sentence. */
import { canonicalJson } from '../../shared/case/canonical.ts';
import type { Picture } from './picture.ts';
import type { Checkpoint, Claims } from './scenario.ts';

const show = (value: unknown): string => JSON.stringify(value) ?? 'nothing';

function differs(what: string, wanted: unknown, found: unknown): readonly string[] {
  return wanted === undefined || canonicalJson(wanted) === canonicalJson(found ?? null)
    ? []
    : [`${what}: expected ${show(wanted)}, found ${show(found)}`];
}

/** Lists that must match exactly, keys that must and must not be asked, values, and lines of the documents. */
export function checkClaims(claims: Claims, found: Picture, statement: string = found.statement): readonly string[] {
  return [
    ...(claims.asked ?? []).filter((key) => !found.asked.includes(key)).map((key) => `asked: ${key} is not asked`),
    ...(claims.notAsked ?? []).filter((key) => found.asked.includes(key)).map((key) => `notAsked: ${key} is asked`),
    ...differs('unanswered', claims.unanswered && [...claims.unanswered].sort(), found.unanswered),
    ...differs('benefitsProposed', claims.benefitsProposed, found.benefits),
    ...differs('evidence', claims.evidence, found.evidence),
    ...differs('referrals', claims.referrals, found.referrals),
    ...differs('wfi.decision', claims.wfi?.decision, found.wfi.decision),
    ...differs('wfi.interviewType', claims.wfi?.interviewType, found.wfi.interviewType),
    ...Object.entries(claims.derived ?? {}).flatMap(([name, value]) =>
      Object.hasOwn(found.derived, name)
        ? differs(`derived.${name}`, value, found.derived[name])
        : [`derived.${name}: there is no such value`],
    ),
    ...checkText('statement', statement, claims.statementText, claims.notInStatement),
    ...checkText('LAID', found.laidText, claims.laidText, claims.notInLaid),
  ];
}

/** A string matches when one line holds it exactly, small and capital letters included. */
function checkText(
  document: string,
  text: string,
  wanted: readonly string[] = [],
  unwanted: readonly string[] = [],
): readonly string[] {
  const lines = text.split('\n');
  const occurs = (part: string): boolean => lines.some((line) => line.includes(part));
  return [
    ...wanted.filter((part) => !occurs(part)).map((part) => `${document}: no line holds ${show(part)}`),
    ...unwanted.filter(occurs).map((part) => `${document}: a line holds ${show(part)}`),
  ];
}

/** At a checkpoint a missing reason means that there is none. */
export function checkCheckpoint(checkpoint: Checkpoint, found: Picture): readonly string[] {
  const after = `after step ${checkpoint.after}: `;
  return [
    ...differs('laid', checkpoint.laid, found.laid),
    ...differs('push', checkpoint.push, found.push),
    ...differs('caseState', checkpoint.caseState, found.caseState),
    ...checkClaims(checkpoint, found),
  ].map((difference) => after + difference);
}
