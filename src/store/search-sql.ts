import { type RawBuilder, sql } from 'kysely';
import type { NodeKind } from '../model/id.ts';
import type { Tier } from '../model/tier.ts';
import { parseWords } from '../model/words.ts';
import type { DatedTexts } from './dated-texts.ts';
import type { Dialect } from './engine.ts';
import { limitOf } from './list-sql.ts';
import { all, type ListArgs } from './listing.ts';
import { ARTICLE, articleHasWords, datedMatches } from './listing-article.ts';
import { Slot } from './statement.ts';
import { countOfWords } from './text-count.ts';
import { isDated, type Often } from './text-index.ts';

/** Kinds that the engine finds. */
export type SqlKind = 'ARTICLE' | 'STORY' | 'EVENT' | 'OFFICIAL' | 'ORGANIZATION' | 'LEGAL_DOCUMENT';

/** What a statement of a search is told. */
export interface Counting {
  readonly text: string;
  readonly isWithArticles: boolean;
}

/** A row of a search: its kind, what orders it within its group, as text, and its id. */
export type HitRow = { readonly kind: SqlKind; readonly k: string; readonly id: string };

/** Kinds that are listed together within a tier, and how. */
interface Group {
  readonly kinds: readonly [NodeKind, ...NodeKind[]];
  readonly isDescending: boolean;
  /** True where what orders it is a number. */
  readonly isCount: boolean;
}

/** The groups in their order; see `SearchQuery`. */
export const GROUPS: readonly Group[] = [
  { kinds: ['PROVINCE'], isDescending: false, isCount: false },
  { kinds: ['COUNTRY'], isDescending: false, isCount: false },
  { kinds: ['OFFICIAL'], isDescending: true, isCount: true },
  { kinds: ['ORGANIZATION'], isDescending: false, isCount: false },
  { kinds: ['LEGAL_DOCUMENT'], isDescending: false, isCount: false },
  { kinds: ['SOURCE'], isDescending: false, isCount: false },
  { kinds: ['EVENT', 'STORY', 'ARTICLE'], isDescending: true, isCount: false },
];

/** The place of a kind's group. */
export const groupOf = (kind: NodeKind): number => GROUPS.findIndex(({ kinds }) => kinds.includes(kind));

type Args = ListArgs<Counting>;
/** Kinds that are found by name. */
export type NameKind = Exclude<SqlKind, 'ARTICLE' | 'STORY'>;
type Select = {
  readonly from: RawBuilder<unknown>;
  readonly where: readonly RawBuilder<boolean>[];
  readonly order: RawBuilder<unknown>;
  readonly id: RawBuilder<unknown>;
  /** As in `Branch`. */
  readonly dated?: DatedTexts;
};

/** The table of each kind, and the column with an index that orders it within its group. */
export const ORDERED: Readonly<Record<NameKind, readonly [table: string, order: string]>> = {
  OFFICIAL: ['official', 'article_count'],
  ORGANIZATION: ['organization', 'name_order'],
  LEGAL_DOCUMENT: ['legal_document', 'number_order'],
  EVENT: ['event', 'starts'],
};

const words = new Slot<Args>((args) => parseWords(args.filters[0]?.text ?? ''));

/** What bears a name: rare names are found first, frequent ones looked up along the order of their table. */
function namedSelect(
  dialect: Dialect,
  { text }: Counting,
  kind: NameKind,
  tier: Exclude<Tier, 'TEXT'>,
  often: Often,
): Select {
  const [table, column] = ORDERED[kind];
  const sample = parseWords(text);
  const part = { kind, tier };
  const order = sql.ref(`t.${column}`);
  const id = sql.ref('t.id');
  if (often === 'RARE') {
    const has = dialect.hasWords('name_text', { number: sql.ref('n.number') }, sample, words, 'RARE', part);
    const from = sql`name_index n join ${sql.table(table)} t on t.id = n.id`;
    return { from, where: [has], order, id };
  }
  const number = sql`(select n.number from name_index n where n.id = t.id)`;
  const has = dialect.hasWords('name_text', { number }, sample, words, 'FREQUENT', { tier });
  return { from: sql`${sql.table(table)} t`, where: [has], order, id };
}

/** An article: rare words first, frequent ones along the dates. As an expression a date has no index to be tempted by. */
function articleSelect(dialect: Dialect, { text }: Counting, tier: Tier | null, often: Often): Select {
  const { dated } = dialect;
  if (dated !== null && isDated(often)) {
    const found = datedMatches(dialect, dated, parseWords(text), words, often, tier);
    return { ...found, order: sql.ref('a.published'), id: sql.ref('a.id'), dated };
  }
  const has = articleHasWords(dialect, ARTICLE, parseWords(text), words, often, tier);
  const order = often === 'RARE' ? sql`(a.published || '')` : sql.ref('a.published');
  return { from: sql`article a`, where: [has], order, id: sql.ref('a.id') };
}

/** A story, by the words of its original. */
function storySelect(dialect: Dialect, counting: Counting, tier: Tier | null, often: Often): Select {
  const several = counting.isWithArticles ? [sql<boolean>`s.article_count > 1`] : [];
  const sample = parseWords(counting.text);
  const id = sql.ref('s.id');
  const { dated } = dialect;
  if (dated !== null && isDated(often)) {
    const found = datedMatches(dialect, dated, sample, words, often, tier);
    const from = sql`${found.from} cross join story s`;
    const isOriginal = sql<boolean>`s.id = a.story_id and s.original_id = a.id`;
    const where = [...found.where, isOriginal, ...several];
    return { from, where, order: sql.ref('s.first_published'), id, dated };
  }
  if (often === 'RARE') {
    const has = articleHasWords(dialect, ARTICLE, sample, words, often, tier);
    const from = sql`article a join story s on s.id = a.story_id and s.original_id = a.id`;
    return { from, where: [has, ...several], order: sql`(s.first_published || '')`, id };
  }
  const number = sql`(select a.number from article a where a.id = s.original_id)`;
  const original = { number, published: sql.ref('s.first_published') };
  const has = articleHasWords(dialect, original, sample, words, often, tier);
  return { from: sql`story s`, where: [...several, has], order: sql.ref('s.first_published'), id };
}

function selectOf(
  dialect: Dialect,
  counting: Counting,
  kind: SqlKind,
  tier: Tier,
  often: Often,
): Select | null {
  if (kind === 'ARTICLE') return articleSelect(dialect, counting, tier, often);
  if (kind === 'STORY') return storySelect(dialect, counting, tier, often);
  return tier === 'TEXT' ? null : namedSelect(dialect, counting, kind, tier, often);
}

/** One limited select for each kind that has the words in a tier; in the group where the last page ended only what follows. */
export function hitParts(
  dialect: Dialect,
  counting: Counting,
  tier: Tier,
  kinds: readonly (readonly [SqlKind, Often])[],
  startGroup: number,
): readonly RawBuilder<unknown>[] {
  const limit = limitOf<Counting>();
  return kinds.flatMap(([kind, often]) => {
    const select = selectOf(dialect, counting, kind, tier, often);
    if (select === null) return [];
    const { from, where, order, id, dated } = select;
    const place = groupOf(kind);
    const { isDescending, isCount } = GROUPS[place] ?? { isDescending: false, isCount: false };
    const key = new Slot<Args>(({ after }) => (isCount ? Number(after[0]) : after[0]));
    const onwards = sql.raw(isDescending ? '<' : '>');
    const down = sql.raw(isDescending ? 'desc' : 'asc');
    const bound =
      place === startGroup
        ? [
            sql<boolean>`(${order}, ${id}) ${onwards} (${key}, ${new Slot<Args>(({ after }) => after[1])})`,
            ...(dated === undefined ? [] : [dated.beyond('<', key)]),
          ]
        : [];
    const columns = sql`${sql.lit(kind)} as kind, cast(${order} as text) as k, ${id} as id`;
    const kept = all([...where, ...bound]);
    if (dated === undefined)
      return [
        sql`select * from (select ${columns} from ${from} where ${kept}
          order by ${order} ${down}, ${id} ${down} limit ${limit}) as x`,
      ];
    const names = ['kind', 'k', 'id'].map((name) => sql.ref(name));
    const by = names.slice(1);
    return [
      sql`select * from (${dated.first({ columns, names, from, where: kept, order: by, isDescending, rows: limit })}) as x`,
    ];
  });
}

/** One count for each kind of what has the words in any tier. */
export function countParts(
  dialect: Dialect,
  counting: Counting,
  kinds: readonly SqlKind[],
): readonly RawBuilder<unknown>[] {
  const sample = parseWords(counting.text);
  return kinds.map((kind) => {
    if (kind !== 'ARTICLE' && kind !== 'STORY')
      return sql`select count(*) as count from (${dialect.matching('name_text', sample, words, { kind })}) as m`;
    const ofStory = counting.isWithArticles ? 'COPIED' : 'ORIGINALS';
    return sql`select ${countOfWords(dialect, sample, words, kind === 'ARTICLE' ? 'ALL' : ofStory)} as count`;
  });
}
