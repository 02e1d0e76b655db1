import type { Family } from '../define.ts';
import { lowerPath, wordsIn } from './address.ts';
import { generic } from './generic.ts';

const ARTICLE_PATH = /\/3cms\/([^/]+)\.htm$/i;
const PRINT = /^ban-in-\d+$/i;
/** Sections ("tin-tuc.htm") have shorter names. */
const LEAST_WORDS = 4;

/**
 * 3CMS (the Front of Quảng Bình), known by its addresses and by the words of its pages ("Bản in", "Gởi bài viết", "[Trở về]").
 * The print view names an article by another number than the page does, so it counts as none of its own. Its markup was never
 * seen: generic rules read it.
 */
export const threecms: Family = {
  name: '3cms',
  article: { ...generic.article, name: '3cms' },
  list: generic.list === null ? null : { ...generic.list, name: '3cms' },
  marks: null,
  feed: { datePrecision: 'instant' },
  identify: (url) => {
    const slug = ARTICLE_PATH.exec(lowerPath(url))?.[1];
    return slug === undefined || PRINT.test(slug) || wordsIn(slug) < LEAST_WORDS ? null : `/3cms/${slug}.htm`;
  },
};
