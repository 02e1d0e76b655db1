import type { SourceKind } from '../../../src/model/source.ts';
import { type Clock, dateInVietnam } from '../../../src/model/time.ts';
import type { Truth, WorldArticle } from './article.ts';
import { placesOn } from './grammar/cast.ts';
import { liveArticles, ownArticles } from './grammar/live.ts';
import { reserve, stock } from './library.ts';
import { markups } from './markup/registry.ts';
import { type Mischief, meaningOf } from './mischief.ts';
import { Newsroom } from './newsroom.ts';
import type { Publication } from './publication.ts';
import { printedLead, printedTitle } from './publication.ts';
import type { SiteServer, WorldRequest } from './server.ts';
import { startSite } from './server.ts';
import type { WorldSite } from './site.ts';
import { worldSites } from './sites.ts';
import { beat } from './timetable.ts';

/** A site of the world in the shape of the API's `SourceInput`; absent keys are null there. */
export interface WorldSource {
  readonly id: string;
  readonly name: string;
  readonly kind: SourceKind;
  /** Global id of a province. */
  readonly province?: string;
  readonly homepage: string;
  readonly family: string;
  readonly feeds: readonly string[];
  readonly lists: readonly string[];
  readonly sitemaps?: readonly string[];
}

/** An article that stands on a site now, with what it truly says. */
export interface PublishedArticle {
  readonly siteId: string;
  readonly url: string;
  /** As printed: kicker and dateline included. */
  readonly title: string;
  readonly lead: string;
  readonly article: WorldArticle;
  readonly publishedAt: Date;
  readonly revision: number;
  readonly isCopy: boolean;
  readonly truth: Truth;
}

/** How a world is started. */
export interface WorldOptions {
  readonly now: Clock;
  /** Of the articles that the generator writes once the reserve is used up. */
  readonly seed: string | number;
  /** Publishes by itself at this interval, and follows the programme of corrections and mischief. Left out: only on demand. */
  readonly publishEveryMs?: number | undefined;
  /** Whether every site that is alive has published something the day before, as it would have. */
  readonly hasYesterday?: boolean | undefined;
  /** Ids of the sites to play; all of them when left out. */
  readonly sites?: readonly string[] | undefined;
  /** First of a run of ports, one a site; where one is taken, and when left out, any free port is used. */
  readonly firstPort?: number | undefined;
  readonly log?: ((line: string) => void) | undefined;
}

/** A running world. */
export interface World {
  /** For SOURCES_FILE. */
  readonly sources: readonly WorldSource[];
  /** For FETCH_ALLOW_HOSTS: `127.0.0.1:PORT` of each site. */
  readonly allowHosts: readonly string[];
  /** What is published, newest first on each site. */
  readonly articles: readonly PublishedArticle[];
  /** The last ten thousand requests, oldest first. */
  readonly requests: readonly WorldRequest[];
  /** Publishes the next article with the clock's stamp; more than one entry where copies appear with it. */
  publishNext(): readonly PublishedArticle[];
  /** Publishes news of one site alone; not of the English edition, since the grammar writes Vietnamese. */
  publishOn(siteId: string, count?: number): readonly PublishedArticle[];
  /** Corrects an article after publication, or the newest of all; null where there is none. */
  revise(url?: string): PublishedArticle | null;
  /** Gives an article another title, and with it another address under its old number; null where there is none. */
  retitle(url: string): PublishedArticle | null;
  /**
   * Lets a site misbehave until it is told `null`. A site that falls into `outage` publishes more at once than its feeds hold; one
   * that is `silent` or `thin` is so in what it publishes until then.
   */
  misbehave(siteId: string, mischief: Mischief | null): void;
  close(): Promise<void>;
}

const KEPT_REQUESTS = 10_000;
const DAY_MS = 86_400_000;
/** From eight in the morning on, one after the other: the same for every start on a day. */
const onTheDot = (day: Date, at: number) =>
  new Date(Date.parse(`${dateInVietnam(day)}T08:00:00+07:00`) + at * 23 * 60_000);
/** More than the feed that an outage is meant for holds. */
const OUTAGE_NEWS = 12;

function isTaken(error: unknown): boolean {
  return (
    error instanceof Error && 'code' in error && (error.code === 'EADDRINUSE' || error.code === 'EACCES')
  );
}

/** Starts the sites on loopback, filled with the stock of articles. Rejects when a server cannot listen. */
export async function startWorld(options: WorldOptions): Promise<World> {
  const { now, log = () => {} } = options;
  const unknown = options.sites?.filter((id) => !worldSites.some((site) => site.id === id)) ?? [];
  if (unknown.length > 0) throw new Error(`expected ids of the world's sites, but got ${unknown.join(', ')}`);
  const sites = worldSites.filter(({ id }) => options.sites?.includes(id) ?? true);
  const newsroom = new Newsroom(sites, stock);
  const mischiefs = new Map<string, Mischief>();
  const requests: WorldRequest[] = [];
  const servers = new Map<string, SiteServer>();
  const upcoming = liveArticles(reserve, sites, options.seed, now);
  const own = new Map(
    sites
      .filter(({ language }) => language !== 'en')
      .map((site) => [site.id, ownArticles(site, options.seed, now)]),
  );
  const newest: Publication[] = [];

  const start = async (site: (typeof sites)[number], port: number) =>
    startSite({
      site,
      port,
      markup: markups[site.markup],
      view: (origin) => ({ site, origin, publications: newsroom.of(site.id), now: now() }),
      mischief: () => mischiefs.get(site.id) ?? null,
      onRequest(request) {
        requests.push(request);
        if (requests.length > KEPT_REQUESTS) requests.shift();
      },
    });
  for (const [index, site] of sites.entries()) {
    const port = options.firstPort === undefined ? 0 : options.firstPort + index;
    const server = await start(site, port).catch((error: unknown) => {
      if (port === 0 || !isTaken(error)) throw error;
      log(`port ${port} is taken, ${site.id} takes a free one`);
      return start(site, 0);
    });
    servers.set(site.id, server);
  }

  const originOf = (siteId: string) => servers.get(siteId)?.origin ?? '';
  const shown = (publication: Publication): PublishedArticle => ({
    siteId: publication.site.id,
    url: originOf(publication.site.id) + publication.path,
    title: printedTitle(publication.article),
    lead: printedLead(publication),
    article: publication.article,
    publishedAt: publication.publishedAt,
    revision: publication.revision,
    isCopy: publication.isCopy,
    truth: publication.article.truth,
  });

  const unknownSite = (siteId: string) =>
    new Error(`expected one of the sites ${[...servers.keys()].join(', ')}, but got "${siteId}"`);
  const publish = (article: WorldArticle) => {
    const published = newsroom.publish(article, now());
    newest.unshift(...published);
    newest.splice(50);
    for (const { site, article: printed } of published) log(`${site.id}: ${printedTitle(printed)}`);
    return published.map(shown);
  };

  const world: World = {
    sources: sites.map((site) => {
      const origin = originOf(site.id);
      const { feeds, lists } = markups[site.markup];
      const isBySitemap = site.hasNewsSitemap === true;
      return {
        id: site.id,
        name: site.name,
        kind: site.kind,
        ...(site.province === null ? {} : { province: `province:${site.province}` }),
        homepage: `${origin}/`,
        family: site.family,
        feeds: isBySitemap ? [] : feeds(site).map((path) => origin + path),
        lists: isBySitemap ? [] : lists(site).map((path) => origin + path),
        ...(isBySitemap ? { sitemaps: [`${origin}/google-news-sitemap.xml`] } : {}),
      };
    }),
    allowHosts: sites.map((site) => new URL(originOf(site.id)).host),
    requests,
    get articles() {
      return newsroom.all().map(shown);
    },
    publishNext() {
      return publish(upcoming.next().value);
    },
    publishOn(siteId, count = 1) {
      const articles = own.get(siteId);
      if (articles === undefined)
        throw new Error(`expected a site for which the grammar can write, but got "${siteId}"`);
      return Array.from({ length: count }, () => publish(articles.next().value)).flat();
    },
    revise(url) {
      const wanted =
        url === undefined
          ? (newest[0] ?? newsroom.all()[0])
          : newsroom.all().find((one) => originOf(one.site.id) + one.path === url);
      const revised = wanted === undefined ? null : newsroom.revise(wanted, now());
      if (revised === null) return null;
      log(`${revised.site.id}: corrected "${printedTitle(revised.article)}"`);
      return shown(revised);
    },
    retitle(url) {
      const wanted = newsroom.all().find((one) => originOf(one.site.id) + one.path === url);
      const retitled = wanted === undefined ? null : newsroom.retitle(wanted, now());
      if (retitled === null) return null;
      log(`${retitled.site.id}: has another title for "${printedTitle(retitled.article)}"`);
      return shown(retitled);
    },
    misbehave(siteId, mischief) {
      if (!servers.has(siteId)) throw unknownSite(siteId);
      if (mischief === null) mischiefs.delete(siteId);
      else mischiefs.set(siteId, mischief);
      newsroom.silence(siteId, mischief === 'silent');
      newsroom.thin(siteId, mischief === 'thin');
      log(
        mischief === null
          ? `${siteId}: works again`
          : `${siteId}: misbehaves (${mischief}: ${meaningOf(mischief)})`,
      );
      if (mischief === 'outage') world.publishOn(siteId, OUTAGE_NEWS);
    },
    async close() {
      clearInterval(timer);
      await Promise.all([...servers.values()].map((server) => server.close()));
    },
  };

  if (options.hasYesterday === true) {
    const yesterday = new Date(now().getTime() - DAY_MS);
    const isAlive = ({ province }: WorldSite) =>
      province === null || placesOn(dateInVietnam(yesterday)).some(({ slug }) => slug === province);
    for (const [at, site] of sites.filter(isAlive).entries()) {
      const article = ownArticles(site, options.seed, () => yesterday).next().value;
      if (own.has(site.id)) newsroom.publish(article, onTheDot(yesterday, at));
    }
  }

  let count = 0;
  const tick = () => {
    world.publishNext();
    const { isRevision, turn, troubled } = beat(count++);
    if (isRevision) world.revise();
    if (turn !== null && servers.has(turn.siteId)) world.misbehave(turn.siteId, turn.mischief);
    if (troubled !== null && servers.has(troubled)) world.publishOn(troubled);
  };
  const timer = options.publishEveryMs === undefined ? undefined : setInterval(tick, options.publishEveryMs);
  return world;
}
