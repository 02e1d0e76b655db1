import { sql } from 'kysely';
import type { Engine, Run } from './engine.ts';
import type { Moves } from './linker.ts';
import { type EntityOf, meantAttendance, meantMention, meantReport } from './record-rows.ts';
import { type Statement, slot } from './statement.ts';
import type { Table } from './table.ts';
import {
  ATTENDANCE,
  type AttendanceRow,
  MENTION,
  type MentionRow,
  REPORT,
  type ReportRow,
} from './tables.ts';
import type { Tallies } from './tallies.ts';

type Ids = { ids: readonly string[] };
type Rows<R> = { rows: readonly R[] };
type Named = { article_id: string };
type Link = { articles: readonly string[]; targets: readonly string[] };

/** What must be folded anew after references came to mean something else. */
export interface Touched {
  readonly entityIds: ReadonlySet<string>;
  readonly positionIds: ReadonlySet<string>;
  /** Entities that references stored before came to mean, or no longer mean: what is told of them changed, whatever they are folded to. */
  readonly relinkedIds: ReadonlySet<string>;
}

/** Statements of articles, whoever stored them, follow what their references mean. */
export class Restater {
  readonly #tallies: Tallies;
  readonly #articles: Statement<Ids, Named>;
  readonly #mentions: Statement<Ids, MentionRow>;
  readonly #reports: Statement<Ids, ReportRow>;
  readonly #attendances: Statement<Ids, AttendanceRow>;
  readonly #putMentions: Statement<Rows<MentionRow>, never>;
  readonly #putReports: Statement<Rows<ReportRow>, never>;
  readonly #putAttendances: Statement<Rows<AttendanceRow>, never>;
  readonly #putStories: Statement<Ids, never>;
  readonly #dropLinks: Statement<Link, never>;
  readonly #addLinks: Statement<Ids, never>;

  constructor(engine: Engine, tallies: Tallies) {
    const { among, insert } = engine.dialect;
    const ids = slot<Ids>('ids');
    const of = (table: string) =>
      engine.statement<Ids, never>(
        sql`select * from ${sql.table(table)} where ${among(sql.ref('article_id'), ids)}`,
      );
    const put = <R>(table: Table<R>, ...columns: readonly (keyof R & string)[]) =>
      engine.statement<Rows<R>, never>(
        insert(
          table,
          slot<Rows<R>>('rows'),
          sql`on conflict (article_id, place) do update set ${sql.join(
            columns.map((name) => sql`${sql.ref(name)} = ${sql.ref(`excluded.${name}`)}`),
          )}`,
        ),
      );
    this.#tallies = tallies;
    const naming = (table: string, column: string) =>
      sql`select article_id from ${sql.table(table)} where ${among(sql.ref(column), ids)}`;
    this.#articles = engine.statement(sql`
      ${naming('mention', 'reference_id')} union ${naming('event_report', 'reference_id')}
      union ${naming('participation_statement', 'event_reference_id')}
      union ${naming('participation_statement', 'official_reference_id')}
      union select id from article where ${among(sql.ref('story_reference_id'), ids)}`);
    this.#mentions = of('mention');
    this.#reports = of('event_report');
    this.#attendances = of('participation_statement');
    this.#putMentions = put(MENTION, 'official_id', 'position_id');
    this.#putReports = put(REPORT, 'event_id');
    this.#putAttendances = put(ATTENDANCE, 'event_id', 'official_id');
    this.#putStories = engine.statement(sql`
      update article set story_id = (select entity_id from reference where id = article.story_reference_id)
      where ${among(sql.ref('story_reference_id'), ids)}`);
    const names = (table: string, column: string) =>
      sql`select 1 from ${sql.table(table)} as s
        where s.article_id = article_link.article_id and ${sql.ref(`s.${column}`)} = article_link.target_id`;
    this.#dropLinks = engine.statement(sql`
      delete from article_link where ${among(sql.ref('article_id'), slot<Link>('articles'))}
        and ${among(sql.ref('target_id'), slot<Link>('targets'))}
        and not exists (${names('mention', 'official_id')}) and not exists (${names('event_report', 'event_id')})
        and not exists (select 1 from article as s
          where s.id = article_link.article_id and s.story_id = article_link.target_id)`);
    const target = (table: string, column: string) =>
      sql`select ${sql.ref(column)} as target_id, published, article_id from ${sql.table(table)}
        where ${among(sql.ref('article_id'), ids)}`;
    this.#addLinks = engine.statement(sql`
      insert into article_link (target_id, published, article_id)
      select target_id, published, article_id from (${target('mention', 'official_id')}
        union ${target('event_report', 'event_id')}
        union select story_id, published, id from article where ${among(sql.ref('id'), ids)}) as l
      where true on conflict do nothing`);
  }

  /** Makes the statements of all articles say what these references mean now. */
  async restate(run: Run, moves: Moves): Promise<Touched> {
    const entityIds = new Set<string>();
    const positionIds = new Set<string>();
    const relinkedIds = new Set<string>();
    if (moves.size === 0) return { entityIds, positionIds, relinkedIds };
    for (const { before, after, isFirst } of moves.values()) {
      entityIds.add(before).add(after);
      if (!isFirst) relinkedIds.add(before).add(after);
    }
    const moved = [...moves.keys()];
    const ids = (await run(this.#articles, { ids: moved })).map((row) => row.article_id);
    await run(this.#putStories, { ids: moved });
    const means =
      (known: string): EntityOf =>
      (reference) =>
        moves.get(reference)?.after ?? known;
    const mentions = await run(this.#mentions, { ids });
    const meant = mentions.map((row) => meantMention(row, means(row.official_id)));
    await this.#tallies.updateMeaning(run, mentions, meant);
    for (const row of [...mentions, ...meant]) {
      if (moves.has(row.reference_id) && row.position_id !== null) positionIds.add(row.position_id);
    }
    await this.#put(run, this.#putMentions, meant, mentions);
    const reports = await run(this.#reports, { ids });
    await this.#put(
      run,
      this.#putReports,
      reports.map((row) => meantReport(row, means(row.event_id))),
      reports,
    );
    const attendances = await run(this.#attendances, { ids });
    const attended = attendances.map((row) => ({
      ...row,
      event_id: meantAttendance(row, means(row.event_id)).event_id,
      official_id: meantAttendance(row, means(row.official_id)).official_id,
    }));
    for (const [index, row] of attended.entries()) {
      const before = attendances[index];
      if (before?.official_id !== row.official_id) entityIds.add(row.event_id);
    }
    await this.#put(run, this.#putAttendances, attended, attendances);
    await run(this.#addLinks, { ids });
    const targets = [...new Set([...moves.values()].map(({ before }) => before))];
    await run(this.#dropLinks, { articles: ids, targets });
    return { entityIds, positionIds, relinkedIds };
  }

  async #put<R>(
    run: Run,
    statement: Statement<Rows<R>, never>,
    rows: readonly R[],
    before: readonly R[],
  ): Promise<void> {
    const differing = rows.filter((row, index) => JSON.stringify(row) !== JSON.stringify(before[index]));
    if (differing.length > 0) await run(statement, { rows: differing });
  }
}
