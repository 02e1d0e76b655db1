import type { Publication } from '../publication.ts';
import { printedLead, printedTitle, slugOf } from '../publication.ts';
import { stamp } from '../stamp.ts';
import { escapeHtml, page, words } from './html.ts';
import type { Markup, SiteView, Slice } from './markup.ts';
import { articleAnswer, listAnswer, numbered, slice } from './markup.ts';
import { others, pageNumbers, running } from './parts.ts';

/** The tab, as its administrator named it. */
const TAB = '/Tin-tuc';

/** Noon and midnight in Vietnamese: "4:05:00 CH" is five past four in the afternoon. */
const clock = (at: Date) => stamp(at, 'h:i:s A').replace('AM', 'SA').replace('PM', 'CH');

const imagePath = ({ number }: Publication, at: number) =>
  `/Portals/0/EasyDNNnews/${number}/anh-${at + 1}.png`;

function frame(view: SiteView, title: string, main: string): string {
  return page(
    `<title>${title}</title>`,
    `<form method="post" id="Form"><div id="dnn_ControlPanel"></div><div class="banner">${escapeHtml(view.site.name)} <span>${stamp(view.now, 'd/m/Y')} ${clock(view.now)}</span></div>
<div id="dnn_ctr733_ModuleContent">${main}</div><div class="footer">${escapeHtml(view.site.footer)}</div></form>`,
  );
}

function articlePage(view: SiteView, publication: Publication): string {
  const { article, publishedAt } = publication;
  const body = running(
    publication,
    (text) => `<p>${words(publication, text)}</p>`,
    (caption, at) =>
      `<div style="text-align:center"><img src="${imagePath(publication, at)}" alt=""><br><em>${words(publication, caption)}</em></div>`,
  );
  return frame(
    view,
    'Tin tức',
    `<article class="edn_article edn_articleDetails edn_clearFix">
<h1 class="edn_articleTitle">${words(publication, printedTitle(article))}</h1>
<div class="edn_metaDetails1">${stamp(publishedAt, 'd/m/Y')} ${clock(publishedAt)}</div>
<div class="Detail_Summary">${words(publication, printedLead(publication))}</div>
<div class="main_content">${body}
<p style="text-align: right;"><em>${words(publication, article.byline)}</em></p></div>
<div class="edn_socialLinks"><a href="#">Facebook</a></div>
<div class="edn_relatedArticles"><ul>${others(view, publication)}</ul></div></article>`,
  );
}

function listPage(view: SiteView, shown: Slice): string {
  const items = shown.items.map(
    (publication) =>
      `<article class="edn_article edn_clearFix"><h2 class="edn_articleTitle"><a href="${publication.path}">${words(publication, printedTitle(publication.article))}</a></h2><div class="edn_metaDetails"><time>${stamp(publication.publishedAt, 'd/m/Y')} ${clock(publication.publishedAt)}</time></div><div class="edn_articleSummary">${words(publication, printedLead(publication))}</div></article>`,
  );
  return frame(
    view,
    'Tin tức',
    `${items.join('\n')}<div class="article_pager">${pageNumbers(shown, (to) => `${TAB}/pgrid/733/pageid/${to}`)}</div>`,
  );
}

/** DotNetNuke: parameters as parts of the path, boxes that are named after their module, a clock of twelve hours. */
export const dnn: Markup = {
  path: (_site, article, number) => `${TAB}/post/${number}/${slugOf(printedTitle(article))}.aspx`,
  feeds: () => [],
  lists: () => [TAB],
  answer(view, url) {
    const publication = numbered(view, /^\/Tin-tuc\/post\/(\d+)\//i.exec(url.pathname)?.[1]);
    if (publication !== null) return articleAnswer(publication, articlePage(view, publication), null);
    const [, number = '1'] = /^\/(?:Tin-tuc(?:\/pgrid\/733\/pageid\/(\d+))?)?$/i.exec(url.pathname) ?? [
      '',
      'none',
    ];
    const shown = slice(view.publications, Number(number), view.site.pageSize);
    return shown === null ? null : listAnswer(shown.items, listPage(view, shown), null);
  },
};
