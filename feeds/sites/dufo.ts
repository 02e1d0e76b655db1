import { defineSite, list } from '../define.ts';
import { sharepoint } from '../families/sharepoint.ts';

/**
 * The union of Đồng Nai (DUFO), since 2025-07-01 also that of the former Bình Phước. Articles were seen in Vietnamese and in
 * English, each under the frozen date of 2016-02-26 in the head of the page, and the same items as a list's raw form.
 */
export const dufo = defineSite(sharepoint, {
  id: 'dufo',
  name: 'Liên hiệp các tổ chức hữu nghị thành phố Đồng Nai',
  kind: 'FRIENDSHIP_UNION',
  provinceId: 'province:dong-nai',
  homepage: 'https://dufo.dongnai.gov.vn/',
  entries: [list('https://dufo.dongnai.gov.vn/'), list('https://dufo.dongnai.gov.vn/en/Pages/home.aspx')],
  expectEveryHours: 168,
  isVerified: false,
});
