import { defineSite, list } from '../define.ts';
import { threecms } from '../families/threecms.ts';

/**
 * The Front of Quảng Bình, since 2025-07-01 part of Quảng Trị; it calls itself "Ủy ban Mặt trận TQVN". Articles and print
 * views were seen, lists were not.
 */
export const quangbinh = defineSite(threecms, {
  id: 'quangbinh',
  name: 'Ủy ban MTTQ Việt Nam tỉnh Quảng Bình',
  kind: 'FRONT',
  provinceId: 'province:quang-tri',
  formerProvinceId: 'province:quang-binh',
  homepage: 'https://ubmt.quangbinh.gov.vn/',
  entries: [list('https://ubmt.quangbinh.gov.vn/')],
  isVerified: false,
});
