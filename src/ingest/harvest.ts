import type { Attempt } from './attempt.ts';
import type { Announced } from './plan.ts';

/** An address that was tried as a source of entries. */
export interface Tried extends Pick<Attempt, 'kind' | 'url'> {
  /** Articles of the site that it names (or sitemaps, of an index), those left out that stand on every page; 0 where it names none. */
  readonly count: number;
  /** How many of them come with a date. */
  readonly dated: number;
  /** Why it was not taken; null where it was. */
  readonly fault: string | null;
}

/** Fewer articles do not make a list: every page links to an article or two. */
const LEAST_LISTED = 5;
/** What stands on so many pages, and on all, is their frame: the menu, the latest, the most read. */
const LEAST_FRAMED = 3;
/** Feeds and lists that are taken: the others mostly repeat them. */
const MOST_TAKEN = 4;
/** Of a feed so many are looked at: the site's own begins as that of the section with the newest article does. */
const NEWEST = 5;

/** Feeds in the order in which they were tried: one whose newest articles others name already tells no news. */
export function takeFeeds(attempts: readonly Attempt[]): readonly Tried[] {
  const namedBy = new Map<string, string>();
  return withinMost(
    attempts.map((one) => {
      const by = one.articles.slice(0, NEWEST).map(({ canonicalUrl }) => namedBy.get(canonicalUrl));
      const isOld = by.length > 0 && !by.includes(undefined);
      const fault = one.fault ?? (isOld ? `expected other articles than those of ${by[0]}` : null);
      if (fault === null)
        for (const { canonicalUrl } of one.articles)
          if (!namedBy.has(canonicalUrl)) namedBy.set(canonicalUrl, one.url);
      return triedOf(one, one.articles, fault);
    }),
  );
}

/**
 * Lists in the order in which they were tried: those with enough articles of their own that no list before names all of. `home`
 * are the articles of the homepage; the homepage under another address is taken only where there is nothing else.
 */
export function takeLists(attempts: readonly Attempt[], home: readonly Announced[]): readonly Tried[] {
  const frame = frameOf(attempts);
  const isHome = ({ articles }: Attempt) => keyOf(articles) === keyOf(home);
  const take = (faultOf: (one: Attempt) => string | null): readonly Tried[] => {
    const named = new Set<string>();
    return attempts.map((one) => {
      const own = one.articles.filter(({ canonicalUrl }) => !frame.has(canonicalUrl));
      const few = own.length < LEAST_LISTED ? tooFew(own.length, one.articles.length) : null;
      const isOld = own.every(({ canonicalUrl }) => named.has(canonicalUrl));
      const fault = one.fault ?? few ?? faultOf(one) ?? (isOld ? REPEATS : null);
      if (fault === null) for (const { canonicalUrl } of own) named.add(canonicalUrl);
      return triedOf(one, own, fault);
    });
  };
  const others = take((one) => (isHome(one) ? HOME_AGAIN : null));
  const isEnough = others.some(({ fault }) => fault === null);
  return withinMost(isEnough ? others : take(() => null));
}

const HOME_AGAIN = 'expected a list of its own, but it is the homepage again';
const REPEATS = 'expected other articles than those of the lists before';

const tooFew = (own: number, all: number): string =>
  `expected at least ${LEAST_LISTED} articles, but found ${own}${all === own ? '' : ` besides the ${all - own} that every page names`}`;

/** Articles that all of several pages name; pages that are alike count as one. */
function frameOf(attempts: readonly Attempt[]): ReadonlySet<string> {
  const pages = new Map(
    attempts.filter(({ fault }) => fault === null).map(({ articles }) => [keyOf(articles), articles]),
  );
  if (pages.size < LEAST_FRAMED) return new Set();
  const [first = [], ...others] = pages.values();
  const isOnAll = ({ canonicalUrl }: Announced) =>
    others.every((articles) => articles.some((one) => one.canonicalUrl === canonicalUrl));
  return new Set(first.filter(isOnAll).map(({ canonicalUrl }) => canonicalUrl));
}

const keyOf = (articles: readonly Announced[]): string =>
  articles
    .map(({ canonicalUrl }) => canonicalUrl)
    .sort()
    .join(' ');

/** An attempt as it is told. */
export const triedOf = (
  { kind, url, furtherCount }: Attempt,
  articles: readonly Announced[],
  fault: string | null,
): Tried => ({
  kind,
  url,
  count: articles.length > 0 ? articles.length : furtherCount,
  dated: articles.filter(({ entry }) => entry.publishedAt !== null).length,
  fault,
});

/** As many as are taken of one kind; the rest told as left out. */
function withinMost(tried: readonly Tried[]): readonly Tried[] {
  let taken = 0;
  return tried.map((one) => {
    if (one.fault !== null) return one;
    taken++;
    return taken <= MOST_TAKEN ? one : { ...one, fault: `left out: ${MOST_TAKEN} are enough` };
  });
}
