import type { Publication } from '../publication.ts';
import { printedLead, printedTitle, slugOf } from '../publication.ts';
import type { WorldSite } from '../site.ts';
import { stamp } from '../stamp.ts';
import { atom03 } from './feeds.ts';
import { escapeHtml, page, words } from './html.ts';
import type { Markup, SiteView, Slice } from './markup.ts';
import { articleAnswer, listAnswer, numbered, slice } from './markup.ts';
import { listedIn, others, pageNumbers, running, sectionOf } from './parts.ts';

const PORTLET = '/-/asset_publisher/k2Xb';
/** Stands in links of lists until the visitor's browser shows that it takes cookies. */
const SESSION = ';jsessionid=A816EF0C31';

const home = (alias: string) => `/web/guest/${alias}`;
const feedOf = ({ sections: [section] }: WorldSite) => `${home(section.alias)}${PORTLET}/rss`;
const imagePath = ({ number }: Publication, at: number) => `/documents/10180/${number}/anh-${at + 1}.png`;

function frame(view: SiteView, title: string, main: string): string {
  const menu = view.site.sections.map(
    ({ alias, name }) => `<li><a href="${home(alias)}${SESSION}">${escapeHtml(name)}</a></li>`,
  );
  return page(
    `<title>${title}</title>`,
    `<div id="wrapper"><header><span>${escapeHtml(view.site.name)}</span> <span class="time">${stamp(view.now, 'l, d/m/Y H:i')}</span></header>
<nav><ul class="breadcrumb breadcrumbs">${menu.join('')}</ul></nav>${main}
<footer>${escapeHtml(view.site.footer)} Số lượt truy cập ${17_213_677 + (Math.floor(view.now.getTime() / 1000) % 100_000)}</footer></div>`,
  );
}

function articlePage(view: SiteView, publication: Publication): string {
  const { article, publishedAt } = publication;
  const body = running(
    publication,
    (text) => `<p>${words(publication, text)}</p>`,
    (caption, at) =>
      `<div class="image-box"><img src="${imagePath(publication, at)}" alt="${slugOf(article.title).replaceAll('-', ' ')}"><p>${words(publication, caption)}</p></div>`,
  );
  const tags = article.tags.map(
    (tag) =>
      `<a class="tag" href="/web/guest/t?p_p_id=101&amp;tag=${slugOf(tag)}">${words(publication, tag)}</a>`,
  );
  return frame(
    view,
    `Tin tức - ${escapeHtml(view.site.name)}`,
    `<div class="portlet-boundary portlet-boundary_101_ portlet-asset-publisher" id="p_p_id_101_INSTANCE_k2Xb_"><div class="portlet-body">
<div class="taglib-header"><span class="header-back-to"><a href="${home(view.site.sections[0].alias)}">&laquo; Quay lại</a></span><h1 class="header-title"><span>${words(publication, printedTitle(article))}</span></h1></div>
<div class="asset-full-content"><div class="asset-metadata"><span class="metadata-entry metadata-publish-date">${stamp(publishedAt, 'H:i | d/m/Y')}</span></div>
<div class="asset-content"><div class="journal-content-article"><p><strong>${words(publication, printedLead(publication))}</strong></p>
${body}
<p style="text-align: right"><strong>${words(publication, article.byline)}</strong></p>
<p>Số lượt truy cập ${1000 + (publication.number % 900)}</p></div></div>
<div class="asset-links"><h2>Tin liên quan</h2><ul>${others(view, publication)}</ul></div>
<div class="taglib-asset-tags-summary">${tags.join(' ')}</div></div></div></div>`,
  );
}

function listPage(view: SiteView, alias: string, shown: Slice): string {
  const items = shown.items.map(
    (publication) =>
      `<div class="asset-abstract"><h3 class="asset-title"><a href="${publication.path}${SESSION}">${words(publication, printedTitle(publication.article))}</a></h3><div class="asset-content"><div class="asset-summary">${words(publication, printedLead(publication))}</div><div class="asset-more"><a href="${publication.path}${SESSION}">Đọc thêm <span>về ${words(publication, printedTitle(publication.article))}</span> »</a></div></div><div class="asset-metadata"><span class="metadata-entry metadata-publish-date">${stamp(publication.publishedAt, 'd/m/Y')}</span></div></div>`,
  );
  return frame(
    view,
    escapeHtml(view.site.name),
    `<div class="portlet-boundary portlet-asset-publisher" id="p_p_id_101_INSTANCE_k2Xb_">${items.join('\n')}<div class="pagination">${pageNumbers(shown, (to) => `${home(alias)}?cur=${to}`)}</div></div>`,
  );
}

/** Liferay: session ids in paths, counters that move with each visit, an Atom 0.3 feed. */
export const liferay: Markup = {
  path: (site, article, number) =>
    `${home(sectionOf(site, article.section).alias)}${PORTLET}/content/${slugOf(printedTitle(article))}-${number}`,
  feeds: (site) => [feedOf(site)],
  lists: (site) => [home(site.sections[0].alias)],
  answer(view, url) {
    if (url.pathname === feedOf(view.site)) return atom03(view, 20);
    const publication = numbered(
      view,
      /^\/web\/guest\/[a-z-]+\/-\/asset_publisher\/k2Xb\/content\/[a-z0-9-]+-(\d+)$/.exec(url.pathname)?.[1],
    );
    if (publication !== null) return articleAnswer(publication, articlePage(view, publication));
    const section = view.site.sections.find(({ alias }) => home(alias) === url.pathname);
    if (url.pathname !== '/' && section === undefined) return null;
    const { alias } = section ?? view.site.sections[0];
    const shown = slice(
      listedIn(view, section ?? view.site.sections[0]),
      Number(url.searchParams.get('cur') ?? 1),
      view.site.pageSize,
    );
    return shown === null ? null : listAnswer(shown.items, listPage(view, alias, shown));
  },
};
