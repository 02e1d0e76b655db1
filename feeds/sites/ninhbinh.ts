import { defineSite, feed, list } from '../define.ts';
import { joomla } from '../families/joomla.ts';

const SECTION = 'http://ubmttqninhbinh.vn/tin-hoat-dong/tin-hoat-dong-mttq-tinh/xay-dung-dang-chinh-quyen';

/**
 * The Front of Ninh Bình, since 2025-07-01 also that of the former Hà Nam and Nam Định. Lists and articles were seen, with the
 * day of the visit above an item of 2015; the feed is what the CMS offers by convention.
 */
export const ninhbinh = defineSite(joomla, {
  id: 'ninhbinh',
  name: 'Ủy ban MTTQ Việt Nam tỉnh Ninh Bình',
  kind: 'FRONT',
  provinceId: 'province:ninh-binh',
  homepage: 'http://ubmttqninhbinh.vn/',
  entries: [feed(`${SECTION}?format=feed&type=rss`), list(SECTION, '?start={offset:5}')],
  isVerified: false,
});
