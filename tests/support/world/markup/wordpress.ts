import type { Publication } from '../publication.ts';
import { printedLead, printedTitle, slugOf } from '../publication.ts';
import { stamp } from '../stamp.ts';
import { jsonFeed } from './feeds.ts';
import { escapeHtml, page, words } from './html.ts';
import type { Answer, Markup, SiteView, Slice } from './markup.ts';
import { articleAnswer, freshness, listAnswer, numbered, slice } from './markup.ts';
import { listedIn, pageNumbers, running, sectionOf } from './parts.ts';

const W3C = 'Y-m-d\\TH:i:s+07:00';

const imagePath = ({ publishedAt, number }: Publication, at: number) =>
  `/wp-content/uploads/${stamp(publishedAt, 'Y/m')}/anh-${number}-${at + 1}-1024x683.png`;

function frame(view: SiteView, title: string, bodyClass: string, main: string): string {
  const menu = view.site.sections.map(
    ({ alias, name }) => `<li><a href="/category/${alias}/">${escapeHtml(name)}</a></li>`,
  );
  return page(
    `<title>${title} &#8211; ${escapeHtml(view.site.name)}</title><meta name="generator" content="WordPress 6.1"><link rel="https://api.w.org/" href="/wp-json/"><link rel="alternate" type="application/rss+xml" title="Feed" href="/feed/"><link rel="alternate" type="application/feed+json" title="JSON Feed" href="/feed/json">`,
    `<div class="${bodyClass}"><header class="site-header">${escapeHtml(view.site.name)} <span class="date">${stamp(view.now, 'l, d/m/Y')}</span><ul>${menu.join('')}</ul></header>${main}<footer class="site-footer">${escapeHtml(view.site.footer)}</footer></div>`,
  );
}

/** The date as the theme's language file prints it; the machine's own is in the attribute. */
const posted = ({ publishedAt, updatedAt }: Publication) =>
  `<time class="entry-date published" datetime="${stamp(publishedAt, W3C)}">${stamp(publishedAt, 'j \\T\\h\\á\\n\\g m, Y')}</time><time class="updated" datetime="${stamp(updatedAt, W3C)}">${stamp(updatedAt, 'd/m/Y')}</time>`;

function articlePage(view: SiteView, publication: Publication): string {
  const { article, number } = publication;
  const section = sectionOf(view.site, article.section);
  const body = running(
    publication,
    (text) => `<p>${words(publication, text)}</p>`,
    (caption, at) =>
      `<figure id="attachment_${number + at}" class="wp-caption aligncenter"><img src="${imagePath(publication, at)}" alt="" width="640" height="427"><figcaption class="wp-caption-text">${words(publication, caption)}</figcaption></figure>`,
  );
  const tags = article.tags.map(
    (tag) => `<a href="/tag/${slugOf(tag)}/" rel="tag">${words(publication, tag)}</a>`,
  );
  return frame(
    view,
    words(publication, printedTitle(article)),
    'single-post',
    `<article id="post-${number}" class="post-${number} post type-post status-publish hentry"><header class="entry-header"><h1 class="entry-title">${words(publication, printedTitle(article))}</h1>
<div class="entry-meta"><span class="posted-on">${posted(publication)}</span> <span class="byline"><span class="author vcard"><a class="url fn n" href="/author/bientap/">Ban biên tập</a></span></span> <span class="cat-links"><a href="/category/${section.alias}/" rel="category tag">${escapeHtml(section.name)}</a></span></div></header>
<div class="entry-content"><p class="sapo">${words(publication, printedLead(publication))}</p>
${body}
<p style="text-align:right"><strong>${words(publication, article.byline)}</strong></p>
<div class="sharedaddy sd-sharing-enabled"><h3>Chia sẻ:</h3><a href="#">Facebook</a></div></div>
<footer class="entry-footer"><span class="tags-links">${tags.join(', ')}</span></footer></article>`,
  );
}

function listPage(view: SiteView, alias: string, name: string, shown: Slice): string {
  const posts = shown.items.map(
    (publication) =>
      `<article class="post type-post hentry"><h2 class="entry-title"><a href="${publication.path}">${words(publication, printedTitle(publication.article))}</a></h2>${posted(publication)}<div class="entry-summary"><p>${words(publication, printedLead(publication))}</p></div></article>`,
  );
  return frame(
    view,
    escapeHtml(name),
    'archive category',
    `${posts.join('\n')}<nav class="pagination">${pageNumbers(shown, (to) => `/category/${alias}/page/${to}/`)}</nav>`,
  );
}

/** WordPress's RSS: as many posts as on a page, the number as guid, the campaign in the link, the excerpt cut. */
function feed(view: SiteView): Answer {
  const items = view.publications.slice(0, view.site.pageSize);
  const entries = items.map((item) => {
    const campaign = slugOf(printedTitle(item.article));
    const link = `${view.origin}${item.path}?utm_source=rss&amp;utm_medium=rss&amp;utm_campaign=${campaign}`;
    return `<item><title>${words(item, printedTitle(item.article))}</title><link>${link}</link><dc:creator><![CDATA[bientap]]></dc:creator><pubDate>${stamp(item.publishedAt, 'D, d M Y H:i:s')} +0700</pubDate><guid isPermaLink="false">${view.origin}/?p=${item.number}</guid><description><![CDATA[<p>${words(item, printedLead(item))} [&#8230;]</p>]]></description></item>`;
  });
  const body = `<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>${escapeHtml(view.site.name)}</title><link>${view.origin}</link><generator>https://wordpress.org/?v=6.1</generator>
${entries.join('\n')}
</channel></rss>`;
  return {
    contentType: 'application/rss+xml; charset=utf-8',
    body,
    maxAgeSeconds: null,
    ...freshness(items),
  };
}

/** WordPress: years and months in addresses, two feeds of the same posts, one of them JSON. */
export const wordpress: Markup = {
  path: (_site, article, number) =>
    `/${(article.publishedAt ?? '2026').slice(0, 4)}/${(article.publishedAt ?? '2026-01').slice(5, 7)}/${slugOf(printedTitle(article))}-${number}/`,
  feeds: () => ['/feed/', '/feed/json'],
  lists: () => [],
  answer(view, url) {
    const { site } = view;
    if (url.pathname === '/feed/') return feed(view);
    if (url.pathname === '/feed/json') return jsonFeed(view, site.pageSize);
    const short = url.pathname === '/' ? numbered(view, url.searchParams.get('p') ?? undefined) : null;
    if (short !== null) return { ...articleAnswer(short, ''), status: 301, location: short.path };
    const publication = numbered(view, /^\/\d{4}\/\d{2}\/[a-z0-9-]+-(\d+)\/?$/.exec(url.pathname)?.[1]);
    if (publication !== null) return articleAnswer(publication, articlePage(view, publication));
    const [, alias, number = '1'] = /^\/(?:category\/([a-z-]+)\/(?:page\/(\d+)\/)?)?$/.exec(url.pathname) ?? [
      '',
      'none',
    ];
    const section = alias === undefined ? site.sections[0] : site.sections.find((one) => one.alias === alias);
    if (section === undefined) return null;
    const shown = slice(listedIn(view, section), Number(number), site.pageSize);
    return shown === null
      ? null
      : listAnswer(shown.items, listPage(view, section.alias, section.name, shown));
  },
};
