import { bodyEnd, type Family, meta, text } from '../define.ts';
import { foldedPath } from './address.ts';
import { generic } from './generic.ts';

const ARTICLE_PATH = /^\/(?:[^/]*-)?(\d{3,9})\.html$/i;
const PRINT_PATH = /^\/apicenter@\/print_article&i=(\d+)/i;

/**
 * MasterCMS (thoidai.com.vn and its editions). The number names the article: the print view and the Chinese edition carry no
 * slug at all, so the canonical path is the slugless form `/detail-article-<id>.html` that the CMS answers.
 */
export const mastercms: Family = {
  name: 'mastercms',
  article: {
    ...generic.article,
    name: 'mastercms',
    box: [
      '.article-detail:has(.__MASTERCMS_CONTENT)',
      '.detail-content-body, .bx-article-detail, .article-detail-main-box',
      ':has(> h1.article-detail-title)',
      ...generic.article.box,
    ],
    title: [
      text('mastercms.title', 'h1.article-detail-title, .article-detail-title'),
      ...generic.article.title,
    ],
    kicker: [
      text('mastercms.kicker', '.article-detail-kicker, .article-detail-subtitle, .article-detail-pretitle'),
      ...generic.article.kicker,
    ],
    lead: [
      text('mastercms.sapo', '.article-detail-desc, p.detail-sapo, .detail-sapo', { page: true }),
      ...generic.article.lead,
    ],
    body: [
      text('mastercms.content', '.__MASTERCMS_CONTENT, .__MASTERCMS_CONTENT_BODY', { page: true }),
      text(
        'mastercms.content-printer',
        '.__MB_CONTENT_FOR_PRINTER, div.article-detail-main, .__MB_MASTERCMS_EL',
        { page: true },
      ),
      ...generic.article.body,
    ],
    publishedAt: [
      text('mastercms.time-date', '.format_time, .format_date', { pick: 'all' }),
      text('mastercms.article-date', '.article-date, #__MB_ARTICLE_TIME', { page: true }),
      ...generic.article.publishedAt,
    ],
    byline: [
      text('mastercms.author', '.article-detail-author, .article-author'),
      bodyEnd('mastercms.body-end'),
      text('mastercms.source', '.article-detail-source', { page: true }),
      ...generic.article.byline,
    ],
    section: [meta('mastercms.meta', 'article:section'), ...generic.article.section],
    tags: [
      text('mastercms.tags', '.article-detail-tags a', { page: true, pick: 'all' }),
      ...generic.article.tags,
    ],
    drop: [
      '.__MB_ARTICLE_A',
      '.__mb_article_in_image',
      '[class*="__MB_ARTICLE"]',
      '.article-detail-similar',
      '.article-detail-other',
      '.article-detail-tags',
      '.article-detail-source',
    ],
    captions: [
      'table.MASTERCMS_TPL_TABLE tr:not(:has(img)) td',
      'table.__MASTERCMS_TPL_TABLE tr:not(:has(img)) td',
      ...generic.article.captions,
    ],
  },
  list: {
    name: 'mastercms',
    items: [
      'div._MB_CATEGORY_LIST div.bx-article',
      'div.bx-article',
      '._MB_CATEGORY_LIST li, ._MB_CATEGORY_LIST > *',
    ],
    link: ['h1 > a[href], h2 > a[href], h3 > a[href]', 'a[href]'],
    time: ['.format_time, .format_date, .article-date', 'time'],
    summary: ['div.bx-description, .bx-description', '.article-desc'],
    drop: ['script', 'style'],
  },
  marks: '.__MASTERCMS_CONTENT, .__MB_CONTENT_FOR_PRINTER, ._MB_CATEGORY_LIST',
  feeds: ['/rss_feed/'],
  feed: { datePrecision: 'instant' },
  identify: (url) => {
    const path = foldedPath(url);
    const id = ARTICLE_PATH.exec(path)?.[1] ?? PRINT_PATH.exec(path)?.[1];
    return id === undefined ? null : `/detail-article-${id}.html`;
  },
};
