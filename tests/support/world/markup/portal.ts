import type { Publication } from '../publication.ts';
import { printedLead, printedTitle, slugOf } from '../publication.ts';
import { stamp } from '../stamp.ts';
import { escapeHtml, page, words } from './html.ts';
import type { Markup, SiteView, Slice } from './markup.ts';
import { articleAnswer, listAnswer, numbered, slice } from './markup.ts';
import { listedIn, others, pageNumbers, running, sectionOf } from './parts.ts';

const folder = (alias: string, number: number) => `/portal/folder/${alias}/${number}.html`;
const imagePath = ({ number }: Publication, at: number) => `/portal/images/anh-${number}-${at + 1}.png`;

const frame = (view: SiteView, title: string, main: string): string =>
  page(
    `<title>${title}</title>`,
    `<div class="banner">${escapeHtml(view.site.name)}</div>${main}<div class="footer">${escapeHtml(view.site.footer)}</div>`,
  );

function articlePage(view: SiteView, publication: Publication): string {
  const { article, publishedAt } = publication;
  const body = running(
    publication,
    (text) => `<p>${words(publication, text)}</p>`,
    (caption, at) =>
      `<p align="center"><img src="${imagePath(publication, at)}"><br><i>${words(publication, caption)}</i></p>`,
  );
  const title = words(publication, printedTitle(article));
  return frame(
    view,
    title,
    `<div class="news-detail"><h1>${title}</h1><div class="date">${stamp(publishedAt, 'd/m/Y H:i')} G7T+7</div>
<div class="content"><p><b>${words(publication, printedLead(publication))}</b></p>${body}<p align="right"><b>${words(publication, article.byline)}</b></p></div></div>
<div class="other"><h3>Các tin khác</h3><ul>${others(view, publication)}</ul></div>`,
  );
}

function listPage(view: SiteView, alias: string, name: string, shown: Slice): string {
  const items = shown.items.map(
    (publication) =>
      `<div class="item"><h3><a href="${publication.path}">${words(publication, printedTitle(publication.article))}</a></h3><span class="date">${stamp(publication.publishedAt, 'd/m/Y')}</span><p>${words(publication, printedLead(publication))}</p></div>`,
  );
  return frame(
    view,
    escapeHtml(name),
    `<div class="news-list">${items.join('\n')}</div><div class="paging">${pageNumbers(shown, (to) => folder(alias, to))}</div>`,
  );
}

/** The vendor of read and folder: sections and pages in the path, "G7T+7" behind the hour, no feed. */
export const portal: Markup = {
  path: (site, article, number) =>
    `/portal/read/${sectionOf(site, article.section).alias}/news/${slugOf(printedTitle(article))}-${number}.html`,
  feeds: () => [],
  lists: (site) => [folder(site.sections[0].alias, 1)],
  answer(view, url) {
    const publication = numbered(
      view,
      /^\/portal\/read\/[a-z-]+\/news\/[a-z0-9-]+-(\d+)\.html$/.exec(url.pathname)?.[1],
    );
    if (publication !== null) return articleAnswer(publication, articlePage(view, publication), null);
    const [, alias, number = '1'] = /^\/portal\/folder\/([a-z-]+)\/(\d+)\.html$/.exec(url.pathname) ?? [];
    const section =
      url.pathname === '/' ? view.site.sections[0] : view.site.sections.find((one) => one.alias === alias);
    if (section === undefined) return null;
    const shown = slice(listedIn(view, section), Number(number), view.site.pageSize);
    return shown === null
      ? null
      : listAnswer(shown.items, listPage(view, section.alias, section.name, shown), null);
  },
};
