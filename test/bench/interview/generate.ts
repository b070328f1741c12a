/** Makes a questionnaire of a size from a seed. It follows the usual answers while it goes, to keep about four fifths on route. */
import {
  answerOf,
  options,
  type Computed,
  type Field,
  type Question,
  type Questionnaire,
  type Relevance,
  type Term,
  type Value,
} from './questionnaire.ts';

const sectionLength = 20;
const repeatLength = 10;
const instances = 10;
const chainLength = 10;
const share = { relevant: 0.9, computed: 0.1, constrained: 0.1, gated: 0.117, onRoute: 0.86, near: 0.7 };
const nearby = 40;

/** A number in [0, 1) at each call (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const valuesOf: Readonly<Record<Question['kind'], readonly Value[]>> = {
  yesNo: [true, false],
  choice: options,
  integer: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9],
};

export function generate(size: number, seed: number): Questionnaire {
  return new Generator(size, seed).make();
}

class Generator {
  readonly #size: number;
  readonly #seed: number;
  readonly #random: () => number;
  readonly #fields: Field[] = [];
  readonly #questions: Question[] = [];
  readonly #computed: Computed[] = [];
  /** What each field is worth under the usual answers; null off route. */
  readonly #worth = new Map<Field, Value | null>();

  constructor(size: number, seed: number) {
    this.#size = size;
    this.#seed = seed;
    this.#random = randomFrom(seed);
  }

  make(): Questionnaire {
    const plain = this.#size - repeatLength;
    for (let at = 0; at < plain; at += 1) {
      const section = Math.floor(at / sectionLength);
      if (at % sectionLength > 2 && this.#random() < share.computed * 1.17) this.#addComputed(at, section);
      else this.#addQuestion(`q${at}`, section, at % sectionLength, false);
    }
    const section = Math.ceil(plain / sectionLength);
    const before = this.#questions.length;
    for (let at = 0; at < repeatLength; at += 1) this.#addQuestion(`m${at}`, section, at, true, before);
    return {
      size: this.#size,
      seed: this.#seed,
      sections: section + 1,
      fields: this.#fields,
      gate: this.#questions[0] as Question,
      instances,
    };
  }

  #addQuestion(id: string, section: number, place: number, inRepeat: boolean, firstOfRepeat = 0): void {
    const roll = this.#random();
    const kind = id === 'q0' ? 'yesNo' : roll < 0.35 ? 'yesNo' : roll < 0.75 ? 'choice' : 'integer';
    const most = kind === 'integer' && this.#random() < share.constrained * 4 ? 8 : undefined;
    const free = this.#questions.length < 2 || (place > chainLength && this.#random() > share.relevant);
    const relevance = free ? undefined : this.#relevance(place, inRepeat ? firstOfRepeat : 0, inRepeat);
    const question: Question = { is: 'question', id, section, kind, inRepeat, relevance, most };
    this.#fields.push(question);
    this.#worth.set(
      question,
      relevance === undefined || this.#holds(relevance) ? answerOf(question, inRepeat ? 1 : 0) : null,
    );
    this.#questions.push(question);
  }

  /** The first fields of a section hang on each other, one after another; the others on one to three earlier answers. */
  #relevance(place: number, firstOfRepeat: number, inRepeat: boolean): Relevance {
    const wanted = this.#random() < share.onRoute;
    const chained = place > 0 && place <= chainLength;
    const count = 1 + Math.floor(this.#random() * 3);
    const fields = new Set<Field>(chained ? [this.#questions.at(-1) as Question] : []);
    while (fields.size < Math.min(count + (chained ? 1 : 0), this.#questions.length))
      fields.add(this.#earlier(inRepeat ? firstOfRepeat : undefined));
    const last = this.#computed.at(-1);
    if (last?.kind === 'flag' && this.#random() < 0.05) fields.add(last);
    const picked = [...fields];
    const reachable = picked.every((field) => this.#worth.get(field) !== null);
    const join = wanted && !reachable ? 'or' : this.#random() < 0.6 ? 'and' : 'or';
    return { terms: picked.map((field) => this.#term(field, wanted)), join, gated: this.#random() < share.gated };
  }

  #earlier(before: number | undefined): Question {
    const count = before ?? this.#questions.length;
    const from = this.#random() < share.near ? Math.max(0, count - nearby) : 0;
    return this.#questions[from + Math.floor(this.#random() * (count - from))] as Question;
  }

  /** True under the usual answers when wanted, as far as the field is on route at all. */
  #term(field: Field, wanted: boolean): Term {
    const worth = this.#worth.get(field) ?? null;
    if (field.is === 'computed') return { field, values: [worth === true ? wanted : !wanted] };
    const others = valuesOf[field.kind].filter((value) => value !== worth);
    const other = (): Value => others[Math.floor(this.#random() * others.length)] as Value;
    const several = field.kind !== 'yesNo' && this.#random() < 0.4;
    const second = other();
    if (wanted && worth !== null) return { field, values: several ? [worth, second] : [worth] };
    return { field, values: several ? [...new Set([second, other()])] : [second] };
  }

  #addComputed(at: number, section: number): void {
    const chain = Math.floor(this.#computed.length / chainLength);
    const before = this.#computed.length % chainLength === 0 ? undefined : this.#computed.at(-1);
    const kind = chain % 2 === 0 ? 'sum' : 'flag';
    const integers = this.#questions.filter((question) => question.kind === 'integer').slice(-nearby);
    const addends =
      kind === 'sum' && integers.length > 0
        ? [0, 1].map(() => integers[Math.floor(this.#random() * integers.length)] as Question)
        : [];
    const terms = kind === 'flag' ? [this.#term(this.#earlier(undefined), this.#random() < 0.1)] : [];
    const computed: Computed = {
      is: 'computed',
      id: `c${at}`,
      section,
      kind,
      inRepeat: false,
      before,
      addends: [...new Set(addends)],
      terms,
    };
    this.#fields.push(computed);
    this.#computed.push(computed);
    const start = kind === 'sum' ? 0 : false;
    const carried = before === undefined ? start : (this.#worth.get(before) ?? start);
    this.#worth.set(
      computed,
      kind === 'sum'
        ? computed.addends.reduce((total, addend) => total + Number(this.#worth.get(addend) ?? 0), Number(carried))
        : carried === true || terms.some((term) => this.#matches(term)),
    );
  }

  #matches({ field, values }: Term): boolean {
    const worth = this.#worth.get(field) ?? null;
    return worth !== null && values.includes(worth);
  }

  #holds({ terms, join }: Relevance): boolean {
    return join === 'and' ? terms.every((term) => this.#matches(term)) : terms.some((term) => this.#matches(term));
  }
}
