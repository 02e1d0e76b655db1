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

/** What this CMS makes of a title for `alt`: no capitals, no diacritics, no punctuation. */
const bareAlt = (title: string) =>
  foldText(title)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

const sectionOf = (site: WorldSite, alias: string) =>
  site.sections.find((section) => section.alias === alias) ?? site.sections[0];

function imagePath({ article, publishedAt, number }: Publication, at: number): string {
  const user = slugOf(article.byline).replaceAll('-', '');
  return `/stores/news_dataimages/${user}/${stamp(publishedAt, 'mY/d/H')}/in_article/anh-${number}-${at + 1}.png?rt=${stamp(publishedAt, 'YmdHis')}`;
}

function photo(publication: Publication, { caption, credit }: Photo, at: number): string {
  const { title } = publication.article;
  const printed = words(publication, credit === undefined ? caption : `${caption} (Ảnh: ${credit})`);
  return `<table class="MASTERCMS_TPL_TABLE" align="center"><tbody><tr><td><img class="__img_mastercms" src="${imagePath(publication, at)}" alt="${bareAlt(title)}" title="${words(publication, title)}"></td></tr><tr><td>${printed}</td></tr></tbody></table>`;
}

/** The box that editors put between lead and text: the title twice, once on the photo, and that article's own lead. */
function inBodyRelated(view: SiteView, publication: Publication): string {
  return relatedTo(view, publication)
    .map(
      (other) =>
        `<table class="__MB_ARTICLE_A"><tbody><tr><td><a class="__mb_article_in_image" href="${other.path}" title="${words(other, other.article.title)}"><img src="${imagePath(other, 0)}" alt="${bareAlt(other.article.title)}" title="${words(other, other.article.title)}"></a></td><td><a href="${other.path}">${words(other, other.article.title)}</a> <a href="${other.path}">${words(other, other.article.title)}</a><div>${words(other, other.article.lead)}</div></td></tr></tbody></table>`,
    )
    .join('\n');
}

function content(view: SiteView, publication: Publication): string {
  const { article } = publication;
  const behind = (index: number) =>
    article.photos.map((item, at) => (item.after === index ? photo(publication, item, at) : '')).join('\n');
  const lines = article.paragraphs.map(
    (text, index) => `<p style="text-align: justify;">${words(publication, text)}</p>\n${behind(index)}`,
  );
  return `${inBodyRelated(view, publication)}${behind(-1)}\n${lines.join('\n<p>&nbsp;</p>\n')}\n<p align="right"><strong>${words(publication, article.byline)}</strong></p>`;
}

/** The few words of the skin that an English edition has in English. */
const LABELS = {
  vi: {
    home: 'Trang chủ',
    print: 'In bài viết',
    follow: 'Theo dõi',
    on: 'trên',
    similar: 'Có liên quan',
    before: 'Bài trước đó',
    after: 'Bài sau đó',
    previous: 'Trước',
    next: 'Sau',
  },
  en: {
    home: 'Home',
    print: 'Print',
    follow: 'Follow',
    on: 'on',
    similar: 'Related stories',
    before: 'Previous article',
    after: 'Next article',
    previous: 'Prev',
    next: 'Next',
  },
} as const;

const labelsOf = ({ language = 'vi' }: WorldSite) => LABELS[language];

function header(view: SiteView): string {
  const menu = view.site.sections
    .map(({ alias, name }) => `<a href="/${alias}">${escapeHtml(name)}</a>`)
    .join(' ');
  return `<div class="header"><a href="/" class="logo">${escapeHtml(view.site.name)}</a><span class="current-date">${stamp(view.now, 'l, d/m/Y H:i')}</span><div class="menu">${menu}</div></div>`;
}

const box = (publication: Publication) =>
  `<div class="bx-article"><a href="${publication.path}"><img src="${imagePath(publication, 0)}" alt="${bareAlt(publication.article.title)}"></a><h3><a href="${publication.path}">${words(publication, printedTitle(publication.article))}</a></h3><div class="bx-description">${words(publication, printedLead(publication))}</div></div>`;

function neighbours(view: SiteView, publication: Publication): string {
  const at = view.publications.indexOf(publication);
  const named = (label: string, other: Publication | undefined) =>
    other === undefined
      ? ''
      : `<h4>${label}</h4><a href="${other.path}">${words(other, other.article.title)}</a>`;
  const { before, after } = labelsOf(view.site);
  return `<div class="article-detail-other">${named(before, view.publications[at + 1])}${named(after, view.publications[at - 1])}</div>`;
}

function articlePage(view: SiteView, publication: Publication): string {
  const { article, publishedAt } = publication;
  const section = sectionOf(view.site, article.section);
  const title = words(publication, article.title);
  const lead = words(publication, printedLead(publication));
  const kicker =
    article.kicker === undefined
      ? ''
      : `<span class="article-detail-kicker">${words(publication, article.kicker)}</span> `;
  const others = view.publications.filter((other) => other !== publication).slice(0, 4);
  const labels = labelsOf(view.site);
  return page(
    `<title>${title}</title>
<meta property="og:title" content="${title}"><meta property="og:type" content="article"><meta property="og:description" content="${lead}">
<meta property="og:image" content="${view.origin}${imagePath(publication, 0)}"><meta property="article:section" content="${escapeHtml(section.name)}">
<meta name="keywords" content="${words(publication, article.tags.join(', '))}">
<link rel="alternate" type="application/rss+xml" href="/rss_feed/">`,
    `${header(view)}
<div class="article-detail">
<div class="breadcrumb"><a href="/">${labels.home}</a> <a href="/${view.site.sections[0].alias}">${escapeHtml(view.site.sections[0].name)}</a> ${section === view.site.sections[0] ? '' : `<a href="/${section.alias}">${escapeHtml(section.name)}</a>`}</div>
<input type="hidden" name="__MB_ARTICLE_ID" value="${Buffer.from(String(publication.number)).toString('base64')}">
<div class="article-detail-info"><span class="format_time">${stamp(publishedAt, 'H:i')}</span> | <span class="format_date">${stamp(publishedAt, 'd/m/Y')}</span> GMT+7</div>
<h1 class="article-detail-title">${kicker}${title}</h1>
<div class="article-tools"><span class="font-size">aa</span> <a href="/apicenter@/print_article&amp;i=${publication.number}">${labels.print}</a></div>
<div class="article-detail-desc">${lead}</div>
<div class="article-detail-main"><div class="__MASTERCMS_CONTENT __MB_CONTENT_FOR_PRINTER"><div class="__MB_MASTERCMS_EL">
${content(view, publication)}
</div></div></div>
<div class="article-detail-tags">${article.tags.map((tag) => `<a href="/tag/${slugOf(tag)}.tag">${words(publication, tag)}</a>`).join(' ')}</div>
<div class="article-detail-source"><span>${labels.follow} ${escapeHtml(view.site.name)} ${labels.on}</span> <a href="https://news.google.com/">Google News</a></div>
<div class="article-detail-similar"><h4>${labels.similar}</h4>${others.map(box).join('')}</div>
${neighbours(view, publication)}
</div>
<div class="footer">${escapeHtml(view.site.footer)}</div>`,
    view.site.language,
  );
}

function printPage(view: SiteView, publication: Publication): string {
  const { article, publishedAt } = publication;
  return page(
    `<title>${words(publication, article.title)}</title><meta name="robots" content="noindex">`,
    `<div class="print-article"><h1>${words(publication, printedTitle(article))}</h1><div class="time">${stamp(publishedAt, 'H:i | d/m/Y')}</div><div class="sapo">${words(publication, printedLead(publication))}</div><div class="__MB_CONTENT_FOR_PRINTER">${content(view, publication)}</div></div>`,
  );
}

function paging(
  { pageSize: size, language = 'vi' }: WorldSite,
  path: string,
  { page: current, pageCount }: Slice,
): string {
  const { previous, next } = LABELS[language];
  const link = (to: number, label: string) =>
    `<a href="${path}&amp;s_cond=&amp;BRSR=${(to - 1) * size}">${label}</a>`;
  const numbers = Array.from({ length: pageCount }, (_none, index) =>
    index + 1 === current ? `<span>${current}</span>` : link(index + 1, String(index + 1)),
  );
  return `<div class="__MB_ARTICLE_PAGING">${current > 1 ? link(current - 1, previous) : ''} ${numbers.join(' ')} ${current < pageCount ? link(current + 1, next) : ''}</div>`;
}

function listPage(view: SiteView, path: string, name: string, shown: Slice): string {
  return page(
    `<title>${escapeHtml(name)}</title><link rel="alternate" type="application/rss+xml" href="/rss_feed/">`,
    `${header(view)}<div class="_MB_CATEGORY_LIST">${shown.items.map(box).join('\n')}</div>${paging(view.site, path, shown)}<div class="footer">${escapeHtml(view.site.footer)}</div>`,
    view.site.language,
  );
}

/** MasterCMS, the CMS of the friendship unions' press: tables for photos, related boxes inside the text, offsets in the path. */
export const mastercms: Markup = {
  path: (_site, article, number) => `/${slugOf(article.title)}-${number}.html`,
  feeds: (site) => (site.hasFeed ? ['/rss_feed/'] : []),
  lists: (site) => site.sections.slice(0, 1).map(({ alias }) => `/${alias}`),
  answer(view, url) {
    // Section feeds exist, and each returns the feed of the whole site.
    if (/^\/rss_feed(\/[a-z0-9-]*)?$/.test(url.pathname)) return rss(view, { limit: 25, hasContent: true });
    const printed = numbered(view, /^\/apicenter@\/print_article&i=(\d+)$/.exec(url.pathname)?.[1]);
    if (printed !== null) return articleAnswer(printed, printPage(view, printed));
    const publication = numbered(view, /^\/[a-z0-9-]+-(\d+)\.html$/.exec(url.pathname)?.[1]);
    if (publication !== null) return articleAnswer(publication, articlePage(view, publication));
    const [, alias = '', offset = '0'] = /^\/([a-z0-9-]*)(?:&s_cond=&BRSR=(\d+))?$/.exec(url.pathname) ?? [];
    const section = view.site.sections.find((one) => one.alias === alias);
    if (url.pathname !== '/' && section === undefined) return null;
    // The first section is the parent of the others, as "Hữu nghị" is of "Bốn phương kết bạn".
    const listed =
      section === undefined || section === view.site.sections[0]
        ? view.publications
        : view.publications.filter(({ article }) => sectionOf(view.site, article.section) === section);
    const shown = slice(listed, Number(offset) / view.site.pageSize + 1, view.site.pageSize);
    return shown === null
      ? null
      : listAnswer(
          shown.items,
          listPage(view, `/${alias}`, section?.name ?? labelsOf(view.site).home, shown),
        );
  },
};
