/** Of all fragments together, 30 MB at worst as V8 strings the pieces together; then they are written anew. */
const MOST_CHARACTERS = 4_000_000;
/** What an entry takes beside its text. */
const ENTRY_CHARACTERS = 50;

let charactersLeft = MOST_CHARACTERS;
/** Those that hold a text: a query that nobody asks any more would keep its own for as long as the objects live. */
const holding = new Set<Fragments>();

/**
 * The same text in one piece: V8 keeps what was put together as pieces, and would go through them again for each answer that has the text. To look
 * for a character that is not there is what makes it one.
 */
function inOnePiece(text: string): string {
  text.indexOf('\0');
  return text;
}

/** Whether a property of a frozen object is a value without parts, now and later: what a getter gives may be another the next time. */
function isConstant(object: object, name: string): boolean {
  const property = Object.getOwnPropertyDescriptor(object, name);
  if (property === undefined) return !(name in object);
  const value: unknown = 'value' in property ? property.value : property;
  return value === null || (typeof value !== 'object' && typeof value !== 'function');
}

/**
 * What one selection of plain properties gives of objects that cannot change, in JSON. Many articles name the same few officials and sources,
 * which the store remembers: half of the values of a page of articles.
 */
export class Fragments {
  readonly #names: readonly string[];
  #texts: WeakMap<object, string> | null = null;

  /** `names` are those of the properties that are selected. */
  constructor(names: readonly string[]) {
    this.#names = names;
  }

  /** What was written of an object before. */
  get(object: object): string | undefined {
    return this.#texts?.get(object);
  }

  /** Keeps what was written of an object if it will be the same the next time: the object is frozen, and so is all that was read of it. */
  keep(object: object, text: string): void {
    if (!Object.isFrozen(object) || !this.#names.every((name) => isConstant(object, name))) return;
    const characters = text.length + ENTRY_CHARACTERS;
    if (characters > MOST_CHARACTERS) return;
    if (characters > charactersLeft) {
      for (const fragments of holding) fragments.#texts = null;
      holding.clear();
      charactersLeft = MOST_CHARACTERS;
    }
    charactersLeft -= characters;
    if (this.#texts === null) {
      this.#texts = new WeakMap();
      holding.add(this);
    }
    this.#texts.set(object, inOnePiece(text));
  }
}
