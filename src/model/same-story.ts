import { bySmaller } from './fold.ts';
import { byId, type Linkage, type Reference } from './reference.ts';
import { type Overlap, overlapOf, type Sample, type Sketch } from './sketch.ts';
import type { Instant } from './time.ts';

/** The story that an article tells, before it is known which others tell the same. */
export interface StoryReference extends Reference {
  readonly articleId: string;
  readonly sourceId: string;
  readonly sketch: Sketch;
  readonly publishedAt: Instant | null;
  /** True where the page gave only a day. */
  readonly publishedOnly: boolean;
  /** Whether the page credits another paper. */
  readonly isReprint: boolean;
  /** Whether the article is about the province of the site that published it. */
  readonly isAtHome: boolean;
  readonly wordCount: number;
}

/** What says which of two copies is nearer to the original. */
export type Originality = Pick<StoryReference, 'isReprint' | 'publishedAt' | 'publishedOnly'> &
  Partial<Pick<StoryReference, 'isAtHome'>>;

/**
 * How much of the shorter text must stand in the longer. Measured on 213 reports of 250 words each and 4,260 pairs of copies of
 * theirs that were cut to as little as 55 %, lengthened and had every fiftieth word changed: 99 % share more than half, while
 * different reports share nothing. But reports made from one template share from 20 % to 80 %, so this alone does not tell.
 */
const LEAST_SHARED = 0.4;
/** In the same measurement 99 % of the copies shared 70 % of the figures or more, 99 % of template siblings 25 % or fewer. */
const LEAST_FIGURES = 0.6;
/** Template siblings may share the leaders who attend, and copies spell names in two ways, so names tell less. */
const LEAST_NAMES = 0.5;
/** One figure or name alone may be the same by chance. */
const LEAST_TELLING = 2;
/** Where neither figures nor names tell anything, the words must agree so much more. */
const LEAST_SHARED_UNTOLD = 0.8;
/** A text more than three times as long holds the other rather than copying it: a digest, a dossier. */
const LEAST_LENGTH = 1 / 3;
/** Copies come within days. What comes back after weeks and is not the same to the letter is the season's boilerplate. */
const LONGEST_WAIT_DAYS = 45;
const NEARLY_IDENTICAL = 0.97;
const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

/**
 * The more original first: what credits no other paper before reprints, then what was published in an earlier minute, then what
 * is about the province of its own site, then what was published earlier in that minute; what has no date last. A page that gave
 * only a day comes after those of the same day that gave the hour, one without seconds after those of the same minute with them.
 * Every step compares one value of each alike, so it is an order. 0 where neither says anything.
 */
export function byOriginality(a: Originality, b: Originality): number {
  const [first, second] = [latest(a), latest(b)];
  return (
    Number(a.isReprint) - Number(b.isReprint) ||
    bySmaller(first.slice(0, TO_MINUTE), second.slice(0, TO_MINUTE)) ||
    Number(b.isAtHome ?? false) - Number(a.isAtHome ?? false) ||
    bySmaller(first, second)
  );
}

/** Of an instant in ISO 8601: 2025-11-13T03:00. */
const TO_MINUTE = 16;

/** In the order of time: what is not known of an hour or of seconds stands behind all that it may be, by the clock of Viet Nam. */
function latest({ publishedAt, publishedOnly }: Originality): string {
  if (publishedAt === null) return '~';
  const ms = Date.parse(publishedAt);
  const openMs = publishedOnly ? DAY_MS : ms % MINUTE_MS === 0 ? MINUTE_MS : 0;
  return openMs === 0 ? publishedAt : new Date(ms + openMs - 1).toISOString();
}

const byOrder = (a: StoryReference, b: StoryReference): number =>
  byOriginality(a, b) || bySmaller(a.articleId, b.articleId) || byId(a, b);

/**
 * Which articles are copies of one another. An article whose sketch is empty stands for itself. The head of a group is its
 * original, which only an article that claims to be older displaces.
 */
export const storyLinkage: Linkage<StoryReference> = {
  blocks: ({ id, sketch }) =>
    sketch.anchors.length === 0 ? [id] : sketch.anchors.map((anchor) => anchor.toString(36)),
  isLinked: (a, b) => likeness(a, b) > 0,
  bits: ({ sketch }) => bitsOf(sketch.figures),
  parts: (component) => partsOf(component).map((group) => group.toSorted(byId)),
  head: (group) => group.toSorted(byOrder)[0] as StoryReference,
};

/** One bit for each figure; all where so few are known, or not all, that copies need have none of them in common. */
const bitsOf = ({ size, hashes }: Sample): number =>
  size < LEAST_TELLING || hashes.length < size
    ? -1
    : hashes.reduce((bits, hash) => bits | (1 << (hash & 31)), 0);

/**
 * How much of their shingles two texts have in common, 0 to 1; 0 when neither is a copy of the other. Symmetric. What settles
 * most pairs stands first: reports made from one template are compared with all others made from it.
 */
function likeness(a: StoryReference, b: StoryReference): number {
  const shorter = Math.min(a.wordCount, b.wordCount);
  if (shorter < LEAST_LENGTH * Math.max(a.wordCount, b.wordCount)) return 0;
  const figures = overlapOf(a.sketch.figures, b.sketch.figures);
  if (!agree(figures, LEAST_FIGURES)) return 0;
  const { shared, ofSmaller, ofUnion } = overlapOf(a.sketch.shingles, b.sketch.shingles);
  if (shared === 0 || shared < LEAST_SHARED * ofSmaller) return 0;
  const resemblance = shared / ofUnion;
  if (daysBetween(a.publishedAt, b.publishedAt) > LONGEST_WAIT_DAYS)
    return resemblance >= NEARLY_IDENTICAL && figures.shared === figures.ofUnion ? resemblance : 0;
  const names = overlapOf(a.sketch.names, b.sketch.names);
  const isTold = figures.ofSmaller >= LEAST_TELLING || names.ofSmaller >= LEAST_TELLING;
  const isCopy = (isTold || shared >= LEAST_SHARED_UNTOLD * ofSmaller) && agree(names, LEAST_NAMES);
  return isCopy ? resemblance : 0;
}

const agree = ({ shared, ofSmaller }: Overlap, least: number): boolean =>
  ofSmaller < LEAST_TELLING || shared >= least * ofSmaller;

/** 0 when one has no date: then time says nothing against it. */
const daysBetween = (a: Instant | null, b: Instant | null): number =>
  a === null || b === null ? 0 : Math.abs(Date.parse(a) - Date.parse(b)) / DAY_MS;

/**
 * Groups around originals: going from the most original on, what no original before it resembles is one itself; then every
 * other joins the original that it resembles most. So two texts are in one group only when both resemble its original.
 */
function partsOf(component: readonly StoryReference[]): readonly (readonly StoryReference[])[] {
  const groups: StoryReference[][] = [];
  const copies: StoryReference[] = [];
  for (const reference of component.toSorted(byOrder)) {
    if (groups.some(([original]) => original !== undefined && likeness(original, reference) > 0))
      copies.push(reference);
    else groups.push([reference]);
  }
  const originals = groups.map(([original]) => original as StoryReference);
  for (const copy of copies) {
    const alike = originals.map((original) => likeness(original, copy));
    groups[alike.indexOf(Math.max(...alike))]?.push(copy);
  }
  return groups;
}
