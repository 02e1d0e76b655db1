import type { Publication } from '../publication.ts';
import { printedLead, printedTitle, slugOf } from '../publication.ts';
import { stamp } from '../stamp.ts';
import { escapeHtml, page, words } from './html.ts';
import type { Markup, SiteView, Slice } from './markup.ts';
import { articleAnswer, listAnswer, numbered, slice } from './markup.ts';
import { pageNumbers, running } from './parts.ts';

const LIST = '/3cms/tin-tuc.htm';

const imagePath = ({ number }: Publication, at: number) => `/3cms/upload/anh-${number}-${at + 1}.png`;

const frame = (view: SiteView, title: string, main: string): string =>
  page(
    `<title>${title}</title>`,
    `<table width="100%"><tr><td colspan="2">${escapeHtml(view.site.name)}</td></tr><tr><td class="menu"><a href="/3cms/gioi-thieu.htm">Giới thiệu</a> <a href="${LIST}">Tin tức</a></td>
<td class="chi-tiet">${main}</td></tr><tr><td colspan="2">${escapeHtml(view.site.footer)}</td></tr></table>`,
  );

function articlePage(view: SiteView, publication: Publication): string {
  const { article, publishedAt, number } = publication;
  const body = running(
    publication,
    (text) => `<p>${words(publication, text)}</p>`,
    (caption, at) =>
      `<p align="center"><img src="${imagePath(publication, at)}"><br>${words(publication, caption)}</p>`,
  );
  return frame(
    view,
    words(publication, printedTitle(article)),
    `<h1>${words(publication, printedTitle(article))}</h1><div>Ngày cập nhật: ${stamp(publishedAt, 'd/m/Y')}</div><div><a href="/3cms/ban-in-${number + 7}.htm">Bản in</a>     Gởi bài viết</div>
<p><b>${words(publication, printedLead(publication))}</b></p>
${body}
<p align="right"><b>${words(publication, article.byline)}</b></p><div>[Trở về]</div>`,
  );
}

function listPage(view: SiteView, shown: Slice): string {
  const rows = shown.items.map(
    (publication) =>
      `<tr><td><a href="${publication.path}">${words(publication, printedTitle(publication.article))}</a> <i>(${stamp(publication.publishedAt, 'd/m/Y')})</i></td></tr>`,
  );
  return frame(
    view,
    'Tin tức',
    `<table>${rows.join('\n')}</table><div class="paging">${pageNumbers(shown, (to) => `${LIST}?trang=${to}`)}</div>`,
  );
}

/** 3CMS: tables, days without an hour, a print view by another number, nothing but a list. */
export const threecms: Markup = {
  path: (_site, article, number) => `/3cms/${slugOf(printedTitle(article))}-${number}.htm`,
  feeds: () => [],
  lists: () => [LIST],
  answer(view, url) {
    const publication = numbered(view, /^\/3cms\/(?!ban-in-)[a-z0-9-]+-(\d+)\.htm$/.exec(url.pathname)?.[1]);
    if (publication !== null) return articleAnswer(publication, articlePage(view, publication), null);
    if (url.pathname !== '/' && url.pathname !== LIST) return null;
    const shown = slice(view.publications, Number(url.searchParams.get('trang') ?? 1), view.site.pageSize);
    return shown === null ? null : listAnswer(shown.items, listPage(view, shown), null);
  },
};
