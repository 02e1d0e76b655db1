import { bodyEnd, type Family, stamp, text } from '../define.ts';
import { foldedPath, lastPart, wordsIn } from './address.ts';
import { generic } from './generic.ts';

/** An asset as a publisher on whatever page shows it: by slug, or by type and number. */
const CONTENT =
  /^(\/(?:[a-z]{2}\/)?web\/[^/]+)(?:\/[^/]+)*\/-\/(?:asset_publisher\/[^/]+\/)?content\/(id\/\d+|[^/]+)(?:\/\d+)?$/;
/** An article of the journal by the numbers of its group and itself. */
const JOURNAL = /^(\/(?:[a-z]{2}\/)?web\/[^/]+)(?:\/[^/]+)*\/-\/journal_content\/56\/(\d+)\/(\d+)/;
/** A page of its own; those of sections and about the body ("/web/guest/hoat-dong-huu-nghi") have shorter names. */
const PAGE = /^\/(?:[a-z]{2}\/)?web\/[^/]+\/[^/]+$/;
const LEAST_WORDS = 5;

/**
 * Liferay (the union of Hồ Chí Minh City). Session ids stand in the path and `p_p_*` parameters name portlets, not articles;
 * several pages of a site show one asset. The page's own counter changes with every fetch, so only the article's box counts.
 */
export const liferay: Family = {
  name: 'liferay',
  article: {
    ...generic.article,
    name: 'liferay',
    box: [
      '.portlet-asset-publisher:has(.journal-content-article)',
      '.portlet-boundary:has(.journal-content-article)',
      ...generic.article.box,
    ],
    title: [
      text('liferay.header-title', '.header-title, .asset-title'),
      text('liferay.portlet-title', '.portlet-title-text, .portlet-title'),
      ...generic.article.title,
    ],
    lead: [text('liferay.summary', '.asset-summary'), ...generic.article.lead],
    body: [text('liferay.journal', '.journal-content-article', { page: true }), ...generic.article.body],
    publishedAt: [
      text('liferay.publish-date', '.metadata-publish-date, .metadata-display-date, .asset-metadata'),
      stamp('liferay.stamp'),
    ],
    byline: [text('liferay.author', '.metadata-author'), bodyEnd('liferay.body-end')],
    section: [
      text('liferay.breadcrumb', '.breadcrumbs a, .breadcrumb a', { page: true, pick: 'last' }),
      ...generic.article.section,
    ],
    tags: [
      text('liferay.tags', '.taglib-asset-tags-summary a, .asset-tags a', { pick: 'all' }),
      ...generic.article.tags,
    ],
    drop: [
      '.asset-more, .asset-actions, .asset-links, .asset-related-assets',
      '.taglib-social-bookmarks, .taglib-ratings, .taglib-discussion',
      '.lfr-meta-actions, .icons-container',
      ...generic.article.drop,
    ],
  },
  list: {
    name: 'liferay',
    items: ['.asset-abstract', '.portlet-asset-publisher li', ...(generic.list?.items ?? [])],
    link: ['.asset-title a[href]', '.asset-more a[href]', ...(generic.list?.link ?? [])],
    time: ['.metadata-publish-date, .metadata-display-date', ...(generic.list?.time ?? [])],
    summary: ['.asset-summary', ...(generic.list?.summary ?? [])],
    drop: ['script', 'style', '.asset-more span', '.lfr-meta-actions'],
  },
  marks: '.journal-content-article, .portlet-boundary',
  feed: { datePrecision: 'instant' },
  identify: (url) => {
    const path = foldedPath(url);
    const content = CONTENT.exec(path);
    if (content !== null) return `${content[1]}/-/content/${content[2]}`;
    const journal = JOURNAL.exec(path);
    if (journal !== null) return `${journal[1]}/-/journal_content/56/${journal[2]}/${journal[3]}`;
    return PAGE.test(path) && wordsIn(lastPart(path)) >= LEAST_WORDS ? path : null;
  },
};
