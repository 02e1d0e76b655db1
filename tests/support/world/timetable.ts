import type { Mischief } from './mischief.ts';

/** What happens at one beat of the world's clock besides publishing. */
export interface Beat {
  /** The newest article is corrected. */
  readonly isRevision: boolean;
  /** A site that begins to misbehave, or recovers (null). */
  readonly turn: { readonly siteId: string; readonly mischief: Mischief | null } | null;
}

/** Beats from one turn to the next, and how many of them a mischief lasts. */
const TURN_EVERY = 8;
const TURN_LASTS = 4;

const PROGRAMME: readonly { readonly siteId: string; readonly mischief: Mischief }[] = [
  { siteId: 'mttq-yen-bai', mischief: 'error' },
  { siteId: 'thoi-dai', mischief: 'broken-feed' },
  { siteId: 'lhhn-phu-tho', mischief: 'slow' },
  { siteId: 'mttq-quang-tri', mischief: 'missing-article' },
  { siteId: 'tap-chi-mat-tran', mischief: 'private-redirect' },
  { siteId: 'haufo', mischief: 'endless' },
];

/** The demo's programme: every sixth beat a correction, every eighth a site that misbehaves for four beats, for ever. */
export function beat(count: number): Beat {
  const isRevision = count % 6 === 5;
  const round = Math.floor(count / TURN_EVERY);
  const entry = PROGRAMME[round % PROGRAMME.length];
  if (entry === undefined) return { isRevision, turn: null };
  const phase = count % TURN_EVERY;
  if (phase === TURN_EVERY - TURN_LASTS - 1) return { isRevision, turn: entry };
  if (phase === TURN_EVERY - 1) return { isRevision, turn: { siteId: entry.siteId, mischief: null } };
  return { isRevision, turn: null };
}
