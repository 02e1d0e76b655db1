/** Of all fragments together; then they are written anew. */
const MOST_CHARACTERS = 4_000_000;
/** What an entry takes beside its text. */
const ENTRY_CHARACTERS = 50;

let [round, charactersLeft] = [0, MOST_CHARACTERS];

const isConstant = (value: unknown): boolean =>
  value === null || (typeof value !== 'object' && typeof value !== 'function');

/**
 * What one selection of plain properties gives of objects that cannot change, in JSON. Many articles name the same few officials and sources,
 * which the store remembers: half of the values of a page of articles.
 */
export class Fragments {
  readonly #names: readonly string[];
  #round = round;
  #texts: WeakMap<object, string> | null = null;

  /** `names` are those of the properties that are selected. */
  constructor(names: readonly string[]) {
    this.#names = names;
  }

  /** What was written of an object before. */
  get(object: object): string | undefined {
    return this.#round === round ? this.#texts?.get(object) : undefined;
  }

  /** Keeps what was written of an object if it will be the same the next time: the object is frozen, and so is all that was read of it. */
  keep(object: object, text: string): void {
    if (!Object.isFrozen(object)) return;
    const properties = object as Readonly<Record<string, unknown>>;
    if (!this.#names.every((name) => isConstant(properties[name]))) return;
    charactersLeft -= text.length + ENTRY_CHARACTERS;
    if (charactersLeft < 0) [round, charactersLeft] = [round + 1, MOST_CHARACTERS];
    if (this.#round !== round) [this.#round, this.#texts] = [round, null];
    this.#texts ??= new WeakMap();
    this.#texts.set(object, text);
  }
}
