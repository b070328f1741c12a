/**
 * The floor: the least a single-purpose program needs for the questionnaire. The same texts are parsed into closures, each
 * cell knows its dependents, and a change walks those in order. No types, reasons, history, wording, sections or messages.
 */
import { computedText, relevanceText } from './condition-text.ts';
import { cellName, type Computed, type Question, type Questionnaire, type Value } from './questionnaire.ts';
import type { Asked, Compiled, Engine, Given, Session } from './engine.ts';

type Worth = Value | null;
type Test = (worth: readonly Worth[]) => boolean;
type Sum = (worth: readonly Worth[]) => number;

interface Cell {
  readonly index: number;
  readonly question: Question | undefined;
  readonly computed: Computed | undefined;
  readonly row: number;
  readonly test: Test | undefined;
  readonly sum: Sum | undefined;
  readonly most: number;
}
interface Program {
  readonly cells: readonly Cell[];
  readonly indexOf: ReadonlyMap<string, number>;
  readonly dependents: readonly (readonly number[])[];
}
interface Source {
  readonly questionnaire: Questionnaire;
  readonly texts: readonly string[];
}

const tokens = /\s*('[^']*'|[A-Za-z_][\w.]*|\d+|==|&&|\|\||[()[\],+])/gy;

/** Recursive descent over `||`, `&&`, `==`, `in` and `+`; `name` gives the index of a cell and remembers that it was read. */
class Parser {
  readonly #words: string[] = [];
  #at = 0;
  readonly #name: (name: string) => number;

  constructor(text: string, name: (name: string) => number) {
    for (const [, word = ''] of text.matchAll(tokens)) this.#words.push(word);
    this.#name = name;
  }

  test(): Test {
    let left = this.#and();
    while (this.#words[this.#at] === '||') {
      this.#at += 1;
      const [first, second] = [left, this.#and()];
      left = (worth) => first(worth) || second(worth);
    }
    return left;
  }

  #and(): Test {
    let left = this.#comparison();
    while (this.#words[this.#at] === '&&') {
      this.#at += 1;
      const [first, second] = [left, this.#comparison()];
      left = (worth) => first(worth) && second(worth);
    }
    return left;
  }

  #comparison(): Test {
    const word = this.#take();
    if (word === '(') {
      const inner = this.test();
      this.#take();
      return inner;
    }
    const index = this.#name(word);
    if (this.#take() === '==') {
      const wanted = literal(this.#take());
      return (worth) => worth[index] === wanted;
    }
    const values: Value[] = [];
    for (this.#take(); this.#words[this.#at - 1] !== ']'; this.#take()) values.push(literal(this.#take()));
    return (worth) => values.includes(worth[index] as Value);
  }

  sum(): Sum {
    const indexes: number[] = [];
    while (this.#at < this.#words.length) {
      const word = this.#take();
      if (word === 'nz') {
        this.#take();
        indexes.push(this.#name(this.#take()));
        this.#take();
      } else if (word !== '+' && word !== '0') indexes.push(this.#name(word));
    }
    return (worth) => {
      let total = 0;
      for (const index of indexes) total += (worth[index] as number | null) ?? 0;
      return total;
    };
  }

  #take(): string {
    const word = this.#words[this.#at] ?? '';
    this.#at += 1;
    return word;
  }
}

const literal = (word: string): Value =>
  word.startsWith("'") ? word.slice(1, -1) : word === 'true' ? true : word === 'false' ? false : Number(word);

function compile({ questionnaire, texts }: Source): Program {
  const cells: Cell[] = [];
  const indexOf = new Map<string, number>();
  const dependents: number[][] = [];
  const plain = questionnaire.fields.flatMap((field, at) =>
    field.inRepeat ? [] : [{ field, text: texts[at] as string, row: 0 }],
  );
  const repeated = questionnaire.fields.flatMap((field, at) =>
    field.inRepeat ? [{ field, text: texts[at] as string }] : [],
  );
  const rows = Array.from({ length: questionnaire.instances }, (_, at) =>
    repeated.map((one) => ({ ...one, row: at + 1 })),
  ).flat();
  for (const { field, text, row } of [...plain, ...rows]) {
    const index = cells.length;
    const parser = new Parser(text, (name) => {
      const from = indexOf.get(name.startsWith('item.') ? cellName(name.slice(5), row) : name) as number;
      const known = dependents[from] as number[];
      if (known.at(-1) !== index) known.push(index);
      return from;
    });
    dependents.push([]);
    indexOf.set(cellName(field.id, row), index);
    const isSum = field.is === 'computed' && field.kind === 'sum';
    cells.push({
      index,
      question: field.is === 'question' ? field : undefined,
      computed: field.is === 'computed' ? field : undefined,
      row,
      test: isSum || text === '' ? undefined : parser.test(),
      sum: isSum ? parser.sum() : undefined,
      most: field.is === 'question' ? (field.most ?? Infinity) : Infinity,
    });
  }
  return { cells, indexOf, dependents };
}

class FloorSession implements Session {
  readonly #program: Program;
  readonly #recorded: Worth[];
  readonly #worth: Worth[];
  readonly #onRoute: Uint8Array;
  readonly #waiting: Uint8Array;
  #heap: number[] = [];
  /** No question before it is open. */
  #cursor = 0;

  constructor(program: Program) {
    const { length } = program.cells;
    this.#program = program;
    this.#recorded = Array.from({ length }, () => null);
    this.#worth = Array.from({ length }, () => null);
    this.#onRoute = new Uint8Array(length);
    this.#waiting = new Uint8Array(length);
    this.#evaluateAll();
  }

  #evaluateAll(): void {
    for (const cell of this.#program.cells) this.#evaluate(cell);
    this.#cursor = 0;
  }

  /** Whether the cell's worth changed. */
  #evaluate(cell: Cell): boolean {
    const { index } = cell;
    const before = this.#worth[index];
    if (cell.sum !== undefined) this.#worth[index] = cell.sum(this.#worth);
    else if (cell.computed !== undefined) this.#worth[index] = cell.test?.(this.#worth) ?? false;
    else {
      const on = cell.test === undefined || cell.test(this.#worth);
      this.#onRoute[index] = on ? 1 : 0;
      const recorded = this.#recorded[index] as Worth;
      this.#worth[index] = on ? recorded : null;
      if (on && recorded === null && index < this.#cursor) this.#cursor = index;
    }
    return this.#worth[index] !== before;
  }

  next(): Asked | undefined {
    const { cells } = this.#program;
    for (; this.#cursor < cells.length; this.#cursor += 1) {
      const cell = cells[this.#cursor] as Cell;
      if (cell.question !== undefined && this.#onRoute[this.#cursor] === 1 && this.#recorded[this.#cursor] === null)
        return cell as Asked & Cell;
    }
    return undefined;
  }

  answer(given: Given): void {
    const index = this.#indexOf(given);
    if ((given.value as number) > (this.#program.cells[index] as Cell).most) throw new Error('refused');
    this.#recorded[index] = given.value;
    if (this.#onRoute[index] === 0 || this.#worth[index] === given.value) return;
    this.#worth[index] = given.value;
    this.#wake(index);
    while (this.#heap.length > 0) {
      const least = this.#pop();
      this.#waiting[least] = 0;
      if (this.#evaluate(this.#program.cells[least] as Cell)) this.#wake(least);
    }
  }

  #indexOf({ question, row }: Asked): number {
    return this.#program.indexOf.get(cellName(question.id, row)) as number;
  }

  #wake(index: number): void {
    for (const dependent of this.#program.dependents[index] as readonly number[]) {
      if (this.#waiting[dependent] === 1) continue;
      this.#waiting[dependent] = 1;
      this.#push(dependent);
    }
  }

  #push(index: number): void {
    const heap = this.#heap;
    let at = heap.push(index) - 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if ((heap[parent] as number) <= index) break;
      heap[at] = heap[parent] as number;
      at = parent;
    }
    heap[at] = index;
  }

  #pop(): number {
    const heap = this.#heap;
    const least = heap[0] as number;
    const last = heap.pop() as number;
    const { length } = heap;
    if (length === 0) return least;
    let at = 0;
    for (let child = 1; child < length; child = 2 * at + 1) {
      if (child + 1 < length && (heap[child + 1] as number) < (heap[child] as number)) child += 1;
      if ((heap[child] as number) >= last) break;
      heap[at] = heap[child] as number;
      at = child;
    }
    heap[at] = last;
    return least;
  }

  replay(given: readonly Given[]): void {
    for (const one of given) this.#recorded[this.#indexOf(one)] = one.value;
    this.#evaluateAll();
  }

  outcome(): ReturnType<Session['outcome']> {
    const onRoute: string[] = [];
    const computed: Record<string, number | boolean> = {};
    for (const cell of this.#program.cells) {
      if (cell.computed !== undefined) computed[cell.computed.id] = this.#worth[cell.index] as number | boolean;
      else if (this.#onRoute[cell.index] === 1) onRoute.push(cellName((cell.question as Question).id, cell.row));
    }
    return { onRoute, computed };
  }
}

export const floor: Engine = {
  name: 'floor',
  prepare(questionnaire) {
    const texts = questionnaire.fields.map((field) =>
      field.is === 'computed'
        ? computedText(field)
        : field.relevance === undefined
          ? ''
          : relevanceText(field.relevance, questionnaire.gate),
    );
    return (): Compiled => {
      const program = compile({ questionnaire, texts });
      return { create: () => new FloorSession(program) };
    };
  },
};
