import { isWithin } from '../src/extract/place.ts';
import type { Site } from '../src/extract/site.ts';
import { parseUrl, siteHost } from '../src/model/url.ts';
import { defineSite } from './define.ts';
import { generic } from './families/generic.ts';
import { knownSystems } from './families.ts';
import { bacgiang } from './sites/bacgiang.ts';
import { baclieu } from './sites/baclieu.ts';
import { bentre } from './sites/bentre.ts';
import { binhthuan } from './sites/binhthuan.ts';
import { camau } from './sites/camau.ts';
import { dafo } from './sites/dafo.ts';
import { daidoanket } from './sites/daidoanket.ts';
import { dongnai } from './sites/dongnai.ts';
import { dufo } from './sites/dufo.ts';
import { gialai } from './sites/gialai.ts';
import { hanoi } from './sites/hanoi.ts';
import { hatinh } from './sites/hatinh.ts';
import { haufo } from './sites/haufo.ts';
import { hochiminh } from './sites/hochiminh.ts';
import { huefo } from './sites/huefo.ts';
import { hufo } from './sites/hufo.ts';
import { hungyen } from './sites/hungyen.ts';
import { huunghiphutho } from './sites/huunghiphutho.ts';
import { huunghivietlao } from './sites/huunghivietlao.ts';
import { lamdong } from './sites/lamdong.ts';
import { mattran } from './sites/mattran.ts';
import { mattrantq } from './sites/mattrantq.ts';
import { nghean } from './sites/nghean.ts';
import { ninhbinh } from './sites/ninhbinh.ts';
import { ninhthuan } from './sites/ninhthuan.ts';
import { quangbinh } from './sites/quangbinh.ts';
import { quangngai } from './sites/quangngai.ts';
import { quangninh } from './sites/quangninh.ts';
import { quangtri } from './sites/quangtri.ts';
import { shidai } from './sites/shidai.ts';
import { tapchimattran } from './sites/tapchimattran.ts';
import { tayninh } from './sites/tayninh.ts';
import { thaibinh } from './sites/thaibinh.ts';
import { thoidai } from './sites/thoidai.ts';
import { vietnamtimes } from './sites/vietnamtimes.ts';
import { vufo } from './sites/vufo.ts';
import { yenbai } from './sites/yenbai.ts';

/** Every site that is read when nothing else is configured, by id. */
export const sites: readonly Site[] = [
  bacgiang,
  baclieu,
  bentre,
  binhthuan,
  camau,
  dafo,
  daidoanket,
  dongnai,
  dufo,
  gialai,
  hanoi,
  hatinh,
  haufo,
  hochiminh,
  huefo,
  hufo,
  hungyen,
  huunghiphutho,
  huunghivietlao,
  lamdong,
  mattran,
  mattrantq,
  nghean,
  ninhbinh,
  ninhthuan,
  quangbinh,
  quangngai,
  quangninh,
  quangtri,
  shidai,
  tapchimattran,
  tayninh,
  thaibinh,
  thoidai,
  vietnamtimes,
  vufo,
  yenbai,
];

/**
 * The site whose pages lie at an address, or null. Only hosts that a site names count, and on a portal's only its own folder:
 * copies of these articles on foreign hosts are in the wild, and "mttq" and "ubmttq" begin the names of wards' hosts too.
 */
export function siteForUrl(url: string, among: readonly Site[]): Site | null {
  const parsed = parseUrl(url);
  if (parsed === null) return null;
  return among.find((site) => isWithin(parsed, site)) ?? null;
}

/** A site for a page of no known site, read by the generic rules; null when the address is not http(s). */
export function genericSite(url: string): Site | null {
  const parsed = parseUrl(url);
  if (parsed === null) return null;
  return defineSite(generic, {
    id: 'unknown',
    name: siteHost(parsed),
    kind: 'PRESS',
    homepage: parsed.origin,
    entries: [],
    isVerified: false,
    variants: knownSystems,
  });
}

export { knownSystems } from './families.ts';
export { siteFromInput } from './input.ts';
