import { defineSite, list } from '../define.ts';
import { sharepoint } from '../families/sharepoint.ts';

/** The Front of Ninh Thuận, since 2025-07-01 part of Khánh Hòa: a folder of the province's portal, whose home page was seen. */
export const ninhthuan = defineSite(sharepoint, {
  id: 'ninhthuan',
  name: 'Ủy ban MTTQ Việt Nam tỉnh Ninh Thuận',
  kind: 'FRONT',
  provinceId: 'province:khanh-hoa',
  formerProvinceId: 'province:ninh-thuan',
  homepage: 'http://www.ninhthuan.gov.vn/chinhquyen/ubmttq/Pages/default.aspx',
  folder: '/chinhquyen/ubmttq',
  entries: [list('http://www.ninhthuan.gov.vn/chinhquyen/ubmttq/Pages/default.aspx')],
  isVerified: false,
});
