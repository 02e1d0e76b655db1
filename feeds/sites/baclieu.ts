import { defineSite, list } from '../define.ts';
import { sharepoint } from '../families/sharepoint.ts';

/** The Front of Bạc Liêu, since 2025-07-01 part of Cà Mau. Only the address of a picture was seen, below `/_layouts/`. */
export const baclieu = defineSite(sharepoint, {
  id: 'baclieu',
  name: 'Ủy ban MTTQ Việt Nam tỉnh Bạc Liêu',
  kind: 'FRONT',
  provinceId: 'province:ca-mau',
  formerProvinceId: 'province:bac-lieu',
  homepage: 'http://ubmttq.baclieu.gov.vn/',
  entries: [list('http://ubmttq.baclieu.gov.vn/')],
  isVerified: false,
});
