import type { SourceGap } from './gap.ts';
import type { Instant } from './time.ts';

/** How far what a feed or list showed is seen. */
export interface ListReach {
  /** All that it showed between these two is seen; null when it was never read. */
  readonly seenFrom: Instant | null;
  readonly seenUntil: Instant | null;
  /** Whether its last reading failed. */
  readonly isFailing: boolean;
}

/** A page that was listed and could not be read yet, with the list and the time in which it was published. */
export interface UnreadPage {
  readonly list: string;
  readonly from: Instant | null;
  readonly to: Instant;
}

/** How far a source is seen: by address of a feed or list, and by address of a page. */
export interface Reach {
  readonly lists: Readonly<Record<string, ListReach>>;
  readonly unread: Readonly<Record<string, UnreadPage>>;
}

/** The reach of a source that was never read. */
export const NOTHING_SEEN: Reach = { lists: {}, unread: {} };

/** An entry of a feed or list, in the order listed. */
export interface ListedEntry {
  readonly canonicalUrl: string;
  /** The time in which it was published, as far as its date tells; null without a date. */
  readonly published: { readonly from: Instant; readonly to: Instant } | null;
  /** Whether it was known before this check. */
  readonly wasKnown: boolean;
  /** Whether its page could not be read, and may be readable later. */
  readonly isUnread: boolean;
}

/** What a check learnt of one feed or list. UNCHANGED: the server said that it shows what it showed before. */
export type ListReading =
  | { readonly url: string; readonly state: 'READ'; readonly entries: readonly ListedEntry[] }
  | { readonly url: string; readonly state: 'UNCHANGED' | 'FAILED' };

/** A closed gap: only a walk back may still find what is missing. */
export type LostPeriod = Omit<SourceGap, 'sourceId' | 'to'> & { readonly to: Instant };

/** A run of fewer entries is taken for pinned or misplaced ones beside a longer one. */
const SHORTEST_RUN = 3;

/**
 * The reach after a check that began at `at`, and the periods that it lost for good. A list that shows anything of what was
 * seen before closes everything up to `at`. One that does not leaves a gap from the end of what was seen to the oldest entry that
 * it still shows. An empty list shows nothing, so it counts as failed once it has shown anything, and says nothing before. Lists
 * that are not among the readings are the site's no more; a new one goes on where those ended.
 */
export function reachAfter(
  before: Reach,
  readings: readonly ListReading[],
  at: Instant,
): { readonly reach: Reach; readonly lost: readonly LostPeriod[] } {
  const lists: Record<string, ListReach> = {};
  const lost: LostPeriod[] = [];
  const ended = successionOf(before, readings);
  for (const reading of readings) {
    const known = before.lists[reading.url] ?? ended;
    const isEmpty = reading.state === 'READ' && reading.entries.length === 0;
    if (isEmpty && known === undefined) continue;
    if (reading.state === 'FAILED' || isEmpty) {
      lists[reading.url] = { seenFrom: null, seenUntil: null, ...known, isFailing: true };
      continue;
    }
    const { seenFrom = null, seenUntil = null, isFailing = false } = known ?? {};
    const shownFrom =
      reading.state === 'READ' ? shownSince(reading.entries, seenUntil, !isFailing, at) : null;
    if (seenUntil !== null && shownFrom !== null && shownFrom > seenUntil)
      lost.push({ from: seenUntil, to: shownFrom, reason: 'OVERFLOWED', urls: [reading.url] });
    lists[reading.url] = {
      seenFrom: seenFrom ?? shownFrom ?? at,
      seenUntil: seenUntil !== null && seenUntil > at ? seenUntil : at,
      isFailing: false,
    };
  }
  const { unread, dropped } = unreadAfter(before, readings, at);
  return { reach: { lists, unread }, lost: [...lost, ...dropped] };
}

/** What was seen of the lists that the site has no more; undefined where there are none. */
function successionOf({ lists }: Reach, readings: readonly ListReading[]): ListReach | undefined {
  const present = new Set(readings.map(({ url }) => url));
  const ended = Object.entries(lists).flatMap(([url, list]) => (present.has(url) ? [] : [list]));
  const seenUntil = ended
    .flatMap((list) => list.seenUntil ?? [])
    .toSorted()
    .at(-1);
  const seenFrom = ended
    .flatMap((list) => list.seenFrom ?? [])
    .toSorted()
    .at(-1);
  if (seenFrom === undefined || seenUntil === undefined) return undefined;
  return { seenFrom, seenUntil, isFailing: ended.some(({ isFailing }) => isFailing) };
}

/**
 * Since when a list shows everything, null where it shows what was seen until `seenUntil`. It is taken in runs from newer to
 * older, for a page may show several sections one after another; each must reach back. An entry reaches back that was published
 * before, or, where the list was read at the last check too, that was known then.
 */
function shownSince(
  entries: readonly ListedEntry[],
  seenUntil: Instant | null,
  trustsKnown: boolean,
  at: Instant,
): Instant | null {
  const all = runsOf(entries);
  const long = all.filter((run) => run.length >= SHORTEST_RUN);
  const bounds = (long.length > 0 ? long : all).flatMap((run) => {
    const latest = run.flatMap(({ published }) => published?.to ?? []).map((to) => (to < at ? to : at));
    const oldest = latest.toSorted()[0] ?? at;
    const isBack =
      seenUntil !== null && (oldest <= seenUntil || (trustsKnown && run.some(({ wasKnown }) => wasKnown)));
    return isBack ? [] : [oldest];
  });
  return bounds.toSorted().at(-1) ?? null;
}

/** The entries in runs that grow older from entry to entry; a list that shows the oldest first is turned round. */
function runsOf(entries: readonly ListedEntry[]): readonly (readonly ListedEntry[])[] {
  const dates = entries.flatMap(({ published }) => published?.from ?? []);
  const steps = dates
    .slice(1)
    .map((date, index) => Number(date > (dates[index] ?? '')) - Number(date < (dates[index] ?? '')));
  const isOldestFirst = steps.reduce((sum, step) => sum + step, 0) > 0;
  const runs: ListedEntry[][] = [];
  let last: Instant | null = null;
  for (const entry of isOldestFirst ? entries.toReversed() : entries) {
    const date = entry.published?.from ?? null;
    const run = runs.at(-1);
    if (run === undefined || (date !== null && last !== null && date > last)) runs.push([entry]);
    else run.push(entry);
    last = date ?? last;
  }
  return runs;
}

/** The pages that still wait to be read, and those that their list has dropped before they were. */
function unreadAfter(before: Reach, readings: readonly ListReading[], at: Instant) {
  const unread: Record<string, UnreadPage> = {};
  const listed = new Set<string>();
  for (const reading of readings) {
    if (reading.state !== 'READ') continue;
    for (const { canonicalUrl, published, isUnread } of reading.entries) {
      listed.add(canonicalUrl);
      if (!isUnread) continue;
      const from = published?.from ?? before.lists[reading.url]?.seenUntil ?? null;
      const to = published !== null && published.to < at ? published.to : at;
      unread[canonicalUrl] = before.unread[canonicalUrl] ?? {
        list: reading.url,
        from: from !== null && from > to ? to : from,
        to,
      };
    }
  }
  const isReadAgain = (list: string) => readings.every(({ url, state }) => url !== list || state === 'READ');
  const dropped: LostPeriod[] = [];
  for (const [url, page] of Object.entries(before.unread)) {
    if (listed.has(url)) continue;
    if (isReadAgain(page.list))
      dropped.push({ from: page.from, to: page.to, reason: 'FAILING', urls: [url] });
    else unread[url] = page;
  }
  return { unread, dropped };
}

/** A walk back that read all that a source shows of a period, up to its own beginning. */
export interface Walked {
  readonly from: Instant;
  readonly until: Instant;
  /** The feeds and lists that it stands for. */
  readonly urls: readonly string[];
  /** Pages that it met and could not read. */
  readonly lost: readonly LostPeriod[];
}

/** The reach after a walk back: what lies between its two ends is seen, on each of its feeds and lists. */
export function reachAfterWalk(before: Reach, { from, until, urls }: Walked): Reach {
  const walked = urls.map((url): [string, ListReach] => {
    const known = before.lists[url];
    if (known === undefined || known.seenFrom === null || known.seenUntil === null)
      return [url, { seenFrom: from, seenUntil: until, isFailing: false }];
    const { seenFrom, seenUntil, isFailing } = known;
    // Two periods that do not touch are not one: what was published between them nobody has seen.
    const isJoined = seenFrom <= until;
    const goesOn = from <= seenUntil && until > seenUntil;
    return [
      url,
      {
        seenFrom: isJoined && from < seenFrom ? from : seenFrom,
        seenUntil: goesOn ? until : seenUntil,
        isFailing: isFailing && !goesOn,
      },
    ];
  });
  const isCovered = (page: UnreadPage) => page.from !== null && page.from >= from && page.to <= until;
  return {
    lists: { ...before.lists, ...Object.fromEntries(walked) },
    unread: Object.fromEntries(Object.entries(before.unread).filter(([, page]) => !isCovered(page))),
  };
}

/** What is left of a closed gap when a period was walked through: nothing, one end, or both. */
export function leftOf(
  gap: LostPeriod,
  { from, until }: Pick<Walked, 'from' | 'until'>,
): readonly LostPeriod[] {
  const { from: begins, to: ends } = gap;
  if (ends < from || (begins !== null && begins > until)) return [gap];
  const earlier = begins === null || begins < from ? [{ ...gap, to: from }] : [];
  const later = ends > until ? [{ ...gap, from: until }] : [];
  return [...earlier, ...later];
}

/**
 * The time since the last check of what is read well, which nobody has looked at yet; null where nothing is, whose time is in
 * `openGaps`.
 */
export function uncheckedGap(sourceId: string, isEnabled: boolean, { lists }: Reach): SourceGap | null {
  const well = Object.entries(lists).flatMap(([url, { seenUntil, isFailing }]) =>
    isEnabled && !isFailing && seenUntil !== null ? [{ url, seenUntil }] : [],
  );
  const from = well.map(({ seenUntil }) => seenUntil).toSorted()[0];
  if (from === undefined) return null;
  return { sourceId, from, to: null, reason: 'NOT_CHECKED', urls: well.map(({ url }) => url) };
}

/** The gaps of a source that are open, and those of its unread pages. */
export function openGaps(
  sourceId: string,
  isEnabled: boolean,
  { lists, unread }: Reach,
): readonly SourceGap[] {
  const seen = Object.entries(lists);
  const never = seen.filter(([, list]) => list.seenUntil === null).map(([url]) => url);
  const begun = seen.flatMap(([url, { seenFrom }]) => (seenFrom === null ? [] : [{ url, seenFrom }]));
  const gaps: SourceGap[] = [];
  const add = (
    from: Instant | null,
    to: Instant | null,
    reason: SourceGap['reason'],
    urls: readonly string[],
  ) => gaps.push({ sourceId, from, to, reason, urls });
  if (begun.length > 0) {
    const last =
      begun
        .map(({ seenFrom }) => seenFrom)
        .toSorted()
        .at(-1) ?? null;
    add(
      null,
      last,
      'NOT_YET_READ',
      begun.map(({ url }) => url),
    );
  }
  if (never.length > 0 || seen.length === 0) add(null, null, 'NOT_YET_READ', never);
  for (const [url, { seenUntil, isFailing }] of seen) {
    if (seenUntil === null || (isEnabled && !isFailing)) continue;
    add(seenUntil, null, isEnabled ? 'FAILING' : 'DISABLED', [url]);
  }
  for (const [url, { from, to }] of Object.entries(unread)) add(from, to, 'FAILING', [url]);
  return gaps;
}
