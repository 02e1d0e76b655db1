import { defineSite, list } from '../define.ts';
import { lastPart, lowerPath, wordsIn } from '../families/address.ts';
import { generic } from '../families/generic.ts';

/**
 * The Front of Gia Lai, since 2025-07-01 also that of the former Bình Định. Articles keep the number of the list page they
 * were opened from. Pages begin with a notice about the Flash player; dates are days.
 */
export const gialai = defineSite(generic, {
  id: 'gialai',
  name: 'Ủy ban MTTQ Việt Nam tỉnh Gia Lai',
  kind: 'FRONT',
  provinceId: 'province:gia-lai',
  homepage: 'http://ubmttq.gialai.gov.vn/',
  entries: [list('http://ubmttq.gialai.gov.vn/')],
  identify: (url) => {
    const path = lowerPath(url);
    return path.endsWith('.aspx') && wordsIn(lastPart(path)) >= 4 ? path : null;
  },
  isVerified: false,
});
