import type { FieldDrift } from './drift.ts';
import type { SourceGap } from './gap.ts';
import {
  type FieldCoverage,
  freshUntil,
  type HealthStatus,
  healthStatus,
  type SourceError,
  type SourceState,
  thinnedFields,
} from './source.ts';
import { dateInVietnam, type Instant } from './time.ts';

/** Codes of the network's and the reader's errors with what an operator can do about each. */
const BY_CODE: Readonly<Record<string, string>> = {
  FETCH_TLS:
    'Its certificate is not valid: tell the site, and see whether it answers under another host name; verification is never switched off.',
  FETCH_ROBOTS: 'Its robots.txt forbids what is read: ask the site for leave, or switch the source off.',
  FETCH_GONE:
    'The address is not there any more, or not for us (401, 403, 404 or 410): open it in a browser; where it moved, `cau-noi sources new` finds the new feeds and lists; where only we are refused, ask the site for leave.',
  FETCH_TIMEOUT:
    'It does not answer in time: it is asked again by itself, ever less often; see whether it opens elsewhere, for it may be down or may not answer requests from abroad.',
  FETCH_DNS:
    'Its host name leads nowhere: see whether the site has a new one; `cau-noi sources new` finds its feeds and lists there.',
  FETCH_BAD_URL: 'Its address is none that can be asked: correct it.',
  FETCH_CONNECTION:
    'No connection comes about: see whether it opens elsewhere; it is asked again by itself, ever less often.',
  FETCH_STATUS:
    'Its server answers with an error: it is asked again by itself; when that lasts for more than a day, tell the site.',
  FETCH_BLOCKED_ADDRESS:
    'Its host name leads to a private address, which is never asked: correct its address, or its DNS.',
  FETCH_TOO_LARGE: 'It sends more than is ever read: choose a smaller feed or list of it.',
  FETCH_TOO_MANY_REDIRECTS:
    'It sends us in a circle: open it in a browser and take the address where it ends.',
  FETCH_BAD_ENCODING: 'What it sends cannot be unpacked: tell the site, or read another feed or list of it.',
  READ_NO_ENTRIES:
    'It has no feed or list to read, or lists nothing: run `cau-noi sources check`, and give it its feeds and lists.',
  INTERNAL: 'A bug of the gateway: the log has it with the address; please report it.',
};
/** What a page or feed is that cannot be read, whatever the reason. */
const UNREADABLE =
  'What it sends is no feed or list any more: run `cau-noi sources check`, and correct its address or rules.';
const UNKNOWN = 'See `lastError`; it is asked again by itself, ever less often.';

const FIELD_NAMES: Readonly<Record<keyof FieldCoverage, string>> = {
  title: 'the title',
  lead: 'the lead',
  publishedAt: 'the date',
  text: 'the text',
  image: 'the picture',
};

/** What is known of a source besides its state. */
export interface Known {
  /** Its gaps. */
  readonly gaps: readonly SourceGap[];
  /** Whether it is read from feeds alone, which hold the newest articles only, so that a walk back finds hardly anything. */
  readonly hasOnlyFeeds: boolean;
}

/**
 * What an operator is to do about a source, in plain sentences; null where nothing need be done. Spoken of are also feeds, lists
 * and pages that cannot be read though others can, and what was lost within the last 30 days.
 */
export function adviceOf(state: SourceState, now: Instant, { gaps, hasOnlyFeeds }: Known): string | null {
  const status = healthStatus(state, now);
  const isWhole = status === 'OK' || status === 'STALE' || status === 'THINNING';
  const parts = [
    aboutStatus(status, state),
    isWhole ? aboutLists(gaps, state.lastError) : null,
    isWhole ? aboutPage(gaps, state.lastError) : null,
    aboutLoss(gaps, now, hasOnlyFeeds),
  ].filter((part) => part !== null);
  return parts.length === 0 ? null : parts.join(' ');
}

/** Feeds and lists that cannot be read. */
function aboutLists(gaps: readonly SourceGap[], lastError: SourceError | null): string | null {
  const open = gaps.filter(({ to, urls }) => to === null && urls.length > 0);
  const [url, ...others] = new Set(open.flatMap(({ urls }) => urls));
  if (url === undefined) return null;
  const since = open.flatMap(({ from }) => from ?? []).toSorted()[0];
  const when = since === undefined ? 'Never read yet' : `Not read since ${dateInVietnam(since)}`;
  const more = others.length === 0 ? '' : ` and ${others.length} more`;
  const error = lastError !== null && [url, ...others].includes(lastError.url ?? '') ? lastError : null;
  return `${when}: ${url}${more}. ${error === null ? 'See it in a browser, and correct or remove the address.' : adviceOn(error)}`;
}

/** The error of a page or list that no gap speaks of, so that none stands beside a status of OK without a word on it. */
function aboutPage(gaps: readonly SourceGap[], lastError: SourceError | null): string | null {
  if (lastError === null || gaps.some(({ urls }) => urls.includes(lastError.url ?? ''))) return null;
  const { code, url } = lastError;
  const what = url ?? 'a part of it';
  return code === 'READ_NO_ENTRIES'
    ? `${what} lists no article, though others do: see it in a browser, and correct or remove the address.`
    : `At its last check ${what} could not be read (${code}), though its lists could: it is asked again by itself, so nothing need be done unless that lasts.`;
}

const RECENT_MS = 30 * 86_400_000;

/** The moments, in milliseconds since 1970, after which the advice may be another though nothing else has happened. */
export const adviceMoments = (state: SourceState, gaps: readonly SourceGap[]): readonly number[] => [
  freshUntil(state),
  ...gaps.flatMap(({ to }) => (to === null ? [] : [Date.parse(to) + RECENT_MS])),
];

/** What was lost lately and a walk back may still find. */
function aboutLoss(gaps: readonly SourceGap[], now: Instant, hasOnlyFeeds: boolean): string | null {
  const lost = gaps.filter(
    ({ to, reason }) =>
      to !== null && reason !== 'NOT_YET_READ' && Date.parse(now) - Date.parse(to) <= RECENT_MS,
  );
  const [first] = lost;
  const last = lost.at(-1);
  if (first === undefined || last === undefined) return null;
  const from = dateInVietnam(first.from ?? first.to ?? now);
  const why = lost.some(({ reason }) => reason === 'OVERFLOWED')
    ? 'more was published while nobody looked than its lists hold'
    : 'pages were listed that could not be read';
  const to = dateInVietnam(last.to ?? now);
  const when = from === to ? `On ${from}` : `Between ${from} and ${to}`;
  const command = `run \`cau-noi ingest --since ${from} ${first.sourceId.replace(/^source:/, '')}\``;
  const remedy = hasOnlyFeeds
    ? `its feeds alone hold hardly anything so old, so give it a list or a sitemap (\`cau-noi sources new\` finds them), and then ${command}`
    : command;
  return `${when} articles may be missing, since ${why}: ${remedy}.`;
}

function aboutStatus(status: HealthStatus, state: SourceState): string | null {
  switch (status) {
    case 'OK':
      return null;
    case 'DISABLED':
      return 'It is switched off, so what it publishes meanwhile may be missed: switch it on to read it again.';
    case 'NEVER_CHECKED':
      return 'It was never read: start the gateway or run `cau-noi ingest`.';
    case 'FAILING':
      return failing(state);
    case 'EMPTY':
      return 'Its lists answer, but name no article: open them in a browser; if there are articles, the rules for lists no longer fit, and `cau-noi sources check` shows which.';
    case 'STALE':
      return stale(state);
    case 'THINNING':
      return thinning(state);
  }
}

function failing({ consecutiveFailures, lastSucceededAt, lastError }: SourceState): string {
  const times = consecutiveFailures === 1 ? 'The last check' : `The last ${consecutiveFailures} checks`;
  const since =
    lastSucceededAt === null
      ? 'it never succeeded yet'
      : `the last that succeeded was on ${dateInVietnam(lastSucceededAt)}`;
  return `${times} failed, ${since}. ${adviceOn(lastError)}`;
}

function adviceOn(error: SourceError | null): string {
  if (error === null) return UNKNOWN;
  if (/but got 403\b/.test(error.message))
    return 'It refuses us (403): ask the site for leave to read it, or whether it shuts out requests from abroad or from data centres.';
  return BY_CODE[error.code] ?? (error.code.startsWith('READ_') ? UNREADABLE : UNKNOWN);
}

function stale({ lastArticleAt, expectEveryHours }: SourceState): string {
  const last =
    lastArticleAt === null
      ? 'No dated article of it is known'
      : `Its newest article is of ${dateInVietnam(lastArticleAt)}`;
  return `${last}, though one is expected every ${hours(expectEveryHours)}: see in a browser whether it publishes; if so, its news has moved to another feed or list, which \`cau-noi sources new\` finds; if it publishes so seldom, nothing need be done, and for a source of your own \`expectEveryHours\` says how often an article is expected.`;
}

const hours = (count: number): string => {
  if (count === 1) return 'hour';
  return count >= 48 && count % 24 === 0 ? `${count / 24} days` : `${count} hours`;
};

function thinning(state: SourceState): string {
  const { coverage, usualCoverage, drift } = state;
  const thinned = thinnedFields(state).map((field) => {
    const before = usualCoverage === null ? '' : `, before on ${percent(usualCoverage[field])}`;
    return `${FIELD_NAMES[field]} (now on ${percent(coverage[field])} of its articles${before})`;
  });
  const what = usualCoverage === null ? 'Often missing' : 'Rarer than usual';
  const rarer = thinned.length === 0 ? [] : [`${what}: ${thinned.join(', ')}.`];
  const drifted = drift.map(driftSentence);
  return `${[...rarer, ...drifted].join(' ')} Its pages have probably changed: run \`cau-noi sources check\`, and correct its rules.`;
}

const driftSentence = ({ field, usualRule, presentRule, since, share }: FieldDrift): string =>
  `For ${FIELD_NAMES[field]} the rule ${usualRule} has stopped answering since ${dateInVietnam(since)}, and ${presentRule} steps in on ${percent(share)} of the newest articles.`;

const percent = (share: number): string => `${Math.round(share * 100)} %`;
