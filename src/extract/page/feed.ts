import Parser from 'rss-parser';
import type { Issue } from '../../model/issue.ts';
import { dateInVietnam, type Instant, instantInVietnam } from '../../model/time.ts';
import type { Entry, EntryList } from '../draft.ts';
import type { FeedRules } from '../rule.ts';
import { decode } from './decode.ts';
import { cleanText } from './dom.ts';
import { repairFeed } from './repair.ts';
import { readStamp } from './stamp.ts';

/** What a feed is read with besides its content. */
export interface FeedContext {
  /** Where it was read; relative links are read against it. */
  readonly url: string;
  /** Null when it is not known; then no date is refused as lying in the future. */
  readonly observedAt: Instant | null;
  readonly contentType?: string | null | undefined;
  readonly rules?: FeedRules | undefined;
}

const DAY_MS = 86_400_000;

/**
 * The entries of an RSS or Atom feed, in its order. Never rejects because of the feed: what is no feed gives no entries and
 * the issue READ_NOT_A_FEED, an entry without an address is left out, an unreadable date is null, each with an issue that
 * counts them. A date without a zone is Viet Nam's time, with an issue; where the rules trust the day only,
 * `publishedAt` is that day's midnight.
 */
export async function parseFeed(source: Uint8Array | string, context: FeedContext): Promise<EntryList> {
  const decoded =
    typeof source === 'string' ? { text: source, issues: [] } : decode(source, context.contentType ?? null);
  const repaired = repairFeed(decoded.text, context.url);
  if (repaired === null) {
    return {
      entries: [],
      issues: [
        ...decoded.issues,
        issue(
          'feed',
          'READ_NOT_A_FEED',
          `expected RSS or Atom, but got "${cleanText(decoded.text.slice(0, 60))}"`,
        ),
      ],
    };
  }
  const { items } = await new Parser().parseString(repaired.xml);
  const counts = new Map<string, number>();
  const count = (code: string) => counts.set(code, (counts.get(code) ?? 0) + 1);
  const entries: Entry[] = [];
  const seen = new Set<string>();
  for (const { title, link, pubDate, content } of items) {
    if (link === undefined || link === '') count('ENTRY_WITHOUT_URL');
    else if (!seen.has(link)) {
      seen.add(link);
      const date = readDate(pubDate, context, count);
      entries.push({ url: link, title: textOrNull(title), ...date, summary: textOrNull(content) });
    }
  }
  const issues = [
    ...decoded.issues,
    ...[...counts].map(([code, number]) =>
      issue(
        code.startsWith('DATE') ? 'publishedAt' : 'url',
        code,
        `${number} of ${items.length} entries: ${SENTENCES[code]}`,
      ),
    ),
  ];
  if (repaired.cut)
    issues.push(
      issue('feed', 'PAGE_TOO_DEEP', 'expected fewer than 4000 nested elements; the feed was cut there'),
    );
  if (items.length === 0)
    issues.push(issue('feed', 'READ_NO_ENTRIES', 'expected entries, but the feed has none'));
  return { entries, issues };
}

const SENTENCES: Readonly<Record<string, string>> = {
  ENTRY_WITHOUT_URL: 'expected an address, but found none; left out',
  DATE_UNREADABLE: 'expected a date, but could not read it; left empty',
  DATE_WITHOUT_ZONE: 'expected a zone beside the time, but got none; taken as time in Viet Nam',
  DATE_IN_FUTURE: 'expected a date of the past, but got one of the future; left empty',
};

const issue = (field: string, code: string, detail: string): Issue => ({ field, code, detail });

const textOrNull = (text: string | undefined): string | null => {
  const clean = cleanText(text ?? '');
  return clean === '' ? null : clean;
};

function readDate(
  text: string | undefined,
  context: FeedContext,
  count: (code: string) => void,
): Pick<Entry, 'publishedAt' | 'publishedOnly'> {
  const none = { publishedAt: null, publishedOnly: false };
  if (text === undefined || text.trim() === '') return none;
  const stamp = readStamp(text);
  if (stamp === null) {
    count('DATE_UNREADABLE');
    return none;
  }
  if (context.observedAt !== null && Date.parse(stamp.at) > Date.parse(context.observedAt) + DAY_MS) {
    count('DATE_IN_FUTURE');
    return none;
  }
  if (!stamp.zoned && !stamp.dayOnly) count('DATE_WITHOUT_ZONE');
  const dayOnly = stamp.dayOnly || context.rules?.datePrecision === 'day';
  return {
    publishedAt: dayOnly ? instantInVietnam(dateInVietnam(stamp.at)) : stamp.at,
    publishedOnly: dayOnly,
  };
}
