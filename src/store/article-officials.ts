import { sql } from 'kysely';
import type { OfficialFilter } from '../model/filter.ts';
import type { Official } from '../model/official.ts';
import type { Page, PageRequest } from '../model/page.ts';
import type { Engine, ReadAt } from './engine.ts';
import type { EntityFinder } from './entities.ts';
import { ofKind } from './listing.ts';
import { type Statement, slot } from './statement.ts';

type Ids = { ids: readonly string[] };

/** The id of the one article whose officials a filter asks for, and of nothing else; null for any other filter. */
function articleOf(filter: OfficialFilter): string | null {
  const [id, another] = filter.articleIds ?? [];
  if (id === undefined || another !== undefined) return null;
  for (const name in filter)
    if (name !== 'articleIds' && filter[name as keyof OfficialFilter] !== undefined) return null;
  return id;
}

/** Those named in most articles first: the order MENTIONS_DESC. */
const byMentions = (one: Official, other: Official): number =>
  other.articleCount - one.articleCount || (one.id < other.id ? 1 : -1);

function pageOf(officials: readonly Official[], limit: number): Page<Official> {
  const items = officials.slice(0, limit);
  return {
    items,
    keys: items.map(({ articleCount, id }) => [articleCount, id]),
    hasPreviousPage: false,
    hasNextPage: officials.length > limit,
  };
}

/**
 * The officials of articles, whom a page of articles asks for most often. Many articles name the same few, who are remembered while nothing
 * is committed: what is left to read are their ids, in one statement for all articles.
 */
export class ArticleOfficials {
  readonly #engine: Engine;
  readonly #entities: EntityFinder;
  readonly #links: Statement<Ids, unknown>;
  readonly #readAt: ReadAt;

  /** `readAt` is the engine's. */
  constructor(engine: Engine, readAt: ReadAt, entities: EntityFinder) {
    this.#engine = engine;
    this.#readAt = readAt;
    this.#entities = entities;
    // For `in` SQLite would sort the articles first, and an id to tell them by takes longer to hand over than a number.
    this.#links =
      engine.statement(sql`select e.place, l.target_id from ${engine.dialect.each(slot<Ids>('ids'))} as e
      cross join article_link l where l.article_id = e.id and ${ofKind('l.target_id', 'OFFICIAL')}`);
  }

  /**
   * The beginning of each filter's list in the order MENTIONS_DESC, as `Store.pages` promises. Null where one of the filters asks for more
   * than one article's officials, where the page begins or ends at a cursor, and where something was committed meanwhile.
   */
  async pages(
    filters: readonly OfficialFilter[],
    { limit, after, before, backwards }: PageRequest,
  ): Promise<readonly Page<Official>[] | null> {
    if (after !== undefined || before !== undefined || backwards === true) return null;
    const articles: string[] = [];
    for (const filter of filters) {
      const article = articleOf(filter);
      if (article === null) return null;
      articles.push(article);
    }
    const { version, rows: links } = await this.#readAt(this.#links, { ids: articles });
    const ids = links.map(([, target]) => target as string);
    const remembered = this.#entities.officialsAt(version, ids);
    const officials = remembered ?? (await this.#entities.byIds('OFFICIAL', ids));
    if (remembered === null && this.#engine.version() !== version) return null;
    const own = articles.map((): Official[] => []);
    for (const [at, [place, target]] of links.entries()) {
      const official = officials[at];
      // An old id that leads to another official is no link.
      if (official != null && official.id === target) own[place as number]?.push(official);
    }
    return own.map((found) => pageOf(found.sort(byMentions), limit));
  }
}
