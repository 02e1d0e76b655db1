import { GatewayError } from '../errors.ts';
import type { PageRequest, SortKey } from '../model/page.ts';

/** The largest page, as `PageRequest` says. */
const MAX_LIMIT = 100;

/** Numbers in sort keys are counts and places, which both engines keep in 32 bits. */
const fitsEngine = (part: string | number) => typeof part === 'string' || (part | 0) === part;

/**
 * Throws BAD_PAGE_SIZE and BAD_CURSOR for a request that no list can answer, or not this one.
 * @param types of the parts of the list's sort key
 * @param fitsOrder what else is asked of a key
 */
export function checkRequest(
  request: PageRequest,
  types: readonly string[],
  fitsOrder: (key: SortKey) => boolean = () => true,
): void {
  const { limit } = request;
  if (!Number.isInteger(limit) || limit < 1 || limit > MAX_LIMIT)
    throw new GatewayError('BAD_PAGE_SIZE', `page size must be 1 to ${MAX_LIMIT}, but got ${limit}`);
  for (const key of [request.after, request.before]) {
    if (key === undefined) continue;
    const fits =
      key.length === types.length &&
      key.every((part, index) => typeof part === types[index] && fitsEngine(part)) &&
      fitsOrder(key);
    if (!fits)
      throw new GatewayError(
        'BAD_CURSOR',
        `expected a cursor of this list and order (${types.join(', ')}), but got ${JSON.stringify(key).slice(0, 200)}`,
      );
  }
}
