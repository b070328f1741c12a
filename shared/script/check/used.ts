/**
 * No question is asked for nothing. A fact is used when a condition, derived value or check of another fact reads it, when
 * it is printed on the Customer Statement or the LAID, when it is sent to the adviser or the job-search system, or when it
 * is required: proof that something was done, which the interview does not go on without.
 */
import type { CompiledFact, Release } from '../compile-release.ts';
import type { ScriptProblem } from '../problem.ts';

/**
 * Answers that are there for whoever opens the case, and for nothing else. The catalogue gives them no use (`usedIn: {}`);
 * why each is asked all the same stands here, so that another one cannot slip in unseen.
 */
const forTheRecord: Readonly<Record<string, string>> = {
  'home.councilConfirmed': 'says that the council was checked with the customer; assigning a council sets it',
  'urgency.safeContact': 'how staff reach someone in danger; printed nowhere, for their safety',
  'claim.overrideReason': 'why the choice of benefits differs from the proposal, for the manager who reviews it',
  'closing.evidenceRead': 'proof that the list of evidence was read out',
  'closing.sendTo': 'where the agent is to send the statement',
  'closing.referenceGiven': 'proof that the reference number was given',
};

export function checkUsed(release: Release): readonly ScriptProblem[] {
  const read = readSlots(release);
  const printed = new Set(
    [...release.source.statementSections, ...release.source.laidSections].flatMap(({ facts }) => facts),
  );
  const unused = release.facts.filter(
    ({ source: { key, sentTo, required }, slot }) =>
      !read.has(slot) && !printed.has(key) && sentTo.length === 0 && !required && !Object.hasOwn(forTheRecord, key),
  );
  return unused.map(({ source: { key, place } }) => ({
    place,
    reason: `${key} is asked and never used: nothing reads it, prints it or sends it, and it is not required`,
  }));
}

/** Slots of facts that anything but their own check reads. */
function readSlots(release: Release): ReadonlySet<number> {
  const conditions = [
    ...release.sections.flatMap(({ askWhen, copyWhen }) => [askWhen, copyWhen]),
    ...release.rosters.flatMap(({ gate, rowWhen }) => [gate, rowWhen]),
    ...release.benefits.flatMap(({ proposeWhen, unavailable }) => [
      proposeWhen,
      ...unavailable.map(({ when }) => when),
    ]),
    ...[...release.evidence, ...release.referrals, ...release.wfiTable, ...release.markers].map(({ when }) => when),
  ];
  const slots = new Set(conditions.flatMap((condition) => condition?.slots ?? []));
  for (const node of release.nodes)
    if (node.is === 'derived') for (const slot of release.reads[node.derived.slot] ?? []) slots.add(slot);
  for (const roster of release.rosters)
    for (const column of roster.rowWhenReads) addColumn(slots, roster.facts[column]);
  for (const fact of release.facts) addReadsOf(slots, fact);
  return slots;
}

function addReadsOf(slots: Set<number>, fact: CompiledFact): void {
  for (const slot of fact.askWhen?.slots ?? []) slots.add(slot);
  for (const { condition } of fact.checks) for (const slot of condition.slots) if (slot !== fact.slot) slots.add(slot);
  for (const column of fact.itemReads) addColumn(slots, fact.roster?.facts[column]);
}

function addColumn(slots: Set<number>, fact: CompiledFact | undefined): void {
  if (fact !== undefined) slots.add(fact.slot);
}
