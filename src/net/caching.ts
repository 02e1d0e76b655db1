const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const TIME = String.raw`(?<time>\d{2}:\d{2}:\d{2})`;
const DATE_FORMS = [
  new RegExp(String.raw`^[A-Z][a-z]{2}, (?<day>\d{2}) (?<month>[A-Z][a-z]{2}) (?<year>\d{4}) ${TIME} GMT$`),
  new RegExp(String.raw`^[A-Z][a-z]{5,8}, (?<day>\d{2})-(?<month>[A-Z][a-z]{2})-(?<year>\d{2}) ${TIME} GMT$`),
  new RegExp(String.raw`^[A-Z][a-z]{2} (?<month>[A-Z][a-z]{2}) (?<day>[ \d]\d) ${TIME} (?<year>\d{4})$`),
];

/**
 * The instant that an HTTP date names, in any of the three forms of RFC 9110, 5.6.7; null when it is none of them. A year
 * of two digits is the one that lies at most 50 years ahead of `now`.
 */
export function parseHttpDate(value: string, now: Date): Date | null {
  for (const form of DATE_FORMS) {
    const parts = form.exec(value.trim())?.groups;
    if (parts === undefined) continue;
    const month = MONTHS.indexOf(parts.month ?? '');
    let year = Number(parts.year);
    if (parts.year?.length === 2) {
      year += Math.floor(now.getUTCFullYear() / 100) * 100;
      if (year > now.getUTCFullYear() + 50) year -= 100;
    }
    const day = String(Number(parts.day)).padStart(2, '0');
    const at = new Date(`${year}-${String(month + 1).padStart(2, '0')}-${day}T${parts.time}Z`);
    return month < 0 || Number.isNaN(at.getTime()) ? null : at;
  }
  return null;
}

/**
 * Seconds to wait by a Retry-After header, from its number of seconds or its date (RFC 9110, 10.2.3); 0 for a date that
 * is over, null when there is no header or it says neither.
 */
export function parseRetryAfter(value: string | null, now: Date): number | null {
  if (value === null) return null;
  if (/^\d{1,10}$/.test(value.trim())) return Number(value);
  const at = parseHttpDate(value, now);
  return at === null ? null : Math.max(0, Math.ceil((at.getTime() - now.getTime()) / 1000));
}

/** The response headers that say how long an answer is fresh; null where one was not sent. */
export interface FreshnessHeaders {
  readonly cacheControl: string | null;
  readonly expires: string | null;
  readonly date: string | null;
  readonly age: string | null;
}

/** RFC 9111, 1.2.2: what is more than this many seconds, some 68 years, means as much. */
const MAX_SECONDS = 2 ** 31;

/**
 * Seconds for which an answer stays fresh by RFC 9111, 4.2: from max-age, else from Expires against Date, less Age. 0 for
 * no-store, no-cache and an Expires that is no date ("0"); null when the server says nothing.
 */
export function maxAge(headers: FreshnessHeaders, now: Date): number | null {
  const directives = (headers.cacheControl ?? '')
    .toLowerCase()
    .split(',')
    .map((part) => part.trim());
  if (directives.includes('no-store') || directives.includes('no-cache')) return 0;
  const lifetime = explicitMaxAge(directives) ?? expiresIn(headers, now);
  if (lifetime === null) return null;
  const age = /^\d{1,10}$/.test(headers.age ?? '') ? Number(headers.age) : 0;
  return Math.max(0, lifetime - age);
}

function explicitMaxAge(directives: readonly string[]): number | null {
  for (const directive of directives) {
    const seconds = /^max-age\s*=\s*"?(\d{1,100})"?$/.exec(directive)?.[1];
    if (seconds !== undefined) return Math.min(Number(seconds), MAX_SECONDS);
  }
  return null;
}

function expiresIn({ expires, date }: FreshnessHeaders, now: Date): number | null {
  if (expires === null) return null;
  const until = parseHttpDate(expires, now);
  if (until === null) return 0;
  const from = (date === null ? null : parseHttpDate(date, now)) ?? now;
  return Math.round((until.getTime() - from.getTime()) / 1000);
}
