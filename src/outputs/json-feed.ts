import type { Feed, FeedAuthor, FeedItem } from './feed.ts';

const author = ({ name, url }: FeedAuthor) => ({ name, ...(url === null ? {} : { url }) });

const item = (one: FeedItem) => ({
  id: one.id,
  url: one.url,
  title: one.title,
  content_html: one.html,
  ...(one.summary === null ? {} : { summary: one.summary }),
  ...(one.image === null ? {} : { image: one.image }),
  ...(one.publishedAt === null ? {} : { date_published: one.publishedAt }),
  date_modified: one.updatedAt,
  authors: one.authors.map(author),
  ...(one.tags.length === 0 ? {} : { tags: one.tags }),
  language: one.language,
});

/**
 * A feed as JSON Feed 1.1 (jsonfeed.org/version/1.1): what is not known is left out, never null. `feed_url` identifies the feed, so
 * it is the same on each of its pages.
 */
export function writeJsonFeed(feed: Feed): string {
  return `${JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    description: feed.description,
    home_page_url: feed.homeUrl,
    feed_url: feed.firstUrl,
    ...(feed.nextUrl === null ? {} : { next_url: feed.nextUrl }),
    language: feed.language,
    items: feed.items.map(item),
  })}\n`;
}
