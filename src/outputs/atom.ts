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

/** A feed as Atom 1.0 (RFC 4287), its further pages linked as RFC 5005 says. */
export function writeAtom(feed: Feed): string {
  const link = (rel: string, url: string) =>
    `<link rel="${rel}" type="application/atom+xml" href="${xmlText(url)}"/>\n`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${xmlText(feed.language)}">\n`,
    element('id', feed.selfUrl),
    element('title', feed.title),
    element('subtitle', feed.description),
    element('updated', feed.updatedAt),
    link('self', feed.selfUrl),
    feed.nextUrl === null ? '' : link('next', feed.nextUrl),
    `<link rel="alternate" type="text/html" href="${xmlText(feed.homeUrl)}"/>\n`,
    // An entry's own authors stand above it; without entries a feed must name one (RFC 4287, 4.1.1).
    author({ name: 'Cầu Nối', url: feed.homeUrl }),
    '<generator>Cầu Nối</generator>\n',
    ...feed.items.map(entry),
    '</feed>\n',
  ].join('');
}
