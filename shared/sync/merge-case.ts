/**
 * Merges events of other devices into a case. Everything is kept; the order of the server decides. Two answers to one
 * question whose writers did not know of each other are a conflict: the later in server order stands, and the pair goes
 * to the conflict desk.
 *
 *   server order   1 A answers 85.20     2 B answers 90.00 (had not seen 1)     3 A (unsent) answers 88.00
 *   stands         3; conflicts: 2 over 1, 3 over 2
 */
import { canonicalJson } from '../case/canonical.ts';
import type { CaseEvent, CellRef } from '../case/event.ts';

/** An event with its place in the server's order of the case; undefined while the server has not taken it. */
export interface OrderedEvent {
  readonly event: CaseEvent;
  readonly serverSequence: number | undefined;
}

export interface AnswerConflict {
  readonly cell: CellRef;
  /** The event whose answer stands. */
  readonly standing: string;
  /** The event whose answer was overtaken, and is kept. */
  readonly overtaken: string;
}

export interface CaseMerge {
  /** Pulled events that were not here yet, in server order. */
  readonly append: readonly OrderedEvent[];
  /** The whole case: the server's order first, then what the server has not taken, in the order it was made. */
  readonly order: readonly OrderedEvent[];
  /** Pairs in which at least one event is new here. */
  readonly conflicts: readonly AnswerConflict[];
}

type AnswerEvent = Extract<CaseEvent, { type: 'answerRecorded' | 'answerUnanswered' }>;
const isAnswer = (event: CaseEvent): event is AnswerEvent =>
  event.type === 'answerRecorded' || event.type === 'answerUnanswered';
const cellName = (cell: CellRef): string => (cell.row === undefined ? cell.key : `${cell.key}#${cell.row}`);
const answerText = (event: AnswerEvent): string =>
  event.type === 'answerRecorded' ? canonicalJson(event.payload.value) : `unanswered:${event.payload.reason}`;

/** Server order, then unsent ones by their place on their device. */
function compare(a: OrderedEvent, b: OrderedEvent): number {
  if (a.serverSequence !== undefined && b.serverSequence !== undefined) return a.serverSequence - b.serverSequence;
  if (a.serverSequence !== undefined) return -1;
  if (b.serverSequence !== undefined) return 1;
  return a.event.deviceSequence - b.event.deviceSequence;
}

/**
 * How many foreign events each event's device held when it wrote it. A device numbers the events of a case as it holds
 * them (caseSequence), so what it held, less what it wrote itself, came from others; and those come in server order.
 */
function foreignSeen(order: readonly OrderedEvent[]): ReadonlyMap<string, number> {
  const ownByDevice = new Map<string, number>();
  const seen = new Map<string, number>();
  for (const { event } of [...order].sort((a, b) => a.event.deviceSequence - b.event.deviceSequence)) {
    const own = ownByDevice.get(event.device) ?? 0;
    seen.set(event.id, event.caseSequence - 1 - own);
    ownByDevice.set(event.device, own + 1);
  }
  return seen;
}

/** Conflicts along an order: each answer against the one that stood before it in the same cell. */
function findConflicts(order: readonly OrderedEvent[]): readonly AnswerConflict[] {
  const seen = foreignSeen(order);
  const countByDevice = new Map<string, number>();
  const standing = new Map<string, { event: AnswerEvent; rank: number; ofDevice: Map<string, number> }>();
  const conflicts: AnswerConflict[] = [];
  order.forEach(({ event }, rank) => {
    if (isAnswer(event)) {
      const name = cellName(event.payload);
      const before = standing.get(name);
      if (before !== undefined && before.event.device !== event.device) {
        const foreignRank = before.rank - (before.ofDevice.get(event.device) ?? 0) + 1;
        const knew = (seen.get(event.id) ?? 0) >= foreignRank;
        if (!knew && answerText(before.event) !== answerText(event)) {
          const { key, row } = event.payload;
          conflicts.push({
            cell: row === undefined ? { key } : { key, row },
            standing: event.id,
            overtaken: before.event.id,
          });
        }
      }
      standing.set(name, { event, rank, ofDevice: new Map(countByDevice) });
    }
    countByDevice.set(event.device, (countByDevice.get(event.device) ?? 0) + 1);
  });
  return conflicts;
}

/** Merges what was pulled into what is held. The same events give the same result, however often and in what portions they come. */
export function mergeCase(local: readonly OrderedEvent[], pulled: readonly OrderedEvent[]): CaseMerge {
  const held = new Map(local.map((entry) => [entry.event.id, entry]));
  const append: OrderedEvent[] = [];
  for (const entry of [...pulled].sort(compare)) {
    const known = held.get(entry.event.id);
    if (known === undefined) append.push(entry);
    if (known === undefined || known.serverSequence === undefined) held.set(entry.event.id, entry);
  }
  const order = [...held.values()].sort(compare);
  const fresh = new Set(append.map((entry) => entry.event.id));
  const conflicts = findConflicts(order).filter((pair) => fresh.has(pair.standing) || fresh.has(pair.overtaken));
  return { append, order, conflicts };
}
