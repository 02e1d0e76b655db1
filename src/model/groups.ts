/** Disjoint sets of things that were joined (Tarjan 1975). */
export class Groups<T> {
  readonly #parent = new Map<T, T>();

  constructor(things: Iterable<T>) {
    for (const thing of things) this.#parent.set(thing, thing);
  }

  join(a: T, b: T): void {
    const [first, second] = [this.#root(a), this.#root(b)];
    if (first !== second) this.#parent.set(second, first);
  }

  areJoined(a: T, b: T): boolean {
    return this.#root(a) === this.#root(b);
  }

  /** The sets, and the things in each, in the order in which the things were given. */
  lists(): readonly (readonly T[])[] {
    const lists = new Map<T, T[]>();
    for (const thing of this.#parent.keys()) {
      const root = this.#root(thing);
      const list = lists.get(root);
      if (list === undefined) lists.set(root, [thing]);
      else list.push(thing);
    }
    return [...lists.values()];
  }

  #root(thing: T): T {
    let root = thing;
    for (let up = this.#parent.get(root); up !== undefined && up !== root; up = this.#parent.get(root))
      root = up;
    for (let at = thing; at !== root; ) {
      const up = this.#parent.get(at) ?? root;
      this.#parent.set(at, root);
      at = up;
    }
    return root;
  }
}
