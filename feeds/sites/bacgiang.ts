import { defineSite, list } from '../define.ts';
import { generic } from '../families/generic.ts';
import { knownSystems } from '../families.ts';

/** The Front of Bắc Giang, since 2025-07-01 part of Bắc Ninh. Known from a link to its home page; its pages were never seen. */
export const bacgiang = defineSite(generic, {
  id: 'bacgiang',
  name: 'Ủy ban MTTQ Việt Nam tỉnh Bắc Giang',
  kind: 'FRONT',
  provinceId: 'province:bac-ninh',
  formerProvinceId: 'province:bac-giang',
  homepage: 'http://mttq.bacgiang.gov.vn/',
  entries: [list('http://mttq.bacgiang.gov.vn/')],
  isVerified: false,
  variants: knownSystems,
});
