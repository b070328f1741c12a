/** A case as the oracle keeps it: what was recorded, and nothing that can be worked out from it. */
import type { Facts, Row, Scenario, Step } from './scenario.ts';

export interface Verdict {
  readonly verdict: string;
  readonly type?: string;
  readonly seenOn?: string;
  readonly by?: string;
  readonly reason?: string;
}
export interface Payment {
  readonly gross: number;
  readonly tax: number;
  readonly ni: number;
  readonly pension: number;
}
export interface CaseFile {
  readonly now: string;
  readonly rulesDate: string | undefined;
  readonly channel: string;
  readonly clerical: boolean;
  readonly earlier: Facts | undefined;
  readonly facts: Facts;
  readonly reasons: ReadonlyMap<string, string>;
  readonly printed: boolean;
  readonly everSigned: boolean;
  readonly signature: { readonly by: string; readonly signedOn: string } | undefined;
  readonly verdicts: ReadonlyMap<string, Verdict>;
  readonly s19: ReadonlyMap<string, string>;
  readonly calculations: readonly Step[];
  readonly booked: string | undefined;
  readonly conditionality: Step | undefined;
  readonly cms1: boolean;
}

export const opened = (scenario: Scenario): CaseFile => ({
  now: scenario.asOf,
  rulesDate: scenario.rulesDate,
  channel: scenario.channel,
  clerical: false,
  earlier: scenario.previousClaim?.facts,
  facts: scenario.facts,
  reasons: new Map(scenario.unanswered.map(({ key, reason }) => [key, reason])),
  printed: false,
  everSigned: false,
  signature: undefined,
  verdicts: new Map(),
  s19: new Map(),
  calculations: [],
  booked: undefined,
  conditionality: undefined,
  cms1: false,
});

/** What a step records, the push and the dispatch apart. */
export function recorded(file: CaseFile, step: Step): CaseFile {
  const text = (key: string): string => step[key] as string;
  switch (step.do) {
    case 'recordAnswers': {
      const after = answered(file, step['facts'] as Facts);
      // The same answer said again is neither recorded anew nor changed: the signature stands.
      return JSON.stringify(after.facts) === JSON.stringify(file.facts) ? after : { ...after, signature: undefined };
    }
    case 'assignCouncil':
      return answered(file, { 'home.council': text('code'), 'home.councilConfirmed': true });
    case 'printStatement':
      return { ...file, printed: true };
    case 'signStatement':
      return { ...file, everSigned: true, signature: { by: text('by'), signedOn: text('signedOn') } };
    case 'verifyEvidence': {
      const seen = { verdict: (step['verdict'] as string | undefined) ?? 'V', type: text('type') };
      return judged(file, text('item'), { ...seen, seenOn: text('seenOn'), by: text('by') });
    }
    case 'evidenceNotProvided':
      return judged(file, text('item'), { verdict: step['acceptable'] === true ? 'N' : 'X', reason: text('reason') });
    case 'recordS19':
      return { ...file, s19: new Map([...file.s19, [text('person'), text('status')]]) };
    case 'recordCalculation':
      return { ...file, calculations: [...file.calculations, step] };
    case 'bookInterview':
      return { ...file, booked: text('type') };
    case 'completeConditionality':
      return { ...file, conditionality: step };
    case 'recordCms1':
      return { ...file, cms1: true };
    case 'deleteAndRebuild':
      return { ...file, signature: undefined, conditionality: undefined, cms1: false, booked: undefined };
    case 'captureClerical':
      return { ...file, clerical: true, now: text('firstContact') };
    default:
      return file;
  }
}

const judged = (file: CaseFile, item: string, verdict: Verdict): CaseFile => ({
  ...file,
  verdicts: new Map([...file.verdicts, [item, verdict]]),
});

function answered(file: CaseFile, changes: Facts): CaseFile {
  const facts: Record<string, Facts[string]> = { ...file.facts };
  for (const [key, value] of Object.entries(changes)) {
    const cell = /^(\w+)\[(\d+)\]\.(\w+)$/.exec(key);
    if (cell === null) {
      facts[key] = value;
      continue;
    }
    const [, roster = '', number = '', field = ''] = cell;
    const rows = [...((facts[roster] as readonly Row[] | undefined) ?? [])];
    rows[Number(number) - 1] = { ...rows[Number(number) - 1], [field]: value as Row[string] };
    facts[roster] = rows;
  }
  const reasons = new Map([...file.reasons].filter(([key]) => !(key in changes)));
  return { ...file, facts, reasons };
}
