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
  readonly size: number;
}

/** What was read, by its name, the least recently used forgotten first. */
export class Recent<Value> {
  readonly #bounds: RecentBounds;
  readonly #entries = new Map<string, Entry<Value>>();
  #size = 0;

  constructor(bounds: RecentBounds) {
    this.#bounds = bounds;
  }

  get(key: string): Value | undefined {
    const entry = this.#entries.get(key);
    if (entry === undefined) return undefined;
    // A Map keeps the order of insertion: taking out and putting back makes the first key the least recently used.
    this.#entries.delete(key);
    this.#entries.set(key, entry);
    return entry.value;
  }

  /** Remembers something of a size. */
  set(key: string, value: Value, size: number): void {
    if (this.#entries.has(key) || size > this.#bounds.entrySize) return;
    this.#entries.set(key, { value, size });
    this.#size += size;
    for (const [oldest, entry] of this.#entries) {
      if (this.#entries.size <= this.#bounds.entries && this.#size <= this.#bounds.size) return;
      this.#entries.delete(oldest);
      this.#size -= entry.size;
    }
  }

  /** How many are remembered. */
  get count(): number {
    return this.#entries.size;
  }
}
