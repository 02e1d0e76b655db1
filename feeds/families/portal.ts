import type { Family } from '../define.ts';
import { lowerPath } from './address.ts';
import { generic } from './generic.ts';

/** A number alone is a page of the section's list. */
const ARTICLE_PATH = /\/portal\/(?:read|folder)\/([^/]+)\/news\/([^/]+)\.html$/i;

/**
 * The portal of Nghệ An and Hà Tĩnh, known by its addresses: lists `/portal/folder/<section>/<page>.html`, articles
 * `/portal/read/<section>/news/<slug>.html`, both also below another folder ("/cms", "/ubmttq"). There are no numbers, and slugs
 * are cut at a fixed length, so section and slug together name the article. Its markup was never seen: generic rules read it.
 */
export const portal: Family = {
  name: 'portal',
  article: { ...generic.article, name: 'portal' },
  list: generic.list === null ? null : { ...generic.list, name: 'portal' },
  marks: null,
  feed: { datePrecision: 'instant' },
  identify: (url) => {
    const [, section, slug] = ARTICLE_PATH.exec(lowerPath(url)) ?? [];
    return section === undefined || slug === undefined ? null : `/portal/read/${section}/news/${slug}.html`;
  },
};
