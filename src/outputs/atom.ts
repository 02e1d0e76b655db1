import type { Feed, FeedAuthor, FeedItem } from './feed.ts';
import { element, xmlText } from './plain.ts';

const author = ({ name, url }: FeedAuthor) =>
  `<author>\n${element('name', name)}${element('uri', url)}</author>\n`;

/** An entry: `updated` is when the graph last changed it, which is known also where the page shows no date. */
function entry(item: FeedItem): string {
  return [
    `<entry xml:lang="${xmlText(item.language)}">\n`,
    element('id', item.id),
    element('title', item.title),
    `<link rel="alternate" type="text/html" href="${xmlText(item.url)}"/>\n`,
    element('updated', item.updatedAt),
    element('published', item.publishedAt),
    ...item.authors.map(author),
    ...item.tags.map((tag) => `<category term="${xmlText(tag)}"/>\n`),
    element('summary', item.summary),
    `<content type="html">${xmlText(item.html)}</content>\n`,
    '</entry>\n',
  ].join('');
}

/**
 * A feed as Atom 1.0 (RFC 4287). Its pages are linked as RFC 5005 says, each to the first one too, so that the last of them has a
 * link as well (section 3); they are one feed, and have one id (RFC 4287, 4.2.6).
 */
export function writeAtom(feed: Feed): string {
  const link = (rel: string, url: string) =>
    `<link rel="${rel}" type="application/atom+xml" href="${xmlText(url)}"/>\n`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n',
    // Of its own words; an entry says its language itself.
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="vi">\n',
    element('id', feed.firstUrl),
    element('title', feed.title),
    element('subtitle', feed.description),
    element('updated', feed.updatedAt),
    link('self', feed.selfUrl),
    feed.firstUrl === feed.selfUrl ? '' : link('first', feed.firstUrl),
    feed.nextUrl === null ? '' : link('next', feed.nextUrl),
    `<link rel="alternate" type="text/html" href="${xmlText(feed.homeUrl)}"/>\n`,
    // An entry's own authors stand above it; without entries a feed must name one (RFC 4287, 4.1.1).
    author({ name: 'Cầu Nối', url: feed.homeUrl }),
    '<generator>Cầu Nối</generator>\n',
    ...feed.items.map(entry),
    '</feed>\n',
  ].join('');
}
