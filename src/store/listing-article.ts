import { type RawBuilder, sql } from 'kysely';
import type { ArticleFilter } from '../model/filter.ts';
import { TIERS, type Tier } from '../model/tier.ts';
import { instantInVietnam } from '../model/time.ts';
import { parseWords, type Words } from '../model/words.ts';
import type { DatedTexts } from './dated-texts.ts';
import type { Dialect, IndexedRow } from './engine.ts';
import { type Asking, all, type Branch, Conditions, type Listing, MAX_BRANCHES } from './listing.ts';
import { countOfOriginals } from './original-count.ts';
import { tagTarget } from './record-rows.ts';
import { ARTICLE_COLUMNS, type ReadArticleRow, toArticle } from './rows.ts';
import type { Slot } from './statement.ts';
import { countOfWords } from './text-count.ts';
import { type Dated, indexOfTier, isDated, type Often } from './text-index.ts';

type Values = (filter: ArticleFilter) => readonly string[] | undefined;

/** Parts that go through `article_link`, those that usually leave least first: the first given leads the list. */
const LINKED: readonly Values[] = [
  (filter) => filter.eventIds,
  (filter) => filter.documentIds,
  (filter) => filter.storyIds,
  (filter) => filter.officialIds,
  (filter) => filter.organizationIds,
  (filter) => filter.tags?.map(tagTarget),
  (filter) => filter.countryIds,
  (filter) => filter.provinceIds,
  (filter) => filter.alsoProvinceIds,
  (filter) => filter.sourceIds,
];

const DAY_MS = 86_400_000;
/** The first instant after a calendar day in Viet Nam. */
export const dayAfter = (day: string) => new Date(Date.parse(instantInVietnam(day)) + DAY_MS).toISOString();

/** How many articles have the filter's words; null where it asks for none. */
export const oftenOf = ({ filter, often }: Asking<ArticleFilter>): Often | null =>
  filter.text === undefined ? null : (often.get(filter.text) ?? 'RARE');
/** True where the list is best begun with the articles that have the filter's words. */
const areRare = (asking: Asking<ArticleFilter>) => oftenOf(asking) === 'RARE';

/** How many parts of a filter go through `article_link`. */
export const linkedParts = (filter: ArticleFilter): number =>
  LINKED.filter((values) => values(filter) !== undefined).length;

/** The tier that an order of articles reads, null for one that does not go by relevance. */
export const tierOf = (order: string): Tier | null =>
  TIERS.find((tier) => order === `RELEVANCE ${tier}`) ?? null;

/** The article has the words, in the tier that is asked for. */
export function articleHasWords<A>(
  { hasWords }: Dialect,
  article: IndexedRow,
  sample: Words,
  words: Slot<A>,
  often: Often,
  tier: Tier | null,
): RawBuilder<boolean> {
  const part = tier === null || tier === 'TEXT' ? undefined : { tier };
  const has = hasWords(indexOfTier(tier), article, sample, words, often, part);
  if (tier !== 'TEXT') return has;
  const inHead = hasWords('article_head', article, sample, words, often === 'RARE' ? 'FREQUENT' : often);
  return sql`${has} and not ${inHead}`;
}

/** The columns of `article a` by which the indexes know it. */
export const ARTICLE: IndexedRow = { number: sql.ref('a.number'), published: sql.ref('a.published') };

/** The matches of words by date, of the tier that is asked for: `article a` and a condition. */
export function datedMatches<A>(
  dialect: Dialect,
  dated: DatedTexts,
  sample: Words,
  words: Slot<A>,
  often: Dated,
  tier: Tier | null,
): { readonly from: RawBuilder<unknown>; readonly where: readonly RawBuilder<boolean>[] } {
  const index = indexOfTier(tier);
  const part = tier === null || tier === 'TEXT' ? undefined : { tier };
  const better =
    tier === 'TEXT' && often === 'DATED'
      ? [sql<boolean>`not ${dialect.hasWords('article_head', ARTICLE, sample, words, 'COMMON')}`]
      : [];
  return { from: dated.from(index), where: [dated.has(index, words, part), ...better] };
}

/** Conditions on the columns of `article a`. */
export function ownConditions(asking: Asking<ArticleFilter>): readonly RawBuilder<boolean>[] {
  const { dialect } = asking;
  const conditions = new Conditions(asking)
    .among('a.kind', (filter) => filter.kinds)
    .among('a.language', (filter) => filter.languages)
    .when(
      (filter) => filter.sourceKinds,
      // As an expression the source has no index: most kinds have too many articles to begin with all of them and sort.
      (slot) =>
        sql`(a.source_id || '') in (select id from source where ${dialect.among(sql.ref('kind'), slot)})`,
    );
  const { list } = conditions;
  if (asking.filter.distinct === true)
    list.push(sql`a.id = (select s.original_id from story s where s.id = a.story_id)`);
  // Words last: to look them up takes longest.
  const { text } = asking.filter;
  if (text !== undefined) {
    const words = asking.part((filter) => parseWords(filter.text ?? ''));
    const often = oftenOf(asking) ?? 'RARE';
    list.push(articleHasWords(dialect, ARTICLE, parseWords(text), words, often, tierOf(asking.order)));
  }
  return list;
}

/** Conditions that need only the article's id and date, which every link has too. */
export function keyConditions(
  asking: Asking<ArticleFilter>,
  columns: { readonly id: string; readonly published: string },
  leader: Values | null,
): readonly RawBuilder<boolean>[] {
  const published = sql.ref(columns.published);
  const conditions = new Conditions(asking)
    .among(columns.id, (filter) => filter.ids)
    .when(
      (filter) => filter.published?.from && instantInVietnam(filter.published.from),
      (slot) => sql`${published} >= ${slot}`,
    )
    .when(
      (filter) => filter.published?.to && dayAfter(filter.published.to),
      (slot) => sql`${published} < ${slot}`,
    );
  const { text, published: { from, to } = {} } = asking.filter;
  if (from === undefined && to !== undefined) conditions.list.push(sql`${published} > ''`);
  for (const values of LINKED) {
    if (values === leader) continue;
    conditions.when(values, (slot) => {
      const link = sql`(select 1 from article_link x
          where x.article_id = ${sql.ref(columns.id)} and ${asking.dialect.among(sql.ref('x.target_id'), slot)} limit 1)`;
      // SQLite makes a join of "exists", which comes after all conditions, and so after a look-up of words.
      return text === undefined ? sql`exists ${link}` : sql`${link} is not null`;
    });
  }
  return conditions.list;
}

/** Parts beside a text that most of the newest articles pass, or that say when to begin. */
const BESIDE_TEXT: ReadonlySet<string> = new Set(['text', 'published', 'distinct']);
/** True for a filter whose list is walked from match to match by date, where the engine can. */
export const isByText = (filter: ArticleFilter): boolean =>
  filter.text !== undefined &&
  Object.entries(filter).every(([name, value]) => value === undefined || BESIDE_TEXT.has(name));

/** The select of a filter of `isByText`, from the newest match on. */
function datedBranch(asking: Asking<ArticleFilter>, dated: DatedTexts, often: Dated): Branch {
  const { dialect, filter, part, order } = asking;
  const { text, ...rest } = filter;
  const words = part((given) => parseWords(given.text ?? ''));
  const { from, where } = datedMatches(dialect, dated, parseWords(text ?? ''), words, often, tierOf(order));
  const columns = { id: 'a.id', published: 'a.published' };
  const days = new Conditions(asking)
    .when(
      (given) => given.published?.from && instantInVietnam(given.published.from),
      (slot) => dated.beyond('>=', slot),
    )
    .when(
      (given) => given.published?.to && dayAfter(given.published.to),
      (slot) => dated.beyond('<', slot),
    );
  const beside = { ...asking, filter: rest };
  const conditions = [...days.list, ...ownConditions(beside), ...keyConditions(beside, columns, null)];
  return {
    from,
    where: [...where, ...conditions],
    keys: [sql.ref(columns.published), sql.ref(columns.id)],
    dated,
  };
}

/** The selects that find the ids and dates of a filter's articles. */
export function articleBranches(asking: Asking<ArticleFilter>): readonly Branch[] {
  const { dated } = asking.dialect;
  const often = oftenOf(asking);
  if (dated !== null && isDated(often) && isByText(asking.filter)) return [datedBranch(asking, dated, often)];
  const own = ownConditions(asking);
  const leader = LINKED.find((values) => {
    const { length } = values(asking.filter) ?? [];
    return length > 0 && length <= MAX_BRANCHES;
  });
  if (leader === undefined || areRare(asking)) {
    return [
      {
        from: sql`article a`,
        where: [...keyConditions(asking, { id: 'a.id', published: 'a.published' }, null), ...own],
        // As an expression the date has no index, so that no engine walks all articles by date in search of rare words.
        keys: [areRare(asking) ? sql`(a.published || '')` : sql.ref('a.published'), sql.ref('a.id')],
        ...(areRare(asking) || asking.filter.ids !== undefined ? {} : { row: 'a' }),
      },
    ];
  }
  const from =
    own.length === 0 ? sql`article_link l` : sql`article_link l join article a on a.id = l.article_id`;
  const rest = [...keyConditions(asking, { id: 'l.article_id', published: 'l.published' }, leader), ...own];
  return (leader(asking.filter) ?? []).map((_id, index) => ({
    from,
    where: [sql<boolean>`l.target_id = ${asking.part((filter) => leader(filter)?.[index])}`, ...rest],
    keys: [sql.ref('l.published'), sql.ref('l.article_id')],
  }));
}

/** Parts that stand beside the date in the index of articles by date. */
const OWN: ReadonlySet<string> = new Set(['kinds', 'languages', 'sourceKinds']);
const isOwn = (filter: ArticleFilter) =>
  Object.entries(filter).every(([name, value]) => value === undefined || OWN.has(name));

/** Articles by date; in the order by relevance that is the order within each tier. */
export const articleListing: Listing<ArticleFilter, ReadArticleRow, ReturnType<typeof toArticle>> = {
  order: (name) => ({
    key: ['string', 'string'],
    isDescending: name !== 'PUBLISHED_ASC',
  }),
  // A walk brings rows of `article`, which are without their bodies.
  branches: (asking) => articleBranches(asking).map((branch) => ({ ...branch, row: undefined })),
  count(asking) {
    const { dialect, filter, part } = asking;
    const { text, distinct, ...rest } = filter;
    if (text === undefined && distinct === true && isOwn(rest))
      return countOfOriginals(all(ownConditions({ ...asking, filter: rest })));
    if (text === undefined || Object.values(rest).some((value) => value !== undefined)) return null;
    const words = part((given) => parseWords(given.text ?? ''));
    return countOfWords(dialect, parseWords(text), words, distinct === true ? 'ORIGINALS' : 'ALL');
  },
  columns: ARTICLE_COLUMNS,
  longColumns: new Set(['text', 'html']),
  join: sql`join whole_article t on t.id = k.k1`,
  item: toArticle,
};
