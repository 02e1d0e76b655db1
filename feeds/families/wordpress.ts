import { attr, bodyEnd, type Family, text } from '../define.ts';
import { foldedPath, lastPart, parameter, wordsIn } from './address.ts';
import { generic } from './generic.ts';

/** Archives, files and views; a post's own `/feed/` is that of its comments. */
const NO_POST =
  /\/(?:category|tag|author|page|search|feed|comments|wp-[a-z]+|attachment|chuyen-muc|tu-khoa|the)(?:\/|$)|\.\w{2,4}$/i;
const DATED = /^(?:\/[a-z]{2})?\/\d{4}\/\d{2}\/(?:\d{2}\/)?[^/]+$/;
const LEAST_WORDS = 4;

/**
 * WordPress (the union of Hà Nội). Plain-permalink sites name posts by `?p=`; slugs may come from NFD text; feeds add `utm_`
 * parameters to their links. `time.updated` beside the date of publication is that of the last edit.
 */
export const wordpress: Family = {
  name: 'wordpress',
  article: {
    ...generic.article,
    name: 'wordpress',
    box: ['article.post:has(.entry-content)', 'article.hentry:has(.entry-content)', ...generic.article.box],
    title: [text('wordpress.title', 'h1.entry-title, h1.post-title'), ...generic.article.title],
    lead: [text('wordpress.lead', '.entry-content > .sapo, .entry-excerpt'), ...generic.article.lead],
    body: [text('wordpress.content', '.entry-content', { page: true }), ...generic.article.body],
    publishedAt: [
      attr(
        'wordpress.published',
        'time.entry-date:not(.updated)[datetime], time.published:not(.updated)[datetime], time.entry-date.published[datetime]',
        'datetime',
      ),
      ...generic.article.publishedAt,
    ],
    byline: [
      bodyEnd('wordpress.body-end'),
      text('wordpress.author', '.author .fn, .byline .author a, .byline .author'),
      ...generic.article.byline.filter(({ probe }) => probe.at !== 'body-end'),
    ],
    section: [
      text('wordpress.category', '.cat-links a, .entry-categories a, a[rel~="category"]'),
      ...generic.article.section,
    ],
    tags: [
      text('wordpress.tags', '.tags-links a, .entry-tags a, a[rel="tag"]', { page: true, pick: 'all' }),
      ...generic.article.tags,
    ],
    leadImage: ['.post-thumbnail'],
    drop: [
      '.sharedaddy, .jp-relatedposts, .yarpp, .yarpp-related, .crp_related',
      '.addtoany_share_save_container, .heateor_sss_sharing_container, .print-link, .pf-button, .printfriendly',
      '.post-navigation, .post-views, .ez-toc-container, #ez-toc-container, .wp-block-button',
      ...generic.article.drop,
    ],
    captions: ['.wp-caption-text, .wp-element-caption', ...generic.article.captions],
  },
  list: {
    name: 'wordpress',
    items: ['article.post', 'article.hentry, .hentry', ...(generic.list?.items ?? [])],
    link: ['.entry-title a[href]', ...(generic.list?.link ?? [])],
    time: ['time.entry-date:not(.updated), time.published', ...(generic.list?.time ?? [])],
    summary: ['.entry-summary, .entry-excerpt', '.entry-content', ...(generic.list?.summary ?? [])],
    drop: ['script', 'style', '.post-views', 'time.updated:not(.published)'],
  },
  marks: 'meta[name="generator"][content^="WordPress"], link[rel="https://api.w.org/"]',
  feeds: ['/feed/', '/?feed=rss2'],
  feed: { datePrecision: 'instant' },
  identify: (url) => {
    const id = parameter(url, ['p'])?.value;
    if (id !== undefined && /^\d+$/.test(id)) return `/?p=${id}`;
    const path = foldedPath(url).replace(/\/(?:amp|comment-page-\d+)$/, '');
    if (NO_POST.test(path)) return null;
    return DATED.test(path) || wordsIn(lastPart(path)) >= LEAST_WORDS ? path : null;
  },
};
