import { GatewayError } from '../errors.ts';
import type { Site } from '../extract/site.ts';
import type { ArticleRecord } from '../model/batch.ts';
import { dateInVietnam } from '../model/time.ts';
import type { KnownPage } from '../store/store.ts';
import { Commits } from './commits.ts';
import { remembered } from './complete.ts';
import type { IngestDeps } from './deps.ts';
import { articleIdOf, sourceIdOf } from './identity.ts';
import type { Listing } from './listing.ts';
import { type PageOutcome, readPage } from './page.ts';
import { type Announced, onAny, type PageRequest, pagesToFetch } from './plan.ts';
import { sideBySide } from './side-by-side.ts';
import type { Tally } from './tally.ts';
import { troubleOf } from './trouble.ts';

/** Pages of one site under way at once: while one is fetched, another is read. A host is asked for one at a time, so more would only wait. */
const PAGES_AT_ONCE = 2;
/** Pages of one site that are read and not yet committed: a store that is slower than the site must not fill the memory. */
const MAX_UNCOMMITTED = 16;
/** A run stops when so many pages in a row fail for a passing reason: the site is down, and more requests would not help. */
const MAX_FAILURES_IN_A_ROW = 3;
/** Articles that are looked at for corrections though they are listed no more. */
const RECENT_LIMIT = 100;
const RECENT_DAYS = 30;

/** What the feeds and lists announced, and what was known of it before this refresh. */
export interface Announcements {
  readonly pages: readonly Announced[];
  readonly known: ReadonlyMap<string, KnownPage>;
}

/**
 * Reads the pages of a site that are due, several at once, and hands each article to the writer as soon as it is read; what
 * came of each goes into the tally, and all of them are committed when it resolves. Stops early when the site is down, asks to
 * wait, or `signal` aborts. Rejects only when the store fails.
 */
export async function readPages(
  site: Site,
  listings: readonly Listing[],
  tally: Tally,
  deps: IngestDeps,
  signal: AbortSignal | undefined,
): Promise<Announcements> {
  // Of all lists together, so that a page on two of them is asked for once.
  const pages = onAny(listings.flatMap((listing) => (listing.state === 'READ' ? [listing.announced] : [])));
  const recent = await recentArticles(site, deps);
  const known = await deps.store.known([...pages, ...recent].map(({ canonicalUrl }) => canonicalUrl));
  const planned = pagesToFetch(pages, recent, known, deps.now().toISOString(), deps.policy);
  await readRequests(site, await withMemory(planned, deps), tally, deps, signal);
  return { pages, known };
}

/** The part of `readPages` after the plan: asks for these pages. Answers with whether the site was found to be down. */
export async function readRequests(
  site: Site,
  requests: readonly PageRequest[],
  tally: Tally,
  deps: IngestDeps,
  signal: AbortSignal | undefined,
): Promise<boolean> {
  let failuresInARow = 0;
  const isAborted = () => signal?.aborted === true;
  const isSiteDown = () => failuresInARow >= MAX_FAILURES_IN_A_ROW || tally.retryAfterSeconds !== null;

  const commits = new Commits();

  try {
    await sideBySide(PAGES_AT_ONCE, requests.values(), async (request) => {
      if (isAborted() || isSiteDown()) return;
      const outcome = await readPage(site, request, deps, signal);
      if (isAborted() && outcome.state === 'FAILED') return;
      failuresInARow = isPassing(outcome) ? failuresInARow + 1 : 0;
      settle(request, outcome, tally, deps, commits);
      await commits.room(MAX_UNCOMMITTED);
      await deps.writer.room();
    });
  } finally {
    await commits.room(1);
  }
  return isSiteDown();
}

/** Gives requests for pages that were read before what is stored of them, to fill gaps of the page with. */
async function withMemory(
  requests: readonly PageRequest[],
  { store }: IngestDeps,
): Promise<readonly PageRequest[]> {
  const ids = requests
    .filter(({ reason }) => reason === 'RECHECK')
    .map((request) => articleIdOf(request.canonicalUrl));
  if (ids.length === 0) return requests;
  const articles = new Map(
    (await store.byIds('ARTICLE', ids)).map((article) => [article?.canonicalUrl, article]),
  );
  return requests.map((request) => {
    const article = articles.get(request.canonicalUrl) ?? null;
    return article === null ? request : { ...request, entry: remembered(article, request.entry) };
  });
}

const isPassing = (outcome: PageOutcome): boolean =>
  outcome.state === 'FAILED' && !outcome.trouble.isLasting && outcome.trouble.code !== 'INTERNAL';

async function recentArticles(site: Site, { store, now }: IngestDeps) {
  const from = dateInVietnam(new Date(now().getTime() - RECENT_DAYS * 86_400_000));
  const filter = { sourceIds: [sourceIdOf(site.id)], published: { from } };
  const [page] = await store.pages('ARTICLE', [filter], 'PUBLISHED_DESC', { limit: RECENT_LIMIT });
  return page?.items ?? [];
}

/** Takes note of what came of a page, of an article when it is stored. */
function settle(
  request: PageRequest,
  outcome: PageOutcome,
  tally: Tally,
  deps: IngestDeps,
  commits: Commits,
): void {
  const articleId = articleIdOf(request.canonicalUrl);
  switch (outcome.state) {
    case 'NOT_MODIFIED':
      tally.unchanged += 1;
      tally.checkedArticleIds.push(articleId);
      tally.settled.add(request.canonicalUrl);
      return;
    case 'FAILED':
      if (outcome.wasFetched) tally.fetched += 1;
      tally.addTrouble(outcome.trouble);
      // An article that is stored stays, whatever its page has become; it is only looked at later again.
      if (request.reason !== 'RECHECK') tally.addRefusal(request, outcome.trouble);
      else if (outcome.trouble.isLasting) tally.checkedArticleIds.push(articleId);
      return;
    case 'READ':
      tally.fetched += 1;
      commits.add(store(request, outcome.record, tally, deps));
  }
}

async function store(
  request: PageRequest,
  record: ArticleRecord,
  tally: Tally,
  { writer, now, log }: IngestDeps,
): Promise<void> {
  try {
    tally.addSaved(record.article.id, await writer.save(record));
    tally.settled.add(request.canonicalUrl);
  } catch (error) {
    if (error instanceof GatewayError) throw error;
    log.error({ err: error, url: request.url }, 'an article could not be stored: our bug');
    tally.addTrouble(troubleOf(error, request.url, now().toISOString()));
    return;
  }
  if (record.article.canonicalUrl === request.canonicalUrl || request.reason === 'RECHECK') return;
  // The page says that it is known under another address; without a note it would be asked for at every refresh.
  tally.addRefusal(request, { code: 'READ_MOVED', at: now().toISOString() });
}
