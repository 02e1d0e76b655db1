import { defineSite, list } from '../define.ts';
import { portal } from '../families/portal.ts';

/** The Front of Hà Tĩnh. Lists were seen, articles' addresses on a sister site of the same portal. */
export const hatinh = defineSite(portal, {
  id: 'hatinh',
  name: 'Ủy ban MTTQ Việt Nam tỉnh Hà Tĩnh',
  kind: 'FRONT',
  provinceId: 'province:ha-tinh',
  homepage: 'http://mattran.hatinh.gov.vn/',
  entries: [
    list('http://mattran.hatinh.gov.vn/ubmttq/portal/folder/mat-tran-to-quoc-tinh/1.html', '{page}.html'),
  ],
  isVerified: false,
});
