import { defineSite, list } from '../define.ts';
import { sharepoint } from '../families/sharepoint.ts';

/**
 * The Front of Yên Bái, since 2025-07-01 part of Lào Cai. One page shows lists and articles: with `ItemID` it is an article,
 * and the name of the list ends in blanks. It reprints mattran.org.vn word for word. Addresses of lists and articles were
 * seen.
 */
export const yenbai = defineSite(sharepoint, {
  id: 'yenbai',
  name: 'Ủy ban MTTQ Việt Nam tỉnh Yên Bái',
  kind: 'FRONT',
  provinceId: 'province:lao-cai',
  formerProvinceId: 'province:yen-bai',
  homepage: 'https://ubmttq.yenbai.gov.vn/',
  entries: [
    list(
      'https://ubmttq.yenbai.gov.vn/noidung/tintuc/Pages/chi-tiet-tin-tuc.aspx?l=Tinhoatdong+&lv=11',
      '{url}&page={page}',
    ),
  ],
  isVerified: false,
});
