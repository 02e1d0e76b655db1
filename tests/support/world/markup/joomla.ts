import type { Publication } from '../publication.ts';
import { printedLead, printedTitle, slugOf } from '../publication.ts';
import { stamp } from '../stamp.ts';
import { rdf } from './feeds.ts';
import { escapeHtml, page, words } from './html.ts';
import type { Markup, SiteView, Slice } from './markup.ts';
import { articleAnswer, listAnswer, numbered, slice } from './markup.ts';
import { listedIn, pageNumbers, running, sectionOf } from './parts.ts';

const FEED = '/index.php?option=com_rss&feed=RSS1.0&no_html=1';
const WRITTEN = 'l, d \\T\\h\\á\\n\\g m Y H:i';

const imagePath = ({ publishedAt, number }: Publication, at: number) =>
  `/images/${stamp(publishedAt, 'Y')}/anh-${number}-${at + 1}.png`;

function frame(view: SiteView, title: string, main: string): string {
  return page(
    `<meta name="generator" content="Joomla! - Open Source Content Management"><title>${title}</title>`,
    `<div id="header">${escapeHtml(view.site.name)}<div class="dongho">${stamp(view.now, 'l, d \\T\\h\\á\\n\\g m Y')}</div></div>${main}<div id="footer">${escapeHtml(view.site.footer)}</div>`,
  );
}

function articlePage(view: SiteView, publication: Publication): string {
  const { article, publishedAt, updatedAt, number } = publication;
  const section = sectionOf(view.site, article.section);
  const body = running(
    publication,
    (text) => `<p>${words(publication, text)}</p>`,
    (caption, at) =>
      `<div class="img_caption" style="width:500px"><img class="caption" src="${imagePath(publication, at)}" alt="" title="${words(publication, caption)}"><p class="img_caption">${words(publication, caption)}</p></div>`,
  );
  const older = view.publications[view.publications.indexOf(publication) + 1];
  return frame(
    view,
    words(publication, printedTitle(article)),
    `<div class="item-page" itemscope itemtype="https://schema.org/Article">
<div class="page-header"><h2 itemprop="headline">${words(publication, printedTitle(article))}</h2></div>
<div class="icons"><ul class="actions"><li class="print-icon"><a href="${publication.path}?tmpl=component&amp;print=1" title="In bài viết">In</a></li></ul></div>
<dl class="article-info muted"><dt class="article-info-term">Chi tiết</dt><dd class="category-name">Chuyên mục: <a href="/${section.alias}">${escapeHtml(section.name)}</a></dd><dd class="published">Được đăng: ${stamp(publishedAt, WRITTEN)}</dd><dd class="modified">Cập nhật lần cuối: ${stamp(updatedAt, 'd/m/Y')}</dd><dd class="hits">Lượt xem: ${100 + (number % 900)}</dd></dl>
<div itemprop="articleBody"><p><strong>${words(publication, printedLead(publication))}</strong></p>
${body}
<p style="text-align: right;"><em>${words(publication, article.byline)}</em></p></div>
<ul class="pager pagenav">${older === undefined ? '' : `<li class="previous"><a href="${older.path}">Trước</a></li>`}</ul></div>`,
  );
}

function listPage(view: SiteView, alias: string, name: string, shown: Slice): string {
  const items = shown.items.map(
    (publication) =>
      `<div class="items-row"><div class="item"><div class="page-header"><h2><a href="${publication.path}">${words(publication, printedTitle(publication.article))}</a></h2></div><dl class="article-info"><dd class="published">Được đăng: ${stamp(publication.publishedAt, WRITTEN)}</dd><dd class="hits">Lượt xem: ${100 + (publication.number % 900)}</dd></dl><p>${words(publication, printedLead(publication))}</p><p class="readmore"><a href="${publication.path}">Đọc thêm...</a></p></div></div>`,
  );
  const size = view.site.pageSize;
  return frame(
    view,
    escapeHtml(name),
    `<div class="blog">${items.join('\n')}</div><div class="pagination">${pageNumbers(shown, (to) => `/${alias}?start=${(to - 1) * size}`)}</div>`,
  );
}

/** Joomla: a number before the alias, a clock above articles of any age, months in words, a feed of RSS 1.0. */
export const joomla: Markup = {
  path: (site, article, number) =>
    `/${sectionOf(site, article.section).alias}/${number}-${slugOf(printedTitle(article))}`,
  feeds: () => [FEED],
  lists: (site) => [`/${site.sections[0].alias}`],
  answer(view, url) {
    const { site } = view;
    if (url.pathname === '/index.php')
      return url.searchParams.get('option') === 'com_rss' ? rdf(view, 20) : null;
    const publication = numbered(view, /^\/[a-z-]+\/(\d+)-[a-z0-9-]+$/.exec(url.pathname)?.[1]);
    if (publication !== null) return articleAnswer(publication, articlePage(view, publication));
    const section =
      url.pathname === '/'
        ? site.sections[0]
        : site.sections.find(({ alias }) => url.pathname === `/${alias}`);
    if (section === undefined) return null;
    const start = Number(url.searchParams.get('start') ?? 0);
    const shown = slice(listedIn(view, section), start / site.pageSize + 1, site.pageSize);
    return shown === null
      ? null
      : listAnswer(shown.items, listPage(view, section.alias, section.name, shown));
  },
};
