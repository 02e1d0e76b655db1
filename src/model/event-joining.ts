import { bothSeasons, isOneSeason, type Season, seasonOf } from './event-days.ts';
import { APART, eventAgreement } from './event-rules.ts';
import { type EventSort, MOST_SORTS, singleSorts } from './event-sorts.ts';
import { bySmaller } from './fold.ts';
import { Groups } from './groups.ts';

/** A set of small whole numbers. */
type Bits = Uint32Array;
const add = (bits: Bits, at: number) => {
  bits[at >> 5] = (bits[at >> 5] as number) | (1 << (at & 31));
};
const addAll = (bits: Bits, others: Bits) => {
  for (let at = 0; at < bits.length; at += 1) bits[at] = (bits[at] as number) | (others[at] as number);
};
const meet = (a: Bits, b: Bits): boolean => {
  for (let at = 0; at < a.length; at += 1) if (((a[at] as number) & (b[at] as number)) !== 0) return true;
  return false;
};

/** Sorts that were joined, by their places in the list. */
interface Group {
  readonly sorts: number[];
  readonly has: Bits;
  /** The sorts from which something in the group keeps it apart. */
  readonly apart: Bits;
  season: Season;
}

/** A link between two sorts, in the order of the first link between two of their members. */
interface Link {
  readonly a: number;
  readonly b: number;
  /** The places of two members among all, by id, the smaller first. */
  readonly low: number;
  readonly high: number;
}

const byPlace = (one: Link, other: Link) => one.low - other.low || one.high - other.high;

/**
 * Joins sorts of reports along their links, the surest first and among equals by the ids of the two reports, where nothing in the
 * two groups stands against it: as if report were joined to report one by one.
 */
export function joinedSorts(sorts: readonly EventSort[]): readonly (readonly EventSort[])[] {
  const joining = new Joining(sorts);
  if (joining.run()) return joining.groups();
  // Reports of one sort that are torn between others, which agree with each as surely as they do among themselves.
  const parted = new Joining(sorts.flatMap((sort, at) => (joining.isTied(at) ? singleSorts(sort) : [sort])));
  if (parted.size <= MOST_SORTS) parted.run();
  else joining.run(true);
  return parted.size <= MOST_SORTS ? parted.groups() : joining.groups();
}

class Joining {
  readonly size: number;
  readonly #sorts: readonly EventSort[];
  /** The places of each sort's members among all, by id. */
  readonly #places: readonly number[][];
  readonly #groupOf: Group[];
  /** By agreement, each link as `a * size + b`. */
  readonly #links = new Map<number, number[]>();
  readonly #tied = new Set<number>();

  constructor(sorts: readonly EventSort[]) {
    this.#sorts = sorts;
    this.size = sorts.length;
    const width = (sorts.length + 31) >> 5;
    this.#groupOf = sorts.map(({ traits }, at) => {
      const group = {
        sorts: [at],
        has: new Uint32Array(width),
        apart: new Uint32Array(width),
        season: seasonOf(traits.days),
      };
      add(group.has, at);
      return group;
    });
    this.#places = sorts.map(() => []);
    sorts
      .flatMap(({ members }, sort) => members.map(({ id }) => ({ id, sort })))
      .sort((a, b) => bySmaller(a.id, b.id))
      .forEach(({ sort }, place) => {
        this.#places[sort]?.push(place);
      });
    this.#compare();
  }

  /** Whether a sort of several reports agrees with another as surely as its reports do among themselves. */
  isTied(at: number): boolean {
    return this.#tied.has(at);
  }

  /** The sorts of each group. */
  groups(): readonly (readonly EventSort[])[] {
    return [...new Set(this.#groupOf)].map(({ sorts }) => sorts.map((at) => this.#sorts[at] as EventSort));
  }

  /** False where it must leave off because reports of one sort might have to part, unless sorts stay whole come what may. */
  run(areWhole = false): boolean {
    for (const agreement of [...this.#links.keys()].sort((a, b) => b - a)) {
      const links = (this.#links.get(agreement) as number[]).filter((link) => this.#isOpen(link));
      for (const cluster of this.#clusters(links)) {
        if (this.#isFree(cluster)) {
          cluster.reduce((one, other) => this.#merge(one, other));
          continue;
        }
        const isTorn = (at: number) => this.#tied.has(at) && this.#sorts[at]?.agreement === agreement;
        if (!areWhole && cluster.some(({ sorts }) => sorts.some(isTorn))) return false;
        const within = new Set(cluster);
        this.#joinInOrder(links.filter((link) => within.has(this.#groupOf[link % this.size] as Group)));
      }
    }
    return true;
  }

  #compare(): void {
    for (let a = 0; a < this.size; a += 1) {
      const one = this.#sorts[a] as EventSort;
      const group = this.#groupOf[a] as Group;
      for (let b = a + 1; b < this.size; b += 1) {
        const other = this.#sorts[b] as EventSort;
        const agreement = eventAgreement(one.traits, other.traits);
        if (agreement === APART) {
          add(group.apart, b);
          add((this.#groupOf[b] as Group).apart, a);
        } else if (agreement > 0) {
          const links = this.#links.get(agreement);
          if (links === undefined) this.#links.set(agreement, [a * this.size + b]);
          else links.push(a * this.size + b);
          if (one.members.length > 1 && agreement === one.agreement) this.#tied.add(a);
          if (other.members.length > 1 && agreement === other.agreement) this.#tied.add(b);
        }
      }
    }
  }

  #isOpen(link: number): boolean {
    const b = link % this.size;
    const [one, other] = [this.#groupOf[(link - b) / this.size] as Group, this.#groupOf[b] as Group];
    return one !== other && !meet(one.apart, other.has);
  }

  /** Groups that hang together by these links. */
  #clusters(links: readonly number[]): readonly (readonly Group[])[] {
    if (links.length === 0) return [];
    const joined = new Groups(new Set(this.#groupOf));
    for (const link of links) {
      const b = link % this.size;
      joined.join(this.#groupOf[(link - b) / this.size] as Group, this.#groupOf[b] as Group);
    }
    return joined.lists().filter((cluster) => cluster.length > 1);
  }

  /** Whether all these groups can be one, so that the order in which they are joined does not matter. */
  #isFree(cluster: readonly Group[]): boolean {
    const all = new Uint32Array((this.size + 31) >> 5);
    for (const { has } of cluster) addAll(all, has);
    return (
      !cluster.some(({ apart }) => meet(apart, all)) &&
      isOneSeason(cluster.map(({ season }) => season).reduce(bothSeasons))
    );
  }

  #joinInOrder(links: readonly number[]): void {
    const queue = links.map((link) => this.#firstLink(link)).sort(byPlace);
    let waiting: Link[] = [];
    for (let at = 0; at < queue.length; at += 1) {
      const link = queue[at] as Link;
      const [one, other] = [this.#groupOf[link.a] as Group, this.#groupOf[link.b] as Group];
      if (one === other || meet(one.apart, other.has)) continue;
      if (!isOneSeason(bothSeasons(one.season, other.season))) {
        waiting.push(link);
        continue;
      }
      const both = this.#merge(one, other);
      // A range that came in may span what did not agree before: the next link of those sorts is another try.
      const concerned = waiting.filter(({ a, b }) => this.#groupOf[a] === both || this.#groupOf[b] === both);
      if (concerned.length === 0) continue;
      waiting = waiting.filter((one) => !concerned.includes(one));
      const again = concerned.flatMap(({ a, b }) => this.#nextLink(a, b, link) ?? []);
      queue.push(
        ...queue
          .splice(at + 1)
          .concat(again)
          .sort(byPlace),
      );
    }
  }

  #firstLink(link: number): Link {
    const b = link % this.size;
    const a = (link - b) / this.size;
    const [here, there] = [this.#places[a]?.[0] as number, this.#places[b]?.[0] as number];
    return { a, b, low: Math.min(here, there), high: Math.max(here, there) };
  }

  /** The first link of two sorts behind a place in the order; null where none is left. */
  #nextLink(a: number, b: number, after: Pick<Link, 'low' | 'high'>): Link | null {
    const [here, there] = [this.#places[a] as number[], this.#places[b] as number[]];
    const found: Link[] = [];
    for (const [own, others] of [
      [here, there],
      [there, here],
    ] as const) {
      const behind = own.includes(after.low) ? others.find((place) => place > after.high) : undefined;
      if (behind !== undefined) return { a, b, low: after.low, high: behind };
      const low = own.find((place) => place > after.low);
      const high = low === undefined ? undefined : others.find((place) => place > low);
      if (low !== undefined && high !== undefined) found.push({ a, b, low, high });
    }
    return found.sort(byPlace)[0] ?? null;
  }

  #merge(one: Group, other: Group): Group {
    const [large, small] = one.sorts.length < other.sorts.length ? [other, one] : [one, other];
    for (const at of small.sorts) {
      large.sorts.push(at);
      this.#groupOf[at] = large;
    }
    addAll(large.has, small.has);
    addAll(large.apart, small.apart);
    large.season = bothSeasons(large.season, small.season);
    return large;
  }
}
