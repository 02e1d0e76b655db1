import Parser from 'rss-parser';
import type { EntryList } from '../draft.ts';
import { decode } from './decode.ts';
import { cleanText } from './dom.ts';
import { entriesOf, type FeedContext, issueOf } from './entries.ts';
import { parseJsonFeed } from './json-feed.ts';
import { repairFeed } from './repair.ts';

export type { FeedContext } from './entries.ts';

/**
 * The entries of an RSS, Atom or JSON feed, in its order, and the page of older ones that it names (RFC 5005). Never rejects
 * because of the feed: what is no feed gives no entries and the issue READ_NOT_A_FEED; see `entriesOf` for the rest.
 */
export async function parseFeed(source: Uint8Array | string, context: FeedContext): Promise<EntryList> {
  const decoded =
    typeof source === 'string' ? { text: source, issues: [] } : decode(source, context.contentType ?? null);
  const json = parseJsonFeed(decoded.text, context);
  if (json !== null) return { ...json, issues: [...decoded.issues, ...json.issues] };
  const repaired = repairFeed(decoded.text, context.url);
  if (repaired === null) {
    const shown = cleanText(decoded.text.slice(0, 60));
    const issue = issueOf('feed', 'READ_NOT_A_FEED', `expected RSS, Atom or JSON Feed, but got "${shown}"`);
    return { entries: [], issues: [...decoded.issues, issue] };
  }
  const { items } = await new Parser().parseString(repaired.xml);
  const list = entriesOf(
    items.map(({ title, link, pubDate, content }) => ({ title, link, published: pubDate, summary: content })),
    context,
  );
  const issues = [...decoded.issues, ...list.issues];
  if (repaired.cut)
    issues.push(
      issueOf('feed', 'PAGE_TOO_DEEP', 'expected fewer than 4000 nested elements; the feed was cut there'),
    );
  const further = repaired.next === null ? {} : { further: [{ url: repaired.next, changedAt: null }] };
  return { entries: list.entries, issues, ...further };
}
