import type { Linkage, Reference } from './reference.ts';

/** References of one sort that no link has been found to yet. */
interface Sort<R> {
  readonly blocks: readonly string[];
  readonly bits: number;
  members: R[];
  /** Whether a link has reached one of the members since they were last looked through. */
  isStale: boolean;
  /** Once a reference of the sort has asked for its links. */
  asked: Asked<R> | null;
  /** The sort that asked last of those that met this one: a pair may have several blocks in common. */
  metBy: Sort<R> | null;
}

interface Asked<R> {
  readonly source: string | null;
  /** What has the source of the one that asked, so that it is not known yet whether others of its sort are linked to it. */
  open: readonly R[];
}

/** What a linkage says of a reference: its sort, where it has one, its blocks, each once, and its bits. */
interface Place {
  readonly sort: string | undefined;
  readonly blocks: readonly string[];
  readonly bits: number;
}

/** By linkage, then by reference: most references are met again with the next batch. */
const places = new WeakMap<object, WeakMap<Reference, Place>>();

/**
 * References that no link has been found to yet. A reference that a link reaches is taken out, so that finding everything that
 * hangs together does not come to comparing each with each: where all are linked to all, each is compared once.
 */
export class Unreached<R extends Reference> {
  readonly #linkage: Linkage<R>;
  readonly #places: WeakMap<Reference, Place>;
  readonly #sorts = new Map<string, Sort<R>>();
  readonly #blocks = new Map<string, Sort<R>[]>();
  readonly #sortOf = new Map<R, Sort<R>>();
  /** Null for those that a link has reached. */
  readonly #sortById = new Map<string, Sort<R> | null>();

  constructor(linkage: Linkage<R>) {
    this.#linkage = linkage;
    this.#places = places.get(linkage) ?? new WeakMap();
    places.set(linkage, this.#places);
  }

  /** The blocks of a reference, each once. */
  blocksOf(reference: R): readonly string[] {
    return this.#sort(reference).blocks;
  }

  /** Adds a reference, to be found in each of its blocks. */
  add(reference: R): void {
    if (this.#sortById.has(reference.id)) return;
    const sort = this.#sort(reference);
    this.#sortById.set(reference.id, sort);
    if (sort.members.length === 0) {
      for (const name of sort.blocks) {
        const block = this.#blocks.get(name);
        if (block === undefined) this.#blocks.set(name, [sort]);
        else block.push(sort);
      }
    }
    sort.members.push(reference);
  }

  /** Takes out the reference of this id; false where it was out. */
  reach(id: string): boolean {
    const sort = this.#sortById.get(id);
    if (sort === null) return false;
    if (sort !== undefined) sort.isStale = true;
    this.#sortById.set(id, null);
    return true;
  }

  /** Takes out what is linked to a reference. All references of its blocks must have been added before. */
  linkedTo(reference: R): readonly R[] {
    const sort = this.#sort(reference);
    const source = this.#sourceOf(reference);
    const { asked } = sort;
    const found =
      asked === null
        ? this.#linkedSorts(reference, sort, source)
        : asked.source === source
          ? []
          : this.#linkedOpen(reference, asked);
    for (const { id } of found) this.reach(id);
    return found;
  }

  /** What the first of the sort could not ask about, since it is of the same source. */
  #linkedOpen(reference: R, asked: Asked<R>): R[] {
    const open = asked.open.filter((other) => this.#isUnreached(other));
    asked.open = [];
    return open.filter((other) => this.#linkage.isLinked(reference, other));
  }

  /** What of other sorts, and of its own, is linked to the first reference of a sort that asks. */
  #linkedSorts(reference: R, sort: Sort<R>, source: string | null): R[] {
    const found: R[] = [];
    const open: R[] = [];
    for (const name of sort.blocks) {
      const block = this.#blocks.get(name) ?? [];
      let empty = 0;
      for (const one of block) {
        if (one.metBy !== sort) {
          one.metBy = sort;
          if (one.isStale) this.#leaveOut(one);
          if ((one.bits & sort.bits) !== 0 && one.members.length > 0)
            this.#compare(reference, source, one.members, found, open);
        }
        if (one.members.length === 0) empty++;
      }
      if (empty > 0)
        this.#blocks.set(
          name,
          block.filter(({ members }) => members.length > 0),
        );
    }
    sort.asked = { source, open };
    return found;
  }

  /** Takes out of a sort what a link has reached. */
  #leaveOut(sort: Sort<R>): void {
    sort.members = sort.members.filter((member) => this.#isUnreached(member));
    sort.isStale = false;
  }

  #isUnreached({ id }: R): boolean {
    return this.#sortById.get(id) !== null;
  }

  /** Compares a reference with all others of a sort, through one of them. */
  #compare(reference: R, source: string | null, members: readonly R[], found: R[], open: R[]): void {
    const isOwn = (one: R) => source !== null && this.#sourceOf(one) === source;
    const other = members.find((one) => !isOwn(one));
    const areLinked = other !== undefined && this.#linkage.isLinked(reference, other);
    if (other !== undefined && !areLinked) return;
    for (const one of members) (isOwn(one) ? open : found).push(one);
  }

  #sort(reference: R): Sort<R> {
    const known = this.#sortOf.get(reference);
    if (known !== undefined) return known;
    const { sort: key, blocks, bits } = this.#placeOf(reference);
    const alike = key === undefined ? undefined : this.#sorts.get(key);
    const sort = alike ?? { blocks, bits, members: [], isStale: false, asked: null, metBy: null };
    if (key !== undefined) this.#sorts.set(key, sort);
    this.#sortOf.set(reference, sort);
    return sort;
  }

  #placeOf(reference: R): Place {
    const known = this.#places.get(reference);
    if (known !== undefined) return known;
    const { sort, blocks, bits } = this.#linkage;
    const place = {
      sort: sort?.(reference),
      blocks: [...new Set(blocks(reference))],
      bits: bits?.(reference) ?? -1,
    };
    this.#places.set(reference, place);
    return place;
  }

  #sourceOf(reference: R): string | null {
    return this.#linkage.source?.(reference) ?? null;
  }
}
