import { defineSite, list } from '../define.ts';
import { generic } from '../families/generic.ts';
import { knownSystems } from '../families.ts';

/**
 * The Front of Thái Bình, since 2025-07-01 part of Hưng Yên. Its lists were seen, articles' addresses were not; central
 * reports are taken over with a last paragraph of its own ("Tại điểm cầu Thái Bình").
 */
export const thaibinh = defineSite(generic, {
  id: 'thaibinh',
  name: 'Ủy ban MTTQ Việt Nam tỉnh Thái Bình',
  kind: 'FRONT',
  provinceId: 'province:hung-yen',
  formerProvinceId: 'province:thai-binh',
  homepage: 'http://mttq.thaibinh.gov.vn/',
  entries: [
    list('http://mttq.thaibinh.gov.vn/tin-tuc-su-kien/page-1.htm', 'page-{page}.htm'),
    list('http://mttq.thaibinh.gov.vn/dan-chu-pl-tongiao/page-1.htm', 'page-{page}.htm'),
  ],
  isVerified: false,
  variants: knownSystems,
});
