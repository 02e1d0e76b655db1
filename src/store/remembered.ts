import type { Engine } from './engine.ts';

/**
 * Entities by their ids, as long as nothing is committed, by whomever: for an engine that tells without a round trip whether anything
 * was. What has not been asked for of late goes first, once those that are kept take more than `maxBytes` by `sizeOf`.
 */
export class Remembered<T extends { readonly id: string }> {
  readonly #engine: Engine;
  readonly #maxBytes: number;
  readonly #sizeOf: (entity: T) => number;
  #version: unknown = null;
  /** What was asked for since the last time that half of the room was full. */
  #recent = new Map<string, T>();
  #older: ReadonlyMap<string, T> = new Map();
  #bytes = 0;

  constructor(engine: Engine, maxBytes: number, sizeOf: (entity: T) => number) {
    this.#engine = engine;
    this.#maxBytes = maxBytes;
    this.#sizeOf = sizeOf;
  }

  /** The entities with these ids, as `read` finds them, which is asked for those that are not remembered. */
  async get(
    ids: readonly string[],
    read: (ids: readonly string[]) => Promise<readonly (T | null)[]>,
  ): Promise<readonly (T | null)[]> {
    const version = this.#engine.version();
    if (version !== this.#version) {
      this.#recent = new Map();
      this.#older = new Map();
      this.#bytes = 0;
      this.#version = version;
    }
    const found = ids.map((id) => this.#find(id));
    const missing = ids.filter((_id, at) => found[at] === undefined);
    if (missing.length === 0) return found as T[];
    const came = await read(missing);
    // What was committed meanwhile may be in some of them and not in the others.
    if (this.#engine.version() !== version) return read(ids);
    // Frozen: many will be handed the same object, and what is made of it may be kept too.
    for (const entity of came) if (entity !== null) this.#keep(entity.id, Object.freeze(entity));
    let next = 0;
    return found.map((entity) => (entity === undefined ? (came[next++] ?? null) : entity));
  }

  /** The entities with these ids as they were at a version of the database; null where one of them is not remembered. */
  at(version: unknown, ids: readonly string[]): readonly T[] | null {
    if (version !== this.#version) return null;
    const found: T[] = [];
    for (const id of ids) {
      const entity = this.#find(id);
      if (entity === undefined) return null;
      found.push(entity);
    }
    return found;
  }

  #find(id: string): T | undefined {
    const recent = this.#recent.get(id);
    if (recent !== undefined) return recent;
    const older = this.#older.get(id);
    if (older !== undefined) this.#keep(id, older);
    return older;
  }

  #keep(id: string, entity: T): void {
    const bytes = this.#sizeOf(entity);
    if (this.#bytes + bytes > this.#maxBytes / 2) {
      this.#older = this.#recent;
      this.#recent = new Map();
      this.#bytes = 0;
    }
    this.#recent.set(id, entity);
    this.#bytes += bytes;
  }
}
