import { sql } from 'kysely';
import type { DocumentTally } from '../model/fold-paper.ts';
import type { OfficialTally, OrganizationTally, PositionTally } from '../model/fold-people.ts';
import type { PersonPost } from '../model/same-official.ts';
import type { Engine, Run } from './engine.ts';
import { grouped } from './grouped.ts';
import { type Statement, slot } from './statement.ts';
import type { ArticleRow, CitationRow, MentionRow, NamingRow, ReportRow } from './tables.ts';

/** A way in which statements speak of one thing, as JSON of its values, and how many do. */
interface Count {
  readonly id: string;
  readonly variant: string;
  readonly count: number;
}
type Ids = { ids: readonly string[] };
type Counts = { rows: readonly Count[] };

/** Statements of some articles. */
export interface Stated {
  readonly stories: readonly Pick<ArticleRow, 'story_reference_id' | 'story_id'>[];
  readonly mentions: readonly MentionRow[];
  readonly namings: readonly NamingRow[];
  readonly reports: readonly ReportRow[];
  readonly citations: readonly CitationRow[];
}

/** The count of an official's articles stands among the counts of their names, under a variant that is no name. */
const ARTICLES = '';
/** What stands in a variant for a person of another country. */
const FOREIGN = 'foreign';

type Key = readonly [id: string, variant: string];

const mentionKeys = (mentions: readonly MentionRow[]): readonly Key[] => {
  const articles = new Map(mentions.map((row) => [`${row.official_id} ${row.article_id}`, row.official_id]));
  return [
    ...mentions.map(
      (row): Key => [
        row.official_id,
        JSON.stringify([row.name, row.honorific, row.is_foreign === 1 ? FOREIGN : null]),
      ],
    ),
    ...[...articles.values()].map((id): Key => [id, ARTICLES]),
  ];
};
const postKeys = (mentions: readonly MentionRow[]): readonly Key[] =>
  mentions.flatMap((row): Key[] => {
    if (row.position_id === null) return [];
    const body = [row.organization_id, row.province_id, row.body_ended_on];
    const values = [
      row.official_id,
      row.title,
      row.started_on,
      row.ended_on,
      row.seat,
      row.seat_rank,
      ...body,
    ];
    return [[row.position_id, JSON.stringify(values)]];
  });
/** What tells a person from another of the same name, see `PersonPost`. */
const personKeys = (mentions: readonly MentionRow[]): readonly Key[] =>
  mentions.map(
    (row): Key => [
      row.reference_id,
      JSON.stringify([row.post, row.organization_kind, row.seat === null ? 0 : 1, row.is_former]),
    ],
  );
const namingKeys = (namings: readonly NamingRow[]): readonly Key[] =>
  namings.map(
    (row): Key => [
      row.organization_id,
      JSON.stringify([row.name, row.kind, row.level, row.province_id, row.parent_id]),
    ],
  );
const citationKeys = (citations: readonly CitationRow[]): readonly Key[] =>
  citations.map(
    (row): Key => [row.document_id, JSON.stringify([row.number, row.kind, row.issuer, row.issued_on])],
  );

/** One table of counts. */
class Tally {
  readonly #add: Statement<Counts, never>;
  readonly #prune: Statement<Ids, never>;
  readonly #read: Statement<Ids, Count>;

  constructor(engine: Engine, name: string) {
    const { among, insert } = engine.dialect;
    const table = { name, columns: ['id', 'variant', 'count'] };
    const byId = among(sql.ref('id'), slot<Ids>('ids'));
    this.#add = engine.statement(
      insert(
        table,
        slot<Counts>('rows'),
        sql`on conflict (id, variant) do update set count = ${sql.ref(`${name}.count`)} + excluded.count`,
      ),
    );
    this.#prune = engine.statement(sql`delete from ${sql.table(name)} where ${byId} and count = 0`);
    this.#read = engine.statement(sql`select id, variant, count from ${sql.table(name)} where ${byId}`);
  }

  /** Counts the added statements in and the removed ones out. */
  async update(run: Run, removed: readonly Key[], added: readonly Key[]): Promise<void> {
    const counts = new Map<string, { id: string; variant: string; count: number }>();
    const count = ([id, variant]: Key, by: number) => {
      const key = `${id} ${variant}`;
      const entry = counts.get(key) ?? { id, variant, count: 0 };
      entry.count += by;
      counts.set(key, entry);
    };
    for (const key of removed) count(key, -1);
    for (const key of added) count(key, 1);
    const rows = [...counts.values()].filter((entry) => entry.count !== 0);
    if (rows.length === 0) return;
    await run(this.#add, { rows });
    const falling = rows.filter((entry) => entry.count < 0).map((entry) => entry.id);
    if (falling.length > 0) await run(this.#prune, { ids: [...new Set(falling)] });
  }

  /** The counts of these ids. */
  read(run: Run, ids: readonly string[]): Promise<readonly Count[]> {
    return run(this.#read, { ids });
  }
}

/**
 * How often articles say what of officials, positions, organisations and documents. Kept in step with the statements, so
 * that folding an organisation which every article names costs no more than one that a single article names.
 */
export class Tallies {
  readonly #officials: Tally;
  readonly #people: Tally;
  readonly #positions: Tally;
  readonly #organizations: Tally;
  readonly #documents: Tally;

  constructor(engine: Engine) {
    this.#officials = new Tally(engine, 'official_tally');
    this.#people = new Tally(engine, 'person_tally');
    this.#positions = new Tally(engine, 'position_tally');
    this.#organizations = new Tally(engine, 'organization_tally');
    this.#documents = new Tally(engine, 'legal_document_tally');
  }

  /** Takes the statements that articles made until now for those that they make from now on. */
  async update(run: Run, removed: Stated, added: Stated): Promise<void> {
    await this.#people.update(run, personKeys(removed.mentions), personKeys(added.mentions));
    await this.updateMeaning(run, removed.mentions, added.mentions);
    await this.#organizations.update(run, namingKeys(removed.namings), namingKeys(added.namings));
    await this.#documents.update(run, citationKeys(removed.citations), citationKeys(added.citations));
  }

  /** Takes mentions by what they meant until now for the same by what they mean from now on; of an article all or none. */
  async updateMeaning(run: Run, removed: readonly MentionRow[], added: readonly MentionRow[]): Promise<void> {
    await this.#officials.update(run, mentionKeys(removed), mentionKeys(added));
    await this.#positions.update(run, postKeys(removed), postKeys(added));
  }

  /** The posts that articles give to persons, by reference, in one order; a person in no article is absent. */
  async people(run: Run, ids: readonly string[]): Promise<ReadonlyMap<string, readonly PersonPost[]>> {
    const rows = [...(await this.#people.read(run, ids))].sort((a, b) => (a.variant < b.variant ? -1 : 1));
    const posts = grouped(
      rows,
      (row) => row.id,
      (row) => JSON.parse(row.variant) as [string | null, PersonPost['organizationKind'], number, number],
    );
    return new Map(
      [...posts].map(([id, list]) => [
        id,
        list.flatMap(([post, organizationKind, isSeat, isFormer]) =>
          post === null ? [] : [{ post, organizationKind, isSeat: isSeat === 1, isFormer: isFormer === 1 }],
        ),
      ]),
    );
  }

  /** Names of officials, and in how many articles each is named. */
  async officials(run: Run, ids: readonly string[]) {
    const rows = await this.#officials.read(run, ids);
    const articles = new Map(
      rows.filter((row) => row.variant === ARTICLES).map((row) => [row.id, row.count]),
    );
    const names = byId(
      rows.filter((row) => row.variant !== ARTICLES),
      ([name, honorific, origin], count): OfficialTally => ({
        name: name ?? '',
        honorific: honorific ?? null,
        isForeign: origin === FOREIGN,
        count,
      }),
    );
    return { articles, names };
  }

  async positions(run: Run, ids: readonly string[]) {
    return byId(await this.#positions.read(run, ids), (values, count): PositionTally => {
      const [officialId, title, startedOn, endedOn, seat, seatRank, ...body] = values;
      const [organizationId, provinceId, bodyEndedOn] = body;
      return {
        officialId: officialId ?? '',
        title: title ?? '',
        organizationId: organizationId ?? null,
        provinceId: provinceId ?? null,
        startedOn: startedOn ?? null,
        endedOn: endedOn ?? null,
        seat: seat ?? null,
        seatRank: (seatRank ?? null) as PositionTally['seatRank'],
        bodyEndedOn: bodyEndedOn ?? null,
        count,
      };
    });
  }

  async organizations(run: Run, ids: readonly string[]) {
    return byId(await this.#organizations.read(run, ids), (values, count): OrganizationTally => {
      const [name, kind, level, provinceId, parentId] = values;
      return {
        name: name ?? '',
        kind: kind as OrganizationTally['kind'],
        level: (level ?? null) as OrganizationTally['level'],
        provinceId: provinceId ?? null,
        parentId: parentId ?? null,
        count,
      };
    });
  }

  async documents(run: Run, ids: readonly string[]) {
    return byId(
      await this.#documents.read(run, ids),
      ([number, kind, issuer, issuedOn], count): DocumentTally => ({
        number: number ?? null,
        kind: kind ?? '',
        issuer: issuer ?? null,
        issuedOn: issuedOn ?? null,
        count,
      }),
    );
  }
}

/** Tallies by the id they are of; a variant's values stand in the order in which its key lists them. */
const byId = <T>(rows: readonly Count[], tally: (values: readonly (string | null)[], count: number) => T) =>
  grouped(
    rows,
    (row) => row.id,
    (row) => tally(JSON.parse(row.variant) as (string | null)[], row.count),
  );
