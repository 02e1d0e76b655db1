import { sql } from 'kysely';
import { GatewayError } from '../errors.ts';
import { kindOfId, type NodeKind } from '../model/id.ts';
import type { Page, PageRequest, SortKey } from '../model/page.ts';
import { namesOfSource, type SearchHit, type SearchQuery, searchable, tierOfNames } from '../model/search.ts';
import { TIERS, type Tier } from '../model/tier.ts';
import { isWordless, parseWords } from '../model/words.ts';
import { type Compiled, shapeOfText } from './compiled.ts';
import type { Engine } from './engine.ts';
import { FewNames, type Named } from './few-names.ts';
import type { Frequencies } from './frequency.ts';
import { nameOrder } from './name-order.ts';
import {
  type Counting,
  countParts,
  GROUPS,
  groupOf,
  type HitRow,
  hitParts,
  type NameKind,
  ORDERED,
  type SqlKind,
} from './search-sql.ts';
import type { Statement } from './statement.ts';
import { type ArticleIndex, datedIn, indexOfTier, type Often } from './text-index.ts';

/** The largest page, as `PageRequest` says. */
const MAX_LIMIT = 100;
/** Places of one tier in the first part of a sort key. */
const STEP = 10;

/** Where the words of a search stand, beside the names that are known. */
interface Places {
  readonly kinds: readonly SqlKind[];
  /** Those of them that are walked by date, from match to match. */
  readonly dated: ReadonlySet<SqlKind>;
  /** The indexes of articles that have none of them. */
  readonly empty: ReadonlySet<ArticleIndex>;
}

type Request = Pick<PageRequest, 'limit' | 'after'>;

/** A hit with its place: tier and group, then what orders the group, then the id. */
interface Ranked {
  readonly hit: SearchHit;
  readonly place: number;
  readonly order: string;
}

/** Finds things of all kinds by words, in one order. */
export class Search {
  readonly #engine: Engine;
  readonly #compiled: Compiled;
  readonly #frequencies: Frequencies;
  readonly #few: FewNames;
  readonly #sources: Statement<object, { id: string; name: string; homepage: string }>;
  readonly #copied: Statement<object, { count: number }>;

  constructor(engine: Engine, compiled: Compiled, frequencies: Frequencies) {
    this.#engine = engine;
    this.#compiled = compiled;
    this.#frequencies = frequencies;
    this.#few = new FewNames(engine, compiled);
    this.#sources = engine.statement(sql`select id, name, homepage from source`);
    const many = sql.lit(this.#manyStories);
    this.#copied = engine.statement(
      sql`select count(*) as count from (select 1 from story where article_count > 1 limit ${many}) as s`,
    );
  }

  /** As `Store.search` promises. */
  async page(query: SearchQuery, request: Request): Promise<Page<SearchHit>> {
    const { limit } = request;
    const after = checked(request);
    const found: Ranked[] = [];
    if (!isWordless(parseWords(query.text))) {
      const few = await this.#fewIds(query);
      const named = [
        ...(await this.#named(query)),
        ...(await this.#few.named(query.text, few ?? [], query.kinds)),
      ];
      const places = await this.#places(query, few === null);
      for (const tier of TIERS.slice(after === null ? 0 : Math.floor(after.place / STEP))) {
        if (found.length > limit) break;
        const hits = [
          ...namedHits(named, tier),
          ...(await this.#stored(query, places, tier, limit + 1, after)),
        ];
        found.push(...hits.filter((hit) => after === null || compare(hit, after) > 0).sort(compare));
      }
    }
    const kept = found.slice(0, limit);
    return {
      items: kept.map(({ hit }) => hit),
      keys: kept.map(({ hit, place, order }): SortKey => [place, order, hit.id]),
      hasPreviousPage: after !== null,
      hasNextPage: found.length > limit,
    };
  }

  /** As `Store.searchCount` promises. */
  async count(query: SearchQuery): Promise<number> {
    const words = parseWords(query.text);
    if (isWordless(words)) return 0;
    const few = await this.#fewIds(query);
    const known = (few ?? []).filter((id) => query.kinds.includes(kindOfId(id) as NodeKind)).length;
    const sum = known + (await this.#named(query)).length;
    const kinds = sqlKinds(query).filter((kind) => few === null || !isNameKind(kind));
    if (kinds.length === 0) return sum;
    const counting = countingOf(query);
    const statement = this.#compiled.of<Counting, { count: number }>(
      `search count ${kinds} ${shapeOfText(query.text)}`,
      () => sql.join(countParts(this.#engine.dialect, counting, kinds), sql` union all `),
    );
    const rows = await this.#engine.read(statement, argsOf(query, 0, []));
    return rows.reduce((all, { count }) => all + count, sum);
  }

  /** The ids of what is found by name, where they are few; null where they are many. */
  async #fewIds({ text, kinds }: SearchQuery): Promise<readonly string[] | null> {
    if (!kinds.some((kind) => Object.hasOwn(ORDERED, kind))) return [];
    return this.#few.ids(text);
  }

  /** What is found by names that are looked through here: constants, and sources, of which there are a hundred or so. */
  async #named({ text, kinds, constants }: SearchQuery): Promise<readonly Named[]> {
    const words = parseWords(text);
    const given = constants.map((item, at) => ({ item, order: String(at).padStart(6, '0') }));
    const sources = !kinds.includes('SOURCE')
      ? []
      : (await this.#engine.read(this.#sources, {})).map(({ id, name, homepage }) => ({
          item: searchable('SOURCE', id, namesOfSource({ name, homepage })),
          order: nameOrder(name),
        }));
    return [...given, ...sources].flatMap(({ item, order }) => {
      const tier = kinds.includes(item.kind) ? tierOfNames(item, words) : null;
      return tier === null ? [] : [{ item, order, tier }];
    });
  }

  /** Where the engine finds anything of what is asked for. @param areMany false where all that is found by name is known */
  async #places(query: SearchQuery, areMany: boolean): Promise<Places> {
    const kinds = sqlKinds(query).filter((kind) => areMany || !isNameKind(kind));
    const ofArticles = kinds.some((kind) => !isNameKind(kind)) ? (['article_text'] as const) : [];
    const found = await this.#frequencies.present(query.text, kinds.filter(isNameKind), ofArticles);
    const isInArticles = found.has('article_text');
    const dated = isInArticles ? await this.#dated(query) : [];
    // What no article has, no title or lead has.
    const indexes = dated.length > 0 ? (['article_title', 'article_head'] as const) : [];
    const begun = await this.#frequencies.present(query.text, [], indexes);
    return {
      kinds: kinds.filter((kind) => (isNameKind(kind) ? found.has(kind) : isInArticles)),
      dated: new Set(dated),
      empty: new Set(indexes.filter((index) => !begun.has(index))),
    };
  }

  /** The kinds that are best walked by date; not stories of several articles, where there are so few that all matches would be passed. */
  async #dated(query: SearchQuery): Promise<readonly SqlKind[]> {
    const kinds = sqlKinds(query).filter((kind) => !isNameKind(kind));
    if (this.#engine.dialect.dated === null) return [];
    if (!kinds.includes('STORY') || !isWithArticles(query)) return kinds;
    const [copied] = await this.#engine.read(this.#copied, {});
    return (copied?.count ?? 0) >= this.#manyStories ? kinds : kinds.filter((kind) => kind !== 'STORY');
  }

  /** From so many on one of several articles is soon come upon. */
  get #manyStories(): number {
    return Math.ceil(4 * this.#engine.dialect.matches.frequent);
  }

  /** The first rows of a tier that the engine finds, after a place where it lies in this tier. */
  async #stored(
    query: SearchQuery,
    { kinds, dated, empty }: Places,
    tier: Tier,
    limit: number,
    after: Ranked | null,
  ): Promise<readonly Ranked[]> {
    const start = TIERS.indexOf(tier) * STEP;
    const group = after === null ? -1 : after.place - start;
    const open = kinds.filter((kind) => groupOf(kind) >= group && (tier !== 'TEXT' || !isNameKind(kind)));
    const isEmpty = empty.has(indexOfTier(tier));
    const likely = open.filter((kind) => isNameKind(kind) || !isEmpty);
    const asked = [...new Set(likely.filter((kind) => !dated.has(kind)).map(countedAs))];
    const frequency = await this.#frequencies.of(query.text, asked, tier);
    const parts = likely.flatMap((kind): readonly (readonly [SqlKind, Often])[] => {
      const often = dated.has(kind)
        ? datedIn(!empty.has('article_head'))
        : (frequency.get(countedAs(kind)) ?? 'NONE');
      return often === 'NONE' ? [] : [[kind, often]];
    });
    if (parts.length === 0) return [];
    const counting = countingOf(query);
    const shape = `search ${tier} ${parts.join(' ')} ${group} ${shapeOfText(query.text)} ${isWithArticles(query)}`;
    const statement = this.#compiled.of<Counting, HitRow>(shape, () =>
      sql.join(hitParts(this.#engine.dialect, counting, tier, parts, group), sql` union all `),
    );
    const bound = after === null ? [] : [after.order, after.hit.id];
    const rows = await this.#engine.read(statement, argsOf(query, limit, bound));
    return rows.map(({ kind, k, id }) => ({
      hit: { id, kind, tier },
      place: start + groupOf(kind),
      order: k,
    }));
  }
}

const isNameKind = (kind: SqlKind): kind is NameKind => kind !== 'ARTICLE' && kind !== 'STORY';
/** A story is found by the words of an article. */
const countedAs = (kind: SqlKind) => (kind === 'STORY' ? 'ARTICLE' : kind);
const isWithArticles = ({ kinds }: SearchQuery) => kinds.includes('ARTICLE');
const SQL_KINDS: readonly SqlKind[] = [
  'OFFICIAL',
  'ORGANIZATION',
  'LEGAL_DOCUMENT',
  'EVENT',
  'STORY',
  'ARTICLE',
];
const sqlKinds = ({ kinds }: SearchQuery) => SQL_KINDS.filter((kind) => kinds.includes(kind));
const countingOf = (query: SearchQuery): Counting => ({
  text: query.text,
  isWithArticles: isWithArticles(query),
});
const argsOf = (query: SearchQuery, limit: number, after: SortKey) => ({
  filters: [countingOf(query)],
  limit,
  after,
  before: [],
});

const namedHits = (named: readonly Named[], tier: Tier): readonly Ranked[] =>
  named
    .filter((one) => one.tier === tier)
    .map(({ item, order }) => ({
      hit: { id: item.id, kind: item.kind, tier },
      place: TIERS.indexOf(tier) * STEP + groupOf(item.kind),
      order,
    }));

/** The order of hits: by place, then by the group's own order, then by id. */
function compare(a: Ranked, b: Ranked): number {
  if (a.place !== b.place) return a.place - b.place;
  const group = GROUPS[a.place % STEP];
  const sign = group?.isDescending === true ? -1 : 1;
  const [x, y] = group?.isCount === true ? [Number(a.order), Number(b.order)] : [a.order, b.order];
  if (x !== y) return x < y ? -sign : sign;
  if (a.hit.id === b.hit.id) return 0;
  return a.hit.id < b.hit.id ? -sign : sign;
}

/** The place of a cursor. Throws BAD_PAGE_SIZE and BAD_CURSOR. */
function checked({ limit, after }: Request): Ranked | null {
  if (!Number.isInteger(limit) || limit < 1 || limit > MAX_LIMIT)
    throw new GatewayError('BAD_PAGE_SIZE', `page size must be 1 to ${MAX_LIMIT}, but got ${limit}`);
  if (after === undefined) return null;
  const [place, order, id] = after;
  const tier = typeof place === 'number' ? TIERS[Math.floor(place / STEP)] : undefined;
  const group = typeof place === 'number' ? GROUPS[place % STEP] : undefined;
  const isNumber = group?.isCount !== true || /^\d{1,9}$/.test(String(order));
  if (
    after.length !== 3 ||
    typeof place !== 'number' ||
    typeof order !== 'string' ||
    typeof id !== 'string' ||
    tier === undefined ||
    group === undefined ||
    !isNumber
  )
    throw new GatewayError(
      'BAD_CURSOR',
      `expected a cursor of a search, but got ${JSON.stringify(after).slice(0, 200)}`,
    );
  return { hit: { id, kind: group.kinds[0], tier }, place, order };
}
