import type { WorldArticle } from '../article.ts';
import type { Publication } from '../publication.ts';
import type { WorldSite } from '../site.ts';

/** What a site knows when it answers. */
export interface SiteView {
  readonly site: WorldSite;
  /** `http://127.0.0.1:PORT` */
  readonly origin: string;
  /** Newest first. */
  readonly publications: readonly Publication[];
  readonly now: Date;
}

/** An answer of a site's program, before the web server adds validators and compression. */
export interface Answer {
  readonly status?: number;
  readonly location?: string;
  /** Seconds, or a date of HTTP. */
  readonly retryAfter?: string;
  readonly contentType: string;
  readonly body: string | Buffer;
  /** Equal for answers that say the same: page clocks and counters left out. */
  readonly version: string;
  readonly modifiedAt: Date | null;
  /** For Cache-Control; null says nothing. */
  readonly maxAgeSeconds: number | null;
}

/** A CMS: where things are, and how they look. */
export interface Markup {
  /** Path of an article's page. */
  readonly path: (site: WorldSite, article: WorldArticle, number: number) => string;
  /** Paths of the feeds worth reading; none where the CMS has no feed. */
  readonly feeds: (site: WorldSite) => readonly string[];
  /** Paths of the lists worth reading. */
  readonly lists: (site: WorldSite) => readonly string[];
  /** Null where the site has no such page. */
  readonly answer: (view: SiteView, url: URL) => Answer | null;
}

/** A slice of the publications, as a list page shows it. */
export interface Slice {
  readonly items: readonly Publication[];
  /** Counted from 1. */
  readonly page: number;
  readonly pageCount: number;
}

/** The page of a list, or null where it lies beyond the end. Page 1 always exists. */
export function slice(publications: readonly Publication[], page: number, pageSize: number): Slice | null {
  const pageCount = Math.max(1, Math.ceil(publications.length / pageSize));
  if (!Number.isInteger(page) || page < 1 || page > pageCount) return null;
  return { items: publications.slice((page - 1) * pageSize, page * pageSize), page, pageCount };
}

/** The version and date of an answer that shows several publications. */
export function freshness(items: readonly Publication[]): Pick<Answer, 'version' | 'modifiedAt'> {
  const modified = items.reduce((latest, { updatedAt }) => Math.max(latest, updatedAt.getTime()), 0);
  const version = items.map(({ number, revision }) => `${number}.${revision}`).join(',');
  return { version, modifiedAt: items.length === 0 ? null : new Date(modified) };
}

/** The publication that a number names. */
export function numbered(view: SiteView, number: string | undefined): Publication | null {
  return view.publications.find((publication) => String(publication.number) === number) ?? null;
}

/** Publications on the site of the news that an article offers to its readers. */
export function relatedTo(view: SiteView, { article }: Publication): readonly Publication[] {
  return article.related.flatMap((key) => view.publications.find((other) => other.article.key === key) ?? []);
}

/** An answer that shows one publication. */
export function articleAnswer(
  publication: Publication,
  body: string,
  maxAgeSeconds: number | null = 60,
): Answer {
  return { contentType: 'text/html; charset=utf-8', body, maxAgeSeconds, ...freshness([publication]) };
}

/** An answer that lists publications. */
export function listAnswer(
  items: readonly Publication[],
  body: string,
  maxAgeSeconds: number | null = 5,
): Answer {
  return { contentType: 'text/html; charset=utf-8', body, maxAgeSeconds, ...freshness(items) };
}
