/** Names of a release's values, where derived ones are compiled when something first reads them. */
import type { SlotName } from './names.ts';

/** Looks derived values up by compiling them on first use. */
export class LazySlots extends Map<string, SlotName> {
  readonly #known: Map<string, SlotName>;
  readonly #derive: (name: string) => SlotName | undefined;
  constructor(known: Map<string, SlotName>, derive: (name: string) => SlotName | undefined) {
    super();
    this.#known = known;
    this.#derive = derive;
  }
  override get(name: string): SlotName | undefined {
    return this.#known.get(name) ?? this.#derive(name);
  }
}
