import { defineSite, list } from '../define.ts';
import { liferay } from '../families/liferay.ts';

/**
 * The union of Hồ Chí Minh City (HUFO). Pages about the body were seen in Vietnamese and in English, no news; a counter in the
 * running text changes with every visit.
 */
export const hufo = defineSite(liferay, {
  id: 'hufo',
  name: 'Liên hiệp các tổ chức hữu nghị Thành phố Hồ Chí Minh',
  kind: 'FRIENDSHIP_UNION',
  provinceId: 'province:ho-chi-minh',
  homepage: 'http://hufo.hochiminhcity.gov.vn/',
  entries: [
    list('http://hufo.hochiminhcity.gov.vn/'),
    list('http://hufo.hochiminhcity.gov.vn/web/hufo-eng/'),
  ],
  expectEveryHours: 168,
  isVerified: false,
});
