/**
 * Reads a YAML file strictly, keeping places: a value of the wrong shape, an unknown key or an alias is a problem with its
 * file and line. Reading goes on after a problem, so that an author sees all of them at once.
 */
import { isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import type { Expression, Place } from './release.ts';
import type { ScriptProblem } from './problem.ts';

/** Longest file that is read, in characters: larger than any release needs. */
const longestFile = 2_000_000;

export class YamlFile {
  readonly #file: string;
  readonly #lines = new LineCounter();
  readonly #problems: ScriptProblem[];
  readonly root: YamlValue;

  constructor(file: string, text: string, problems: ScriptProblem[]) {
    this.#file = file;
    this.#problems = problems;
    if (text.length > longestFile)
      problems.push({ place: { file, line: 1 }, reason: `longer than ${longestFile} characters` });
    const document = parseDocument(text.slice(0, longestFile), {
      lineCounter: this.#lines,
      uniqueKeys: true,
      strict: true,
      schema: 'core',
    });
    for (const error of document.errors)
      problems.push({
        place: { file, line: error.linePos?.[0].line ?? 1 },
        reason: error.message.split('\n')[0] ?? 'unreadable',
      });
    this.root = new YamlValue(this, document.contents, { file, line: 1 });
  }
  place(node: Node | null, otherwise: Place): Place {
    return node?.range ? { file: this.#file, line: this.#lines.linePos(node.range[0]).line } : otherwise;
  }
  problem(place: Place, reason: string): void {
    this.#problems.push({ place, reason });
  }
}

/** One value of a file, of whatever shape; asking for a shape it has not is a problem and gives an empty one. */
export class YamlValue {
  readonly #file: YamlFile;
  readonly #node: Node | null;
  readonly place: Place;

  constructor(file: YamlFile, node: Node | null, parent: Place) {
    this.#file = file;
    this.#node = node;
    this.place = file.place(node, parent);
    if (isAlias(node)) this.#refuse('aliases are not used in a release');
  }

  #refuse(reason: string): void {
    this.#file.problem(this.place, reason);
  }

  /** The members of a map by key; keys not in `known` are refused when it is given. */
  map(known?: readonly string[]): ReadonlyMap<string, YamlValue> {
    const members = new Map<string, YamlValue>();
    if (!isMap(this.#node)) {
      this.#refuse('a group of named values is wanted here');
      return members;
    }
    for (const { key, value } of this.#node.items) {
      const name = isScalar(key) ? String(key.value) : '';
      const member = new YamlValue(this.#file, value as Node | null, this.#file.place(key as Node, this.place));
      if (name === '__proto__') member.#refuse("'__proto__' cannot be a name");
      else if (known !== undefined && !known.includes(name))
        member.#refuse(`'${name}' is not known here; known are ${known.join(', ')}`);
      else members.set(name, member);
    }
    return members;
  }

  list(): readonly YamlValue[] {
    if (isSeq(this.#node))
      return this.#node.items.map((item) => new YamlValue(this.#file, item as Node | null, this.place));
    this.#refuse('a list is wanted here');
    return [];
  }

  scalar(): string | number | boolean | null {
    const value = isScalar(this.#node) ? this.#node.value : undefined;
    if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
      return value;
    this.#refuse('a single value is wanted here');
    return null;
  }

  text(): string {
    const value = this.scalar();
    if (typeof value === 'string') return value;
    this.#refuse('a text is wanted here; put it in quotes');
    return '';
  }

  number(): number {
    const value = this.scalar();
    if (typeof value === 'number') return value;
    this.#refuse('a number is wanted here');
    return 0;
  }

  flag(): boolean {
    const value = this.scalar();
    if (typeof value === 'boolean') return value;
    this.#refuse('true or false is wanted here');
    return false;
  }

  oneOf<T extends string>(allowed: readonly T[]): T {
    const value = this.scalar();
    const found = allowed.find((one) => one === value);
    if (found !== undefined) return found;
    this.#refuse(`one of ${allowed.join(', ')} is wanted here`);
    return allowed[0] as T;
  }

  texts(): readonly string[] {
    return this.list().map((item) => item.text());
  }

  /** Texts by key. */
  textMap(): Readonly<Record<string, string>> {
    return Object.fromEntries(Array.from(this.map(), ([key, value]) => [key, value.text()]));
  }

  expression(): Expression {
    return { text: this.text(), place: this.place };
  }
}
