import { type RawBuilder, sql } from 'kysely';
import type { ArticleFilter } from '../model/filter.ts';
import { isTimeUnit, type StatisticsQuestion } from '../model/statistics.ts';
import type { Dialect } from './engine.ts';
import { type Asking, all, type ListArgs, ofKind } from './listing.ts';
import { articleListing, keyConditions, ownConditions } from './listing-article.ts';
import { Slot } from './statement.ts';
import { isByTimeAlone, isWhole, WholeCounting } from './statistics-whole.ts';

type Args = ListArgs<StatisticsQuestion>;

/** Parts of a filter that most articles pass: with these alone the counting begins with what is counted by. */
const BROAD: ReadonlySet<string> = new Set(['published', 'kinds', 'languages', 'sourceKinds', 'distinct']);

const given = (filter: ArticleFilter): readonly string[] =>
  Object.entries(filter).flatMap(([name, value]) => (value === undefined ? [] : [name]));

const LINKED = { SOURCE: 'SOURCE', COUNTRY: 'COUNTRY', EVENT_KIND: 'EVENT', PROVINCE: 'PROVINCE' } as const;
type Thing = keyof typeof LINKED;

/** Writes the parts of the statement that answers questions of one shape. */
class Counting {
  readonly #dialect: Dialect;
  readonly #question: StatisticsQuestion;
  readonly #asking: Asking<ArticleFilter>;
  readonly #whole: WholeCounting | null;

  constructor(dialect: Dialect, question: StatisticsQuestion) {
    this.#dialect = dialect;
    this.#question = question;
    this.#asking = {
      dialect,
      filter: question.filter,
      order: 'PUBLISHED_DESC',
      often: new Map(),
      part: (value) =>
        new Slot<ListArgs<ArticleFilter>>((args) =>
          value((args as unknown as Args).filters[0]?.filter ?? {}),
        ),
    };
    this.#whole =
      isByTimeAlone(question.filter) && (isTimeUnit(question.by) || isWhole(question))
        ? new WholeCounting(dialect, question, this.#asking)
        : null;
  }

  /** A row for each bucket that can be counted without its articles; null where it takes them. */
  get articles(): RawBuilder<unknown> | null {
    const counts = this.#whole?.articles() ?? null;
    return counts && sql`select 'ARTICLE' as what, key, count from (${counts}) as b`;
  }

  /** The provinces that count, each with its key. */
  get units(): RawBuilder<unknown> {
    const part = (index: number, name: 'id' | 'key') =>
      new Slot<Args>((args) => args.filters[0]?.units?.[index]?.[name]);
    const rows = (this.#question.units ?? []).map(
      (_unit, index) => sql`(cast(${part(index, 'id')} as text), cast(${part(index, 'key')} as text))`,
    );
    return sql`unit (id, key) as (values ${sql.join(rows)}), `;
  }

  /** Each article that counts with the key of each bucket that it counts in. */
  get counted(): RawBuilder<unknown> {
    const { by, filter } = this.#question;
    if (isTimeUnit(by)) {
      const { from, to } = filter.published ?? {};
      const dated = from === undefined && to === undefined ? sql`where f.k0 > ''` : sql``;
      return sql`select f.k1 as id, ${this.#dialect.period(by, 'f.k0')} as key from ${this.#found} ${dated}`;
    }
    return given(filter).every((name) => BROAD.has(name))
      ? this.#throughThings(by)
      : this.#throughArticles(by);
  }

  /** Dates and ids of the articles that the filter keeps, as k0 and k1 of `f`. */
  get #found(): RawBuilder<unknown> {
    const selects = articleListing
      .branches(this.#asking)
      .map(
        ({ keys: [date, id], from, where }) =>
          sql`select ${date ?? sql``} as k0, ${id ?? sql``} as k1 from ${from} where ${all(where)}`,
      );
    return sql`(${sql.join(selects, sql` union `)}) as f`;
  }

  /** From the few articles that the filter keeps to what they are linked with. */
  #throughArticles(by: Thing): RawBuilder<unknown> {
    const links = sql`${this.#found} cross join article_link g`;
    const where = sql`g.article_id = f.k1 and ${ofKind('g.target_id', LINKED[by])}`;
    if (by === 'PROVINCE')
      return sql`select distinct u.key, f.k1 as id from ${links} join unit u on u.id = g.target_id where ${where}`;
    if (by === 'EVENT_KIND')
      return sql`select distinct e.kind as key, f.k1 as id from ${links} join event e on e.id = g.target_id where ${where}`;
    const source = by === 'SOURCE' ? sql`join source s on s.id = g.target_id` : sql``;
    return sql`select g.target_id as key, f.k1 as id from ${links} ${source} where ${where}`;
  }

  /** From each thing to the articles that are linked with it, along the index of the links. */
  #throughThings(by: Thing): RawBuilder<unknown> {
    const own = ownConditions(this.#asking);
    const where = [
      ...own,
      ...keyConditions(this.#asking, { id: 'g.article_id', published: 'g.published' }, null),
    ];
    const article = own.length === 0 ? sql`` : sql`join article a on a.id = g.article_id`;
    const from = (things: RawBuilder<unknown>) =>
      sql`${things} t cross join article_link g ${article} where g.target_id = t.id and ${all(where)}`;
    switch (by) {
      case 'PROVINCE':
        return sql`select distinct t.key, g.article_id as id from ${from(sql`unit`)}`;
      case 'SOURCE':
        return sql`select t.id as key, g.article_id as id from ${from(sql`source`)}`;
      case 'EVENT_KIND':
        return sql`select distinct t.kind as key, g.article_id as id from ${from(sql`event`)}`;
      case 'COUNTRY':
        return sql`select g.target_id as key, g.article_id as id from article_link g ${article}
          where ${all([ofKind('g.target_id', 'COUNTRY'), ...where])}`;
    }
  }

  /** The number of different events (or officials) that the articles of each bucket speak of. */
  told(what: 'EVENT' | 'OFFICIAL'): RawBuilder<unknown> {
    const counts = isWhole(this.#question) ? (this.#whole?.toldBy(what) ?? null) : null;
    if (counts !== null) return sql`select ${sql.lit(what)} as what, key, count from (${counts}) as t`;
    // Grouped twice rather than counted distinct: PostgreSQL hashes groups, but sorts for a distinct count.
    return sql`select ${sql.lit(what)} as what, t.key, count(*) as count
      from (${this.#toldOnce(what)}) as t group by t.key`;
  }

  /** Each event (or official) once with the key of each bucket that it is told in. */
  #toldOnce(what: 'EVENT' | 'OFFICIAL'): RawBuilder<unknown> {
    const { by, filter } = this.#question;
    const ofWhole = isWhole(this.#question) ? (this.#whole?.told(what) ?? null) : null;
    if (ofWhole !== null) return ofWhole;
    // The links themselves have the dates, so the articles need not be looked up.
    if (isTimeUnit(by) && isByTimeAlone(filter)) {
      const asked = keyConditions(this.#asking, { id: 'l.article_id', published: 'l.published' }, null);
      // Beside a first day it would be a second lower bound, and SQLite may go along the index from the wrong one.
      const dated = asked.length > 0 ? asked : [sql<boolean>`l.published > ''`];
      const key = this.#dialect.period(by, 'l.published');
      return sql`select ${key} as key, l.target_id from article_link l
        where ${all([ofKind('l.target_id', what), ...dated])} group by 1, 2`;
    }
    const kind =
      what === 'EVENT' && by === 'EVENT_KIND'
        ? sql`join event e on e.id = l.target_id and e.kind = c.key`
        : sql``;
    return sql`select c.key, l.target_id from counted c cross join article_link l ${kind}
      where l.article_id = c.id and ${ofKind('l.target_id', what)} group by c.key, l.target_id`;
  }
}

/** One statement for all figures of questions of one shape. Its rows: what is counted, the bucket's key, and how many. */
export function statisticsSql(dialect: Dialect, question: StatisticsQuestion): RawBuilder<unknown> {
  const counting = new Counting(dialect, question);
  const articles = counting.articles;
  const parts = [articles ?? sql`select 'ARTICLE' as what, key, count(*) as count from counted group by key`];
  if (question.events) parts.push(counting.told('EVENT'));
  if (question.officials) parts.push(counting.told('OFFICIAL'));
  const units = question.by === 'PROVINCE' ? counting.units : sql``;
  // An engine works out only what is asked of.
  return sql`with ${units}counted as materialized (${counting.counted}) ${sql.join(parts, sql` union all `)}`;
}
