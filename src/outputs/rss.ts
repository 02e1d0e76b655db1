import type { Feed, FeedItem } from './feed.ts';
import { element, xmlText } from './plain.ts';

/** RFC 822 with a year of four digits, as RSS 2.0 asks. */
const date822 = (instant: string) => new Date(instant).toUTCString();

/**
 * An item. `author` is left out, since RSS wants an e-mail address there, and so are pictures, since an enclosure must say how
 * many bytes they have, which nobody knows here. An article without a date has no `pubDate`.
 */
function item({ id, url, title, summary, html, language, publishedAt, authors, tags }: FeedItem): string {
  return [
    '<item>\n',
    element('title', title),
    element('link', url),
    `<guid isPermaLink="false">${xmlText(id)}</guid>\n`,
    element('pubDate', publishedAt && date822(publishedAt)),
    ...authors.map(({ name }) => element('dc:creator', name)),
    element('dc:language', language),
    ...tags.map((tag) => element('category', tag)),
    element('description', summary),
    element('content:encoded', html),
    '</item>\n',
  ].join('');
}

/** A feed as RSS 2.0 (rssboard.org/rss-specification), with the elements of Dublin Core, Content and Atom that readers know. */
export function writeRss(feed: Feed): string {
  const link = (rel: string, url: string) =>
    `<atom:link rel="${rel}" href="${xmlText(url)}" type="application/rss+xml"/>\n`;
  const first = feed.firstUrl === feed.selfUrl ? '' : link('first', feed.firstUrl);
  const next = feed.nextUrl === null ? '' : link('next', feed.nextUrl);
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel>
${element('title', feed.title)}${element('link', feed.homeUrl)}${element('description', feed.description)}${element('language', feed.language)}${element('lastBuildDate', date822(feed.updatedAt))}${link('self', feed.selfUrl)}${first}${next}${feed.items.map(item).join('')}</channel>
</rss>
`;
}
