import { defineSite, list } from '../define.ts';
import { generic } from '../families/generic.ts';
import { knownSystems } from '../families.ts';

/** The Front of Hà Nội. Known from a link to its home page; its pages were never seen. */
export const hanoi = defineSite(generic, {
  id: 'hanoi',
  name: 'Ủy ban MTTQ Việt Nam Thành phố Hà Nội',
  kind: 'FRONT',
  provinceId: 'province:ha-noi',
  homepage: 'https://mttqhanoi.org.vn/',
  entries: [list('https://mttqhanoi.org.vn/')],
  isVerified: false,
  variants: knownSystems,
});
