import { ask } from '../../graph/ask.ts';
import { Fault } from '../../graph/fault.ts';
import { follow } from '../../graph/live.ts';
import { Patience } from '../../graph/patience.ts';
import { type Item, STREAM_CHANGES, STREAM_ITEMS } from './documents.ts';
import type { Present } from './list.ts';

const GATHER_MS = 500;
/** As many as `nodes` takes. */
const MOST = 100;

/** Keeps a list true: what is corrected on its site is corrected in it, what leaves the graph leaves it. */
export class Corrections {
  readonly #isShown: (id: string) => boolean;
  readonly #apply: (present: Present) => void;
  readonly #patience = new Patience(() => void this.#read());
  #cursor: string | null = null;
  /** What is to be read anew; another set once the list begins anew. */
  #changed = new Set<string>();
  #gathering: ReturnType<typeof setTimeout> | undefined;
  #isReading = false;
  #isFollowed = false;

  constructor(isShown: (id: string) => boolean, apply: (present: Present) => void) {
    this.#isShown = isShown;
    this.#apply = apply;
  }

  /** Follows changes from where it stopped, or from a cursor, until the returned function is called. `begin`: the list begins anew. */
  follow(after: string, begin: () => void): () => void {
    this.#cursor ??= after;
    const end = follow(STREAM_CHANGES, {}, this.#cursor, {
      next: ({ changes: { kind, nodeId } }, cursor) => {
        this.#cursor = cursor;
        if (kind === 'ADDED' || !this.#isShown(nodeId)) return;
        if (kind === 'REMOVED') this.#apply(new Map([[nodeId, null]]));
        else this.#gather([nodeId]);
      },
      reset: begin,
      fail: () => {},
    });
    this.#isFollowed = true;
    this.#gather([]);
    return () => {
      this.#isFollowed = false;
      end();
      this.#patience.stop();
    };
  }

  /** Forgets where it stopped: the list begins anew. */
  reset(): void {
    this.#cursor = null;
    this.#changed = new Set();
    this.#patience.succeeded();
  }

  /** Has these read anew in a moment, and what was not read yet. */
  #gather(ids: readonly string[]): void {
    for (const id of ids) this.#changed.add(id);
    if (this.#changed.size === 0) return;
    this.#gathering ??= setTimeout(() => {
      this.#gathering = undefined;
      // One answer after the other: an older one that came late would take the place of a newer.
      if (this.#isReading) this.#gather([]);
      else void this.#read();
    }, GATHER_MS);
  }

  async #read(): Promise<void> {
    const changed = this.#changed;
    const ids = [...changed].slice(0, MOST);
    if (ids.length === 0) return;
    for (const id of ids) changed.delete(id);
    this.#patience.stop();
    this.#isReading = true;
    try {
      const { nodes } = await ask(STREAM_ITEMS, { ids });
      if (this.#changed !== changed) return;
      this.#patience.succeeded();
      const items = nodes.map((node): Item | null => (node?.__typename === 'Article' ? node : null));
      this.#apply(new Map(ids.map((id, at) => [id, items[at] ?? null])));
      this.#gather([]);
    } catch (error) {
      if (this.#changed !== changed) return;
      for (const id of ids) changed.add(id);
      if (!this.#isFollowed) return;
      this.#patience.failed(error instanceof Fault ? error : new Fault('failed', String(error)));
    } finally {
      this.#isReading = false;
    }
  }
}
