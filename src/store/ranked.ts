import type { Page, PageRequest, SortKey } from '../model/page.ts';
import { TIERS, type Tier } from '../model/tier.ts';

/** Reads a page of each filter's list of one tier, by the list's own order within it. `limit` may be 101. */
export type ReadTier<F, T> = (
  tier: Tier,
  filters: readonly F[],
  request: PageRequest,
) => Promise<readonly Page<T>[]>;

/** The first part of a key that is not a tier stands beyond all of them. */
const tierAt = (key: SortKey | undefined): number | undefined =>
  key === undefined ? undefined : Number(key[0]);

/** True for a key whose first part is a tier. */
export const hasTier = (key: SortKey): boolean => TIERS[Number(key[0])] !== undefined;

/**
 * Pages of lists that run through the tiers, best first: a tier is read only where those before it do not fill the page. The
 * first part of each sort key is the tier's place. Where a cursor is given there is taken to be something on its other side.
 */
export async function rankedPages<F, T>(
  filters: readonly F[],
  request: PageRequest,
  read: ReadTier<F, T>,
): Promise<readonly Page<T>[]> {
  const { after, before, limit } = request;
  const backwards = request.backwards === true;
  const [first, last] = [tierAt(after) ?? 0, tierAt(before) ?? TIERS.length - 1];
  const found = filters.map((): { item: T; key: SortKey }[] => []);
  const places = Array.from({ length: Math.max(0, last - first + 1) }, (_none, step) =>
    backwards ? last - step : first + step,
  );
  for (const place of places) {
    const tier = TIERS[place];
    const open = [...found.keys()].filter((at) => (found[at]?.length ?? 0) <= limit);
    if (tier === undefined || open.length === 0) break;
    const missing = Math.max(...open.map((at) => limit + 1 - (found[at]?.length ?? 0)));
    const pages = await read(
      tier,
      open.map((at) => filters[at] as F),
      {
        limit: missing,
        backwards,
        isOneSided: true,
        isBrief: request.isBrief,
        after: place === tierAt(after) ? after?.slice(1) : undefined,
        before: place === tierAt(before) ? before?.slice(1) : undefined,
      },
    );
    for (const [step, at] of open.entries()) {
      const page = pages[step];
      const rows = (page?.items ?? []).map((item, index) => ({
        item,
        key: [place, ...(page?.keys[index] ?? [])],
      }));
      const known = found[at] ?? [];
      found[at] = backwards ? [...rows, ...known] : [...known, ...rows];
    }
  }
  return found.map((rows) => {
    const isMore = rows.length > limit;
    const kept = !isMore ? rows : backwards ? rows.slice(-limit) : rows.slice(0, limit);
    return {
      items: kept.map(({ item }) => item),
      keys: kept.map(({ key }) => key),
      hasPreviousPage: backwards ? isMore : after !== undefined,
      hasNextPage: backwards ? before !== undefined : isMore,
    };
  });
}
