/** Parameters that say how a reader came, not what is shown. */
const TRACKING =
  /^(?:utm_\w+|fbclid|fb_\w+|gclid|dclid|gbraid|wbraid|gad_source|srsltid|msclkid|yclid|ttclid|twclid|zarsrc|zalo\w*|gidzl|mc_[ce]id|igshid|mibextid|ref|ref_src|refer|rt|jsessionid|phpsessid|print|amp|nocache|_ga|_gl)$/i;

/** Host labels of mirrors: the same pages under another skin or for editors. */
const MIRROR_LABEL = /^(?:www\d?|m|mobile|wap|amp|beta|tacnghiep)\.(?=[^.]+\.)/;

const SESSION_IN_PATH = /;(?:jsessionid|phpsessid|sid)=[^/?#]*/gi;
/** ASP.NET without cookies: "/(S(lit3py55t21z5v55vlm25s55))/". */
const SESSION_PART = /\/\([SAFX]\([\w-]+\)(?:[SAFX]\([\w-]+\))*\)(?=\/)/g;
const PRINT_IN_PATH = /\/(?:print|savefile|ban-in|in-bai)(?=\/)/gi;

/** Parses an absolute http(s) address, or one relative to `base`; null when it is none. Never throws. */
export function parseUrl(address: string, base?: string): URL | null {
  const trimmed = address.trim();
  if (trimmed === '' || trimmed.length > 4096) return null;
  const url = URL.parse(trimmed, base);
  return url !== null && (url.protocol === 'https:' || url.protocol === 'http:') && url.hostname !== ''
    ? url
    : null;
}

/** True for hosts that stand for this machine or a bare address: they have no https twin, and their port matters. */
export function isLocalHost(hostname: string): boolean {
  return hostname === 'localhost' || hostname.startsWith('[') || /^\d+\.\d+\.\d+\.\d+$/.test(hostname);
}

/** The host by which a site is known: lower case, port kept, without "www.", "m." and the like. */
export function siteHost(url: URL): string {
  return isLocalHost(url.hostname) ? url.host : url.host.replace(MIRROR_LABEL, '');
}

/** Percent-decoding that leaves a broken sequence as it is. */
function decodePath(path: string): string {
  try {
    return decodeURIComponent(path.replace(/%(2f|3f|23|25)/gi, '%25$1'));
  } catch {
    return path;
  }
}

/** A path in which nothing but print views is to be folded, as nearly every one. */
const PLAIN_PATH = /^(?:\/[\w.~-]+)*\/?$/;

/** A path without session, print view, empty parts and final slash, in NFC and percent-encoded. */
function foldPath(pathname: string): string {
  if (PLAIN_PATH.test(pathname)) return pathname.replace(PRINT_IN_PATH, '').replace(/\/$/, '');
  const path = decodePath(pathname.replace(SESSION_IN_PATH, ''))
    .normalize('NFC')
    .replace(SESSION_PART, '')
    .replace(PRINT_IN_PATH, '')
    .replace(/\/{2,}/g, '/')
    .replace(/\/+$/, '');
  return encodeURI(path).replace(/%25([0-9a-f]{2})/gi, '%$1');
}

/**
 * An address without what tells one visit from another: session ids and tracking parameters. The rest stays as it was written, so
 * that it can be fetched from a server that is particular about it.
 */
export function withoutVisit(address: string): string {
  if (!/[;?(]/.test(address)) return address;
  const [, path = '', query = '', fragment = ''] = /^([^?#]*)(\?[^#]*)?(#.*)?$/s.exec(address) ?? [];
  const parameters = query
    .slice(1)
    .split('&')
    .filter((parameter) => parameter !== '' && !TRACKING.test(parameter.split('=')[0] ?? ''));
  const plain = path.replace(SESSION_IN_PATH, '').replace(SESSION_PART, '');
  return `${plain}${parameters.length === 0 ? '' : `?${parameters.join('&')}`}${fragment}`;
}

/** What two ways of writing one address may differ in: scheme, "www." and the final slash. */
const bare = (address: string): string => address.replace(/^https?:\/\/(?:www\.)?/i, '').replace(/\/$/, '');

/**
 * The address to keep for a page that was known under one and came under another: the known one where they differ in scheme,
 * "www." or final slash alone, unless only the other is https. Sites write their links now one way and now another.
 */
export function steadyUrl(known: string, seen: string): string {
  const isSafer = /^https:/i.test(seen) && !/^https:/i.test(known);
  return bare(known) === bare(seen) && !isSafer ? known : seen;
}

/** Parameters sorted, those left out that say nothing of what is shown; empty without any. */
function foldQuery(url: URL): string {
  if (url.search === '') return '';
  return [...url.searchParams]
    .filter(([name]) => !TRACKING.test(name))
    .map(([name, value]) => [name, value.normalize('NFC').trim()] as const)
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
    .join('&');
}

/**
 * Folds the addresses under which one page is reached into one that can still be fetched: https (loopback keeps http), host
 * without "www.", "m." and the like, no default port, no fragment, no session id, no tracking parameters, print and save
 * views as the page itself, parameters sorted, the path in NFC (RFC 3986, 6.2.2; slugs made from NFD text exist) and without
 * a final slash.
 */
export function foldUrl(url: URL): string {
  const scheme = isLocalHost(url.hostname) ? url.protocol : 'https:';
  const path = foldPath(url.pathname);
  const query = foldQuery(url);
  return `${scheme}//${siteHost(url)}${path === '' ? '/' : path}${query === '' ? '' : `?${query}`}`;
}
