/**
 * How a text was found, best first. Lists by relevance run through the tiers one after another, so their order is the same
 * on every storage engine:
 * - EXACT: the words are a name or title, whole.
 * - PREFIX: a name or title begins with them (other names than the first only count whole).
 * - NAME: all of them stand in the names or the title.
 * - LEAD: all of them stand in the title and the lead, or in the names and what is indexed beside them (venue, issuer).
 * - TEXT: all of them stand somewhere in title, lead and text.
 */
export const TIERS = ['EXACT', 'PREFIX', 'NAME', 'LEAD', 'TEXT'] as const;
export type Tier = (typeof TIERS)[number];

/** The score of a hit, 0 to 1: it tells the tier and nothing else. */
export const TIER_SCORE: Readonly<Record<Tier, number>> = {
  EXACT: 1,
  PREFIX: 0.8,
  NAME: 0.6,
  LEAD: 0.4,
  TEXT: 0.2,
};
