import { sql } from 'kysely';
import { kindOfId, type NodeKind } from '../model/id.ts';
import type { Engine, Run } from './engine.ts';
import type { Moves } from './linker.ts';
import { type EntityOf, meantMention, reattended } from './record-rows.ts';
import { type Statement, slot } from './statement.ts';
import type { Table } from './table.ts';
import {
  ARTICLE_LINK,
  type ArticleLinkRow,
  type ArticleRow,
  MENTION,
  type MentionRow,
  REPORT,
  type ReportRow,
} from './tables.ts';
import type { Turn } from './tallies.ts';

type Ids = { ids: readonly string[] };
type Rows<R> = { rows: readonly R[] };
type Mentioned = { officials: readonly string[]; articles: readonly string[] };
type Link = { articles: readonly string[]; targets: readonly string[] };
type StoryTeller = Pick<ArticleRow, 'id' | 'published' | 'story_reference_id' | 'story_id'>;

/** What must be folded anew after references came to mean something else. */
export interface Restated {
  /** All mentions that the articles concerned make of the officials concerned, as they were and as they are. */
  readonly mentions: Turn<MentionRow>;
  /** Events of which something else is told now. */
  readonly eventIds: ReadonlySet<string>;
}

/** Statements of articles stored before follow what their references mean. */
export class Restater {
  readonly #tellers: Statement<Ids, StoryTeller>;
  readonly #putStories: Statement<Rows<Pick<StoryTeller, 'id' | 'story_id'>>, never>;
  readonly #mentions: Statement<Ids, MentionRow>;
  readonly #mentionsIn: Statement<Mentioned, MentionRow>;
  readonly #putMentions: Statement<Rows<MentionRow>, never>;
  readonly #attended: Statement<Ids, { event_id: string }>;
  readonly #reports: Statement<Ids, ReportRow>;
  readonly #putReports: Statement<Rows<ReportRow>, never>;
  readonly #addLinks: Statement<Rows<ArticleLinkRow>, never>;
  readonly #dropLinks: Statement<Link, never>;

  constructor(engine: Engine) {
    const { among, insert, update } = engine.dialect;
    const ids = slot<Ids>('ids');
    const put = <R>({ name }: Table<R>, ...columns: readonly (keyof R & string)[]) =>
      engine.statement<Rows<R>, never>(
        update({ name, columns }, slot<Rows<R>>('rows'), ['article_id', 'place']),
      );
    this.#tellers = engine.statement(sql`
      select id, published, story_reference_id, story_id from article where ${among(sql.ref('story_id'), ids)}`);
    this.#putStories = engine.statement(
      update(
        { name: 'article', columns: ['story_id'] },
        slot<Rows<Pick<StoryTeller, 'id' | 'story_id'>>>('rows'),
      ),
    );
    this.#mentions = engine.statement(sql`select * from mention where ${among(sql.ref('official_id'), ids)}`);
    this.#mentionsIn = engine.statement(sql`
      select * from mention where ${among(sql.ref('official_id'), slot<Mentioned>('officials'))}
        and ${among(sql.ref('article_id'), slot<Mentioned>('articles'))}`);
    this.#putMentions = put(MENTION, 'official_id', 'position_id');
    this.#attended = engine.statement(sql`
      select distinct event_id from participation where ${among(sql.ref('official_id'), ids)}`);
    this.#reports = engine.statement(
      sql`select * from event_report where ${among(sql.ref('event_id'), ids)}`,
    );
    this.#putReports = put(REPORT, 'event_id', 'participations');
    this.#addLinks = engine.statement(
      insert(ARTICLE_LINK, slot<Rows<ArticleLinkRow>>('rows'), sql`on conflict do nothing`),
    );
    const names = (table: string, column: string) =>
      sql`select 1 from ${sql.table(table)} as s
        where s.article_id = article_link.article_id and ${sql.ref(`s.${column}`)} = article_link.target_id`;
    this.#dropLinks = engine.statement(sql`
      delete from article_link where ${among(sql.ref('article_id'), slot<Link>('articles'))}
        and ${among(sql.ref('target_id'), slot<Link>('targets'))}
        and not exists (${names('mention', 'official_id')}) and not exists (${names('event_report', 'event_id')})
        and not exists (select 1 from article as s
          where s.id = article_link.article_id and s.story_id = article_link.target_id)`);
  }

  /**
   * Makes the statements of all articles say what these references mean now, but those of the articles named, which say it
   * already. What participations were folded from before must still be stored.
   */
  async restate(run: Run, moves: Moves, own: ReadonlySet<string>): Promise<Restated> {
    const known = new Map([...moves].filter(([, { isFirst }]) => !isFirst));
    const links: ArticleLinkRow[] = [];
    if (known.size > 0) await this.#restateStories(run, known, own, links);
    const mentions = await this.#restateMentions(run, known, own, links);
    const eventIds = await this.#restateReports(run, known, own, links);
    if (links.length > 0) {
      await run(this.#addLinks, { rows: links });
      const articles = [...new Set(links.map((link) => link.article_id))];
      const targets = [...new Set([...known.values()].map(({ before }) => before))];
      await run(this.#dropLinks, { articles, targets });
    }
    return { mentions, eventIds };
  }

  async #restateStories(run: Run, moves: Moves, own: ReadonlySet<string>, links: ArticleLinkRow[]) {
    const before = beforeOf(moves, 'STORY');
    const tellers = before.length === 0 ? [] : await run(this.#tellers, { ids: before });
    const rows = tellers.flatMap((row) => {
      const move = moves.get(row.story_reference_id);
      return move === undefined || own.has(row.id) ? [] : [{ ...row, story_id: move.after }];
    });
    if (rows.length > 0) await run(this.#putStories, { rows });
    for (const { id, published, story_id } of rows)
      links.push({ target_id: story_id, published, article_id: id });
  }

  async #restateMentions(
    run: Run,
    moves: Moves,
    own: ReadonlySet<string>,
    links: ArticleLinkRow[],
  ): Promise<Turn<MentionRow>> {
    const before = beforeOf(moves, 'OFFICIAL');
    const told = before.length === 0 ? [] : await run(this.#mentions, { ids: before });
    const articles = new Set(
      told
        .filter((row) => moves.has(row.reference_id) && !own.has(row.article_id))
        .map((row) => row.article_id),
    );
    if (articles.size === 0) return { removed: [], added: [] };
    const reached = new Set([...moves.values()].map(({ after }) => after)).difference(new Set(before));
    const officials = [...reached].filter((id) => kindOfId(id) === 'OFFICIAL');
    const joined =
      officials.length === 0 ? [] : await run(this.#mentionsIn, { officials, articles: [...articles] });
    const removed = [...told.filter((row) => articles.has(row.article_id)), ...joined];
    const added = removed.map((row) => meantMention(row, meaning(moves, row.official_id)));
    const rows = added.filter((row, index) => row.official_id !== removed[index]?.official_id);
    if (rows.length > 0) await run(this.#putMentions, { rows });
    for (const { official_id, published, article_id } of rows)
      links.push({ target_id: official_id, published, article_id });
    return { removed, added };
  }

  async #restateReports(
    run: Run,
    moves: Moves,
    own: ReadonlySet<string>,
    links: ArticleLinkRow[],
  ): Promise<ReadonlySet<string>> {
    const officials = beforeOf(moves, 'OFFICIAL');
    const attended = officials.length === 0 ? [] : await run(this.#attended, { ids: officials });
    const ids = [...new Set([...beforeOf(moves, 'EVENT'), ...attended.map((row) => row.event_id)])];
    const reports = ids.length === 0 ? [] : await run(this.#reports, { ids });
    const eventIds = new Set<string>();
    const rows: ReportRow[] = [];
    for (const row of reports) {
      if (own.has(row.article_id)) continue;
      const told = reattended(row, (one) => ({
        ...one,
        officialId: meaning(moves, one.officialId)(one.referenceId),
      }));
      const after = { ...told, event_id: meaning(moves, row.event_id)(row.reference_id) };
      if (after.event_id === row.event_id && after.participations === row.participations) continue;
      rows.push(after);
      eventIds.add(row.event_id).add(after.event_id);
      if (after.event_id !== row.event_id)
        links.push({ target_id: after.event_id, published: row.published, article_id: row.article_id });
    }
    if (rows.length > 0) await run(this.#putReports, { rows });
    return eventIds;
  }
}

const beforeOf = (moves: Moves, kind: NodeKind): readonly string[] => [
  ...new Set([...moves.values()].map(({ before }) => before).filter((id) => kindOfId(id) === kind)),
];

/** What references mean now, where this one meant something else before. */
const meaning =
  (moves: Moves, known: string): EntityOf =>
  (reference) =>
    moves.get(reference)?.after ?? known;
