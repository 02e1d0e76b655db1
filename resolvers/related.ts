import type { Article } from '../src/model/article.ts';
import type { ArticleFilter } from '../src/model/filter.ts';
import type { Loaders } from './loaders.ts';
import { MAX_PAGE_SIZE } from './paging.ts';

/** So many officials of an article are looked at: the first in rank tell its subject, a long list of delegates does not. */
const OFFICIALS_LOOKED_AT = 10;

/**
 * Up to `limit` articles of other stories, one of each story: those that name officials of this article, newest first, then
 * the newest of its provinces. Costs three statements at most for any number of articles side by side.
 */
export async function relatedArticles(
  loaders: Loaders,
  article: Article,
  limit: number,
): Promise<readonly Article[]> {
  const officials = await loaders.page('OFFICIAL', { articleIds: [article.id] }, 'MENTIONS_DESC', {
    limit: OFFICIALS_LOOKED_AT,
  });
  const officialIds = officials.items.map(({ id }) => id);
  const found = new Map<string, Article>();
  const candidates: readonly ArticleFilter[] = [
    ...(officialIds.length > 0 ? [{ officialIds }] : []),
    ...(article.provinceIds.length > 0 ? [{ provinceIds: article.provinceIds }] : []),
  ];
  // Copies of the article itself may stand among the newest, so ask for more than is wanted.
  const page = { limit: Math.min(MAX_PAGE_SIZE, limit + 10) };
  for (const filter of candidates) {
    if (found.size >= limit) break;
    for (const other of (await loaders.page('ARTICLE', filter, 'PUBLISHED_DESC', page)).items) {
      if (other.storyId !== article.storyId && !found.has(other.storyId)) found.set(other.storyId, other);
    }
  }
  return [...found.values()].slice(0, limit);
}
