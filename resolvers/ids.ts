import { GatewayError } from '../src/errors.ts';
import { countryById } from '../src/gazetteer/countries.ts';
import { provinceById } from '../src/gazetteer/provinces.ts';
import { kindOfId, type NodeKind, nodeId } from '../src/model/id.ts';
import type { Loaders } from './loaders.ts';

/** A filter with more ids than this is refused: no page shows that many to choose from. */
export const MAX_IDS = 100;

/** Who knows which ids lead to something. */
export type IdFinder = Pick<Loaders, 'presentId' | 'wasRemoved'>;

/**
 * Which nodes a filter may name. NOW: those of the graph as it is. EVER: also those that were removed from it, for who
 * follows its history must not be refused on coming back because what they follow is gone.
 */
export type Moment = 'NOW' | 'EVER';

const PLURAL: Readonly<Record<NodeKind, string>> = {
  ARTICLE: 'articles',
  EVENT: 'events',
  OFFICIAL: 'officials',
  ORGANIZATION: 'organizations',
  LEGAL_DOCUMENT: 'documents',
  PROVINCE: 'provinces',
  SOURCE: 'sources',
  STORY: 'stories',
  COUNTRY: 'countries',
};
const quoted = (id: string) => JSON.stringify(id.slice(0, 100));

/** The error for ids that nothing has: its message names them, up to 20 of them, its details all. */
function noSuchIds(kind: NodeKind, field: string, ids: readonly string[]): GatewayError {
  const shown = ids.slice(0, 20).map(quoted).join(', ');
  const more = ids.length > 20 ? ` and ${ids.length - 20} more` : '';
  return new GatewayError(
    'BAD_ID',
    `${field} must be ids of ${PLURAL[kind]}, but there is no ${shown}${more}`,
    { details: { ids } },
  );
}

/**
 * The ids of one part of a filter as the kind and number of them allow; undefined where none was given. Throws BAD_ID, naming
 * them, for ids of another kind or of none, and BAD_INPUT for more than `MAX_IDS`. Does not ask whether anything has them.
 */
export function idsOf(
  kind: NodeKind,
  field: string,
  given: readonly string[] | null | undefined,
): readonly string[] | undefined {
  if (given == null) return undefined;
  if (given.length > MAX_IDS) {
    throw new GatewayError('BAD_INPUT', `${field} must have at most ${MAX_IDS} ids, but got ${given.length}`);
  }
  const wrong = given.filter((id) => kindOfId(id) !== kind);
  if (wrong.length > 0) {
    const shown = wrong.slice(0, 5).map((id) => JSON.stringify(id.slice(0, 100)));
    throw new GatewayError(
      'BAD_ID',
      `${field} must be ids such as "${nodeId(kind, '...')}", but got ${shown.join(', ')}`,
    );
  }
  return [...new Set(given)];
}

/** The ids of countries in a filter. Throws as `idsOf` does, and BAD_ID for countries that the gazetteer does not have. */
export function countryIdsOf(
  field: string,
  given: readonly string[] | null | undefined,
): readonly string[] | undefined {
  const ids = idsOf('COUNTRY', field, given);
  const unknown = ids?.filter((id) => countryById(id) === null) ?? [];
  if (unknown.length > 0) throw noSuchIds('COUNTRY', field, unknown);
  return ids;
}

/**
 * The ids of the nodes that one part of a filter names: an id from before an official, event or story was joined with another
 * stands for the present one, and with EVER for both, since the history before bears the old one. Throws as `idsOf` does,
 * and BAD_ID naming them for ids that nothing has. All parts of all filters that are read side by side cost one statement.
 */
export async function storedIdsOf(
  finder: IdFinder,
  kind: 'EVENT' | 'LEGAL_DOCUMENT' | 'OFFICIAL' | 'ORGANIZATION' | 'SOURCE',
  field: string,
  given: readonly string[] | null | undefined,
  moment: Moment = 'NOW',
): Promise<readonly string[] | undefined> {
  const ids = idsOf(kind, field, given);
  if (ids === undefined) return undefined;
  const present = await Promise.all(ids.map((id) => finder.presentId(id)));
  const absent = ids.filter((_id, index) => present[index] === null);
  const isGone = await Promise.all(absent.map((id) => moment === 'EVER' && finder.wasRemoved(id)));
  const unknown = absent.filter((_id, index) => !isGone[index]);
  if (unknown.length > 0) throw noSuchIds(kind, field, unknown);
  return [...new Set([...(moment === 'EVER' ? ids : []), ...present.filter((id) => id !== null)])];
}

/** The provinces with those merged into them, whose articles and events count for them since. */
export function withPredecessors(provinceIds: readonly string[]): readonly string[] {
  return [...new Set(provinceIds.flatMap((id) => [id, ...(provinceById(id)?.predecessorIds ?? [])]))];
}

/**
 * The ids of provinces in a filter, with their predecessors unless these are declined. Throws as `idsOf` does, and BAD_ID for
 * provinces that never were: all that ever were are known.
 */
export function provinceIdsOf(
  field: string,
  given: readonly string[] | null | undefined,
  predecessors?: boolean | null,
): readonly string[] | undefined {
  const ids = idsOf('PROVINCE', field, given);
  if (ids === undefined) return undefined;
  const unknown = ids.filter((id) => provinceById(id) === null);
  if (unknown.length > 0) throw noSuchIds('PROVINCE', field, unknown);
  return predecessors === false ? ids : withPredecessors(ids);
}

/**
 * The ids that a relation's own filter leaves of the relation's: nested lists give the smaller one. Throws BAD_INPUT where
 * neither holds the other, since a list is kept by one part of a filter, not by two at once.
 */
export function narrowed(
  field: string,
  own: readonly string[],
  asked: readonly string[] | undefined,
): readonly string[] {
  if (asked === undefined || own.every((id) => asked.includes(id))) return own;
  if (asked.every((id) => own.includes(id))) return asked;
  throw new GatewayError(
    'BAD_INPUT',
    `${field} must stay within ${own.join(', ')} here, but got ${asked.join(', ')}`,
  );
}
