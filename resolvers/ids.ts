import { GatewayError } from '../src/errors.ts';
import { provinceById } from '../src/gazetteer/provinces.ts';
import { kindOfId, type NodeKind, nodeId } from '../src/model/id.ts';

/** A filter with more ids than this is refused: no page shows that many to choose from. */
export const MAX_IDS = 100;

/**
 * The ids of one part of a filter; undefined where none was given. Throws BAD_ID, naming them, for ids of another kind or
 * of none, and BAD_INPUT for more than `MAX_IDS`. An id of the right kind that nothing has is no error: it matches nothing.
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
  if (unknown.length > 0) {
    const shown = unknown.slice(0, 5).map((id) => JSON.stringify(id.slice(0, 100)));
    throw new GatewayError(
      'BAD_ID',
      `${field} must be ids of provinces, but there is no ${shown.join(', ')}`,
    );
  }
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
