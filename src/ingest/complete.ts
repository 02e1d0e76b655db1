import type { ArticleDraft, Entry } from '../extract/draft.ts';
import type { Article } from '../model/article.ts';
import { steadyUrl } from '../model/url.ts';

/** The rule name of a field that the page lacks and the feed or list has. */
export const ENTRY_RULE = 'entry';

/**
 * Fills what a page does not say of itself from the feed or list that announced it: title and date, marked as such in
 * `rules`. Without an entry, or where the entry does not know either, the gap stays a gap.
 */
export function complete(draft: ArticleDraft, entry: Entry | null): ArticleDraft {
  if (entry === null) return draft;
  const title = draft.title.trim() === '' ? entry.title : null;
  const isDated = draft.publishedAt !== null || entry.publishedAt === null;
  return {
    ...draft,
    ...(title === null ? {} : { title }),
    ...(isDated ? {} : { publishedAt: entry.publishedAt, publishedOnly: entry.publishedOnly }),
    rules: {
      ...draft.rules,
      ...(title === null ? {} : { title: ENTRY_RULE }),
      ...(isDated ? {} : { publishedAt: ENTRY_RULE }),
    },
  };
}

/**
 * What is known of a stored article besides its page, in the form of an entry: its title and date, and from the list only
 * what it lacks. A list that says "5 phút trước" gives another date each time; the first one stays.
 */
export function remembered(article: Article, listed: Entry | null): Entry {
  const dated = article.publishedAt === null && listed !== null ? listed : article;
  return {
    url: steadyUrl(article.url, listed?.url ?? article.url),
    title: article.title.trim() === '' ? (listed?.title ?? null) : article.title,
    publishedAt: dated.publishedAt,
    publishedOnly: dated.publishedOnly,
    summary: listed?.summary ?? null,
  };
}
