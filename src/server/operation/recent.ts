/** How much is remembered of what was read. */
export interface RecentBounds {
  readonly entries: number;
  /** Of all together, in whatever unit who remembers counts. */
  readonly size: number;
  /** Of one; what is larger is not remembered. */
  readonly entrySize: number;
}

interface Entry<Value> {
  readonly value: Value;
  size: number;
  /** Whether it was asked for since it was last looked at to make room. */
  isUsed: boolean;
}

/** What was read, by its name, about the least recently used forgotten first. */
export class Recent<Value> {
  readonly #bounds: RecentBounds;
  /** In the order in which room is made. */
  readonly #entries = new Map<string, Entry<Value>>();
  #size = 0;

  constructor(bounds: RecentBounds) {
    this.#bounds = bounds;
  }

  get(key: string): Value | undefined {
    const entry = this.#entries.get(key);
    if (entry === undefined) return undefined;
    // To move it behind the others here would take longer than all else that is done with it.
    entry.isUsed = true;
    return entry.value;
  }

  /** Remembers something of a size. */
  set(key: string, value: Value, size: number): void {
    if (this.#entries.has(key) || size > this.#bounds.entrySize) return;
    this.#makeRoom(1, size);
    this.#entries.set(key, { value, size, isUsed: false });
    this.#size += size;
  }

  /** What is remembered by a key takes so much more. It may be forgotten for it. */
  grow(key: string, size: number): void {
    const entry = this.#entries.get(key);
    if (entry === undefined) return;
    entry.size += size;
    this.#size += size;
    this.#makeRoom(0, 0);
  }

  /** How many are remembered. */
  get count(): number {
    return this.#entries.size;
  }

  /** The size of all together. */
  get size(): number {
    return this.#size;
  }

  /** For so many more of a size. What was used meanwhile comes once more round: what nobody uses until then goes. */
  #makeRoom(more: number, size: number): void {
    const { entries, size: most } = this.#bounds;
    for (const [key, entry] of this.#entries) {
      if (this.#entries.size + more <= entries && this.#size + size <= most) return;
      this.#entries.delete(key);
      if (entry.isUsed) {
        entry.isUsed = false;
        this.#entries.set(key, entry);
      } else this.#size -= entry.size;
    }
  }
}
