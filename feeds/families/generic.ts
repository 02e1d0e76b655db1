import { foldUrl, siteHost } from '../../src/model/url.ts';
import { attr, bodyEnd, type Family, jsonLd, mainText, meta, stamp, text, titleLine } from '../define.ts';
import { lowerPath } from './address.ts';

/** Last path parts that are sections, tools or files rather than articles. */
const NOT_A_SLUG =
  /^(?:index|default|home|trang-chu|tin-tuc|tim-kiem|search|login|dang-nhap|lien-he|contact|gioi-thieu|rss|feed|sitemap|page-?\d*)$/i;
const NOT_A_PAGE = /\.(?:jpe?g|png|gif|webp|svg|pdf|docx?|xlsx?|pptx?|zip|rar|mp[34]|css|js|xml|rss|atom)$/i;
const SECTION_PATH =
  /\/(?:tags?|tu-khoa|category|chuyen-muc|author|tac-gia|search|tim-kiem|page|trang|users?|rss|feed)(?:\/|$)/i;
/** Parameters that name an article; those of sections, tabs and modules end in "id" too. */
const ID_PARAMETER =
  /^(?:(?!(?:c|m|s|cat|cate|category|chuyenmuc|cm|dm|tab|group|menu|module|page|lang|language|portal|site|user|zone|parent|sub|session|tag|type|list|view|web|author)_?id$)\w{0,12}id|p|art|post|idtin|idbaiviet)$/i;

/**
 * Addresses that look like an article of a CMS we do not know: a slug of at least four words, an id at the end of the
 * slug, or an id among the parameters. The folded path and query identify it, in lower case where the server runs on Windows.
 */
export function identifyGeneric(url: URL): string | null {
  const folded = pathAndQuery(url);
  const path = WINDOWS.test(folded.split('?')[0] ?? '') ? `${lowerPath(url)}${lowerQuery(url)}` : folded;
  const [pathname = '/', query = ''] = path.split('?');
  if (NOT_A_PAGE.test(pathname) || SECTION_PATH.test(pathname)) return null;
  const hasId =
    query !== '' &&
    [...new URLSearchParams(query)].some(
      ([name, value]) =>
        (ID_PARAMETER.test(name) || (name === 'sid' && NUKE.test(pathname))) &&
        /^[\w-]*\d[\w-]*$/.test(value),
    );
  if (hasId) return path;
  const slug = (pathname.split('/').at(-1) ?? '').replace(/\.(?:s?html?|aspx?|php)$/i, '');
  if (NOT_A_SLUG.test(slug)) return null;
  const words = slug.split(/[-_]/).filter((word) => word !== '').length;
  const looksLikeOne =
    words >= 4 ||
    (words >= 2 && /(?:^|\D)\d{3,}$/.test(slug)) ||
    /^\d{4,}(?:-|$)/.test(slug) ||
    /^\/(?:.*\/)?\d{4}\/\d{2}\/(?:\d{2}\/)?[^/]+$/.test(pathname);
  return looksLikeOne ? path : null;
}

/** ASP and ASP.NET, whose servers do not tell "Tin" from "tin" in paths and in names of parameters. */
const WINDOWS = /\.(?:aspx?|ashx)$/i;
/** PHP-Nuke and its like call a story "sid", which elsewhere is a section or a session. */
const NUKE = /\/modules\.php$/;

function pathAndQuery(url: URL): string {
  const folded = foldUrl(url);
  return folded.slice(folded.indexOf(siteHost(url)) + siteHost(url).length);
}

function lowerQuery(url: URL): string {
  const query = pathAndQuery(url).split('?')[1];
  if (query === undefined) return '';
  const parameters = query.split('&').map((one) => one.replace(/^[^=]*/, (name) => name.toLowerCase()));
  return `?${parameters.sort().join('&')}`;
}

/** Pages of any maker: JSON-LD, OpenGraph and article meta, common class names, then the densest text. */
export const generic: Family = {
  name: 'generic',
  article: {
    name: 'generic',
    box: [
      '[itemtype*="NewsArticle"]',
      '[itemtype*="schema.org/Article"]',
      'article:has(h1):has(p)',
      'main:has(h1)',
      '.article-detail, .detail-content-wrap, .news-detail, .post-detail, .detail-news, .chitiet, .chi-tiet',
      '#content:has(h1), .content:has(h1)',
    ],
    title: [
      text('generic.headline', '[itemprop="headline"]'),
      text(
        'generic.title-class',
        'h1.entry-title, h1.post-title, h1.article-title, h1.title-detail, h1[class*="title"]',
      ),
      text('generic.box-heading', 'h1'),
      jsonLd('generic.json-ld', 'headline'),
      meta('generic.meta', 'og:title', 'twitter:title', 'dc.title'),
      text(
        'generic.title-class-other',
        '[class*="tieude" i]:not([class*="nhom" i], [class*="muc" i], [class*="box" i]), .tieu-de, [class*="title_news"], [class*="news_title"], [class*="title_detail"], [class*="detail_title"], [class*="title-news"], [class*="title-detail"], [class*="detail-title"], [class*="news-title"], .entry-title, .post-title, .TitleNews, .TieuDe, .item-page h2, h2.title',
        { page: true },
      ),
      text('generic.page-heading', 'h1', { page: true }),
      titleLine('generic.title-line'),
      text('generic.page-title', 'title', { page: true }),
      text('generic.title-any', '[class~="title"], [class$="-title"], [class$="_title"]'),
    ],
    kicker: [text('generic.kicker', '.kicker, .article-kicker, .pre-title, .sup-title, .article__kicker')],
    lead: [
      text(
        'generic.lead-class',
        '[itemprop="description"], .sapo, [class*="sapo"], .article-sapo, .detail-sapo, .lead, .entry-lead, .hometext, .chapeau, .news-sapo, .article-lead, .tomtat, .tom-tat, [class*="tomtat" i], [class*="trichdan" i], .trichyeu, .trich-yeu, h2.desc, .short-desc, .introtext, .pHead, .summary, .gh-article-excerpt, .description:not(meta)',
      ),
      jsonLd('generic.json-ld', 'description'),
      meta('generic.meta', 'og:description', 'description', 'twitter:description', 'dc.description'),
    ],
    body: [
      text('generic.article-body', '[itemprop="articleBody"]', { page: true }),
      text(
        'generic.body-class',
        '.entry-content, .article-body, .article-content, .article__body, .post-content, .detail-content, .content-detail, .news-content, .detail__content, .bodytext, .journal-content-article, .ms-rtestate-field, .noidung, .noi-dung, #noidung, [class*="noidungtin" i],  [class*="content_news"], [class*="news_content"], [class*="content_detail"], [class*="detail_content"], .cms-body, .content-news, .the-article-body, .fck_detail',
        { page: true },
      ),
      mainText('generic.main-text'),
      jsonLd('generic.json-ld', 'articleBody'),
    ],
    publishedAt: [
      jsonLd('generic.json-ld', 'datePublished'),
      meta(
        'generic.meta',
        'article:published_time',
        'og:article:published_time',
        'og:published_time',
        'datepublished',
        'pubdate',
        'publishdate',
        'publish-date',
        'publish_date',
        'pub_date',
        'article.published',
        'dc.date.issued',
        'dc.date',
        'dcterms.created',
        'date',
      ),
      attr(
        'generic.time-attribute',
        'time[itemprop="datePublished"], time[pubdate], time.entry-date, time.published, time[datetime]',
        'datetime',
      ),
      attr('generic.time-title', 'abbr.published[title], abbr.timeago[title]', 'title'),
      stamp('generic.stamp'),
      attr('generic.itemprop-content', '[itemprop="datePublished"][content]', 'content', { page: true }),
      text('generic.itemprop-text', '[itemprop="datePublished"]'),
    ],
    byline: [
      text(
        'generic.author-class',
        '[itemprop="author"] [itemprop="name"], [itemprop="author"], [rel="author"], .author-name, .article-author, .article__author, .entry-author, .post-author, .detail-author, .author-detail, .news-author, .createdby, .author-info .name, [class*="item--type-author"], .byline, [class*="tacgia" i], .tac-gia, .gh-article-author-name, .blog-author-name, [data-hook="user-name"], .author',
      ),
      jsonLd('generic.json-ld', 'author'),
      meta('generic.meta', 'article:author_name', 'author', 'dc.creator', 'article:author'),
      bodyEnd('generic.body-end'),
    ],
    section: [
      meta('generic.meta', 'article:section'),
      jsonLd('generic.json-ld', 'articleSection'),
      text(
        'generic.category-class',
        '.cat-links a, a[rel~="category"], .category-name a, .category-name, .td-category a',
      ),
      text(
        'generic.breadcrumb',
        '.breadcrumb li:last-child a, .breadcrumbs a:last-of-type, [class*="breadcrumb"] a',
        { page: true, pick: 'last' },
      ),
    ],
    tags: [
      text(
        'generic.tag-class',
        'a[rel="tag"], .tags a, .tag-list a, .article-tags a, .post-tags a, .box-tags a, [class*="field-name-field-tags"] a, [class*="field--name-field-tags"] a',
        { page: true, pick: 'all' },
      ),
      jsonLd('generic.json-ld', 'keywords'),
      meta('generic.meta', 'article:tag', 'news_keywords', 'keywords'),
    ],
    leadImage: [],
    drop: ['[type^="Related"]'],
    captions: [
      'figcaption',
      '.caption',
      '.wp-caption-text',
      '[class*="image-caption"]',
      '[class*="photo-caption"]',
      '.PhotoCMS_Caption',
      '.chuthich',
      '.chu-thich',
      'p.Caption',
      '.pImg',
      '[itemprop="caption"]',
    ],
  },
  list: {
    name: 'generic',
    items: [
      'main article, .content article, #content article',
      '.list-news > *, .news-list > *, .list-news li, .news-list li',
      'article',
      '.news-item, .post-item, .item-news, .post, .hentry',
    ],
    link: ['h1 a[href], h2 a[href], h3 a[href], h4 a[href]', '.title a[href], a.title[href]', 'a[href]'],
    time: ['time', '.date, .time, .post-date, .entry-date, .ngay, [class*="date"]'],
    summary: ['.sapo, .summary, .description, .desc, .excerpt, .entry-summary', 'p'],
    drop: ['script', 'style', '.views', '.comment-count'],
  },
  marks: null,
  feed: { datePrecision: 'instant' },
  identify: identifyGeneric,
};
