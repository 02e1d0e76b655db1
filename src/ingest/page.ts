import type { ArticleDraft } from '../extract/draft.ts';
import type { Site } from '../extract/site.ts';
import type { ArticleRecord } from '../model/batch.ts';
import type { Issue } from '../model/issue.ts';
import { dateInVietnam } from '../model/time.ts';
import { parseUrl, steadyUrl, withoutVisit } from '../model/url.ts';
import type { FetchedDocument } from '../net/document.ts';
import { complete } from './complete.ts';
import type { IngestDeps } from './deps.ts';
import type { Extraction } from './extraction.ts';
import { homeOf } from './home.ts';
import type { PageRequest } from './plan.ts';
import { resolve } from './resolve.ts';
import { type Trouble, troubleOf } from './trouble.ts';

/** What became of one page. */
export type PageOutcome =
  | { readonly state: 'READ'; readonly record: ArticleRecord; readonly issues: readonly Issue[] }
  | { readonly state: 'NOT_MODIFIED' }
  | { readonly state: 'FAILED'; readonly trouble: Trouble; readonly wasFetched: boolean };

type PageDeps = Pick<IngestDeps, 'fetch' | 'extraction' | 'now' | 'log'>;

/** Asks for a page and reads it up to a record. Never rejects: trouble, our own bugs included, is a result. */
export async function readPage(
  site: Site,
  request: PageRequest,
  deps: PageDeps,
  signal?: AbortSignal,
): Promise<PageOutcome> {
  let wasFetched = false;
  try {
    const document = await deps.fetch({
      url: request.url,
      validators: request.validators ?? undefined,
      signal,
    });
    if (document.status === 'NOT_MODIFIED') return { state: 'NOT_MODIFIED' };
    wasFetched = true;
    return interpret(site, request, document, deps);
  } catch (thrown) {
    const trouble = troubleOf(thrown, request.url, deps.now().toISOString());
    if (trouble.code === 'INTERNAL')
      deps.log.error({ err: thrown, url: request.url }, 'a page could not be read: our bug');
    return { state: 'FAILED', trouble, wasFetched };
  }
}

/** From a page's bytes to a record; pure. */
function interpret(
  site: Site,
  request: PageRequest,
  document: FetchedDocument,
  { extraction, log }: Pick<PageDeps, 'extraction' | 'log'>,
): PageOutcome {
  const failed = (code: string, message: string): PageOutcome => {
    const trouble = {
      code,
      message,
      at: document.fetchedAt,
      url: request.url,
      isLasting: true,
      retryAfterSeconds: null,
    };
    return { state: 'FAILED', trouble, wasFetched: true };
  };
  const url = parseUrl(document.url);
  if (url === null || site.identify(url) === null) {
    const expected = `expected an article of ${site.name} at ${request.url}`;
    return failed('READ_NOT_AN_ARTICLE', `${expected}, but was sent to ${document.url}`);
  }
  const { article, issues } = extraction.readArticle(site, {
    ...document,
    url: lastingUrl(request, document),
    observedAt: document.fetchedAt,
  });
  for (const issue of issues) log.debug({ url: document.url, ...issue }, 'a page was read imperfectly');
  if (article === null) {
    const reason = issues.find(({ code }) => code.startsWith('READ_')) ?? issues[0];
    return failed(
      reason?.code ?? 'READ_NOT_AN_ARTICLE',
      reason?.detail ?? `expected an article at ${document.url}`,
    );
  }
  const record = recordOf(site, complete(article, request.entry), document, extraction);
  return { state: 'READ', record, issues };
}

/** Where a page was read. A session or a spelling of its own at every visit would be a change of the article at every visit. */
function lastingUrl({ reason, entry }: PageRequest, document: FetchedDocument): string {
  const seen = withoutVisit(document.url);
  return reason === 'RECHECK' && entry !== null ? steadyUrl(entry.url, seen) : seen;
}

/** What an article and its text say, ready for the store; pure. Throws as `resolve` does. */
export function recordOf(
  site: Site,
  draft: ArticleDraft,
  { validators, fetchedAt }: Pick<FetchedDocument, 'validators' | 'fetchedAt'>,
  extraction: Pick<Extraction, 'findStatements'>,
): ArticleRecord {
  const homeProvinceId = homeOf(site, draft);
  const statements = extraction.findStatements(draft.text, {
    title: draft.title,
    lead: draft.lead,
    publishedOn: draft.publishedAt === null ? null : dateInVietnam(draft.publishedAt),
    homeProvinceId,
    language: draft.language,
  });
  const siteProvinceIds = [site.provinceId, site.formerProvinceId ?? null].filter((id) => id !== null);
  return resolve({
    siteId: site.id,
    siteProvinceIds,
    homeProvinceId,
    draft,
    statements,
    validators,
    fetchedAt,
  });
}
