import type { Issue } from '../../model/issue.ts';
import { dateInVietnam, type Instant, instantInVietnam } from '../../model/time.ts';
import { parseUrl } from '../../model/url.ts';
import type { Entry, EntryList } from '../draft.ts';
import type { FeedRules } from '../rule.ts';
import { cleanText } from './dom.ts';
import { readStamp } from './stamp.ts';

/** What a feed or sitemap is read with besides its content. */
export interface FeedContext {
  /** Where it was read; relative links are read against it. */
  readonly url: string;
  /** Null when it is not known; then no date is refused as lying in the future. */
  readonly observedAt: Instant | null;
  readonly contentType?: string | null | undefined;
  readonly rules?: FeedRules | undefined;
}

/** An item as a feed or sitemap prints it: nothing is checked yet, what is not there is undefined or empty. */
export interface PrintedEntry {
  readonly link: string | undefined;
  readonly title?: string | undefined;
  readonly published?: string | undefined;
  /** When it was last changed. */
  readonly modified?: string | undefined;
  readonly summary?: string | undefined;
}

const DAY_MS = 86_400_000;

const SENTENCES: Readonly<Record<string, string>> = {
  ENTRY_WITHOUT_URL: 'expected an address, but found none; left out',
  DATE_UNREADABLE: 'expected a date, but could not read it; left empty',
  DATE_WITHOUT_ZONE: 'expected a zone beside the time, but got none; taken as time in Viet Nam',
  DATE_IN_FUTURE: 'expected a date of the past, but got one of the future; left empty',
};

/**
 * The entries that printed items amount to, in their order, each address once. One without an http(s) address is left out,
 * an unreadable date is null, each with an issue that counts them; without any item the issue is READ_NO_ENTRIES. A date
 * without a zone is Viet Nam's time, with an issue; where the rules trust the day only, `publishedAt` is that day's midnight.
 */
export function entriesOf(printed: readonly PrintedEntry[], context: FeedContext): EntryList {
  const counts = new Map<string, number>();
  const count = (code: string) => counts.set(code, (counts.get(code) ?? 0) + 1);
  const entries = new Map<string, Entry>();
  for (const { link, title, published, modified, summary } of printed) {
    const url = parseUrl(link ?? '', context.url)?.href;
    if (url === undefined) count('ENTRY_WITHOUT_URL');
    else if (!entries.has(url)) {
      const changed =
        modified === undefined ? {} : { modifiedAt: readDate(modified, context, count).publishedAt };
      const date = readDate(published, context, count);
      entries.set(url, { url, title: textOrNull(title), ...date, summary: textOrNull(summary), ...changed });
    }
  }
  const issues = [...counts].map(([code, number]) =>
    issueOf(
      code.startsWith('DATE') ? 'publishedAt' : 'url',
      code,
      `${number} of ${printed.length} entries: ${SENTENCES[code]}`,
    ),
  );
  if (printed.length === 0)
    issues.push(issueOf('feed', 'READ_NO_ENTRIES', 'expected entries, but the feed has none'));
  return { entries: [...entries.values()], issues };
}

/** An issue of a feed or sitemap. */
export const issueOf = (field: string, code: string, detail: string): Issue => ({ field, code, detail });

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
