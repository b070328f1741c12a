/** A scenario file as data: whole interviews with what they are expected to bring about. The format is in docs/guide/scenarios.md. */
import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import { z } from 'zod';
import { fail, ok, type Result } from '../../shared/base/result.ts';
import { isLocalDate, isLocalDateTime, type LocalDate, type LocalDateTime } from '../../shared/base/local-date.ts';
import { unansweredReasons } from '../../shared/case/event.ts';
import { failure } from '../../shared/error/failure.ts';

const at: z.ZodType<LocalDateTime> = z.string().refine(isLocalDateTime, 'a local date-time YYYY-MM-DDTHH:MM is wanted');
const day: z.ZodType<LocalDate> = z.string().refine(isLocalDate, 'a date YYYY-MM-DD is wanted');
const facts = z.record(z.string(), z.unknown());
const texts = z.array(z.string());
const outcome = z.strictObject({ state: z.string(), reason: z.string().optional() });

/** What can be checked after the answers, and at any step. */
const claims = {
  asked: texts.optional(),
  notAsked: texts.optional(),
  unanswered: texts.optional(),
  benefitsProposed: texts.optional(),
  evidence: texts.optional(),
  referrals: texts.optional(),
  wfi: z.strictObject({ decision: z.string().optional(), interviewType: z.string().optional() }).optional(),
  derived: z.record(z.string(), z.unknown()).optional(),
  statementText: texts.optional(),
  notInStatement: texts.optional(),
  laidText: texts.optional(),
  notInLaid: texts.optional(),
};

const payment = z.strictObject({ date: day, gross: z.number(), tax: z.number(), ni: z.number(), pension: z.number() });

const step = z.discriminatedUnion('do', [
  z.strictObject({ at, do: z.literal('recordAnswers'), facts }),
  z.strictObject({ at, do: z.literal('printStatement') }),
  z.strictObject({ at, do: z.literal('signStatement'), by: z.enum(['customer', 'both', 'appointee']), signedOn: day }),
  z.strictObject({
    at,
    do: z.literal('verifyEvidence'),
    item: z.string(),
    type: z.string(),
    seenOn: day,
    by: z.string(),
    verdict: z.enum(['V', 'C', 'S']).default('V'),
  }),
  z.strictObject({
    at,
    do: z.literal('evidenceNotProvided'),
    item: z.string(),
    reason: z.string(),
    acceptable: z.boolean(),
  }),
  z.strictObject({
    at,
    do: z.literal('recordS19'),
    person: z.enum(['customer', 'partner']),
    status: z.enum(['notChecked', 'satisfiedExistingNino', 'satisfiedNinoApplication', 'notSatisfied', 'exempt']),
    basis: z.string(),
  }),
  z.strictObject({
    at,
    do: z.literal('recordCalculation'),
    job: z.int(),
    method: z.enum(['recognisedCycle', 'fiveWeeks', 'twoMonths', 'otherPeriod']),
    cycleWeeks: z.int().optional(),
    weeks: z.int().optional(),
    payments: z.array(payment),
    by: z.string(),
  }),
  z.strictObject({ at, do: z.literal('bookInterview'), type: z.string(), slot: at }),
  z.strictObject({
    at,
    do: z.literal('completeConditionality'),
    backdating: z.string(),
    labourMarketConditions: z.string(),
    paydays: z.string(),
    conditionality: z.string(),
  }),
  z.strictObject({
    at,
    do: z.literal('recordCms1'),
    agreementSigned: z.boolean(),
    agreementDate: day,
    backdatingLabourMarket: z.string(),
    backdatingBenefit: z.string(),
  }),
  z.strictObject({ at, do: z.literal('push') }),
  z.strictObject({ at, do: z.literal('advanceTo') }),
  z.strictObject({ at, do: z.literal('assignCouncil'), code: z.string(), candidates: texts }),
  z.strictObject({
    at,
    do: z.literal('dispatchBatch'),
    council: z.string(),
    method: z.enum(['post', 'courier', 'collect']),
  }),
  z.strictObject({ at, do: z.literal('deleteAndRebuild'), reason: z.string() }),
  z.strictObject({
    at,
    do: z.literal('captureClerical'),
    firstContact: at,
    issued: day,
    received: day,
    capturedBy: z.string(),
  }),
]);

/** The name is part of the names of the PDFs, so it is no path. */
const name = z
  .string()
  .regex(/^[\p{L}\p{N}][\p{L}\p{N} ._-]{0,99}$/u, 'a name of letters, digits, spaces, dots and dashes is wanted');

const scenario = z.strictObject({
  name,
  title: z.string(),
  asOf: at,
  channel: z.enum(['telephone', 'office', 'visit']),
  rulesDate: day.optional(),
  previousClaim: z.strictObject({ asOf: at, facts }).optional(),
  facts,
  unanswered: z.array(z.strictObject({ key: z.string(), reason: z.enum(unansweredReasons) })).default([]),
  steps: z.array(step).default([]),
  expect: z
    .strictObject({
      ...claims,
      statementAt: z.int().min(0).optional(),
      checkpoints: z
        .array(
          z.strictObject({
            ...claims,
            after: z.int().min(0),
            laid: outcome.optional(),
            push: outcome.optional(),
            caseState: z.string().optional(),
          }),
        )
        .default([]),
    })
    .default({ checkpoints: [] }),
});

export type Scenario = z.infer<typeof scenario>;
export type ScenarioStep = Scenario['steps'][number];
export type Claims = z.infer<z.ZodObject<typeof claims>>;
export type Checkpoint = Scenario['expect']['checkpoints'][number];

/** Longest file that is read, in bytes; and so its longest text, in characters. */
export const longestFile = 1_000_000;

/** A file as data, and where in the file its parts are. */
export interface ParsedScenario {
  readonly scenario: Scenario;
  /** The line of the deepest part of the path that is there, from 1. */
  lineOf(path: readonly string[]): number;
}

export const refuseScenario = (file: string, line: number, reason: string): Result<never> =>
  fail(failure('file.unreadable', { file, reason: `line ${line}: ${reason}` }));

/** Parses a file, or refuses it with the line and what would be right. Facts are checked by read-scenario.ts. */
export function parseScenario(file: string, text: string): Result<ParsedScenario> {
  const refuse = (line: number, reason: string): Result<never> => refuseScenario(file, line, reason);
  if (text.length > longestFile) return refuse(1, `longer than ${longestFile} characters`);
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true, strict: true, schema: 'core' });
  const [broken] = document.errors;
  if (broken !== undefined)
    return refuse(
      broken.linePos?.[0].line ?? 1,
      broken.message.split('\n')[0]?.replace(/ at line \d+, column \d+:?$/, '') ?? 'not YAML',
    );
  let value: unknown;
  try {
    value = document.toJS({ maxAliasCount: 0 });
  } catch {
    return refuse(1, 'aliases are not used in scenarios');
  }
  const placed = (path: readonly string[]): number => lineOf(document.contents, path, lines);
  const parsed = scenario.safeParse(value);
  if (parsed.success) return ok({ scenario: parsed.data, lineOf: placed });
  const [issue] = parsed.error.issues;
  const path = (issue?.path ?? []).map(String);
  const unknown = issue?.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
  return refuse(placed([...path, ...unknown]), `${path.join('.') || 'the file'}: ${issue?.message ?? 'not as wanted'}`);
}

function lineOf(root: Node | null, path: readonly string[], lines: LineCounter): number {
  let node: unknown = root;
  let line = 1;
  for (const part of path) {
    const pair = isMap(node) ? node.items.find(({ key }) => isScalar(key) && String(key.value) === part) : undefined;
    const next = pair === undefined ? (isSeq(node) ? node.items[Number(part)] : undefined) : pair.value;
    const range = ((pair?.key ?? next) as Node | undefined)?.range;
    if (range) line = lines.linePos(range[0]).line;
    if (next === undefined || next === null) break;
    node = next;
  }
  return line;
}
