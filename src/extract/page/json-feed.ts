import { parseUrl } from '../../model/url.ts';
import type { EntryList } from '../draft.ts';
import { entriesOf, type FeedContext, issueOf, type PrintedEntry } from './entries.ts';
import { textOfMarkup } from './markup-text.ts';

const MOST_ITEMS = 1_000;
/** `https://jsonfeed.org/version/1`, `/1.1`; readers are asked not to insist on a version that they know. */
const VERSION = /^https?:\/\/(?:www\.)?jsonfeed\.org\/version\//i;

type Fields = Readonly<Record<string, unknown>>;

/**
 * The entries of a JSON Feed 1.0 or 1.1 (jsonfeed.org/version/1.1), and its `next_url`; null when the text is no JSON at
 * all. An item's own page counts before the page elsewhere that it speaks of, its summary before its content. JSON that is
 * no feed gives no entries and the issue READ_NOT_A_FEED. Never throws.
 */
export function parseJsonFeed(text: string, context: FeedContext): EntryList | null {
  if (!/^\ufeff?\s*[[{]/.test(text)) return null;
  const feed = parsed(text);
  if (feed === null || !isFeed(feed)) {
    const detail = `expected a JSON Feed, but got ${feed === null ? 'broken JSON' : 'JSON of another kind'}`;
    return { entries: [], issues: [issueOf('feed', 'READ_NOT_A_FEED', detail)] };
  }
  const items = Array.isArray(feed.items) ? feed.items.slice(0, MOST_ITEMS) : [];
  const list = entriesOf(items.map(printed), context);
  const next = parseUrl(words(feed.next_url) ?? '', context.url)?.href;
  return next === undefined || next === context.url
    ? list
    : { ...list, further: [{ url: next, changedAt: null }] };
}

function parsed(text: string): Fields | null {
  try {
    const value: unknown = JSON.parse(text.replace(/^\ufeff/, ''));
    return isFields(value) ? value : {};
  } catch {
    return null;
  }
}

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** By its version, or without one by items that have what every item must have. */
const isFeed = ({ version, items }: Fields): boolean =>
  VERSION.test(words(version) ?? '') ||
  (Array.isArray(items) &&
    items.some(
      (item) => isFields(item) && item.id !== undefined && ('url' in item || 'content_html' in item),
    ));

/** Numbers are taken too: 1.0 let programs write an id as one. */
const words = (value: unknown): string | undefined =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : undefined;

function printed(item: unknown): PrintedEntry {
  if (!isFields(item)) return { link: undefined };
  const link = [item.url, item.id, item.external_url]
    .map(words)
    .find(
      (address, at) => address !== undefined && address !== '' && (at !== 1 || /^https?:/i.test(address)),
    );
  const html = words(item.content_html);
  const summary = [
    words(item.summary),
    words(item.content_text),
    html === undefined ? undefined : textOfMarkup(html),
  ];
  const published = [words(item.date_published), words(item.date_modified)].find((date) => date);
  const title = words(item.title);
  return {
    link,
    // Plain text by the rules, but programs put their markup there too.
    title: title === undefined ? undefined : textOfMarkup(title),
    published,
    summary: summary.find((text) => text !== undefined && text.trim() !== ''),
  };
}
