import { sql } from 'kysely';
import { GatewayError } from '../errors.ts';
import type { Change, ChangeFilter } from '../model/change.ts';
import { originAt } from '../model/cursor.ts';
import type { Instant } from '../model/time.ts';
import type { Engine, Run } from './engine.ts';
import { toChange } from './rows.ts';
import { Slot, type Statement, slot } from './statement.ts';
import type { EventHistory } from './store.ts';
import { type ArticleRow, CHANGE, type ChangeRow, type MentionRow } from './tables.ts';

/** A change that has no number yet. */
export type ChangeDraft = Omit<Change, 'seq' | 'at'>;

type Append = { rows: readonly ChangeRow[] };
type Ids = { ids: readonly string[] };
type HistoryRow = { id: string; node_id: string; first_seq: number; last_seq: number; changed_at: string };
type After = { seq: number; limit: number; filter: ChangeFilter };

/** The history of the graph: numbered in the transaction that makes the change, read by number. */
export class ChangeLog {
  readonly #engine: Engine;
  readonly #advance: Statement<{ by: number }, { seq: number }>;
  readonly #append: Statement<Append, never>;
  readonly #latest: Statement<object, { seq: number }>;
  readonly #first: Statement<object, Pick<ChangeRow, 'at'>>;
  readonly #histories: Statement<Ids, HistoryRow>;
  /** By the shape of the filter. */
  readonly #after = new Map<string, Statement<After, ChangeRow>>();
  /** Null until there is a change. */
  #origin: number | null = null;

  constructor(engine: Engine) {
    this.#engine = engine;
    this.#advance = engine.statement(
      sql`update counter set seq = seq + ${slot<{ by: number }>('by')} where id = 1 returning seq`,
    );
    this.#append = engine.statement(engine.dialect.insert(CHANGE, slot<Append>('rows'), sql``));
    this.#latest = engine.statement(sql`select seq from counter where id = 1`);
    const ids = slot<Ids>('ids');
    const spans = sql`min(c.seq) as first_seq, max(c.seq) as last_seq, max(c.at) as changed_at`;
    this.#first = engine.statement(sql`select at from change order by seq limit 1`);
    // The kind stands as a literal, or the engines would not see that the index over events serves.
    this.#histories = engine.statement(sql`
      select c.node_id as id, c.node_id, ${spans} from change c
      where c.node_kind = 'EVENT' and ${engine.dialect.among(sql.ref('c.node_id'), ids)} group by c.node_id
      union all
      select r.entity_id as id, c.node_id, ${spans} from reference r
      join change c on c.node_kind = 'EVENT' and c.node_id = r.id
      where ${engine.dialect.among(sql.ref('r.entity_id'), ids)} and r.id <> r.entity_id
      group by r.entity_id, c.node_id`);
  }

  /** Numbers the changes and keeps them, inside the transaction of `run`. */
  async append(run: Run, drafts: readonly ChangeDraft[], at: Instant): Promise<readonly Change[]> {
    if (drafts.length === 0) return [];
    const [counter] = await run(this.#advance, { by: drafts.length });
    if (counter === undefined) throw new Error('expected the counter to have its row, but it has none');
    const first = counter.seq - drafts.length + 1;
    const changes = drafts.map((draft, index) => ({ seq: first + index, ...draft, at }));
    await run(this.#append, { rows: changes.map(toRow) });
    return changes;
  }

  /** As `Store.changesAfter` promises. */
  async after(seq: number, limit: number, filter: ChangeFilter): Promise<readonly Change[]> {
    if (!Number.isSafeInteger(seq) || seq < 0)
      throw new GatewayError('BAD_CURSOR', `expected the number of a change, 0 or more, but got ${seq}`);
    if (!Number.isSafeInteger(limit) || limit < 1)
      throw new GatewayError('BAD_PAGE_SIZE', `expected a number of changes of 1 or more, but got ${limit}`);
    const parts = [filter.nodeKinds, filter.provinceIds, filter.sourceIds, filter.officialIds];
    if (parts.some((part) => part?.length === 0)) return [];
    const shape = parts
      .map((part, index) => (index === 0 ? Number(part !== undefined) : (part?.length ?? 0)))
      .join(' ');
    const statement = this.#after.get(shape) ?? this.#afterLike(filter);
    // A filter of hundreds of ids is rare; its statement is not worth keeping.
    if (parts.every((part) => (part?.length ?? 0) <= 20)) this.#after.set(shape, statement);
    const rows = await this.#engine.read(statement, { seq, limit, filter });
    return rows.map(toChange);
  }

  /** The number of the newest change, 0 before the first. */
  async latest(): Promise<number> {
    return (await this.#engine.read(this.#latest, {}))[0]?.seq ?? 0;
  }

  /** As `Store.origin` promises. */
  origin(): number | Promise<number> {
    return this.#origin ?? this.#readOrigin();
  }

  async #readOrigin(): Promise<number> {
    const [first] = await this.#engine.read(this.#first, {});
    if (first !== undefined) this.#origin = originAt(first.at);
    return this.#origin ?? 0;
  }

  /** As `Store.eventHistories` promises. */
  async eventHistories(ids: readonly string[]): Promise<ReadonlyMap<string, EventHistory>> {
    if (ids.length === 0) return new Map();
    const rows = await this.#engine.read(this.#histories, { ids: [...new Set(ids)] });
    const found = new Map<string, { firstSeq: number } & EventHistory>();
    for (const row of rows) {
      const known = found.get(row.id);
      const isFirst = known === undefined || row.first_seq < known.firstSeq;
      const isLast = known === undefined || row.last_seq > known.seq;
      found.set(row.id, {
        firstSeq: isFirst ? row.first_seq : known.firstSeq,
        firstId: isFirst ? row.node_id : known.firstId,
        seq: isLast ? row.last_seq : known.seq,
        changedAt: isLast ? row.changed_at : known.changedAt,
      });
    }
    return new Map([...found].map(([id, { firstSeq: _, ...history }]) => [id, history]));
  }

  #afterLike(filter: ChangeFilter): Statement<After, ChangeRow> {
    const { among, contains } = this.#engine.dialect;
    const conditions = [sql<boolean>`seq > ${slot<After>('seq')}`];
    if (filter.nodeKinds !== undefined)
      conditions.push(among(sql.ref('node_kind'), new Slot<After>((args) => args.filter.nodeKinds)));
    for (const [key, column] of TOUCHES) {
      const ids = filter[key]?.map((_id, index) =>
        contains(sql.ref(column), new Slot<After>((args) => JSON.stringify(args.filter[key]?.[index]))),
      );
      if (ids !== undefined) conditions.push(sql<boolean>`(${sql.join(ids, sql` or `)})`);
    }
    return this.#engine.statement(
      sql`select * from change where ${sql.join(conditions, sql` and `)} order by seq limit ${slot<After>('limit')}`,
    );
  }
}

/** Lists are JSON text, so an id stands in one exactly when its quoted form does. */
const TOUCHES = [
  ['provinceIds', 'province_ids'],
  ['sourceIds', 'source_ids'],
  ['officialIds', 'official_ids'],
] as const;

const toRow = (change: Change): ChangeRow => ({
  seq: change.seq,
  kind: change.kind,
  node_kind: change.nodeKind,
  node_id: change.nodeId,
  at: change.at,
  province_ids: JSON.stringify(change.provinceIds),
  source_ids: JSON.stringify(change.sourceIds),
  official_ids: JSON.stringify(change.officialIds),
});

/** The change of an article that now, or until it was removed, names the officials of these mentions. */
export const articleChange = (
  kind: Change['kind'],
  article: Pick<ArticleRow, 'id' | 'source_id' | 'province_ids'>,
  mentions: readonly MentionRow[],
): ChangeDraft => ({
  kind,
  nodeKind: 'ARTICLE',
  nodeId: article.id,
  provinceIds: JSON.parse(article.province_ids) as string[],
  sourceIds: [article.source_id],
  officialIds: [
    ...new Set(mentions.filter((row) => row.article_id === article.id).map((row) => row.official_id)),
  ].sort(),
});
