/**
 * A set of small whole numbers that finds its least member in a few steps, however large the range is: three levels of
 * 32-bit words, each bit telling whether the word below it holds anything. Used for the slots still to be evaluated and
 * for the positions still to be asked.
 */
export class OrderedSet {
  readonly #leaves: Int32Array;
  readonly #middle: Int32Array;
  readonly #top: Int32Array;

  /** Members are 0 to size - 1. */
  constructor(size: number) {
    const leaves = (size >> 5) + 1;
    const middle = (leaves >> 5) + 1;
    this.#leaves = new Int32Array(leaves);
    this.#middle = new Int32Array(middle);
    this.#top = new Int32Array((middle >> 5) + 1);
  }

  has(member: number): boolean {
    return ((this.#leaves[member >> 5] as number) & (1 << (member & 31))) !== 0;
  }

  add(member: number): void {
    const word = member >> 5;
    this.#leaves[word] = (this.#leaves[word] as number) | (1 << (member & 31));
    this.#middle[word >> 5] = (this.#middle[word >> 5] as number) | (1 << (word & 31));
    this.#top[word >> 10] = (this.#top[word >> 10] as number) | (1 << ((word >> 5) & 31));
  }

  delete(member: number): void {
    const word = member >> 5;
    const leaf = (this.#leaves[word] as number) & ~(1 << (member & 31));
    this.#leaves[word] = leaf;
    if (leaf !== 0) return;
    const middle = (this.#middle[word >> 5] as number) & ~(1 << (word & 31));
    this.#middle[word >> 5] = middle;
    if (middle === 0) this.#top[word >> 10] = (this.#top[word >> 10] as number) & ~(1 << ((word >> 5) & 31));
  }

  /** The least member, or -1 when there is none. */
  first(): number {
    for (let block = 0; block < this.#top.length; block += 1) {
      const top = this.#top[block] as number;
      if (top === 0) continue;
      const middleIndex = (block << 5) | lowestBit(top);
      const wordIndex = (middleIndex << 5) | lowestBit(this.#middle[middleIndex] as number);
      return (wordIndex << 5) | lowestBit(this.#leaves[wordIndex] as number);
    }
    return -1;
  }

  /** Every member in order. */
  *[Symbol.iterator](): Generator<number> {
    for (let word = 0; word < this.#leaves.length; word += 1) {
      let rest = this.#leaves[word] as number;
      while (rest !== 0) {
        const bit = lowestBit(rest);
        yield (word << 5) | bit;
        rest &= ~(1 << bit);
      }
    }
  }
}

const lowestBit = (word: number): number => 31 - Math.clz32(word & -word);
