import type { Logger } from '../../log.ts';
import { Footprint, type Freshness, type Scope, type Touched } from '../../model/footprint.ts';
import { type CompleteAnswer, isWhole } from './caching.ts';
import { Entry, type Kept } from './entry.ts';
import { markOf, Repeated } from './repeated.ts';

/** What a cache of answers is made of. */
export interface CacheParts {
  /** Of keys, bodies, their compressed forms and what they depend on, all together. */
  readonly maxBytes: number;
  readonly freshness: Freshness;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly log: Pick<Logger, 'debug'>;
}

/** Who waits for an answer. */
export interface Waiter {
  readonly signal: AbortSignal;
  /** Calls back when they wait no longer, at once if that is so: for each to listen to the signal would take longer. */
  onAborted(tell: () => void): void;
}

/** Makes an answer; what it depends on is noted in the footprint where there is one. */
export type Make = (signal: AbortSignal, footprint: Footprint | null) => Promise<CompleteAnswer>;

/** How it went, for operators. */
export interface CacheFigures {
  readonly entries: number;
  readonly bytes: number;
  readonly hits: number;
  readonly misses: number;
}

/** Commits are remembered so far back; an answer that took longer is not kept. */
const REMEMBERED_COMMITS = 64;
/** An entry takes at most this part of the cache. */
const LARGEST_PART = 1 / 8;
/** An answer that is being made, and for how many. */
interface Making {
  readonly epoch: number;
  readonly answer: Promise<CompleteAnswer>;
  readonly abort: AbortController;
  isMade: boolean;
  waiting: number;
}

/**
 * Finished answers to queries that anybody may ask. What is kept is what would be answered anew: it is dropped when a commit touches what it
 * depends on, whoever commits, before the next request is answered, and when its time is over. What is asked for the second time is kept.
 * Bounded in bytes; the least recently used go first.
 */
export class AnswerCache {
  readonly #parts: CacheParts;
  /** In the order in which room is made. */
  readonly #entries = new Map<string, Entry>();
  readonly #byScope = new Map<Scope, Set<Entry>>();
  readonly #making = new Map<string, Making>();
  readonly #repeated = new Repeated();
  #bytes = 0;
  #hits = 0;
  #misses = 0;
  /** Counts commits, as far as was looked; 0 before the first look. */
  #epoch = 0;
  /** What the last commits touched; the newest stands last. */
  readonly #commits: Touched[] = [];
  #look: Promise<void> | null = null;
  #next: Promise<void> | null = null;

  constructor(parts: CacheParts) {
    this.#parts = parts;
  }

  get figures(): CacheFigures {
    return { entries: this.#entries.size, bytes: this.#bytes, hits: this.#hits, misses: this.#misses };
  }

  /**
   * Null when the cache has taken note of every commit that was acknowledged before the call; else resolves when it has. Rejects where the
   * store cannot tell.
   */
  settle(): Promise<void> | null {
    // One look is under way, and was sent before this call: the next is for all who come in the meantime.
    if (this.#look !== null) {
      this.#next ??= this.#look.then(
        () => this.#again(),
        () => this.#again(),
      );
      return this.#next;
    }
    const found = this.#parts.freshness.look();
    if (found === null) return null;
    this.#look = found
      .then((touched) => this.#note(touched))
      .finally(() => {
        this.#look = null;
      });
    return this.#look;
  }

  /** Whether a kept answer may be used now, `settle` having been awaited. Counts it as used. */
  isUsable(kept: Kept): boolean {
    const entry = kept as Entry;
    const { until, conditions } = entry.footprint;
    if (entry.isDropped) return false;
    if ((until !== Infinity && this.#parts.now() > until) || conditions.some((holds) => !holds())) {
      this.#drop(entry);
      return false;
    }
    entry.isUsed = true;
    this.#hits += 1;
    return true;
  }

  /**
   * The answer to a query with this key: kept, or made once for all who ask for it at the same time. `waiting` is aborted when the one who
   * asks waits no longer; making ends when nobody waits. Rejects as `make` does. `mark` is a hash of the key, where one is at hand.
   */
  answer(
    key: string,
    waiting: Waiter,
    make: Make,
    mark: number = markOf(key),
  ): Promise<CompleteAnswer | Kept> {
    const isRepeated = this.#repeated.note(mark);
    const isKnown = isRepeated || this.#entries.has(key) || this.#making.has(key);
    // What is asked for the first time is neither kept nor being made, so there is nothing that a commit could have made wrong.
    if (!isKnown && this.#epoch > 0) return this.#miss(key, waiting, make, null);
    return this.#settled(key, waiting, make, isRepeated ? new Footprint() : null);
  }

  async #settled(
    key: string,
    waiting: Waiter,
    make: Make,
    footprint: Footprint | null,
  ): Promise<CompleteAnswer | Kept> {
    try {
      await this.settle();
    } catch {
      // Where the store cannot tell what is new, the answer says what is wrong.
      return make(waiting.signal, null);
    }
    const entry = this.#entries.get(key);
    if (entry !== undefined && this.isUsable(entry)) return entry;
    return this.#miss(key, waiting, make, footprint);
  }

  #miss(
    key: string,
    waiting: Waiter,
    make: Make,
    footprint: Footprint | null,
  ): Promise<CompleteAnswer | Kept> {
    this.#misses += 1;
    let making = this.#making.get(key);
    // Begun before a commit, it may show what was before: not to one who came after.
    if (making === undefined || making.epoch !== this.#epoch) making = this.#begin(key, make, footprint);
    this.#wait(key, making, waiting);
    return making.answer;
  }

  #begin(key: string, make: Make, footprint: Footprint | null): Making {
    const abort = new AbortController();
    const epoch = this.#epoch;
    const answer = make(abort.signal, footprint);
    const making: Making = { epoch, abort, answer, isMade: false, waiting: 0 };
    this.#making.set(key, making);
    const end = () => {
      making.isMade = true;
      this.#end(key, making);
    };
    if (footprint === null) answer.then(end, end);
    else this.#keepWhenMade(key, making, footprint).then(end, end);
    return making;
  }

  /** Nobody waits for the keeping, and who asks meanwhile need not make it anew. */
  async #keepWhenMade(key: string, making: Making, footprint: Footprint): Promise<void> {
    const made = await making.answer;
    making.isMade = true;
    await this.#keep(key, made, footprint, making.epoch);
  }

  #end(key: string, making: Making): void {
    if (this.#making.get(key) === making) this.#making.delete(key);
  }

  #wait(key: string, making: Making, waiter: Waiter): void {
    making.waiting += 1;
    waiter.onAborted(() => {
      making.waiting -= 1;
      if (making.isMade || making.waiting > 0) return;
      this.#end(key, making);
      making.abort.abort(waiter.signal.reason);
    });
  }

  /** Keeps an answer unless a commit has touched since it was begun what it depends on. */
  async #keep(key: string, answer: CompleteAnswer, footprint: Footprint, epoch: number): Promise<void> {
    if (!isWhole(answer) || footprint.until <= this.#parts.now()) return;
    try {
      await this.settle();
    } catch {
      return;
    }
    if (this.#isTouched(footprint, epoch)) return;
    const entry = new Entry(key, answer, footprint, (bytes) => {
      this.#bytes += bytes;
      this.#makeRoom();
    });
    if (entry.size > this.#parts.maxBytes * LARGEST_PART) return;
    const before = this.#entries.get(key);
    if (before !== undefined) this.#drop(before);
    this.#entries.set(key, entry);
    this.#bytes += entry.size;
    for (const scope of footprint.scopes) {
      const entries = this.#byScope.get(scope);
      if (entries === undefined) this.#byScope.set(scope, new Set([entry]));
      else entries.add(entry);
    }
    this.#makeRoom();
  }

  #isTouched({ scopes }: Footprint, epoch: number): boolean {
    const missed = this.#epoch - epoch;
    if (missed > this.#commits.length) return true;
    return this.#commits
      .slice(this.#commits.length - missed)
      .some((touched) => touched === 'EVERYTHING' || !touched.isDisjointFrom(scopes));
  }

  #again(): Promise<void> {
    this.#next = null;
    return this.settle() ?? Promise.resolve();
  }

  #note(touched: Touched | null): void {
    if (touched === null) return;
    this.#epoch += 1;
    this.#commits.push(touched);
    if (this.#commits.length > REMEMBERED_COMMITS) this.#commits.shift();
    const before = this.#entries.size;
    if (touched === 'EVERYTHING') for (const entry of this.#entries.values()) this.#drop(entry);
    else for (const scope of touched) for (const entry of this.#byScope.get(scope) ?? []) this.#drop(entry);
    if (before === 0) return;
    this.#parts.log.debug(
      { dropped: before - this.#entries.size, ...this.figures },
      'answers after a commit',
    );
  }

  #makeRoom(): void {
    for (const entry of this.#entries.values()) {
      if (this.#bytes <= this.#parts.maxBytes) return;
      if (entry.isUsed) {
        // Once more round: what nobody uses until then goes.
        entry.isUsed = false;
        this.#entries.delete(entry.key);
        this.#entries.set(entry.key, entry);
      } else this.#drop(entry);
    }
  }

  #drop(entry: Entry): void {
    if (entry.isDropped) return;
    this.#entries.delete(entry.key);
    this.#bytes -= entry.size;
    for (const scope of entry.footprint.scopes) {
      const entries = this.#byScope.get(scope);
      entries?.delete(entry);
      if (entries?.size === 0) this.#byScope.delete(scope);
    }
    entry.drop();
  }
}
