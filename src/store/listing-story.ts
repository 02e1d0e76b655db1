import { type RawBuilder, sql } from 'kysely';
import type { ArticleFilter } from '../model/filter.ts';
import { instantInVietnam } from '../model/time.ts';
import { type Asking, all, type Branch, Conditions, type Listing } from './listing.ts';
import {
  articleBranches,
  dayAfter,
  keyConditions,
  linkedParts,
  oftenOf,
  ownConditions,
} from './listing-article.ts';
import { toStory } from './rows.ts';
import { STORY, type StoryRow } from './tables.ts';

/** Parts that most articles pass: stories are walked by date and looked through, rather than found by their articles. */
const BROAD: ReadonlySet<string> = new Set(['kinds', 'languages', 'sourceKinds', 'distinct']);
const isBroad = (filter: ArticleFilter) =>
  Object.entries(filter).every(([name, value]) => value === undefined || BROAD.has(name));

/** Parts that few articles pass, or that are found along an index of their own. */
const NARROW: ReadonlySet<string> = new Set(['ids', 'published', 'eventIds', 'documentIds', 'officialIds']);
const isNarrow = (filter: ArticleFilter) =>
  Object.entries(filter).some(([name, value]) => value !== undefined && NARROW.has(name));

/** The story has an article that passes, looked for among its own. What is soon seen comes first, words last. */
function isToldBy(asking: Asking<ArticleFilter>): RawBuilder<boolean> {
  const keys = keyConditions(asking, { id: 'a.id', published: 'a.published' }, null);
  const conditions = [...keys, ...ownConditions(asking)];
  return sql`exists (select 1 from article a where a.story_id = s.id and ${all(conditions)})`;
}

/** Parts that many articles pass, and perhaps none passes all of them: who walks in search of one may walk through the whole list. */
const areManyApart = ({ published, ...filter }: ArticleFilter) =>
  linkedParts(filter) > 1 && !isNarrow(filter);

/**
 * The story has an article that passes. With common words one of the newest soon has; articles with fewer are found first. PostgreSQL
 * would not look where it is told to where there are other parts, so there they are found first too.
 */
function isOf(asking: Asking<ArticleFilter>): RawBuilder<boolean> {
  const { text, ...beside } = asking.filter;
  if (text !== undefined && oftenOf(asking) === 'COMMON') {
    const { nestsLoops } = asking.dialect;
    if (isBroad(beside) || (nestsLoops && !isNarrow(beside) && !areManyApart(beside)))
      return isToldBy(asking);
    if (areManyApart(beside)) return isAmongThoseOf({ ...asking, often: new Map([[text, 'FREQUENT']]) });
  }
  if (!isBroad(beside)) return isAmongThoseOf(asking);
  return text === undefined ? isToldBy(asking) : isAmongThoseOf({ ...asking, often: new Map() });
}

/** True for stories of days that are best walked, newest first: of all articles of those days many pass. */
function areWalkedByDate(asking: Asking<ArticleFilter>): boolean {
  const { text, published, ...beside } = asking.filter;
  if (published?.from === undefined && published?.to === undefined) return false;
  if (isBroad(beside)) return oftenOf(asking) !== 'RARE';
  return (
    oftenOf(asking) === 'COMMON' && asking.dialect.nestsLoops && !isNarrow(beside) && !areManyApart(beside)
  );
}

/** Conditions on the stories that can have an article of the days, by when they began; null where there is no time after or before them. */
interface StoryDates {
  readonly within: Branch['where'];
  readonly after: Branch['where'] | null;
  readonly before: Branch['where'] | null;
}

/**
 * A story begins with its original, which is the only article of most. Others come later, but a few before: reprints of what another paper had,
 * say, which are no originals.
 */
function storyDates({ filter, part }: Asking<ArticleFilter>): StoryDates {
  const began = sql.ref('s.first_published');
  const from = part(({ published }) => published?.from && instantInVietnam(published.from));
  const to = part(({ published }) => published?.to && dayAfter(published.to));
  const hasFrom = filter.published?.from !== undefined;
  const hasTo = filter.published?.to !== undefined;
  return {
    within: [
      ...(hasFrom ? [sql<boolean>`${began} >= ${from}`] : []),
      ...(hasTo ? [sql<boolean>`${began} < ${to}`] : []),
    ],
    after: hasTo ? [sql`s.earliest < ${began}`, sql`${began} >= ${to}`, sql`s.earliest < ${to}`] : null,
    before: hasFrom ? [sql`s.article_count > 1`, sql`${began} < ${from}`] : null,
  };
}

/** The story is one of those of the articles that pass, which are found first. */
function isAmongThoseOf(asking: Asking<ArticleFilter>): RawBuilder<boolean> {
  const selects = articleBranches(asking).map(
    ({ from, where, keys: [, id] }) => sql`select ${id ?? sql``} from ${from} where ${all(where)}`,
  );
  return sql`s.id in (select t.story_id from article t where t.id in (${sql.join(selects, sql` union `)}))`;
}

/** Stories with at least one article that passes the filter. */
export const storyListing: Listing<ArticleFilter, StoryRow, ReturnType<typeof toStory>> = {
  order: () => ({ key: ['string', 'string'], isDescending: true }),
  branches(asking) {
    const { storyIds, ...rest } = asking.filter;
    const inner = { ...asking, filter: rest, order: 'PUBLISHED_DESC' };
    const branch = (where: Branch['where'], ifShort?: Branch['where']): Branch => ({
      from: sql`story s`,
      where,
      keys: [sql.ref('s.first_published'), sql.ref('s.id')],
      ...(ifShort === undefined ? {} : { ifShort }),
    });
    if (storyIds === undefined && areWalkedByDate(inner)) {
      const { within, after, before } = storyDates(inner);
      const told = isToldBy(inner);
      return [
        ...(after === null ? [] : [branch([...after, told])]),
        branch([...within, told]),
        ...(before === null ? [] : [branch([...before, told], [...before, isAmongThoseOf(inner)])]),
      ];
    }
    const { list } = new Conditions(asking).among('s.id', (filter) => filter.storyIds);
    const isAsked = Object.values(rest).some((value) => value !== undefined);
    return [branch(isAsked ? [...list, isOf(inner)] : list)];
  },
  columns: STORY.columns,
  join: sql`join story t on t.id = k.k1`,
  item: toStory,
};
