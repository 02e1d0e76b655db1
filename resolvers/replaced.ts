import { GatewayError } from '../src/errors.ts';
import type { SortKey } from '../src/model/page.ts';
import type { Store } from '../src/store/store.ts';
import type { Context } from './context.ts';

/** Where a mention stands: its article, and its key among the article's mentions, which outlives whom it means. */
interface Place {
  readonly articleId: string;
  readonly key: SortKey;
}

const one = { limit: 1 };

/** The first place in one of these articles that names the official; null where none does. */
async function placeOf(
  store: Store,
  officialId: string,
  articleIds: readonly string[],
): Promise<Place | null> {
  const [page] = await store.pages(
    'MENTION',
    [{ articleIds, officialIds: [officialId] }],
    'NEWEST_FIRST',
    one,
  );
  const [item, key] = [page?.items[0], page?.keys[0]];
  return item === undefined || key === undefined ? null : { articleId: item.evidence.articleId, key };
}

/** The official who is named at a place; null where nobody is any more. */
async function namedAt(store: Store, { articleId, key }: Place): Promise<string | null> {
  const filters = [{ articleIds: [articleId] }];
  const [above] = await store.pages('MENTION', filters, 'NEWEST_FIRST', {
    limit: 1,
    before: key,
    backwards: true,
  });
  const [here] = await store.pages('MENTION', filters, 'NEWEST_FIRST', { limit: 1, after: above?.keys[0] });
  return String(here?.keys[0]) === String(key) ? (here?.items[0]?.officialId ?? null) : null;
}

/**
 * Carries a change out and answers with the id of the official whom these articles name since in the place of this one; an
 * earlier id of theirs will do. Throws NOT_FOUND where the change leaves nobody in that place.
 */
export async function replacedBy(
  { store, loaders }: Context,
  officialId: string,
  articleIds: readonly string[],
  carryOut: () => Promise<void>,
): Promise<string> {
  const present = (await loaders.entity('OFFICIAL', officialId))?.id ?? officialId;
  const place = await placeOf(store, present, articleIds);
  await carryOut();
  const other = place === null ? null : await namedAt(store, place);
  if (other !== null) return other;
  throw new GatewayError(
    'NOT_FOUND',
    `expected another official in the place of ${officialId}, but they name none`,
  );
}
