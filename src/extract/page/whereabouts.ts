import { isLocalHost, parseUrl, siteHost } from '../../model/url.ts';
import type { Page } from './page.ts';

/** Seconds after which a page that sends its readers on is no more than a sign at the door. */
const LONGEST_WAIT = 10;

/** Where a page sends its readers by itself (`meta http-equiv="refresh"`), absolute; null where it keeps them. */
export function refreshOf(page: Page): string | null {
  const [, wait = '', onward = ''] =
    /^(\d+)(?:\.\d*)?\s*[;,]\s*(.+)/.exec(page.meta.get('refresh')?.[0] ?? '') ?? [];
  const [address = ''] = onward.replace(/^url\s*=\s*/i, '').match(/[^"']+/) ?? [];
  const url = parseUrl(address, page.base)?.href ?? null;
  return url === null || Number(wait) > LONGEST_WAIT || url === page.url ? null : url;
}

/**
 * The address that a page calls its own (`link rel="canonical"`, RFC 6596, else `og:url`) where it lies on another site than the
 * page: then the page is a copy. Null where it says nothing, that it is at home, or what only its maker's machine knows.
 */
export function originOf(page: Page): string | null {
  const [link] = page
    .select('link[href]')
    .filter(({ attribs }) => /(?:^|\s)canonical(?:\s|$)/i.test(attribs.rel ?? ''));
  const origin = parseUrl(link?.attribs.href || (page.meta.get('og:url')?.[0] ?? ''), page.base);
  if (origin === null || page.address === null || isLocalHost(origin.hostname)) return null;
  return siteHost(origin) === siteHost(page.address) ? null : origin.href;
}
