import type { Mischief } from './mischief.ts';

/** What happens at one beat of the world's clock besides publishing. */
export interface Beat {
  /** The newest article is corrected. */
  readonly isRevision: boolean;
  /** A site that begins to misbehave, or recovers (null). */
  readonly turn: { readonly siteId: string; readonly mischief: Mischief | null } | null;
  /** The site that misbehaves now: it goes on publishing, so that its trouble is met. */
  readonly troubled: string | null;
}

/** Beats from one turn to the next, and how many of them a mischief lasts. */
const TURN_EVERY = 6;
const TURN_LASTS = 3;

/**
 * Every trouble once, on a site where it is at home. Not those of robots.txt: readers keep that file for a day, so that nothing
 * would be seen of them.
 */
const PROGRAMME: readonly (readonly [siteId: string, mischief: Mischief])[] = [
  ['mttq-yen-bai', 'error'],
  ['thoi-dai', 'broken-feed'],
  ['lhhn-phu-tho', 'slow'],
  ['mttq-tay-ninh', 'drift'],
  ['mttq-quang-tri', 'missing-article'],
  ['tap-chi-mat-tran', 'private-redirect'],
  ['haufo', 'endless'],
  ['lhhn-da-nang', 'outage'],
  ['mttq-can-tho', 'hostile'],
  ['lhhn-hue', 'busy'],
  ['huu-nghi-viet-lao', 'strangers'],
  ['mttq-ninh-binh', 'thin'],
  ['mttq-dong-nai', 'flaky'],
  ['lhhn-viet-nam', 'aliases'],
  ['mttq-nghe-an', 'trickle'],
  ['mttq-cao-bang', 'cut-gzip'],
  ['thoi-dai', 'mirrored'],
  ['lhhn-ho-chi-minh', 'counters'],
  ['mttq-quang-binh', 'empty-feed'],
  ['mttq-binh-thuan', 'soft-404'],
  ['tap-chi-mat-tran', 'login-page'],
  ['mat-tran-trung-uong', 'stall'],
  ['lhhn-viet-nam', 'moved-feed'],
  ['mttq-yen-bai', 'future-dates'],
  ['huu-nghi-viet-lao', 'redirect-loop'],
  ['mttq-nghe-an', 'wrong-charset'],
  ['haufo', 'bomb'],
  ['lhhn-hue', 'busy-until'],
  ['mttq-can-tho', 'silent'],
  ['mttq-tay-ninh', 'unavailable'],
];

/** Beats after which the programme begins again. */
export const PROGRAMME_BEATS = PROGRAMME.length * TURN_EVERY;

/** The demo's programme: every sixth beat a correction, and a site that misbehaves for three beats, for ever. */
export function beat(count: number): Beat {
  const isRevision = count % 6 === 5;
  const [siteId = '', mischief = null] = PROGRAMME[Math.floor(count / TURN_EVERY) % PROGRAMME.length] ?? [];
  const phase = count % TURN_EVERY;
  const begins = TURN_EVERY - TURN_LASTS - 1;
  const ends = TURN_EVERY - 1;
  const troubled = phase >= begins && phase < ends ? siteId : null;
  if (phase === begins) return { isRevision, troubled, turn: { siteId, mischief } };
  return { isRevision, troubled, turn: phase === ends ? { siteId, mischief: null } : null };
}
