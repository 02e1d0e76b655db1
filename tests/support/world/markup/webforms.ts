import type { Photo } from '../article.ts';
import type { Publication } from '../publication.ts';
import { printedLead, printedTitle } from '../publication.ts';
import { stamp } from '../stamp.ts';
import { escapeHtml, page, words } from './html.ts';
import type { Markup, SiteView, Slice } from './markup.ts';
import { articleAnswer, listAnswer, numbered, slice } from './markup.ts';

const imagePath = ({ number }: Publication, at: number) => `/Upload/images/anh-${number}-${at + 1}.png`;

/** Photo and caption in a bare table, the caption repeated as the cell's second line. */
function photo(publication: Publication, { caption }: Photo, at: number): string {
  const printed = words(publication, caption);
  return `<table align="center" border="0"><tr><td><img src="${imagePath(publication, at)}" /></td></tr><tr><td align="center"><i>${printed}</i><br /><i>${printed}</i></td></tr></table>`;
}

function frame(view: SiteView, title: string, main: string): string {
  const state = Buffer.from(`${view.site.id}${view.publications.length}`).toString('base64');
  return page(
    `<title>${title}</title>`,
    `<form method="post" action="./" id="form1"><input type="hidden" name="__VIEWSTATE" value="${state}" />
<table width="1000" align="center"><tr><td colspan="2" class="banner">${escapeHtml(view.site.name)}<br />${stamp(view.now, 'l, \\n\\g\\à\\y d/m/Y H:i')}</td></tr>
<tr><td width="200" valign="top"><a href="/default.aspx">Trang chủ</a><br /><a href="/tintuc.aspx">Tin tức</a><br /><a href="/lienhe.aspx">Liên hệ</a></td><td valign="top">${main}</td></tr>
<tr><td colspan="2" align="center">${escapeHtml(view.site.footer)} ${17_213_677 + (Math.floor(view.now.getTime() / 60_000) % 10_000)}</td></tr></table></form>`,
  );
}

function articlePage(view: SiteView, publication: Publication): string {
  const { article, publishedAt } = publication;
  const behind = (index: number) =>
    article.photos.map((item, at) => (item.after === index ? photo(publication, item, at) : '')).join('\n');
  const others = view.publications.filter((other) => other !== publication).slice(0, 5);
  return frame(
    view,
    `${words(publication, printedTitle(article))} - ${escapeHtml(view.site.name)}`,
    `<h2 class="tieude">${words(publication, printedTitle(article))}</h2>
<div class="ngay">Cập nhật lúc: ${stamp(publishedAt, 'h:i A')}, ngày ${stamp(publishedAt, 'd/m/Y')}</div>
<div class="trichdan"><b>${words(publication, printedLead(publication))}</b></div>
<div class="noidung">${behind(-1)}
${article.paragraphs.map((text, index) => `<p align="justify">${words(publication, text)}</p>\n${behind(index)}`).join('\n')}
<p align="right"><b>${words(publication, article.byline)}</b></p></div>
<div>[Trở về] In bài viết</div>
<div class="tinkhac"><b>Tin khác</b><ul>${others.map((other) => `<li><a href="${other.path}">${words(other, printedTitle(other.article))}</a> (${stamp(other.publishedAt, 'd/m/Y')})</li>`).join('')}</ul></div>`,
  );
}

function listPage(view: SiteView, shown: Slice): string {
  const rows = shown.items.map(
    (publication) =>
      `<tr><td><a href="${publication.path}"><img src="${imagePath(publication, 0)}" width="120" /></a></td><td><a class="tieude" href="${publication.path}">${words(publication, printedTitle(publication.article))}</a> <span>(${stamp(publication.publishedAt, 'd/m/Y')})</span><br />${words(publication, printedLead(publication))}</td></tr>`,
  );
  const numbers = Array.from({ length: shown.pageCount }, (_none, index) =>
    index + 1 === shown.page
      ? `<b>${shown.page}</b>`
      : `<a href="/tintuc.aspx?page=${index + 1}">${index + 1}</a>`,
  );
  return frame(
    view,
    escapeHtml(view.site.name),
    `<table>${rows.join('\n')}</table><div>Trang: ${numbers.join(' ')}</div>`,
  );
}

/** A hand-made ASP.NET WebForms site: tables, no metadata but the title, no feed. */
export const webforms: Markup = {
  path: (_site, _article, number) => `/tintuc_detail.aspx?id=${number}`,
  feeds: () => [],
  lists: () => ['/tintuc.aspx'],
  answer(view, url) {
    if (url.pathname === '/tintuc_detail.aspx') {
      const publication = numbered(view, url.searchParams.get('id') ?? undefined);
      return publication === null ? null : articleAnswer(publication, articlePage(view, publication), null);
    }
    if (!['/', '/default.aspx', '/tintuc.aspx'].includes(url.pathname)) return null;
    const shown = slice(view.publications, Number(url.searchParams.get('page') ?? 1), view.site.pageSize);
    return shown === null ? null : listAnswer(shown.items, listPage(view, shown), null);
  },
};
