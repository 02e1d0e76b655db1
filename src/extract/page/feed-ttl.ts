/** The channel's own elements stand before its items; a longer preamble holds none of them. */
const HEAD_CHARS = 16 * 1024;

/** Hours of the periods of RSS 1.0's syndication module. */
const PERIOD_HOURS: Readonly<Record<string, number>> = {
  hourly: 1,
  daily: 24,
  weekly: 7 * 24,
  monthly: 30 * 24,
  yearly: 365 * 24,
};

/**
 * Seconds for which a feed says that it need not be asked for again: RSS 2.0's `ttl` in minutes, else the syndication
 * module's period by its frequency; null when it says neither.
 */
export function feedTtl(xml: string): number | null {
  const start = xml.slice(0, HEAD_CHARS);
  const items = start.search(/<(?:item|entry)[\s>]/i);
  const head = items < 0 ? start : start.slice(0, items);
  const minutes = /<ttl>\s{0,20}(\d{1,6})\s{0,20}<\/ttl>/i.exec(head)?.[1];
  if (minutes !== undefined && Number(minutes) > 0) return Number(minutes) * 60;
  const period = /<sy:updatePeriod>\s{0,20}([a-z]{5,7})\s{0,20}<\//i.exec(head)?.[1];
  const hours = period === undefined ? undefined : PERIOD_HOURS[period.toLowerCase()];
  if (hours === undefined) return null;
  const times = Number(/<sy:updateFrequency>\s{0,20}(\d{1,4})\s{0,20}<\//i.exec(head)?.[1] ?? 1);
  return Math.round((hours * 3_600) / Math.max(times, 1));
}
