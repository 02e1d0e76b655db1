import { attr, bodyEnd, type Family, text } from '../define.ts';
import { foldedPath } from './address.ts';
import { generic } from './generic.ts';

const ARTICLE_PATH = /^\/(?:[a-z0-9-]+\/)*[^/]*?-(?:post)?(\d{3,9})\.(?:html|htm|epi)$/i;

/**
 * EPI's HEMERA (mattran.org.vn, tapchimattran.vn; newer skins carry `cms-*` twins of the classes). The number at the end of
 * the address names the article whatever section and slug stand before it, so the canonical path keeps only that number in
 * the form the CMS itself answers.
 */
export const epi: Family = {
  name: 'epi',
  article: {
    ...generic.article,
    name: 'epi',
    box: [
      '.main-column:has(.article__body)',
      'article.article:has(.article__body)',
      '.main-column',
      ...generic.article.box,
    ],
    title: [
      text('epi.title', 'h1.article__title, h1.article__header, h1.cms-title, h1'),
      ...generic.article.title,
    ],
    kicker: [text('epi.kicker', '.article__kicker, .article__subtitle'), ...generic.article.kicker],
    lead: [text('epi.sapo', '.article__sapo, .cms-desc'), ...generic.article.lead],
    body: [text('epi.body', '.article__body, .cms-body'), ...generic.article.body],
    publishedAt: [
      attr('epi.meta-time-attribute', '.article__meta time[datetime]', 'datetime'),
      text('epi.meta-time', '.article__meta time, .article__meta .time, time.time'),
      attr('epi.cms-date', 'meta.cms-date', 'content', { page: true }),
      ...generic.article.publishedAt,
    ],
    byline: [
      text('epi.author', '.article__author, .cms-author'),
      text('epi.meta-author', '.article__meta a'),
      bodyEnd('epi.body-end'),
      ...generic.article.byline,
    ],
    section: [
      text('epi.breadcrumb', '.breadcrumbs a, .breadcrumb a', { page: true }),
      ...generic.article.section,
    ],
    tags: [
      text('epi.tag', '.article__tag .content a, .article__tag a', { pick: 'all' }),
      ...generic.article.tags,
    ],
    leadImage: ['.article__avatar'],
    drop: [
      '.article__inner-relate',
      '.article__relate',
      '.article__tag',
      '.article__author',
      '.article__meta',
      '.cms-relate',
      '.ads_middle',
      '[id^="adsWeb_"]',
      '.zce-relate',
    ],
    captions: ['.article__caption', '.cms-caption', 'figure .caption', ...generic.article.captions],
  },
  list: {
    name: 'epi',
    items: ['.list-news article.story', 'div.list-region > article', 'article.story', '.story'],
    link: [
      '.story__heading a[href]',
      'a.story__title[href]',
      'h1 a[href], h2 a[href], h3 a[href]',
      'a[href]',
    ],
    time: ['.story__time', 'time', '.time'],
    summary: ['.story__summary', '.story__sapo'],
    drop: ['script', 'style', '.story__cate'],
  },
  marks: '.article__body, .story__heading',
  pages: '?bydate={DD}-{MM}-{YYYY}&page={page}',
  feeds: ['/rss/home.rss'],
  feed: { datePrecision: 'instant' },
  identify: (url) => {
    const id = ARTICLE_PATH.exec(foldedPath(url))?.[1];
    return id === undefined ? null : `/bai-viet/bai-viet-${id}.html`;
  },
};
