/** Bytes of a robots.txt that are read at least and at most (RFC 9309, 2.5, asks for 500 KiB). */
export const ROBOTS_LIMIT_BYTES = 500 * 1024;

/** The text of a robots.txt up to the limit; a line that the limit cuts is left out, for half a path says something else. */
export function decodeRobots(bytes: Uint8Array): string {
  const text = new TextDecoder().decode(bytes.subarray(0, ROBOTS_LIMIT_BYTES));
  if (bytes.byteLength < ROBOTS_LIMIT_BYTES) return text;
  return text.slice(0, Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r')) + 1);
}

/** What a robots.txt tells one crawler. */
export interface RobotsRules {
  /** Whether the address may be asked for; its host is not looked at. */
  allows(url: URL): boolean;
  /** The wish for a pause between requests in seconds (Crawl-delay, a custom beyond the RFC); null without one. */
  readonly crawlDelaySeconds: number | null;
}

interface Rule {
  readonly isAllow: boolean;
  readonly pattern: string;
}

interface Group {
  readonly agents: string[];
  readonly rules: Rule[];
  delay: number | null;
}

/** A Crawl-delay beyond it is taken for a mistake: at a minute a page a site could not be read at all. */
const MAX_CRAWL_DELAY_SECONDS = 30;

/** Milliseconds to rest between two requests: our own `delayMs`, or longer where the site wishes it. */
export function restMs(
  delayMs: number,
  { crawlDelaySeconds }: Pick<RobotsRules, 'crawlDelaySeconds'>,
): number {
  return Math.max(delayMs, Math.min(crawlDelaySeconds ?? 0, MAX_CRAWL_DELAY_SECONDS) * 1_000);
}

/** Rules that allow, or forbid, everything. */
export const ALLOW_ALL: RobotsRules = { allows: () => true, crawlDelaySeconds: null };

/**
 * Reads a robots.txt for the crawler whose product token is `agent` (RFC 9309): groups that name it are joined, in their
 * absence those for `*`; the longest matching pattern decides, `Allow` on a tie; robots.txt itself is always allowed.
 * Lines that cannot be read are passed over.
 */
export function parseRobots(text: string, agent: string): RobotsRules {
  const groups = readGroups(text);
  const named = groups.filter(({ agents }) => agents.includes(agent.toLowerCase()));
  const chosen = named.length > 0 ? named : groups.filter(({ agents }) => agents.includes('*'));
  const rules = chosen.flatMap((group) => group.rules);
  return {
    allows: (url) => url.pathname === '/robots.txt' || isAllowed(rules, normalize(url.pathname + url.search)),
    crawlDelaySeconds: chosen.find(({ delay }) => delay !== null)?.delay ?? null,
  };
}

function readGroups(text: string): readonly Group[] {
  const groups: Group[] = [];
  let isHeader = false;
  for (const line of text.replace(/^\uFEFF/, '').split(/\r\n?|\n/)) {
    const [, key = '', value = ''] = /^\s*([a-z-]+)\s*:\s*([^#]*)/i.exec(line) ?? [];
    const word = value.trim();
    const name = key.toLowerCase();
    if (name === 'user-agent') {
      // Consecutive user-agent lines share the rules that follow them.
      if (!isHeader) groups.push({ agents: [], rules: [], delay: null });
      // "CauNoi/1.0" means the product, whatever its version.
      groups.at(-1)?.agents.push(/^(\*|[a-z_-]*)/.exec(word.toLowerCase())?.[0] ?? '');
      isHeader = true;
    } else if (name === 'allow' || name === 'disallow') {
      isHeader = false;
      // An empty pattern matches nothing, so "Disallow:" allows everything.
      if (word !== '') groups.at(-1)?.rules.push({ isAllow: name === 'allow', pattern: normalize(word) });
    } else if (name === 'crawl-delay') {
      // It is no record of the RFC, so it must not end a group's header (2.2.4).
      const group = groups.at(-1);
      if (group !== undefined && /^\d{1,5}(\.\d+)?$/.test(word)) group.delay = Number(word);
    }
  }
  return groups;
}

function isAllowed(rules: readonly Rule[], path: string): boolean {
  let longest = -1;
  let verdict = true;
  for (const { isAllow, pattern } of rules) {
    if (pattern.length < longest || (pattern.length === longest && !isAllow)) continue;
    if (!matches(pattern, path)) continue;
    longest = pattern.length;
    verdict = isAllow;
  }
  return verdict;
}

/**
 * Whether a path begins with a pattern, in which `*` stands for anything and a final `$` for the end. Each piece between
 * stars is sought from where the last one ended, which is enough and stays linear where a regular expression would not.
 */
function matches(pattern: string, path: string): boolean {
  const isAnchored = pattern.endsWith('$');
  const pieces = (isAnchored ? pattern.slice(0, -1) : pattern).split('*');
  const [first = '', ...rest] = pieces;
  if (!path.startsWith(first)) return false;
  let at = first.length;
  const last = isAnchored ? rest.pop() : undefined;
  for (const piece of rest) {
    const found = path.indexOf(piece, at);
    if (found < 0) return false;
    at = found + piece.length;
  }
  if (!isAnchored) return true;
  return last === undefined ? at === path.length : path.length - last.length >= at && path.endsWith(last);
}

/** Percent-encodes what must be and writes escapes in upper case, so that both sides of a comparison look alike. */
function normalize(path: string): string {
  return path
    .replace(/[^\x21-\x7e]/gu, (char) => (char.isWellFormed() ? encodeURIComponent(char) : char))
    .replace(/%[0-9a-f]{2}/gi, (triple) => {
      const char = String.fromCharCode(Number.parseInt(triple.slice(1), 16));
      return /[A-Za-z0-9._~-]/.test(char) ? char : triple.toUpperCase();
    });
}
