import { foldUrl, siteHost } from '../../src/model/url.ts';

/** The path of an address as `foldUrl` gives it (NFC, without session, print view and final slash), without the query. */
export function foldedPath(url: URL): string {
  const folded = foldUrl(url);
  const host = siteHost(url);
  const path = folded.slice(folded.indexOf(host) + host.length);
  return path.split('?')[0] ?? '/';
}

/** As above in lower case, for servers that are blind to case; letters with marks too. */
export function lowerPath(url: URL): string {
  const path = foldedPath(url);
  try {
    return encodeURI(decodeURI(path).toLowerCase());
  } catch {
    return path;
  }
}

/** The value of the first of some parameters that an address has, whatever case their names are in; null without. */
export function parameter(url: URL, names: readonly string[]): { name: string; value: string } | null {
  if (url.search === '') return null;
  for (const [name, value] of url.searchParams) {
    const key = name.toLowerCase();
    if (names.includes(key) && value.trim() !== '') return { name: key, value: value.trim() };
  }
  return null;
}

/** How many words a slug has. */
export const wordsIn = (slug: string): number => slug.split(/[-_ ]+/).filter((word) => word !== '').length;

/** The last part of a path. */
export const lastPart = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
