import { defineSite, list } from '../define.ts';
import { dnn } from '../families/dnn.ts';

/**
 * The Front of Hồ Chí Minh City, since 2025-07-01 also that of the former Bình Dương and Bà Rịa - Vũng Tàu. Linked from
 * elsewhere with articles' addresses, which come with and without a category.
 */
export const hochiminh = defineSite(dnn, {
  id: 'hochiminh',
  name: 'Ủy ban MTTQ Việt Nam Thành phố Hồ Chí Minh',
  kind: 'FRONT',
  provinceId: 'province:ho-chi-minh',
  homepage: 'https://ubmttq.hochiminhcity.gov.vn/',
  entries: [list('https://ubmttq.hochiminhcity.gov.vn/')],
  isVerified: false,
});
