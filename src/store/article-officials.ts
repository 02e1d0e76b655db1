import { sql } from 'kysely';
import type { OfficialFilter } from '../model/filter.ts';
import type { Official } from '../model/official.ts';
import type { Page, PageRequest } from '../model/page.ts';
import type { Engine, ReadEach } from './engine.ts';
import type { EntityFinder } from './entities.ts';
import { ofKind } from './listing.ts';
import { type Statement, slot } from './statement.ts';
import { type Stretch, Stretches } from './stretches.ts';

type Ids = { ids: readonly string[] };
type Ends = { newest: string; newestId: string; oldest: string; oldestId: string };

/** An article, by its place among those that are asked about, and the id of an official whom it names. */
type Link = readonly [place: number, target: string];
/** Links of one state of the database. */
interface Links {
  readonly version: unknown;
  readonly links: readonly Link[];
}

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
  readonly #linksBetween: Statement<Ends, unknown>;
  readonly #readEach: ReadEach;
  readonly #stretches = new Stretches();

  /** `readEach` is the engine's. */
  constructor(engine: Engine, readEach: ReadEach, entities: EntityFinder) {
    this.#engine = engine;
    this.#readEach = readEach;
    this.#entities = entities;
    // For `in` SQLite would sort the articles first, and an id to tell them by takes longer to hand over than a number.
    this.#links =
      engine.statement(sql`select e.place, l.target_id from ${engine.dialect.each(slot<Ids>('ids'))} as e
      cross join article_link l where l.article_id = e.id and ${ofKind('l.target_id', 'OFFICIAL')}`);
    this.#linksBetween = engine.statement(sql`select article_id, target_id from article_link
      where (published, article_id) <= (${slot<Ends>('newest')}, ${slot<Ends>('newestId')})
      and (published, article_id) >= (${slot<Ends>('oldest')}, ${slot<Ends>('oldestId')})
      and ${ofKind('target_id', 'OFFICIAL')} order by published desc, article_id desc`);
  }

  /**
   * Takes note of a page of all articles, newest first, that was read at this version of the database: their officials are found in one walk
   * then, where those of articles that stand apart take a look-up each.
   */
  note(version: unknown, { items, keys }: Page<{ readonly id: string }>): void {
    const [newest, oldest] = [keys[0], keys.at(-1)];
    if (newest === undefined || oldest === undefined) return;
    this.#stretches.note({ version, ids: items.map(({ id }) => id), newest, oldest });
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
    const { version, links } = await this.#linksOf(articles);
    const ids = links.map(([, target]) => target);
    const remembered = this.#entities.officialsAt(version, ids);
    const officials = remembered ?? (await this.#entities.byIds('OFFICIAL', ids));
    if (remembered === null && this.#engine.version() !== version) return null;
    const own = articles.map((): Official[] => []);
    for (const [at, [place, target]] of links.entries()) {
      const official = officials[at];
      // An old id that leads to another official is no link.
      if (official != null && official.id === target) own[place]?.push(official);
    }
    return own.map((found) => pageOf(found.sort(byMentions), limit));
  }

  async #linksOf(articles: readonly string[]): Promise<Links> {
    const stretch = this.#stretches.of(articles);
    const walked = stretch === null ? null : await this.#walk(stretch);
    if (walked !== null) return walked;
    const { version, runs } = await this.#readEach(this.#links, [{ ids: articles }]);
    return { version, links: (runs[0] ?? []) as unknown as readonly Link[] };
  }

  /** Null where something was committed since the stretch was read: other articles may stand between its ends, or elsewhere. */
  async #walk({ ids, newest, oldest, version: noted }: Stretch): Promise<Links | null> {
    const ends = {
      newest: newest[0] as string,
      newestId: newest[1] as string,
      oldest: oldest[0] as string,
      oldestId: oldest[1] as string,
    };
    const { version, runs } = await this.#readEach(this.#linksBetween, [ends]);
    const [rows] = runs;
    if (version !== noted || rows === undefined) return null;
    let place = 0;
    const links = rows.map(([article, target]): Link => {
      // In the order of the stretch; an article that names nobody has no row.
      while (ids[place] !== article && place < ids.length) place += 1;
      return [place, target as string];
    });
    return { version, links };
  }
}
