import type { Item } from './documents.ts';

/** Items that are drawn together; a chunk that did not change is not drawn again. */
export interface Chunk {
  readonly key: number;
  /** Never empty. */
  readonly items: readonly Item[];
}

/** What is loaded of the stream, newest first, undated last, each article once. */
export interface List {
  readonly chunks: readonly Chunk[];
  readonly ids: ReadonlySet<string>;
  /** The key of the next chunk. */
  readonly nextKey: number;
}

/** Nothing loaded. */
export const EMPTY: List = { chunks: [], ids: new Set(), nextKey: 1 };

/** A chunk has no more than this, and live news begin a new one then, so that little is drawn again. */
const MOST_IN_A_CHUNK = 40;

/** When an item stands in the list: the later the greater; what has no date stands last. */
const rank = ({ publishedAt }: Item): number =>
  publishedAt === null ? Number.NEGATIVE_INFINITY : Date.parse(publishedAt);

/** The list with a further page at its end. What it has already, since news came in meanwhile, is left out. */
export function withPage(list: List, page: readonly Item[]): List {
  const items = page.filter((item) => !list.ids.has(item.id));
  if (items.length === 0) return list;
  const count = Math.ceil(items.length / MOST_IN_A_CHUNK);
  const parts = Array.from({ length: count }, (_, at) => ({
    key: list.nextKey + at,
    items: items.slice(at * MOST_IN_A_CHUNK, (at + 1) * MOST_IN_A_CHUNK),
  }));
  return {
    chunks: [...list.chunks, ...parts],
    ids: new Set([...list.ids, ...items.map(({ id }) => id)]),
    nextKey: list.nextKey + count,
  };
}

function insertedAt(items: readonly Item[], item: Item): readonly Item[] {
  const at = items.findIndex((other) => rank(other) <= rank(item));
  return at < 0 ? [...items, item] : [...items.slice(0, at), item, ...items.slice(at)];
}

function withOne(list: List, item: Item, hasMore: boolean): List {
  if (list.ids.has(item.id)) return list;
  const ids = new Set(list.ids).add(item.id);
  const at = list.chunks.findIndex(({ items }) => rank(items.at(-1) as Item) <= rank(item));
  // Older than all that is loaded: it comes with a later page, or stands at the end where there is none.
  if (at < 0 && hasMore) return list;
  const found = list.chunks[at < 0 ? list.chunks.length - 1 : at];
  if (found === undefined)
    return { chunks: [{ key: list.nextKey, items: [item] }], ids, nextKey: list.nextKey + 1 };
  const isNewest = at === 0 && rank(found.items[0] as Item) <= rank(item);
  if (isNewest && found.items.length >= MOST_IN_A_CHUNK) {
    return { chunks: [{ key: list.nextKey, items: [item] }, ...list.chunks], ids, nextKey: list.nextKey + 1 };
  }
  const items = insertedAt(found.items, item);
  const half = items.length > 2 * MOST_IN_A_CHUNK ? MOST_IN_A_CHUNK : items.length;
  const parts: readonly Chunk[] = [
    { key: found.key, items: items.slice(0, half) },
    ...(half < items.length ? [{ key: list.nextKey, items: items.slice(half) }] : []),
  ];
  return {
    ids,
    chunks: list.chunks.flatMap((chunk) => (chunk === found ? parts : [chunk])),
    nextKey: list.nextKey + 1,
  };
}

/**
 * The list with news that came in, each at its place: news of last year that is read today does not stand on top. `hasMore`
 * tells whether older pages are still to come.
 */
export const withNews = (list: List, news: readonly Item[], hasMore: boolean): List =>
  news.reduce((grown, item) => withOne(grown, item, hasMore), list);

/** Articles as they are now, by id; null for what has left the graph. */
export type Present = ReadonlyMap<string, Item | null>;

/** Items as they are now, without those that are gone. */
export const asNow = (items: readonly Item[], present: Present): readonly Item[] =>
  items.flatMap((item) => {
    const now = present.get(item.id);
    return now === undefined ? [item] : now === null ? [] : [now];
  });

/** The list with items as they are now, at their old places, and without those that are gone. */
export function corrected(list: List, present: Present): List {
  if (![...present.keys()].some((id) => list.ids.has(id))) return list;
  const ids = new Set(list.ids);
  for (const [id, item] of present) if (item === null) ids.delete(id);
  const chunks = list.chunks.map((chunk) => {
    if (!chunk.items.some(({ id }) => present.has(id))) return chunk;
    return { key: chunk.key, items: asNow(chunk.items, present) };
  });
  return { ...list, ids, chunks: chunks.filter(({ items }) => items.length > 0) };
}
