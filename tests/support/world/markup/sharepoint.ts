import type { Publication } from '../publication.ts';
import { printedLead, printedTitle } from '../publication.ts';
import { stamp } from '../stamp.ts';
import { escapeHtml, page, words } from './html.ts';
import type { Markup, SiteView, Slice } from './markup.ts';
import { articleAnswer, listAnswer, numbered, slice } from './markup.ts';
import { listedIn, others, pageNumbers, running } from './parts.ts';

const LIST = '/noidung/tintuc/Pages/tin-tuc.aspx';
const ITEM = '/noidung/tintuc/Pages/chi-tiet-tin-tuc.aspx';

const imagePath = ({ number }: Publication, at: number) => `/PublishingImages/anh-${number}-${at + 1}.png`;

function frame(view: SiteView, title: string, main: string): string {
  return page(
    `<meta name="GENERATOR" content="Microsoft SharePoint"><title>\n\t${title}\n</title>`,
    `<form method="post" action="${ITEM}" id="aspnetForm"><div id="ms-designer-ribbon"><a href="#">Skip Ribbon Commands</a><a href="#">Skip to main content</a></div>
<div id="s4-workspace"><div id="s4-bodyContainer"><div class="header"><span>${escapeHtml(view.site.name)}</span> <span>${stamp(view.now, 'l - d/m/Y')}</span> <span>Màu đỏ Màu xanh nước biển</span></div>
<div id="contentBox"><div id="DeltaPlaceHolderMain">${main}</div></div>
<div class="footer">${escapeHtml(view.site.footer)}</div></div></div></form>`,
  );
}

/** A photo and its caption in a table, with the file name that the editor never removed. */
function photo(publication: Publication, caption: string, at: number): string {
  const file = `DSC_${1000 + (publication.number % 9000)} (Copy).JPG`;
  return `<table align="center"><tr><td><img src="${imagePath(publication, at)}" alt="${file}" width="500"></td></tr><tr><td>${file}</td></tr><tr><td><em>${words(publication, caption)}</em></td></tr></table>`;
}

function articlePage(view: SiteView, publication: Publication): string {
  const { article, publishedAt } = publication;
  const body = running(
    publication,
    (text) => `<p>${words(publication, text)}</p>`,
    (caption, at) => photo(publication, caption, at),
  );
  return frame(
    view,
    'Chi tiết tin',
    `<div class="newsdetail">
<div class="tieude">${words(publication, printedTitle(article))}</div>
<div class="ngay">Cập nhật ${stamp(publishedAt, 'd/m/Y H:i')} Xem với cỡ chữ <a href="#">A-</a> <a href="#">A+</a></div>
<div class="tomtat">${words(publication, printedLead(publication))}</div>
<div id="ctl00_PlaceHolderMain_noidung"><div class="ExternalClass5A1F0B2C9D7E4F6A8B3C1D2E4F5A6B7C">${body}
<p>&nbsp;</p>
<p style="text-align:right"><strong>${words(publication, article.byline)}</strong></p></div></div>
<div class="congcu">In bài viết</div>
<div class="tin-lien-quan"><b>Tin liên quan</b><ul>${others(view, publication)}</ul></div>
</div>`,
  );
}

function listPage(view: SiteView, alias: string, name: string, shown: Slice): string {
  const items = shown.items.map(
    (publication) =>
      `<li class="dfwp-item"><div class="item"><div class="link-item"><a href="${words(publication, publication.path)}">${words(publication, printedTitle(publication.article))}</a></div><span class="ngay">${stamp(publication.publishedAt, 'd/m/Y H:i:s')}</span><div class="description">${words(publication, printedLead(publication))}</div></div></li>`,
  );
  return frame(
    view,
    escapeHtml(name),
    `<ul class="dfwp-column dfwp-list">${items.join('\n')}</ul><div class="paging">${pageNumbers(shown, (to) => `${LIST}?l=${alias}&amp;page=${to}`)}</div>`,
  );
}

/** SharePoint: addresses that name an item by a parameter and are blind to case, and the same page for every item. */
export const sharepoint: Markup = {
  path: (site, article, number) =>
    `${ITEM}?ItemID=${number}&l=${site.sections.some(({ alias }) => alias === article.section) ? article.section : site.sections[0].alias}`,
  feeds: () => [],
  lists: (site) => site.sections.slice(0, 1).map(({ alias }) => `${LIST}?l=${alias}`),
  answer(view, url) {
    const path = url.pathname.toLowerCase();
    const parameters = new Map([...url.searchParams].map(([name, value]) => [name.toLowerCase(), value]));
    if (path === ITEM.toLowerCase()) {
      const publication = numbered(view, parameters.get('itemid'));
      return publication === null ? null : articleAnswer(publication, articlePage(view, publication));
    }
    if (path !== '/' && path !== LIST.toLowerCase()) return null;
    const section =
      view.site.sections.find(({ alias }) => alias === parameters.get('l')) ?? view.site.sections[0];
    const shown = slice(listedIn(view, section), Number(parameters.get('page') ?? 1), view.site.pageSize);
    return shown === null
      ? null
      : listAnswer(shown.items, listPage(view, section.alias, section.name, shown));
  },
};
