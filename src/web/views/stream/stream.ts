import { ask } from '../../graph/ask.ts';
import { Fault } from '../../graph/fault.ts';
import { follow } from '../../graph/live.ts';
import { Patience } from '../../graph/patience.ts';
import { goesOn } from '../../graph/use-pages.ts';
import { createStore, type Store } from '../../state/store.ts';
import { Corrections } from './corrections.ts';
import { type Item, STREAM_LIVE, STREAM_PAGE } from './documents.ts';
import type { ArticleFilter } from './filters.ts';
import { asNow, corrected, EMPTY, type List, type Present, withNews, withPage } from './list.ts';

/** What is known of a stream of news. */
export interface StreamState {
  readonly list: List;
  /** News that came while the reader was further down, in the order of their coming; no more than are kept. */
  readonly waiting: readonly Item[];
  /** How many came while the reader was further down. */
  readonly waitingCount: number;
  /** Ids of what came live a moment ago. */
  readonly fresh: ReadonlySet<string>;
  readonly hasMore: boolean;
  readonly isLoading: boolean;
  /** Why the last page, or the news, did not come. */
  readonly fault: Fault | null;
  /** Whether the first page is there. */
  readonly isBegun: boolean;
}

const BEGIN: StreamState = {
  list: EMPTY,
  waiting: [],
  waitingCount: 0,
  fresh: new Set(),
  hasMore: false,
  isLoading: false,
  fault: null,
  isBegun: false,
};

const FRESH_MS = 60_000;
/** News are drawn a few times a second, however many come. */
const GATHER_MS = 250;
/** A page that is left open for days does not keep all that came: beyond this the list is read anew. */
const MOST_WAITING = 500;

/** Articles that a filter keeps: pages that were asked for, and news that come while somebody looks. */
export class Stream {
  readonly state: Store<StreamState> = createStore(BEGIN);
  readonly #filter: ArticleFilter;
  readonly #first: number;
  readonly #corrections: Corrections;
  #cursor: string | null = null;
  #end: string | null = null;
  #page: AbortController | null = null;
  #arrived: Item[] = [];
  #gathering: ReturnType<typeof setTimeout> | undefined;
  #unfollow: (() => void) | null = null;
  #isWatched = false;
  readonly #patience = new Patience(() => this.more());
  #isAtTop = true;

  constructor(filter: ArticleFilter, first: number) {
    this.#filter = filter;
    this.#first = first;
    this.#corrections = new Corrections(
      (id) => this.#has(id),
      (present) => this.#correct(present),
    );
  }

  #set(change: Partial<StreamState>): void {
    this.state.set({ ...this.state.get(), ...change });
  }

  /** Looks at the stream until the returned function is called; what was loaded is kept, and goes on where it stopped. */
  watch(): () => void {
    this.#isWatched = true;
    if (!this.state.get().isBegun) this.more();
    else this.#follow();
    return () => {
      this.#isWatched = false;
      this.#unfollow?.();
      this.#unfollow = null;
      this.#page?.abort();
      this.#page = null;
      this.#patience.stop();
      this.#set({ isLoading: false });
    };
  }

  /** Loads the next page, or the first; one at a time. */
  more(): void {
    const { isBegun, hasMore } = this.state.get();
    if (this.#page !== null || (isBegun && !hasMore)) return;
    const abort = new AbortController();
    this.#page = abort;
    this.#set({ isLoading: true, fault: null });
    const variables = { filter: this.#filter, first: this.#first, after: this.#end };
    ask(STREAM_PAGE, variables, { signal: abort.signal }).then(
      ({ latestCursor, articles }) => {
        if (this.#page !== abort) return;
        this.#page = null;
        this.#patience.succeeded();
        this.#cursor ??= latestCursor;
        this.#end = articles.pageInfo.endCursor;
        this.#set({
          list: withPage(this.state.get().list, articles.nodes),
          hasMore: goesOn(articles),
          isLoading: false,
          isBegun: true,
        });
        this.#follow();
      },
      (error: unknown) => {
        if (this.#page !== abort) return;
        this.#page = null;
        const fault = error instanceof Fault ? error : new Fault('failed', String(error));
        this.#patience.failed(fault);
        this.#set({ isLoading: false, fault });
      },
    );
  }

  /** Begins anew, as with another database behind the gateway. */
  restart(): void {
    this.#unfollow?.();
    this.#unfollow = null;
    this.#page?.abort();
    this.#page = null;
    this.#cursor = null;
    this.#end = null;
    this.#arrived = [];
    this.#corrections.reset();
    this.state.set(BEGIN);
    if (this.#isWatched) this.more();
  }

  /** Whether the reader sees the top of the list: then news go straight into it, else they wait to be asked for. */
  setAtTop(isAtTop: boolean): void {
    this.#isAtTop = isAtTop;
    if (isAtTop) this.show();
  }

  /** Puts the news that wait into the list. */
  show(): void {
    const { waiting, waitingCount, list, hasMore, fresh } = this.state.get();
    if (waitingCount > waiting.length) this.restart();
    if (waitingCount === 0 || waitingCount > waiting.length) return;
    this.#set({
      list: withNews(list, waiting, hasMore),
      waiting: [],
      waitingCount: 0,
      fresh: new Set([...fresh, ...waiting.map(({ id }) => id)]),
    });
    this.#fade(waiting);
  }

  #follow(): void {
    if (!this.#isWatched || this.#unfollow !== null || this.#cursor === null) return;
    const ends = [
      follow(STREAM_LIVE, { filter: this.#filter }, this.#cursor, {
        next: ({ articlePublished }, cursor) => {
          this.#cursor = cursor;
          this.#arrive(articlePublished);
        },
        reset: () => this.restart(),
        fail: (fault) => {
          // The next page that is asked for, or the reader's own try, has it followed again.
          this.#unfollow?.();
          this.#unfollow = null;
          this.#set({ fault });
        },
      }),
      // Whichever hears of it first: the other is let go with it.
      this.#corrections.follow(this.#cursor, () => this.restart()),
    ];
    this.#unfollow = () => {
      for (const end of ends) end();
    };
  }

  #arrive(item: Item): void {
    this.#arrived.push(item);
    this.#gathering ??= setTimeout(() => {
      this.#gathering = undefined;
      const arrived = this.#arrived;
      this.#arrived = [];
      this.#take(arrived);
    }, GATHER_MS);
  }

  #take(arrived: readonly Item[]): void {
    const { list, waiting, waitingCount } = this.state.get();
    const known = new Set(waiting.map(({ id }) => id));
    const news = arrived.filter(({ id }) => !list.ids.has(id) && !known.has(id) && known.add(id));
    if (news.length === 0) return;
    this.#set({
      waiting: [...waiting, ...news].slice(0, MOST_WAITING),
      waitingCount: waitingCount + news.length,
    });
    if (this.#isAtTop) this.show();
  }

  #has(id: string): boolean {
    const { list, waiting } = this.state.get();
    return list.ids.has(id) || [...waiting, ...this.#arrived].some((item) => item.id === id);
  }

  #correct(present: Present): void {
    const { list, waiting, waitingCount } = this.state.get();
    this.#arrived = [...asNow(this.#arrived, present)];
    const still = asNow(waiting, present);
    const gone = waiting.length - still.length;
    this.#set({ list: corrected(list, present), waiting: still, waitingCount: waitingCount - gone });
  }

  #fade(items: readonly Item[]): void {
    setTimeout(() => {
      const fresh = new Set(this.state.get().fresh);
      for (const { id } of items) fresh.delete(id);
      this.#set({ fresh });
    }, FRESH_MS);
  }
}

const KEPT = 5;
const streams = new Map<string, Stream>();

/** The stream of a filter: the one that was looked at before, so that "back" shows what was there, or a new one. */
export function streamOf(filter: ArticleFilter, first: number): Stream {
  const key = JSON.stringify([filter, first]);
  const found = streams.get(key) ?? new Stream(filter, first);
  streams.delete(key);
  streams.set(key, found);
  const [oldest] = streams.keys();
  if (streams.size > KEPT && oldest !== undefined) streams.delete(oldest);
  return found;
}
