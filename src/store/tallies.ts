import type { DocumentStatement, OrganizationStatement } from '../model/batch.ts';
import type { DocumentTally } from '../model/fold-paper.ts';
import type { OfficialTally, OrganizationTally, PositionTally } from '../model/fold-people.ts';
import type { MentionRow } from './tables.ts';

/** What a statement says of one thing: values in an order of its own for each kind of thing. */
export type Says = readonly (string | null)[];

/** What statements said of one thing until now, and what is said in its place. */
export interface Turn<S> {
  readonly removed: readonly S[];
  readonly added: readonly S[];
}

/** The turns of the things that statements speak of, by id; a statement without an id speaks of none. */
export function turnsOf<S>(turn: Turn<S>, idOf: (statement: S) => string | null): Map<string, Turn<S>> {
  const turns = new Map<string, { removed: S[]; added: S[] }>();
  for (const side of ['removed', 'added'] as const) {
    for (const statement of turn[side]) {
      const id = idOf(statement);
      if (id === null) continue;
      let own = turns.get(id);
      if (own === undefined) {
        own = { removed: [], added: [] };
        turns.set(id, own);
      }
      own[side].push(statement);
    }
  }
  return turns;
}

type Count = readonly [says: Says, count: number];
/** How many statements say what of one thing. */
export interface Tally {
  readonly counts: readonly Count[];
  /** As it is stored: JSON, the same for the same counts. */
  readonly json: string;
}

/**
 * A tally after a turn, so that folding an organisation which every article names costs no more than one that a single article names.
 * @param before as it is stored; absent for a tally of nothing
 */
export function tallied<S>(before: string | undefined, turn: Turn<S>, says: (statement: S) => Says): Tally {
  const counts = new Map<string, [says: Says, count: number]>();
  const count = (values: Says, by: number) => {
    const key = JSON.stringify(values);
    const known = counts.get(key);
    if (known === undefined) counts.set(key, [values, by]);
    else known[1] += by;
  };
  const known = before === undefined ? [] : (JSON.parse(before) as readonly Count[]);
  for (const [values, number] of known) count(values, number);
  for (const statement of turn.removed) count(says(statement), -1);
  for (const statement of turn.added) count(says(statement), 1);
  const left = [...counts].filter(([, [, number]]) => number !== 0);
  if (left.length > 1) left.sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    counts: left.map(([, one]) => one),
    json: `[${left.map(([key, [, number]]) => `[${key},${number}]`).join()}]`,
  };
}

/** What stands in a tally for a person of another country. */
const FOREIGN = 'foreign';

/** What a mention says of an official. */
export const officialSays = (row: MentionRow): Says => [
  row.name,
  row.honorific,
  row.is_foreign === 1 ? FOREIGN : null,
];

/** The names of an official. */
export const officialTallies = ({ counts }: Tally): readonly OfficialTally[] =>
  counts.map(([[name, honorific, origin], count]) => ({
    name: name ?? '',
    honorific: honorific ?? null,
    isForeign: origin === FOREIGN,
    count,
  }));

/** What a mention says of a position. */
export const positionSays = (row: MentionRow): Says => [
  row.official_id,
  row.title,
  row.started_on,
  row.ended_on,
  row.seat,
  row.seat_rank,
  row.organization_id,
  row.province_id,
  row.body_ended_on,
];

/** What is said of a position. */
export const positionTallies = ({ counts }: Tally): readonly PositionTally[] =>
  counts.map(([values, count]) => {
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

/** What an article says of an organisation. */
export const organizationSays = (naming: OrganizationStatement): Says => [
  naming.name,
  naming.kind,
  naming.level,
  naming.provinceId,
  naming.parentId,
];

/** What is said of an organisation. */
export const organizationTallies = ({ counts }: Tally): readonly OrganizationTally[] =>
  counts.map(([[name, kind, level, provinceId, parentId], count]) => ({
    name: name ?? '',
    kind: kind as OrganizationTally['kind'],
    level: (level ?? null) as OrganizationTally['level'],
    provinceId: provinceId ?? null,
    parentId: parentId ?? null,
    count,
  }));

/** What a citation says of a document. */
export const documentSays = (citation: DocumentStatement): Says => [
  citation.number,
  citation.kind,
  citation.issuer,
  citation.issuedOn,
];

/** What is said of a document. */
export const documentTallies = ({ counts }: Tally): readonly DocumentTally[] =>
  counts.map(([[number, kind, issuer, issuedOn], count]) => ({
    number: number ?? null,
    kind: kind ?? '',
    issuer: issuer ?? null,
    issuedOn: issuedOn ?? null,
    count,
  }));
