import { bodyEnd, type Family, text } from '../define.ts';
import { foldedPath } from './address.ts';
import { generic } from './generic.ts';

const ARTICLE_PATH = /^((?:\/[^/]+)*?)\/(?:(?:print|savefile)\/)?[^/]+\/[^/]*?-(\d+)\.html$/i;
const OPERATION = /^(?:(?:print|savefile)\/)?[^/]+\/[^/]*?-(\d+)(?:\.html)?$/i;

/**
 * NukeViet 4 and 5. The number names the article within its module: a changed category or alias is answered with a redirect,
 * so the canonical path keeps language, module and number. `itemprop=datePublished` is assigned from the edit time
 * (modules/news/theme.php), and the feed's minutes are the month, so only the printed date counts.
 */
export const nukeviet: Family = {
  name: 'nukeviet',
  article: {
    ...generic.article,
    name: 'nukeviet',
    box: [
      '.news_column[itemtype*="NewsArticle"]',
      '.news_column:has(#news-bodyhtml)',
      '.news_column:has(.bodytext)',
      '#print #content',
      ':has(> #news-bodyhtml)',
    ],
    title: [text('nukeviet.title', 'h1[itemprop="headline"], h1.title, h1'), ...generic.article.title],
    lead: [text('nukeviet.hometext', '.hometext, #hometext .h2, #hometext'), ...generic.article.lead],
    body: [
      text('nukeviet.bodyhtml', '#news-bodyhtml, .news-bodyhtml', { page: true }),
      text('nukeviet.bodytext', '.bodytext, #bodytext', { page: true }),
      ...generic.article.body,
    ],
    publishedAt: [
      text('nukeviet.date', 'span.h5, em.time, .time, .news-date'),
      text('nukeviet.print-date', 'ul li, li'),
      { name: 'nukeviet.stamp', probe: { at: 'stamp' } },
    ],
    byline: [
      text('nukeviet.author', 'p.h5.text-right, p.text-right, .news-author, #author', { pick: 'first' }),
      bodyEnd('nukeviet.body-end'),
    ],
    section: [
      text('nukeviet.breadcrumb', '.breadcrumb li a, .breadcrumbs a', { page: true, pick: 'last' }),
      ...generic.article.section,
    ],
    tags: [
      text('nukeviet.tags', '.h5:has(.fa-tags) a, .fa-tags ~ a, .news-tags a, .tags a', {
        page: true,
        pick: 'all',
      }),
      ...generic.article.tags,
    ],
    leadImage: ['figure.article'],
    drop: [
      '#imgpreview',
      '.news-download-file',
      '.alert',
      '.other-news',
      '.gonav',
      '.socialicon',
      '.bodytext-related',
    ],
  },
  list: {
    name: 'nukeviet',
    items: [
      // Below the newest of a section stand its next, title and day alone.
      '.news_column .panel-body, .news_column ul.related li',
      '.news_column .panel',
      '.news_column',
      'ul.related li, .list-news li',
    ],
    link: ['h2 a[href], h3 a[href], h4 a[href]', 'a[href][title]', 'a[href]'],
    time: ['.fa-clock-o', 'em, .time, .text-muted'],
    summary: ['.hometext', 'p', '.text-justify'],
    drop: ['script', 'style', '.fa-eye', 'ul.related'],
  },
  marks: 'meta[name="generator"][content^="NukeViet"], #news-bodyhtml',
  feeds: ['/vi/news/rss/', '/news/rss/', '/rss/', '/index.php/rss/'],
  feed: { datePrecision: 'day' },
  identify: (url) => {
    const { searchParams } = url;
    const operation = searchParams.get('op');
    const module = searchParams.get('nv');
    if (operation !== null && module !== null) {
      const id = OPERATION.exec(operation)?.[1];
      return id === undefined
        ? null
        : `/${searchParams.get('language') ?? 'vi'}/${module}/bai-viet/bai-viet-${id}.html`;
    }
    const match = ARTICLE_PATH.exec(foldedPath(url).replace(/^\/index\.php/, ''));
    return match === null ? null : `${match[1]}/bai-viet/bai-viet-${match[2]}.html`;
  },
};
