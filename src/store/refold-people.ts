import { sql } from 'kysely';
import type { OrganizationStatement } from '../model/batch.ts';
import { hangsOn, spanOf } from '../model/day-span.ts';
import { foldOfficial, foldOrganization } from '../model/fold-people.ts';
import type { ChangeDraft } from './change-log.ts';
import type { Engine, Run } from './engine.ts';
import { EntityTable, provincesOf } from './entity-table.ts';
import { grouped } from './grouped.ts';
import { nameOrder, personOrder } from './name-order.ts';
import { PositionFolder } from './refold-positions.ts';
import { type Statement, slot } from './statement.ts';
import { extended } from './table.ts';
import {
  type MentionRow,
  OFFICIAL,
  type OfficialRow,
  ORGANIZATION,
  type OrganizationRow,
  TALLIED,
  type Tallied,
} from './tables.ts';
import {
  officialSays,
  officialTallies,
  organizationSays,
  organizationTallies,
  type Turn,
  tallied,
  turnsOf,
} from './tallies.ts';
import type { NameTurn } from './text-writer.ts';

type Ids = { ids: readonly string[] };
type StoredOfficial = OfficialRow & Tallied;
type StoredOrganization = OrganizationRow & Tallied;

const namesText = (row: { id: string; name: string; other_names: string }) => ({
  id: row.id,
  names: [row.name, ...(JSON.parse(row.other_names) as string[])],
  parts: [],
});

const NO_MENTIONS: Turn<MentionRow> = { removed: [], added: [] };

/** Folds officials, their positions and organisations anew, from what is counted of their statements. */
export class PeopleFolder {
  readonly #officials: EntityTable<StoredOfficial>;
  readonly #positions: PositionFolder;
  readonly #organizations: EntityTable<StoredOrganization>;
  readonly #lastSeen: Statement<Ids, { id: string; last: string }>;
  readonly #provinces: Statement<Ids, { official_id: string; province_id: string }>;

  constructor(engine: Engine) {
    const { among } = engine.dialect;
    const ids = slot<Ids>('ids');
    this.#officials = new EntityTable(engine, extended(OFFICIAL, TALLIED), namesText, ['tally']);
    this.#positions = new PositionFolder(engine);
    this.#organizations = new EntityTable(engine, extended(ORGANIZATION, TALLIED), namesText, ['tally']);
    this.#lastSeen = engine.statement(sql`
      select official_id as id, max(seen_on) as last from mention where ${among(sql.ref('official_id'), ids)}
      group by official_id`);
    this.#provinces = engine.statement(sql`
      select official_id, province_id from position
      where ${among(sql.ref('official_id'), ids)} and province_id is not null`);
  }

  /**
   * Folds the officials of these mentions, which have been written, with their positions; an official whose position changed has
   * changed, as has one whom other articles name: `relinked`. These may be more than were asked for: who comes to a seat ends the
   * time of the one before.
   */
  async officials(
    run: Run,
    names: NameTurn,
    mentions: Turn<MentionRow>,
    relinked: ReadonlySet<string>,
  ): Promise<readonly ChangeDraft[]> {
    const moved = await this.#positions.fold(run, names, mentions);
    const turns = turnsOf(mentions, (row) => row.official_id);
    const ids = [...new Set([...turns.keys(), ...moved.keys(), ...relinked])];
    if (ids.length === 0) return [];
    const stored = await this.#officials.stored(run, ids);
    const lastSeen = await this.#lastDays(run, turns, stored);
    const folded = new Map<string, StoredOfficial>();
    for (const id of ids) {
      const before = stored.get(id);
      const turn = turns.get(id) ?? NO_MENTIONS;
      const tally = tallied(before?.tally, turn, officialSays);
      const articles = (before?.article_count ?? 0) - articlesIn(turn.removed) + articlesIn(turn.added);
      const last = lastSeen.get(id) ?? before?.last_seen ?? '';
      const official = foldOfficial(id, officialTallies(tally), articles, last || null);
      if (official === null) continue;
      folded.set(id, {
        id,
        name: official.name,
        other_names: JSON.stringify(official.otherNames),
        honorific: official.honorific,
        is_foreign: official.isForeign ? 1 : 0,
        article_count: official.articleCount,
        last_seen: official.lastSeenOn ?? '',
        name_order: before?.name === official.name ? before.name_order : personOrder(official.name),
        tally: tally.json,
      });
    }
    const changed = new Set([...moved.keys(), ...relinked]);
    const steps = await this.#officials.replace(run, names, ids, stored, folded, changed);
    const provinces = grouped(
      steps.length === 0 ? [] : await run(this.#provinces, { ids: steps.map((step) => step.id) }),
      (row) => row.official_id,
      (row) => row.province_id,
    );
    return steps.map((step) => {
      const all = [...(provinces.get(step.id) ?? []), ...(moved.get(step.id) ?? []).flat()];
      return {
        kind: step.kind,
        nodeKind: 'OFFICIAL',
        nodeId: step.id,
        provinceIds: [...new Set(all)].sort(),
        sourceIds: [],
        officialIds: [step.id],
      };
    });
  }

  /** The day on which each of these was last seen; found from all mentions only where one on that day is gone. */
  async #lastDays(
    run: Run,
    turns: ReadonlyMap<string, Turn<MentionRow>>,
    stored: ReadonlyMap<string, StoredOfficial>,
  ): Promise<ReadonlyMap<string, string>> {
    const days = new Map<string, string>();
    const shaken: string[] = [];
    for (const [id, { removed, added }] of turns) {
      const known = { first: null, last: stored.get(id)?.last_seen || null };
      const [lost, gained] = [removed, added].map((rows) => spanOf(rows.map((row) => row.seen_on)));
      if (lost === undefined || gained === undefined) continue;
      if (hangsOn(known, lost, gained)) shaken.push(id);
      else days.set(id, [known.last ?? '', gained.last ?? ''].sort()[1] ?? '');
    }
    const recounted = shaken.length === 0 ? [] : await run(this.#lastSeen, { ids: shaken });
    for (const { id, last } of recounted) days.set(id, last);
    return days;
  }

  /** Folds the organisations that these statements name. */
  async organizations(
    run: Run,
    names: NameTurn,
    namings: Turn<OrganizationStatement>,
  ): Promise<readonly ChangeDraft[]> {
    const turns = turnsOf(namings, ({ organizationId }) => organizationId);
    const ids = [...turns.keys()];
    if (ids.length === 0) return [];
    const stored = await this.#organizations.stored(run, ids);
    const folded = new Map<string, StoredOrganization>();
    for (const [id, turn] of turns) {
      const before = stored.get(id);
      const tally = tallied(before?.tally, turn, organizationSays);
      const organization = foldOrganization(id, organizationTallies(tally));
      if (organization === null) continue;
      folded.set(id, {
        id,
        name: organization.name,
        other_names: JSON.stringify(organization.otherNames),
        kind: organization.kind,
        level: organization.level,
        province_id: organization.provinceId,
        parent_id: organization.parentId,
        name_order: before?.name === organization.name ? before.name_order : nameOrder(organization.name),
        tally: tally.json,
      });
    }
    const steps = await this.#organizations.replace(run, names, ids, stored, folded);
    return steps.map(({ kind, id, row, before }) => ({
      kind,
      nodeKind: 'ORGANIZATION',
      nodeId: id,
      provinceIds: provincesOf(row, before),
      sourceIds: [],
      officialIds: [],
    }));
  }
}

const articlesIn = (mentions: readonly MentionRow[]): number =>
  new Set(mentions.map((row) => row.article_id)).size;
