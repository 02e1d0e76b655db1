import { gzipSync } from 'node:zlib';
import type { Publication } from '../publication.ts';
import { printedTitle } from '../publication.ts';
import { stamp } from '../stamp.ts';
import { escapeHtml } from './html.ts';
import type { Answer, SiteView } from './markup.ts';
import { freshness } from './markup.ts';

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';
const NAMESPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';
const W3C = 'Y-m-d\\TH:i:s+07:00';

const answer = (
  items: readonly Publication[],
  body: string | Buffer,
  contentType = 'text/xml; charset=utf-8',
): Answer => ({
  contentType,
  body,
  maxAgeSeconds: 5,
  ...freshness(items),
});

const monthOf = ({ publishedAt }: Publication): string => stamp(publishedAt, 'Y-n');

function month(view: SiteView, items: readonly Publication[]): string {
  const urls = items.map(
    (item) =>
      `<url><loc>${escapeHtml(view.origin + item.path)}</loc><lastmod>${stamp(item.updatedAt, W3C)}</lastmod><image:image><image:loc>${view.origin}/anh-${item.number}.png</image:loc></image:image></url>`,
  );
  return `${HEAD}<urlset ${NAMESPACE} xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">${urls.join('\n')}</urlset>`;
}

function news(view: SiteView, items: readonly Publication[]): string {
  const urls = items.map(
    (item) =>
      `<url><loc>${escapeHtml(view.origin + item.path)}</loc><news:news><news:publication><news:name>${escapeHtml(view.site.name)}</news:name><news:language>vi</news:language></news:publication><news:publication_date>${stamp(item.publishedAt, W3C)}</news:publication_date><news:title>${escapeHtml(printedTitle(item.article))}</news:title></news:news></url>`,
  );
  return `${HEAD}<urlset ${NAMESPACE} xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">${urls.join('\n')}</urlset>`;
}

/**
 * The sitemaps of a site: `/sitemap.xml` names one a month (`/sitemaps/news-2024-5.xml`, compressed under `.xml.gz`), and
 * `/google-news-sitemap.xml` has the newest with title and date. Null for every other address.
 */
export function sitemap(view: SiteView, { pathname }: URL): Answer | null {
  const { publications, origin } = view;
  if (pathname === '/google-news-sitemap.xml') {
    const newest = publications.slice(0, 50);
    return answer(newest, news(view, newest));
  }
  if (pathname === '/sitemap.xml') {
    const months = [...new Set(publications.map(monthOf))].map(
      (name) => `<sitemap><loc>${origin}/sitemaps/news-${name}.xml.gz</loc></sitemap>`,
    );
    return answer(publications, `${HEAD}<sitemapindex ${NAMESPACE}>${months.join('\n')}</sitemapindex>`);
  }
  const [, name, archive] = /^\/sitemaps\/news-(\d{4}-\d{1,2})\.xml(\.gz)?$/.exec(pathname) ?? [];
  const items = publications.filter((item) => monthOf(item) === name);
  if (name === undefined || items.length === 0) return null;
  const body = month(view, items);
  return archive === undefined ? answer(items, body) : answer(items, gzipSync(body), 'application/x-gzip');
}
