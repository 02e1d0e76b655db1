import type { Photo } from '../article.ts';
import type { Publication } from '../publication.ts';
import { printedLead, printedTitle, slugOf } from '../publication.ts';
import type { Section, WorldSite } from '../site.ts';
import { stamp } from '../stamp.ts';
import { escapeHtml, page, words } from './html.ts';
import type { Answer, Markup, SiteView, Slice } from './markup.ts';
import { articleAnswer, freshness, listAnswer, numbered, relatedTo, slice } from './markup.ts';

const GENERATOR = '<meta name="generator" content="NukeViet v4.5">';

const sectionOf = (site: WorldSite, alias: string): Section =>
  site.sections.find((section) => section.alias === alias) ?? site.sections[0];

const imagePath = ({ publishedAt, number }: Publication, at: number) =>
  `/uploads/news/${stamp(publishedAt, 'Y_m')}/anh-${number}-${at + 1}.png`;

/** The feed's date as NukeViet's theme functions print it: `D, j M Y H:m:s` and "GMT", so the minutes are the month. */
export function nukevietFeedDate(at: Date): string {
  return `${stamp(at, 'D, j M Y H:m:s')} GMT`;
}

function feed(view: SiteView, section: Section | null): Answer {
  const listed =
    section === null
      ? view.publications
      : view.publications.filter(({ article }) => sectionOf(view.site, article.section) === section);
  const items = listed.slice(0, 30);
  const entries = items.map(
    (publication) =>
      `<item><title>${escapeHtml(printedTitle(publication.article))}</title><link>${view.origin}${publication.path}</link><guid isPermaLink="false">news_${publication.number}</guid><description><![CDATA[<img src="${view.origin}${imagePath(publication, 0)}" width="100" align="left" border="0">${printedLead(publication)}]]></description><pubDate>${nukevietFeedDate(publication.publishedAt)}</pubDate></item>`,
  );
  const newest = items[0];
  const body = `<?xml version="1.0" encoding="utf-8"?>
<?xml-stylesheet type="text/css" href="${view.origin}/themes/default/css/rss.css"?>
<rss version="2.0"><channel><title>${escapeHtml(section?.name ?? view.site.name)}</title><link>${view.origin}${view.site.base}/rss/</link><atom:link xmlns:atom="http://www.w3.org/2005/Atom" href="${view.origin}${view.site.base}/rss/" rel="self" type="application/rss+xml"/><description>${escapeHtml(view.site.name)}</description><language>vi</language>${newest === undefined ? '' : `<pubDate>${nukevietFeedDate(newest.publishedAt)}</pubDate>`}
${entries.join('\n')}
</channel></rss>
`;
  return { contentType: 'text/xml; charset=utf-8', body, maxAgeSeconds: null, ...freshness(items) };
}

function head(view: SiteView, title: string, more: string): string {
  const feeds = view.site.sections.map(
    ({ alias, name }) =>
      `<link rel="alternate" type="application/rss+xml" title="${escapeHtml(name)}" href="${view.site.base}/rss/${alias}/">`,
  );
  return `<title>${title}</title>\n${GENERATOR}\n<meta property="og:site_name" content="${escapeHtml(escapeHtml(view.site.name).replaceAll(':', '&#x3A;'))}">\n<link rel="alternate" type="application/rss+xml" title="Tin tức" href="${view.site.base}/rss/">\n${feeds.join('\n')}\n${more}`;
}

function frame(view: SiteView, title: string, more: string, main: string): string {
  const menu = view.site.sections.map(
    ({ alias, name }) => `<li><a href="${view.site.base}/${alias}/">${escapeHtml(name)}</a></li>`,
  );
  return page(
    head(view, title, more),
    `<header><div class="site-banner">${escapeHtml(view.site.name)}</div><span class="pull-right">${stamp(view.now, 'l, d/m/Y, H:i')}</span><ul class="nav navbar-nav">${menu.join('')}</ul></header>
<div class="row"><div class="col-md-18">${main}</div></div>
<footer><div class="copyright">${escapeHtml(view.site.footer)}</div><div>Đang truy cập 7 Hôm nay 214</div></footer>`,
  );
}

const captionOf = (publication: Publication, { caption, credit }: Photo) =>
  words(publication, credit === undefined ? caption : `${caption}. Ảnh: ${credit}`);

/** The lead photo, and the hidden enlargement beside it that repeats its caption. */
function leadPhoto(publication: Publication): string {
  const [photo] = publication.article.photos;
  if (photo === undefined) return '';
  const caption = captionOf(publication, photo);
  const src = imagePath(publication, 0);
  return `<figure class="article center"><div style="width:500px;"><a href="${src}"><img alt="${caption}" src="${src}" width="500" class="img-thumbnail"></a><figcaption>${caption}</figcaption></div></figure>
<div id="imgpreview" style="display:none"><p class="text-center"><img alt="${caption}" src="${src}" srcset="${src}" class="img-thumbnail"></p><figcaption>${caption}</figcaption></div>`;
}

function bodyHtml(view: SiteView, publication: Publication): string {
  const { paragraphs, photos } = publication.article;
  const behind = (index: number) =>
    photos
      .slice(1)
      .map((photo, at) =>
        photo.after !== index
          ? ''
          : `<div style="text-align:center"><img alt="${captionOf(publication, photo)}" height="337" src="${imagePath(publication, at + 1)}" width="600"><br><em>${captionOf(publication, photo)}</em></div>`,
      )
      .join('\n');
  const links = relatedTo(view, publication).map(
    (other) =>
      `<p><a href="${other.path}"><strong>&gt;&gt; ${words(other, other.article.title)}</strong></a></p>`,
  );
  return [
    ...paragraphs.map(
      (text, index) =>
        `<p style="text-align: justify;">${words(publication, text).replace(', ', ',&nbsp;')}</p>${behind(index)}`,
    ),
    ...links,
  ].join('\n');
}

function neighbours(view: SiteView, publication: Publication): string {
  const at = view.publications.indexOf(publication);
  const list = (heading: string, others: readonly Publication[]) =>
    others.length === 0
      ? ''
      : `<p class="h3"><strong>${heading}</strong></p><ul class="detail-related related list-inline">${others.map((other) => `<li><em class="fa fa-angle-right">&nbsp;</em><h4><a href="${other.path}">${words(other, printedTitle(other.article))}</a></h4><em>(${stamp(other.publishedAt, 'd/m/Y')})</em></li>`).join('')}</ul>`;
  return `<div class="news_column panel panel-default other-news"><div class="panel-body">${list('Những tin mới hơn', view.publications.slice(Math.max(0, at - 3), at))}${list('Những tin cũ hơn', view.publications.slice(at + 1, at + 4))}</div></div>`;
}

function articlePage(view: SiteView, publication: Publication): string {
  const { article, publishedAt, updatedAt } = publication;
  const title = words(publication, printedTitle(article));
  const tags = article.tags.map(
    (tag) =>
      `<a title="${words(publication, tag)}" href="${view.site.base}/tag/${slugOf(tag)}"><em>${words(publication, tag)}</em></a>`,
  );
  const source = publication.isCopy
    ? `<p class="h5 text-right"><strong>Nguồn tin: </strong>${escapeHtml(publication.dateline === '' ? 'Tổng hợp' : 'mattran.org.vn')}</p>`
    : '';
  // The machine dates are both the edit time: NukeViet's theme assigns datePublished a second time from it.
  const edited = stamp(updatedAt, 'Y-m-d\\TH:i:s+07:00');
  const main = `<div class="news_column panel panel-default" itemtype="http://schema.org/NewsArticle" itemscope>
<div class="panel-body">
<h1 class="title margin-bottom-lg" itemprop="headline">${title}</h1>
<div class="hidden hide d-none" itemprop="author" itemtype="http://schema.org/Person" itemscope><span itemprop="name">${words(publication, article.byline)}</span></div>
<span class="hidden hide d-none" itemprop="datePublished">${edited}</span><span class="hidden hide d-none" itemprop="dateModified">${edited}</span>
<div class="row margin-bottom-lg"><div class="col-md-12"><span class="h5">${stamp(publishedAt, 'l - d/m/Y H:i')}</span></div><div class="col-md-12"><ul class="list-inline text-right"><li><a href="${view.site.base}/print/${sectionOf(view.site, article.section).alias}/${slugOf(article.title)}-${publication.number}.html">In ra</a></li><li>Cỡ chữ</li></ul></div></div>
<div class="hometext m-bottom" itemprop="description">${words(publication, printedLead(publication))}</div>
${leadPhoto(publication)}
<div id="news-bodyhtml" class="bodytext margin-bottom-lg" itemprop="articleBody">
${bodyHtml(view, publication)}
</div>
<div class="margin-bottom-lg"><p class="h5 text-right"><strong>Tác giả: </strong>${words(publication, article.byline)}</p>${source}</div>
<div class="alert alert-info margin-bottom-lg">${escapeHtml(view.site.footer)}</div>
</div></div>
<div class="news_column panel panel-default"><div class="panel-body"><div class="h5"><em class="fa fa-tags">&nbsp;</em><strong>Từ khóa: </strong>${tags.join(', ')}</div></div></div>
<div class="news_column panel panel-default"><div class="panel-body">Tổng số điểm của bài viết là: 0 trong 0 đánh giá</div></div>
${neighbours(view, publication)}`;
  return frame(
    view,
    title,
    `<meta property="og:title" content="${title}"><meta property="og:image" content="${view.origin}${imagePath(publication, 0)}">`,
    main,
  );
}

function printPage(view: SiteView, publication: Publication): string {
  const { article, publishedAt } = publication;
  return page(
    `<title>${words(publication, article.title)}</title>${GENERATOR}<meta name="robots" content="noindex">`,
    `<div id="print"><div id="content"><h1>${words(publication, printedTitle(article))}</h1><ul><li>${stamp(publishedAt, 'l - d/m/Y H:i')}</li><li>In ra</li></ul><div id="hometext">${words(publication, printedLead(publication))}</div><div id="bodytext">${bodyHtml(view, publication)}</div><div id="author"><strong>Tác giả: </strong>${words(publication, article.byline)}</div></div></div>`,
  );
}

function listed(publication: Publication): string {
  const at = stamp(publication.publishedAt, 'd/m/Y H:i:s');
  return `<div class="news_column panel panel-default"><div class="panel-body"><a href="${publication.path}" title="${words(publication, publication.article.title)}"><img alt="" src="${imagePath(publication, 0)}" width="100" class="img-thumbnail pull-left imghome"></a><h3><a href="${publication.path}">${words(publication, printedTitle(publication.article))}</a></h3><div class="text-muted"><ul class="list-unstyled list-inline"><li><em class="fa fa-clock-o">&nbsp;</em> ${at}</li><li><em class="fa fa-eye">&nbsp;</em> Đã xem: ${publication.number % 900}</li></ul></div>${words(publication, printedLead(publication))}</div></div>`;
}

function paging(path: string, { page: current, pageCount }: Slice): string {
  const numbers = Array.from({ length: pageCount }, (_none, index) => index + 1).map(
    (number) =>
      `<li class="page-item${number === current ? ' active' : ''}"><a class="page-link" href="${number === 1 ? path : `${path}page-${number}`}">${number}</a></li>`,
  );
  // One branch of the program leaves an open item behind; browsers forgive it.
  return `<div class="text-center"><ul class="pagination">${numbers.join('')}<li></ul></div>`;
}

function listPage(view: SiteView, section: Section | null, shown: Slice): string {
  const path = section === null ? `${view.site.base}/` : `${view.site.base}/${section.alias}/`;
  return frame(
    view,
    escapeHtml(section?.name ?? view.site.name),
    '',
    `<div class="page">${shown.items.map(listed).join('\n')}</div>${paging(path, shown)}`,
  );
}

/** NukeViet 4, the CMS of many provincial Fronts: the number at the end of the path is the identity, the feed's minutes are the month. */
export const nukeviet: Markup = {
  path: (site, article, number) =>
    `${site.base}/${sectionOf(site, article.section).alias}/${slugOf(printedTitle(article))}-${number}.html`,
  feeds: (site) => (site.hasFeed ? [`${site.base}/rss/`] : []),
  lists: (site) => [`${site.base}/${site.sections[0].alias}/`],
  answer(view, url) {
    const { site } = view;
    if (url.pathname !== '/' && !url.pathname.startsWith(`${site.base}/`)) return null;
    const path = url.pathname === '/' ? '/' : url.pathname.slice(site.base.length);
    const feedOf = /^\/rss\/(?:([a-z0-9-]+)\/)?$/.exec(path);
    if (feedOf !== null) {
      const section = site.sections.find(({ alias }) => alias === feedOf[1]) ?? null;
      return feedOf[1] !== undefined && section === null ? null : feed(view, section);
    }
    const printed = numbered(view, /^\/print\/[a-z0-9-]+\/[a-z0-9-]+-(\d+)\.html$/.exec(path)?.[1]);
    if (printed !== null) return articleAnswer(printed, printPage(view, printed), null);
    const publication = numbered(view, /^\/[a-z0-9-]+\/[a-z0-9-]+-(\d+)\.html$/.exec(path)?.[1]);
    if (publication !== null) {
      // An old title or category leads to the present address: the number is the identity.
      return url.pathname === publication.path
        ? articleAnswer(publication, articlePage(view, publication), null)
        : { ...articleAnswer(publication, ''), status: 301, location: publication.path };
    }
    const [, alias, number = '1'] = /^\/(?:([a-z0-9-]+)\/)?(?:page-(\d+)\/?)?$/.exec(path) ?? ['', 'none'];
    const section = site.sections.find((one) => one.alias === alias) ?? null;
    if (alias !== undefined && section === null) return null;
    const among =
      section === null
        ? view.publications
        : view.publications.filter(({ article }) => sectionOf(site, article.section) === section);
    const shown = slice(among, Number(number), site.pageSize);
    return shown === null ? null : listAnswer(shown.items, listPage(view, section, shown), null);
  },
};
