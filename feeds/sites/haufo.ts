import { defineSite, feed, list } from '../define.ts';
import { wordpress } from '../families/wordpress.ts';

/**
 * The union of Hà Nội (HAUFO). Pages of its English part were seen, whose bare slugs are those of WordPress; the feed is that
 * CMS's by convention.
 */
export const haufo = defineSite(wordpress, {
  id: 'haufo',
  name: 'Liên hiệp các tổ chức hữu nghị thành phố Hà Nội',
  kind: 'FRIENDSHIP_UNION',
  provinceId: 'province:ha-noi',
  homepage: 'http://haufo.org.vn/',
  entries: [feed('http://haufo.org.vn/feed/'), list('http://haufo.org.vn/')],
  expectEveryHours: 168,
  isVerified: false,
});
