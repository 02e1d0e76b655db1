import { type RawBuilder, sql } from 'kysely';
import type { ArticleFilter } from '../model/filter.ts';
import { isTimeUnit, type StatisticsQuestion, type TimeUnit } from '../model/statistics.ts';
import { instantInVietnam } from '../model/time.ts';
import type { Dialect } from './engine.ts';
import { type Asking, all, type ListArgs, ofKind } from './listing.ts';
import { dayAfter, keyConditions } from './listing-article.ts';
import { Slot } from './statement.ts';

type Args = ListArgs<StatisticsQuestion>;
type Told = 'EVENT' | 'OFFICIAL';

/** A longer range is counted from its links, bucket by bucket; a shorter one from its articles. */
const LONG_DAYS = 400;
const DAY_MS = 86_400_000;

/** Whether a question is for all articles of a long time, or of all times, whatever else they are. */
export function isWhole({ filter }: StatisticsQuestion): boolean {
  if (!isByTimeAlone(filter)) return false;
  const { from, to } = filter.published ?? {};
  return from === undefined || to === undefined || Date.parse(to) - Date.parse(from) > LONG_DAYS * DAY_MS;
}

/** Whether a filter asks for nothing, or for days alone. */
export const isByTimeAlone = (filter: ArticleFilter): boolean =>
  Object.entries(filter).every(([name, value]) => value === undefined || name === 'published');

/** What of a question changes the selects of this file beside its parts: which provinces count together. */
export const shapeOfUnits = ({ units = [] }: StatisticsQuestion): string => {
  const places = new Map(units.map(({ key }, at) => [key, at]));
  return units.map(({ key }) => places.get(key)).join();
};

/**
 * Counts without looking at each article on its own, where the filter asks for nothing but days. Article counts are lengths of
 * ranges of an index. What is told in a unit of time is found by going, of each event (official), from the first article of one
 * bucket to the first article of the next.
 */
export class WholeCounting {
  readonly #dialect: Dialect;
  readonly #question: StatisticsQuestion;
  readonly #asking: Asking<ArticleFilter>;

  constructor(dialect: Dialect, question: StatisticsQuestion, asking: Asking<ArticleFilter>) {
    this.#dialect = dialect;
    this.#question = question;
    this.#asking = asking;
  }

  /** A key and the number of its articles a row, 0 among them; null where this way of counting does not know. */
  articles(): RawBuilder<unknown> | null {
    const { by } = this.#question;
    if (by === 'EVENT_KIND') return null;
    if (isTimeUnit(by)) return this.#articlesIn(by);
    const ofThing = (id: RawBuilder<unknown>) =>
      sql`select published, article_id from article_link where target_id = ${id} and ${this.#dated('article_link')}`;
    switch (by) {
      case 'PROVINCE': {
        const counts = this.#unitsByKey.map(([first, ...others]) => {
          const ids = [first, ...others].map((at) => ofThing(this.#unit(at, 'id')));
          // In the order of the index both sides of a union are merged, and nothing is sorted.
          const union = others.length === 0 ? ids[0] : sql`${sql.join(ids, sql` union `)} order by 1, 2`;
          return sql`select cast(${this.#unit(first, 'key')} as text) as key, (select count(*) from (${union}) as u) as count`;
        });
        return sql.join(counts, sql` union all `);
      }
      case 'SOURCE':
        return sql`select s.id as key, (select count(*) from (${ofThing(sql.ref('s.id'))}) as u) as count from source s`;
      case 'COUNTRY':
        return sql`select target_id as key, count(*) as count from article_link
          where ${all([ofKind('target_id', 'COUNTRY'), this.#dated('article_link')])} group by target_id`;
    }
  }

  /**
   * A key and the number of its different events (officials) a row; null where this way of counting does not know, or costs more than
   * another. Links of a thing and those of the articles' events both lie in the order of dates, so nothing is sought far away.
   */
  toldBy(what: Told): RawBuilder<unknown> | null {
    const { by } = this.#question;
    if (!this.#dialect.nestsLoops || by === 'EVENT_KIND' || isTimeUnit(by)) return null;
    const count = (
      things: RawBuilder<unknown>,
      isThing: RawBuilder<boolean>,
    ) => sql`(select count(distinct l.target_id)
      from ${things} cross join article_link l where ${isThing} and ${this.#dated('g')}
      and l.published = g.published and l.article_id = g.article_id and ${ofKind('l.target_id', what)}) as count`;
    if (by === 'PROVINCE') {
      const links = count(sql`unit u cross join article_link g`, sql`u.key = k.key and g.target_id = u.id`);
      return sql`select k.key, ${links} from (select distinct key from unit) as k`;
    }
    const things =
      by === 'SOURCE'
        ? sql`source`
        : sql`(select distinct target_id as id from article_link where ${ofKind('target_id', 'COUNTRY')})`;
    return sql`select k.id as key, ${count(sql`article_link g`, sql`g.target_id = k.id`)} from ${things} as k`;
  }

  /** Each event (official) once with the key of each bucket that it is told in; null as with `articles`. */
  told(what: Told): RawBuilder<unknown> | null {
    const { by } = this.#question;
    if (by === 'DAY' || by === 'EVENT_KIND') return null;
    if (by === 'WEEK' || by === 'MONTH') return this.#toldIn(by, what);
    // Events are so few beside articles that finding theirs among those of each thing is least; officials are not.
    if (what === 'OFFICIAL') return null;
    const links = sql`(select l.article_id, l.target_id from article_link l
      where ${all([ofKind('l.target_id', what), this.#dated('l')])})`;
    const things = {
      PROVINCE: sql`(values ${sql.join(
        (this.#question.units ?? []).map(
          (_unit, at) => sql`(cast(${this.#unit(at, 'id')} as text), cast(${this.#unit(at, 'key')} as text))`,
        ),
      )})`,
      SOURCE: sql`(select id, id from source)`,
      COUNTRY: null,
    }[by];
    const told = sql`told as materialized ${links}`;
    if (things === null)
      return sql`select * from (with ${told} select distinct g.target_id as key, t.target_id from article_link g
        cross join told t where t.article_id = g.article_id and ${ofKind('g.target_id', 'COUNTRY')}) as x`;
    return sql`select * from (with thing (id, key) as ${things}, ${told}
      select distinct u.key, t.target_id from thing u cross join article_link g cross join told t
      where g.target_id = u.id and t.article_id = g.article_id) as x`;
  }

  /** Places of the units that count together, by key. */
  get #unitsByKey(): readonly (readonly [number, ...number[]])[] {
    const units = (this.#question.units ?? []).map(({ key }, at) => ({ key, at }));
    return [...Map.groupBy(units, ({ key }) => key).values()].map(
      (group) => group.map(({ at }) => at) as [number, ...number[]],
    );
  }

  #unit(at: number, name: 'id' | 'key'): RawBuilder<unknown> {
    return sql`${new Slot<Args>((args) => args.filters[0]?.units?.[at]?.[name])}`;
  }

  /** The date is one that is asked for. */
  #dated(table: string): RawBuilder<boolean> {
    return all(
      keyConditions(this.#asking, { id: `${table}.article_id`, published: `${table}.published` }, null),
    );
  }

  #bound(value: (filter: ArticleFilter) => string | undefined): RawBuilder<string> | null {
    if (value(this.#question.filter) === undefined) return null;
    return sql<string>`cast(${new Slot<Args>((args) => value(args.filters[0]?.filter ?? {}))} as text)`;
  }

  /** The first instant that is asked for; what has no date sorts before it. */
  get #from(): RawBuilder<string> {
    return (
      this.#bound(({ published }) => published?.from && instantInVietnam(published.from)) ?? sql.lit(' ')
    );
  }

  /** The first instant that is not asked for any more. */
  get #until(): RawBuilder<string> | null {
    return this.#bound(({ published }) => published?.to && dayAfter(published.to));
  }

  /** The first date from an instant on that is asked for, of those that pass the conditions. */
  #first(source: RawBuilder<unknown>, from: RawBuilder<string>, ...where: readonly RawBuilder<boolean>[]) {
    const until = this.#until;
    // One bound on each side, or an engine may go along an index by the wrong one.
    const range = [sql<boolean>`l.published >= ${from}`];
    if (until !== null) range.push(sql`l.published < ${until}`);
    return sql`(select min(l.published) from ${source} l where ${all([...where, ...range])})`;
  }

  #articlesIn(by: TimeUnit): RawBuilder<unknown> {
    const { period, periodEnd } = this.#dialect;
    const article = sql.raw('article');
    const [end, until] = [periodEnd(by, 'step.p'), this.#until];
    const before = until === null ? end : sql`case when ${end} < ${until} then ${end} else ${until} end`;
    return sql`select ${period(by, 'step.p')} as key,
        (select count(*) from article l where l.published >= step.p and l.published < ${before}) as count
      from (with recursive step (p) as (select ${this.#first(article, this.#from)} union all
        select ${this.#first(article, periodEnd(by, 's.p'))} from step s where s.p is not null)
        select p from step where p is not null) as step`;
  }

  #toldIn(by: TimeUnit, what: Told): RawBuilder<unknown> {
    const { period, periodEnd } = this.#dialect;
    const links = sql.raw('article_link');
    const of = (id: RawBuilder<unknown>) => sql<boolean>`l.target_id = ${id}`;
    const entity = sql.raw(what.toLowerCase());
    return sql`select ${period(by, 'told.p')} as key, told.id as target_id
      from (with recursive step (id, p) as (select e.id, ${this.#first(links, this.#from, of(sql.ref('e.id')))} from ${entity} e
        union all select s.id, ${this.#first(links, periodEnd(by, 's.p'), of(sql.ref('s.id')))} from step s where s.p is not null)
        select id, p from step where p is not null) as told`;
  }
}
