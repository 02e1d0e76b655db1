import { foldText } from '../../../../src/model/text.ts';
import type { Photo } from '../article.ts';
import type { Publication } from '../publication.ts';
import { printedLead, printedTitle, slugOf } from '../publication.ts';
import { stamp } from '../stamp.ts';
import { escapeHtml, page, words } from './html.ts';
import type { Answer, Markup, SiteView, Slice } from './markup.ts';
import { articleAnswer, freshness, listAnswer, numbered, slice } from './markup.ts';
import { sitemap } from './sitemap.ts';

const PATTERN = 'Y-m-d\\TH:i:s+07:00';

const imagePath = ({ publishedAt, number }: Publication, at: number) =>
  `/data/data/banbientap/${stamp(publishedAt, 'Y/m')}/anh-${number}-${at + 1}.png`;

/** The address keeps the title's capitals: "Dong-Nai-Da-dang-hinh-thuc-08-98466.html". */
function capitalSlug(title: string): string {
  const folded = [...title.normalize('NFC')]
    .map((letter) => (letter.toLowerCase() === letter ? foldText(letter) : foldText(letter).toUpperCase()))
    .join('');
  return folded
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 90)
    .replace(/-$/, '');
}

/** Photo and caption as editors leave them here: the camera's file name as alt, the caption a paragraph of its own. */
function photo(publication: Publication, { caption, credit }: Photo, at: number): string {
  const printed = words(publication, credit === undefined ? caption : `${caption} (Ảnh: ${credit}).`);
  return `<p style="text-align:center"><img src="${imagePath(publication, at)}" alt="DSC_${1000 + (publication.number % 9000)} (Copy).JPG"></p>\n<p class="img-caption" style="text-align:center"><em>${printed}</em></p>`;
}

function jsonLd(view: SiteView, publication: Publication): string {
  const { article, publishedAt, updatedAt } = publication;
  const data = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    mainEntityOfPage: { '@type': 'WebPage', '@id': `${view.origin}${publication.path}` },
    headline: printedTitle(article),
    description: article.lead,
    image: article.photos.map((_photo, at) => `${view.origin}${imagePath(publication, at)}`),
    datePublished: stamp(publishedAt, PATTERN),
    dateModified: stamp(updatedAt, PATTERN),
    author: { '@type': 'Person', name: article.byline },
    publisher: { '@type': 'Organization', name: view.site.name },
  };
  return `<script type="application/ld+json">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>`;
}

function header(view: SiteView): string {
  const menu = view.site.sections.map(
    ({ alias, name }) => `<li><a href="/${alias}/vn/">${escapeHtml(name)}</a></li>`,
  );
  return `<div id="top"><a href="/">${escapeHtml(view.site.name)}</a> <span>${stamp(view.now, 'l, d/m/Y')}</span><ul>${menu.join('')}</ul></div>`;
}

function articlePage(view: SiteView, publication: Publication): string {
  const { article, publishedAt, updatedAt } = publication;
  const title = words(publication, printedTitle(article));
  const behind = (index: number) =>
    article.photos.map((item, at) => (item.after === index ? photo(publication, item, at) : '')).join('\n');
  const others = view.publications.filter((other) => other !== publication).slice(0, 5);
  return page(
    `<title>${title} - ${escapeHtml(view.site.name)}</title>
<link rel="canonical" href="${view.origin}${publication.path}"><link rel="alternate" type="application/atom+xml" href="/atom.xml">
<meta property="og:type" content="article"><meta property="og:title" content="${title}"><meta property="og:description" content="${words(publication, article.lead)}">
<meta property="article:published_time" content="${stamp(publishedAt, PATTERN)}"><meta property="article:modified_time" content="${stamp(updatedAt, PATTERN)}">
${article.tags.map((tag) => `<meta property="article:tag" content="${words(publication, tag)}">`).join('')}
${jsonLd(view, publication)}`,
    `${header(view)}
<div id="content"><div class="news-detail">
<h1>${title}</h1>
<div class="date">${stamp(publishedAt, 'd/m/Y H:i')}</div><div class="share">Chia sẻ bài viết</div>
<div class="summary"><strong>${words(publication, printedLead(publication))}</strong></div>
<div class="detail">${behind(-1)}
${article.paragraphs.map((text, index) => `<p style="text-align:justify">${words(publication, text)}</p>\n${behind(index)}`).join('\n')}
<p style="text-align:right"><strong>${words(publication, article.byline)}</strong></p></div></div>
<div class="other"><h3>Tin cùng chuyên mục</h3><ul>${others.map((other) => `<li><a href="${other.path}">${words(other, printedTitle(other.article))}</a> (${stamp(other.publishedAt, 'd/m/Y')})</li>`).join('')}</ul></div></div>
<div id="footer">${escapeHtml(view.site.footer)} Lượt xem: ${400 + (publication.number % 600)}</div>`,
  );
}

function listPage(view: SiteView, path: string, name: string, shown: Slice): string {
  const items = shown.items.map(
    (publication) =>
      `<div class="item"><a class="thumb" href="${publication.path}"><img src="${imagePath(publication, 0)}" alt=""></a><h2><a href="${publication.path}">${words(publication, printedTitle(publication.article))}</a></h2><span class="date">${stamp(publication.publishedAt, 'd/m/Y H:i')}</span><p>${words(publication, printedLead(publication))}</p></div>`,
  );
  const numbers = Array.from(
    { length: shown.pageCount },
    (_none, index) =>
      `<a href="${path}?page=${index + 1}"${index + 1 === shown.page ? ' class="current"' : ''}>${index + 1}</a>`,
  );
  return page(
    `<title>${escapeHtml(name)}</title><link rel="alternate" type="application/atom+xml" href="/atom.xml">`,
    `${header(view)}<div id="content"><div class="news-list">${items.join('\n')}</div><div class="paging">${numbers.join(' ')}</div></div><div id="footer">${escapeHtml(view.site.footer)}</div>`,
  );
}

/** An Atom feed (RFC 4287), ids as tag URIs. */
function atom(view: SiteView): Answer {
  const items = view.publications.slice(0, 20);
  const fresh = freshness(items);
  const entries = items.map(
    (publication) =>
      `<entry><id>tag:${view.site.id}.demo,2018:${publication.number}</id><title>${escapeHtml(printedTitle(publication.article))}</title><link rel="alternate" href="${view.origin}${publication.path}"/><published>${stamp(publication.publishedAt, PATTERN)}</published><updated>${stamp(publication.updatedAt, PATTERN)}</updated><author><name>${escapeHtml(publication.article.byline)}</name></author><summary type="text">${escapeHtml(printedLead(publication))}</summary></entry>`,
  );
  const body = `<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom"><id>tag:${view.site.id}.demo,2018:feed</id><title>${escapeHtml(view.site.name)}</title><link rel="self" href="${view.origin}/atom.xml"/><updated>${stamp(fresh.modifiedAt ?? new Date(0), PATTERN)}</updated>\n${entries.join('\n')}\n</feed>\n`;
  return { contentType: 'application/atom+xml; charset=utf-8', body, maxAgeSeconds: 5, ...fresh };
}

/** The union's own program: JSON-LD and article meta, `<slug>-<category>-<number>.html`, an Atom feed. */
export const vufo: Markup = {
  path: (site, article, number) =>
    `/${capitalSlug(printedTitle(article)) || slugOf(article.title)}-0${
      Math.max(
        0,
        site.sections.findIndex(({ alias }) => alias === article.section),
      ) + 1
    }-${number}.html`,
  feeds: () => ['/atom.xml'],
  lists: (site) => site.sections.slice(0, 1).map(({ alias }) => `/${alias}/vn/`),
  answer(view, url) {
    if (url.pathname === '/atom.xml') return atom(view);
    const mapped = view.site.hasNewsSitemap === true ? sitemap(view, url) : null;
    if (mapped !== null) return mapped;
    const publication = numbered(view, /^\/[A-Za-z0-9-]+-\d+-(\d+)\.html$/.exec(url.pathname)?.[1]);
    if (publication !== null) return articleAnswer(publication, articlePage(view, publication));
    const alias = /^\/([a-z0-9-]+)\/vn\/$/.exec(url.pathname)?.[1];
    const section = view.site.sections.find((one) => one.alias === alias);
    if (url.pathname !== '/' && section === undefined) return null;
    const isAll = section === undefined || section === view.site.sections[0];
    const listed = isAll
      ? view.publications
      : view.publications.filter(({ article }) => article.section === section.alias);
    const shown = slice(listed, Number(url.searchParams.get('page') ?? 1), view.site.pageSize);
    return shown === null
      ? null
      : listAnswer(shown.items, listPage(view, url.pathname, section?.name ?? 'Trang chủ', shown));
  },
};
