import { bothSeasons, isOneSeason, type Season, seasonOf } from './event-days.ts';
import { APART, eventAgreement } from './event-rules.ts';
import type { EventSort } from './event-sorts.ts';
import { bySmaller } from './fold.ts';

/** Sorts of reports that are of one event. */
export type SortGroup = readonly EventSort[];

/** How two groups stand to each other. */
interface Bond {
  /** That of the two reports that agree most. */
  readonly agreement: number;
  readonly isApart: boolean;
}

/** A group to which vaguer ones are added. */
interface Growing {
  readonly base: SortGroup;
  readonly added: SortGroup[];
  season: Season;
}

function bondOf(one: SortGroup, other: SortGroup): Bond {
  let [most, isApart] = [0, false];
  for (const a of one)
    for (const b of other) {
      const agreement = eventAgreement(a.traits, b.traits);
      if (agreement === APART) isApart = true;
      else if (agreement > most) most = agreement;
    }
  return { agreement: most, isApart };
}

const bothBonds = (one: Bond, other: Bond): Bond => ({
  agreement: Math.max(one.agreement, other.agreement),
  isApart: one.isApart || other.isApart,
});

const seasonOfGroup = (group: SortGroup): Season =>
  group.map(({ traits }) => seasonOf(traits.days)).reduce(bothSeasons);
const leastId = (group: SortGroup): string =>
  group.map(({ traits }) => traits.reference.id).reduce((a, b) => (a < b ? a : b));

/**
 * Adds vaguer groups to the surer ones: each to the one that it agrees with most, surest first. Where two are alike it stays
 * apart, rather than being joined by a guess.
 */
export function attached(surer: readonly SortGroup[], vaguer: readonly SortGroup[]): readonly SortGroup[] {
  const groups = surer.map((base): Growing => ({ base, added: [], season: seasonOfGroup(base) }));
  const ordered = vaguer
    .map((group) => {
      const bonds = surer.map((other) => bondOf(group, other));
      const best = bonds.reduce((most, { agreement }) => Math.max(most, agreement), 0);
      return { group, bonds, best, first: leastId(group) };
    })
    .sort((a, b) => b.best - a.best || bySmaller(a.first, b.first));
  const left: SortGroup[] = [];
  for (const { group, bonds } of ordered) {
    const season = seasonOfGroup(group);
    let [best, second]: [{ to: Growing; agreement: number } | null, number] = [null, 0];
    for (const [at, to] of groups.entries()) {
      const own = bonds[at] as Bond;
      if (own.isApart || !isOneSeason(bothSeasons(season, to.season))) continue;
      const { agreement, isApart } = to.added.map((other) => bondOf(group, other)).reduce(bothBonds, own);
      if (isApart || agreement === 0) continue;
      if (best === null || agreement > best.agreement) {
        second = best?.agreement ?? 0;
        best = { to, agreement };
      } else second = Math.max(second, agreement);
    }
    if (best === null || best.agreement === second) {
      left.push(group);
      continue;
    }
    best.to.added.push(group);
    best.to.season = bothSeasons(best.to.season, season);
  }
  return [...groups.map(({ base, added }) => [base, ...added].flat()), ...left];
}
