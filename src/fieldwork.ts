import { sites as catalogue, genericSite, knownSystems, siteForUrl, siteFromInput } from '../feeds/index.ts';
import type { App, LocalReading } from './cli/app.ts';
import type { Environment } from './config.ts';
import { GatewayError } from './errors.ts';
import { type DocumentReading, readArticle, readDocument, readEntries } from './extract/read.ts';
import type { Site } from './extract/site.ts';
import { findStatements } from './extract/statements.ts';
import { checkSite } from './ingest/check.ts';
import { type Discovery, discover } from './ingest/discovery.ts';
import { unknownSites } from './ingest/registry.ts';
import type { SiteDraft } from './ingest/site-draft.ts';
import type { Clock } from './model/time.ts';
import { parseUrl, siteHost } from './model/url.ts';
import { createFetch, type Fetch, type FetchOptions } from './net/fetch.ts';
import { userAgent } from './net/user-agent.ts';
import { version } from './package.ts';
import { readSettings, type Settings } from './settings.ts';

/** The gateway's way to the outside, by its settings. */
export const openFetch = ({ config }: Settings, now: Clock, log?: FetchOptions['log']): Fetch =>
  createFetch({
    userAgent: userAgent(version, config.contact ?? PROJECT),
    allowHosts: config.fetchAllowHosts,
    now,
    log,
  });

/** Where one can read what this is and whom to write to, unless the operator names somebody. */
const PROJECT = 'https://www.npmjs.com/package/cau-noi';

/** What works on sites without a store. */
export type Fieldwork = Pick<App, 'read' | 'discover' | 'record' | 'check'>;

/**
 * The site by whose rules an address is read: the one that it lies on, of these or of the catalogue; else one of the generic rules.
 * With a family, one of that family's rules. Throws BAD_INPUT for an address that is not http(s), and for an unknown family.
 */
export function siteFor(url: string, family: string | null, among: readonly Site[]): Site {
  const address = parseUrl(url);
  if (address === null) throw new GatewayError('BAD_INPUT', `expected an http(s) address, but got ${url}`);
  if (family === null) {
    const site = siteForUrl(url, [...among, ...catalogue]) ?? genericSite(url);
    if (site !== null) return site;
  }
  const name = siteHost(address);
  const input = { id: 'unknown', name, kind: 'PRESS', homepage: address.origin, family };
  const { site, faults } = siteFromInput(input);
  if (site !== null) return site;
  throw new GatewayError('BAD_INPUT', faults.join('; '));
}

/** Looks a site over from its homepage, see `discover`. */
export const lookOver = (url: string, fetch: Fetch, signal: AbortSignal | undefined): Promise<Discovery> =>
  discover(url, {
    fetch,
    extraction: { readEntries, readArticle },
    systems: knownSystems,
    siteOf: (draft) => siteFromInput(draft).site,
    signal,
  });

/**
 * The commands that look at sites and keep nothing; a connection is opened for each and closed after it. `registered` says which
 * sites are read, those that operators added among them.
 */
export function fieldwork(
  environment: Environment | undefined,
  now: Clock,
  signal: AbortSignal,
  registered: (settings: Settings) => Promise<readonly Site[]>,
): Fieldwork {
  const siteOf = (url: string): { readonly site: Site; readonly isKnown: boolean } => {
    const known = siteForUrl(url, [...readSettings(environment).sites, ...catalogue]);
    const site = known ?? genericSite(url);
    if (site !== null) return { site, isKnown: known !== null };
    throw new GatewayError('BAD_INPUT', `expected an http(s) address, but got ${url}`);
  };
  const outside = async <T>(work: (fetch: Fetch, settings: Settings) => Promise<T>): Promise<T> => {
    const settings = readSettings(environment);
    const fetch = openFetch(settings, now);
    try {
      return await work(fetch, settings);
    } finally {
      await fetch.close();
    }
  };

  return {
    read: async (document) => printedReading(await readDocument(siteOf(document.url).site, document)),

    discover: (url) =>
      outside(async (fetch, { sites }) => {
        const discovery = await lookOver(url, fetch, signal);
        const known = acquaintance(discovery.draft, [...sites, ...catalogue]);
        return { ...discovery, notes: [...discovery.notes, ...known] };
      }),

    record: (url) =>
      outside(async (fetch) => {
        const answer = await fetch({ url, signal });
        if (answer.status === 'NOT_MODIFIED')
          throw new Error(`unasked, ${url} answered that nothing changed`);
        const { bytes, contentType, fetchedAt: observedAt } = answer;
        const { site, isKnown } = siteOf(answer.url);
        const document = { url: answer.url, contentType: contentType ?? '', observedAt };
        const reading = await readDocument(site, { ...document, bytes });
        const unread = reading.issues.find(({ code }) => code === 'READ_UNSUPPORTED_TYPE');
        if (unread !== undefined) throw new GatewayError('READ_UNSUPPORTED_TYPE', `${url}: ${unread.detail}`);
        const isJson = /json/i.test(document.contentType);
        const ending = reading.kind !== 'feed' ? 'html' : isJson ? 'json' : 'xml';
        return { bytes, ending, siteId: isKnown ? site.id : null, expected: { document, reading } };
      }),

    check: (ids, onCheck) =>
      outside(async (fetch, settings) => {
        const sites = await registered(settings);
        const unknown = ids.filter((id) => !sites.some((site) => site.id === id));
        if (unknown.length > 0) throw unknownSites(unknown, sites);
        const wanted = ids.length === 0 ? sites : sites.filter(({ id }) => ids.includes(id));
        const deps = { fetch, extraction: { readEntries, readArticle, findStatements }, now };
        const checks = [];
        for (const site of wanted) {
          if (signal.aborted) break;
          const check = await checkSite(site, deps, signal);
          checks.push(check);
          onCheck(check);
        }
        return checks;
      }),
  };
}

/** Whether a site that was looked over is read already, or its id is another's. */
function acquaintance({ id, homepage }: SiteDraft, known: readonly Site[]): readonly string[] {
  const present = siteForUrl(homepage, known);
  if (present !== null)
    return [`expected a site that is not known yet, but ${homepage} is that of ${present.id}`];
  return known.some((site) => site.id === id)
    ? [`expected an id that no source has, but ${id} is there`]
    : [];
}

/** A reading in the form that the command `read` documents. */
function printedReading(reading: DocumentReading): LocalReading {
  if (reading.kind !== 'page') {
    const entries = reading.entries.map(({ url, title, publishedAt, summary }) => ({
      url,
      title,
      publishedAt,
      summary,
    }));
    return { entries, issues: reading.issues };
  }
  const { article, issues } = reading;
  return {
    isArticle: article !== null,
    title: article?.title ?? null,
    lead: article?.lead ?? null,
    text: article?.text ?? null,
    publishedAt: article?.publishedAt ?? null,
    byline: article?.byline ?? null,
    section: article?.section ?? null,
    tags: article?.tags ?? [],
    images: article?.images ?? [],
    captions: article?.captions ?? [],
    language: article?.language ?? null,
    rules: article?.rules ?? {},
    issues,
  };
}
