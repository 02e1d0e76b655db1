import { defineSite, list } from '../define.ts';
import { generic } from '../families/generic.ts';
import { knownSystems } from '../families.ts';

/**
 * The Front of Bến Tre, since 2025-07-01 part of Vĩnh Long. Known from a report of 2017 that names its home page; its pages
 * were never seen.
 */
export const bentre = defineSite(generic, {
  id: 'bentre',
  name: 'Ủy ban MTTQ Việt Nam tỉnh Bến Tre',
  kind: 'FRONT',
  provinceId: 'province:vinh-long',
  formerProvinceId: 'province:ben-tre',
  homepage: 'http://mttq.bentre.gov.vn/',
  entries: [list('http://mttq.bentre.gov.vn/')],
  isVerified: false,
  variants: knownSystems,
});
