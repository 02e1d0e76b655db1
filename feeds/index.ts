import type { Site } from '../src/extract/site.ts';
import { parseUrl, siteHost } from '../src/model/url.ts';
import { defineSite } from './define.ts';
import { generic } from './families/generic.ts';
import { knownSystems } from './families.ts';
import { mattran } from './sites/mattran.ts';
import { tapchimattran } from './sites/tapchimattran.ts';
import { tayninh } from './sites/tayninh.ts';
import { thoidai } from './sites/thoidai.ts';
import { vufo } from './sites/vufo.ts';

/** Every site that is read when nothing else is configured, by id. */
export const sites: readonly Site[] = [mattran, tapchimattran, tayninh, thoidai, vufo];

/**
 * The site whose pages lie on an address's host, or null. Only hosts that a site names count: copies of these articles on
 * foreign hosts are in the wild.
 */
export function siteForUrl(url: string, among: readonly Site[]): Site | null {
  const parsed = parseUrl(url);
  if (parsed === null) return null;
  const host = siteHost(parsed);
  return among.find(({ hosts }) => hosts.includes(host) || hosts.includes(parsed.host)) ?? null;
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

export { siteFromInput } from './input.ts';
