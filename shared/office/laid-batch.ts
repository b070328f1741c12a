/**
 * The life of a batch of documents for a council: made, printed sheet by sheet, handed over, signed for. Each step is a version
 * of the office record of the batch, so it is durable, ordered, attributed and seen by the office's other workstations. Which
 * cases are in the batch is not said here: that is the cases' own events (shared/case/laid.ts).
 */
import { z } from 'zod';
import { failure } from '../error/failure.ts';
import type { Failure } from '../error/failure.ts';
import type { KeptRecord } from './record.ts';

const sheet = z.int().min(1).max(100_000);
const method = z.enum(['post', 'courier', 'collect']);
const line = (most: number) => z.string().trim().max(most);

export const laidBatchStepSchema = z.discriminatedUnion('step', [
  /** `number` is printed as a bar code. */
  z.strictObject({
    step: z.literal('made'),
    number: z.string().regex(/^[A-Z0-9-]{6,40}$/),
    council: z.string().regex(/^[A-Z]{3}$/),
    method,
  }),
  /** Sheets `from` to `to` of `of` were handed to the printer. */
  z.strictObject({ step: z.literal('printing'), from: sheet, to: sheet, of: sheet }),
  /** The printer stopped: this sheet and those after it are to be printed again. */
  z.strictObject({ step: z.literal('jammed'), sheet }),
  z.strictObject({ step: z.literal('printed') }),
  /** `reference`: of the post or the courier, empty where there is none. */
  z.strictObject({ step: z.literal('dispatched'), method, reference: line(80) }),
  /** Who signed for it, and when on the office's clock. */
  z.strictObject({
    step: z.literal('collected'),
    name: line(80).min(1),
    when: z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/),
  }),
  z.strictObject({ step: z.literal('calledOff'), reason: line(200) }),
]);
export type LaidBatchStep = z.output<typeof laidBatchStepSchema>;
export type BatchMethod = z.output<typeof method>;

export const batchStates = ['made', 'printing', 'jammed', 'printed', 'dispatched', 'collected', 'calledOff'] as const;
export type BatchState = (typeof batchStates)[number];

/** A step with who did it, and when (instant). */
export interface DoneStep {
  readonly step: LaidBatchStep;
  readonly by: string;
  readonly at: string;
}

export interface LaidBatch {
  readonly id: string;
  readonly number: string;
  readonly council: string;
  readonly method: BatchMethod;
  readonly state: BatchState;
  /** Sheets of the whole batch; 0 before it was first printed. */
  readonly sheets: number;
  /** The next sheet to print: after a jam the one that jammed. */
  readonly nextSheet: number;
  /** How often sheets were handed to the printer. */
  readonly runs: number;
  readonly reference: string;
  readonly collected: { readonly name: string; readonly when: string } | undefined;
  readonly steps: readonly DoneStep[];
}

/** From which states a step may be taken. */
const before: Readonly<Record<Exclude<LaidBatchStep['step'], 'made'>, readonly BatchState[]>> = {
  printing: ['made', 'printing', 'jammed', 'printed'],
  jammed: ['printing', 'printed'],
  printed: ['printing'],
  dispatched: ['printed'],
  collected: ['dispatched'],
  calledOff: ['made', 'printing', 'jammed', 'printed'],
};

/** The states in which the batch is still in the house. */
export const isOpenBatch = ({ state }: Pick<LaidBatch, 'state'>): boolean =>
  state !== 'dispatched' && state !== 'collected' && state !== 'calledOff';

/** Why a step cannot be taken now; undefined when it can. */
export function refusalOf(batch: LaidBatch, { step, ...rest }: LaidBatchStep): Failure | undefined {
  if (step === 'made' || !before[step].includes(batch.state))
    return failure('laid.stepNotNow', { step, state: batch.state });
  if (step === 'jammed' && 'sheet' in rest && rest.sheet > batch.sheets)
    return failure('laid.noSuchSheet', { sheet: rest.sheet, sheets: batch.sheets }, 'sheet');
  if (step === 'collected' && batch.method === 'post') return failure('laid.notSignedFor', {}, 'name');
  return undefined;
}

function after(batch: LaidBatch, { step, by, at }: DoneStep): LaidBatch {
  const next = { ...batch, steps: [...batch.steps, { step, by, at }] };
  switch (step.step) {
    case 'made':
      return batch;
    case 'printing':
      return { ...next, state: 'printing', sheets: step.of, nextSheet: step.to + 1, runs: batch.runs + 1 };
    case 'jammed':
      return { ...next, state: 'jammed', nextSheet: step.sheet };
    case 'dispatched':
      return { ...next, state: 'dispatched', method: step.method, reference: step.reference };
    case 'collected':
      return { ...next, state: 'collected', collected: { name: step.name, when: step.when } };
    case 'printed':
    case 'calledOff':
      return { ...next, state: step.step };
  }
}

/**
 * The batch from the versions of its record, the oldest first. A version that the server refused is passed over, and so is a
 * step that was not possible any more when it came: two workstations that did not know of each other can't send it twice.
 */
export function foldBatch(id: string, versions: readonly KeptRecord[]): LaidBatch | undefined {
  let batch: LaidBatch | undefined;
  for (const { body, refused, actor, at } of versions) {
    const read = laidBatchStepSchema.safeParse(body);
    if (refused !== undefined || !read.success) continue;
    const done: DoneStep = { step: read.data, by: actor.id, at };
    if (batch !== undefined) {
      if (refusalOf(batch, read.data) === undefined) batch = after(batch, done);
    } else if (read.data.step === 'made') {
      const { number, council, method: way } = read.data;
      const start = { state: 'made', sheets: 0, nextSheet: 1, runs: 0, reference: '', collected: undefined } as const;
      batch = { id, number, council, method: way, ...start, steps: [done] };
    }
  }
  return batch;
}

/** A number that no two workstations give twice, short enough to be read out: council, day and the end of the identity. */
export const batchNumber = (council: string, day: string, id: string): string =>
  `${council}-${day.slice(2).replaceAll('-', '')}-${id.replaceAll('-', '').slice(-6).toUpperCase()}`;
