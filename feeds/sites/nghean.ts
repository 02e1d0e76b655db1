import { defineSite, list } from '../define.ts';
import { portal } from '../families/portal.ts';

/** The Front of Nghệ An. Linked from elsewhere with an article's address; lists are as on the portal of Hà Tĩnh. */
export const nghean = defineSite(portal, {
  id: 'nghean',
  name: 'Ủy ban MTTQ Việt Nam tỉnh Nghệ An',
  kind: 'FRONT',
  provinceId: 'province:nghe-an',
  homepage: 'https://mattrannghean.org.vn/',
  entries: [
    list('https://mattrannghean.org.vn/cms/portal/folder/cac-phong-trao-thi-dua-khac/1.html', '{page}.html'),
  ],
  isVerified: false,
});
