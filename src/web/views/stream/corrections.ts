import { ask } from '../../graph/ask.ts';
import { follow } from '../../graph/live.ts';
import { type Item, STREAM_CHANGES, STREAM_ITEMS } from './documents.ts';
import { corrected, type List } from './list.ts';

const GATHER_MS = 500;
/** As many as `nodes` takes. */
const MOST = 100;

/** Keeps a list true: what is corrected on its site is corrected in it, what leaves the graph leaves it. */
export class Corrections {
  readonly #isShown: (id: string) => boolean;
  readonly #apply: (correct: (list: List) => List) => void;
  #cursor: string | null = null;
  readonly #changed = new Set<string>();
  #gathering: ReturnType<typeof setTimeout> | undefined;

  constructor(isShown: (id: string) => boolean, apply: (correct: (list: List) => List) => void) {
    this.#isShown = isShown;
    this.#apply = apply;
  }

  /** Follows changes from where it stopped, or from a cursor, until the returned function is called. */
  follow(after: string): () => void {
    this.#cursor ??= after;
    return follow(STREAM_CHANGES, {}, this.#cursor, {
      next: ({ changes: { kind, nodeId } }, cursor) => {
        this.#cursor = cursor;
        if (kind === 'ADDED' || !this.#isShown(nodeId)) return;
        if (kind === 'REMOVED') this.#apply((list) => corrected(list, new Map([[nodeId, null]])));
        else this.#gather(nodeId);
      },
      // Who follows the news begins anew for both.
      reset: () => this.reset(),
      fail: () => {},
    });
  }

  /** Forgets where it stopped: the list begins anew. */
  reset(): void {
    this.#cursor = null;
    this.#changed.clear();
  }

  #gather(id: string): void {
    this.#changed.add(id);
    this.#gathering ??= setTimeout(() => {
      this.#gathering = undefined;
      const ids = [...this.#changed].slice(0, MOST);
      for (const one of ids) this.#changed.delete(one);
      void this.#read(ids);
    }, GATHER_MS);
  }

  async #read(ids: readonly string[]): Promise<void> {
    try {
      const { nodes } = await ask(STREAM_ITEMS, { ids: [...ids] });
      const items = nodes.map((node): Item | null => (node?.__typename === 'Article' ? node : null));
      this.#apply((list) => corrected(list, new Map(ids.map((id, at) => [id, items[at] ?? null]))));
    } catch {
      // What is shown stays as it was read; the next correction, or the next visit, brings it.
    }
  }
}
