import { defineSite, list } from '../define.ts';
import { dnn } from '../families/dnn.ts';

/**
 * The Front of Bình Thuận, since 2025-07-01 part of Lâm Đồng. An article's address was seen, with a tab's name in Vietnamese
 * letters.
 */
export const binhthuan = defineSite(dnn, {
  id: 'binhthuan',
  name: 'Ủy ban MTTQ Việt Nam tỉnh Bình Thuận',
  kind: 'FRONT',
  provinceId: 'province:lam-dong',
  formerProvinceId: 'province:binh-thuan',
  homepage: 'https://ubmttqvn.binhthuan.dcs.vn/',
  entries: [list('https://ubmttqvn.binhthuan.dcs.vn/')],
  isVerified: false,
});
