import { foldText } from '../../../../src/model/text.ts';
import type { Photo } from '../article.ts';
import type { Publication } from '../publication.ts';
import { printedLead, printedTitle, slugOf } from '../publication.ts';
import type { WorldSite } from '../site.ts';
import { stamp } from '../stamp.ts';
import { escapeHtml, page, words } from './html.ts';
import type { Markup, SiteView, Slice } from './markup.ts';
import { articleAnswer, listAnswer, numbered, relatedTo, slice } from './markup.ts';
import { rss } from './rss.ts';
import { sitemap } from './sitemap.ts';

const MINUTE_MS = 60_000;

/** The list's time as EPI prints it: minutes and hours for today's news, else clock and date. */
function listTime(at: Date, now: Date): string {
  const minutes = Math.floor((now.getTime() - at.getTime()) / MINUTE_MS);
  if (minutes >= 0 && minutes < 60) return `${Math.max(1, minutes)} phút`;
  if (minutes >= 0 && minutes < 720) return `${Math.floor(minutes / 60)} giờ`;
  return stamp(at, 'H:i d/m/Y');
}

const host = ({ origin }: SiteView) => new URL(origin).host;

function imageUrl(
  view: SiteView,
  { article, publishedAt, number }: Publication,
  at: number,
  width: number,
): string {
  const folder = stamp(publishedAt, 'Y_m_d');
  return `//${host(view)}/zoom/${width}/uploaded/${slugOf(article.byline).replaceAll('-', '')}/${folder}/anh-${number}-${at + 1}.png`;
}

/** Two generations of photo markup live side by side on these sites: a table, and figure with figcaption. */
function photo(view: SiteView, publication: Publication, { caption, credit }: Photo, at: number): string {
  const printed = words(publication, credit === undefined ? caption : `${caption} Ảnh: ${credit}`);
  const src = imageUrl(view, publication, at, 700);
  return publication.number % 2 === 0
    ? `<table class="picture" align="center"><tbody><tr><td class="pic"><img src="${src}" alt="${words(publication, caption)}"></td></tr><tr><td class="caption">${printed}</td></tr></tbody></table>`
    : `<figure class="article__photo"><img class="cms-photo" src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" data-src="${src}" alt="${printed}"><figcaption>${printed}</figcaption></figure>`;
}

function relatedBox(view: SiteView, publication: Publication): string {
  const stories = relatedTo(view, publication).map(
    (other) =>
      `<article class="story"><h3 class="story__heading"><a class="cms-relate" href="${other.path}">${words(other, other.article.title)}</a></h3></article>`,
  );
  return stories.length === 0 ? '' : `<div class="article__inner-relate">${stories.join('')}</div>`;
}

function body(view: SiteView, publication: Publication): string {
  const { paragraphs, photos } = publication.article;
  const behind = (index: number) =>
    photos.map((item, at) => (item.after === index ? photo(view, publication, item, at) : '')).join('\n');
  const lines = paragraphs.map(
    (text, index) =>
      `<p>${words(publication, text)}</p>${behind(index)}${index === 0 ? relatedBox(view, publication) : ''}`,
  );
  return `${behind(-1)}\n${lines.join('\n')}\n<div class="ads_middle"><div id="adsWeb_AdsArticleMiddle"></div></div>`;
}

function header(view: SiteView): string {
  const menu = view.site.sections.map(
    ({ alias, name }) => `<li><a href="/${alias}/">${escapeHtml(name)}</a></li>`,
  );
  return `<header class="site-header"><a class="logo" href="/">${escapeHtml(view.site.name)}</a><span class="header__clock">${stamp(view.now, 'l, d/m/Y H:i')}</span><ul class="menu">${menu.join('')}</ul></header>`;
}

const footer = (view: SiteView) =>
  `<footer class="site-footer"><p>${escapeHtml(view.site.footer)}</p></footer>`;

function articlePage(view: SiteView, publication: Publication): string {
  const { article, publishedAt } = publication;
  const section = sectionOf(view.site, article.section);
  const tags = article.tags.map(
    (tag) =>
      `<a href="/tags/${Buffer.from(tag).toString('base64').replaceAll('/', '_')}/${slugOf(tag)}.html">${words(publication, tag)}</a>`,
  );
  const title = words(publication, printedTitle(article));
  const others = view.publications.filter((other) => other !== publication).slice(0, 5);
  return page(
    `<title>${title}</title>
<meta name="description" content="${words(publication, printedLead(publication))}">
<meta property="og:title" content="${title}"><meta property="og:type" content="article">
<meta property="og:image" content="${article.photos.length > 0 ? `http:${imageUrl(view, publication, 0, 1000)}` : ''}">
<link rel="canonical" href="${view.origin}${publication.path}">`,
    `${header(view)}
<div class="main-column">
<div class="breadcrumbs"><a href="/${section.alias}/">${escapeHtml(section.name)}</a></div>
<h1 class="article__title">${title}</h1>
<div class="article__meta"><time>${stamp(publishedAt, 'H:i d/m/Y')}</time><span class="article__font">A A</span></div>
<div class="article__sapo">${words(publication, printedLead(publication))}</div>
<div class="article__body">${body(view, publication)}</div>
<div class="article__author">${words(publication, article.byline)}</div>
<div class="article__tag"><span>Từ khóa:</span><div class="content">${tags.join(' ')}</div></div>
</div>
<aside class="sidebar"><h3>Tin mới</h3>${others.map((other) => `<article class="story"><h3 class="story__heading"><a href="${other.path}">${words(other, printedTitle(other.article))}</a></h3></article>`).join('')}
<div class="banner">Tìm kiếm văn bản</div></aside>
${footer(view)}`,
  );
}

function sectionOf(site: WorldSite, alias: string) {
  return site.sections.find((section) => section.alias === alias) ?? site.sections[0];
}

function story(view: SiteView, publication: Publication): string {
  const { article } = publication;
  const thumb =
    article.photos.length > 0
      ? `<figure class="story__thumb"><a href="${publication.path}"><img src="${imageUrl(view, publication, 0, 200)}" alt="${escapeHtml(foldText(article.title))}"></a></figure>`
      : '';
  return `<article class="story">${thumb}<h2 class="story__heading"><a href="${publication.path}">${words(publication, printedTitle(article))}</a></h2><div class="story__meta"><time class="story__time">${listTime(publication.publishedAt, view.now)}</time></div><div class="story__summary">${words(publication, printedLead(publication))}</div></article>`;
}

function paging(path: string, query: string, { page: current, pageCount }: Slice): string {
  const link = (to: number, name: string, label: string) =>
    `<a class="${name}" href="${path}?${query}page=${to}">${label}</a>`;
  const numbers = Array.from({ length: pageCount }, (_none, index) =>
    link(index + 1, index + 1 === current ? 'active' : '', String(index + 1)),
  );
  const back = current > 1 ? link(current - 1, 'back', '‹') : '';
  const next = current < pageCount ? link(current + 1, 'next', '›') : '';
  return `<div class="pagination__pages"><span>${back}${numbers.join('')}${next}</span></div>`;
}

function listPage(view: SiteView, url: URL, name: string, shown: Slice): string {
  const day = url.searchParams.get('bydate');
  const stories = shown.items.map((publication) => story(view, publication)).join('\n');
  return page(
    `<title>${escapeHtml(name)}</title>`,
    `${header(view)}<div class="l-container__main"><h1 class="cate-title">${escapeHtml(name)}</h1><div class="list-news list-region">${stories}</div>${paging(url.pathname, day === null ? '' : `bydate=${day}&amp;`, shown)}</div>${footer(view)}`,
  );
}

/** EPI/HEMERA, the CMS of the national Front's pages: BEM classes, protocol-relative images, lists by day. */
export const epi: Markup = {
  path: (site, article, number) =>
    `/${sectionOf(site, article.section).alias}/${slugOf(printedTitle(article))}-${number}.html`,
  feeds: (site) => (site.hasFeed ? ['/rss/home.rss'] : []),
  lists: (site) => (site.hasFeed ? [] : site.sections.map(({ alias }) => `/${alias}/`)),
  answer(view, url) {
    if (url.pathname === '/rss/home.rss' && view.site.hasFeed)
      return rss(view, { limit: 20, hasContent: false });
    const listed = sitemap(view, url);
    if (listed !== null) return listed;
    const number = /^\/[a-z0-9-]+\/[a-z0-9-]+-(\d{4,6})\.html$/.exec(url.pathname)?.[1];
    const publication = numbered(view, number);
    if (publication !== null) return articleAnswer(publication, articlePage(view, publication));
    const alias = /^\/([a-z0-9-]*)\/?$/.exec(url.pathname)?.[1];
    const section = view.site.sections.find((one) => one.alias === alias);
    if (alias !== '' && section === undefined) return null;
    const day = url.searchParams.get('bydate');
    const among = view.publications.filter(
      ({ article, publishedAt }) =>
        (section === undefined || sectionOf(view.site, article.section) === section) &&
        (day === null || stamp(publishedAt, 'd-m-Y') === day),
    );
    const shown = slice(among, Number(url.searchParams.get('page') ?? 1), view.site.pageSize);
    return shown === null
      ? null
      : listAnswer(shown.items, listPage(view, url, section?.name ?? 'Trang chủ', shown));
  },
};
