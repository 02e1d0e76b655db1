import { GatewayError } from '../src/errors.ts';
import type { PageRequest, SortKey } from '../src/model/page.ts';

/** The largest page and the usual one. */
export const MAX_PAGE_SIZE = 100;
export const DEFAULT_PAGE_SIZE = 20;

/** The arguments of Relay's connections; null means not given. */
export interface PagingInput {
  readonly first?: number | null;
  readonly after?: string | null;
  readonly last?: number | null;
  readonly before?: string | null;
}

/** The size itself, the usual one where none was given; throws BAD_PAGE_SIZE, naming the argument, for anything but 1 to 100. */
export function pageSize(
  given: number | null | undefined,
  usual = DEFAULT_PAGE_SIZE,
  argument: 'first' | 'last' = 'first',
): number {
  const size = given ?? usual;
  if (Number.isInteger(size) && size >= 1 && size <= MAX_PAGE_SIZE) return size;
  throw new GatewayError('BAD_PAGE_SIZE', `${argument} must be 1 to ${MAX_PAGE_SIZE}, but got ${size}`);
}

/**
 * An opaque place in a list: base64url of the JSON of the list's tag and the item's sort key. The tag (kind and order)
 * keeps a cursor of one list from being taken for a place in another.
 */
export function encodeCursor(list: string, key: SortKey): string {
  return Buffer.from(JSON.stringify([list, ...key]), 'utf8').toString('base64url');
}

const isKeyPart = (part: unknown) =>
  typeof part === 'string' || (typeof part === 'number' && Number.isFinite(part));

/** The sort key in a cursor of this list; throws BAD_CURSOR for a cursor of another list or a broken one. */
export function decodeCursor(list: string, cursor: string, argument: string): SortKey {
  const [tag, ...key] = partsOf(cursor);
  if (tag === list && key.length > 0 && key.every(isKeyPart)) return key as SortKey;
  throw new GatewayError(
    'BAD_CURSOR',
    `${argument} must be a cursor of this list, but got ${JSON.stringify(cursor.slice(0, 200))}`,
  );
}

/** The array in a cursor; empty where there is none. Foreign text, so it never throws. */
function partsOf(cursor: string): readonly unknown[] {
  if (!/^[\w-]{1,2000}$/.test(cursor)) return [];
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    return Array.isArray(parts) ? parts : [];
  } catch {
    return [];
  }
}

/** What was made of arguments: a relation is asked with the same object for all parents. */
const requests = new WeakMap<PagingInput, { readonly list: string; readonly request: PageRequest }>();

/** As `pageRequest`, and one object for all calls with the same arguments. */
export function samePageRequest(list: string, input: PagingInput): PageRequest {
  const known = requests.get(input);
  if (known?.list === list) return known.request;
  const request = pageRequest(list, input);
  requests.set(input, { list, request });
  return request;
}

/**
 * The page of a list that Relay's arguments ask for: `last`, or `before` alone, reads backwards from the end. Throws
 * BAD_CURSOR, and BAD_PAGE_SIZE also for `first` together with `last`, which Relay leaves without a meaning.
 */
export function pageRequest(list: string, input: PagingInput): PageRequest {
  const { first, after, last, before } = input;
  if (first != null && last != null) {
    throw new GatewayError(
      'BAD_PAGE_SIZE',
      `expected first or last, but got both: first ${first}, last ${last}`,
    );
  }
  const backwards = last != null || (before != null && first == null);
  return {
    limit: last == null ? pageSize(first) : pageSize(last, undefined, 'last'),
    ...(after == null ? {} : { after: decodeCursor(list, after, 'after') }),
    ...(before == null ? {} : { before: decodeCursor(list, before, 'before') }),
    ...(backwards ? { backwards } : {}),
  };
}
