import { bySmaller } from './fold.ts';
import { byId, Groups, type Linkage, type Reference } from './linkage.ts';
import type { OrganizationKind } from './organization.ts';
import { foldText } from './text.ts';
import type { CalendarDate } from './time.ts';

/** What an article says of a person besides the offices: enough to tell people of one name apart. */
export interface PersonTraits extends Reference {
  /** One spelling: tone placement, case and i/y aside, diacritics kept. */
  readonly name: string;
  /** The province by whose name the person's offices go, `central`, or `foreign`. */
  readonly scope: string;
  /** The unit that `scope` is part of since `mergedOn`; both null where it was never merged into another. */
  readonly successor: string | null;
  readonly mergedOn: CalendarDate | null;
  /**
   * The unit below the province where all present offices lie, folded; '' where one is at the province or above,
   * `UNNAMED_PLACE` where the article does not name the unit ("Bí thư Huyện ủy").
   */
  readonly place: string;
  /** By "ông" and "bà"; null where the honorific tells nothing. */
  readonly gender: 'M' | 'F' | null;
}

/** A unit below the province that an article does not name. */
export const UNNAMED_PLACE = '?';

/** A post that articles give to a person. */
export interface PersonPost {
  /** Office words and body, see `MentionStatement.post`. */
  readonly post: string;
  readonly organizationKind: OrganizationKind | null;
  /** True for an office that few hold at a body; a committee has dozens of members ("Ủy viên"). */
  readonly isSeat: boolean;
  readonly isFormer: boolean;
}

/** A person as a group of articles speaks of them: same name, same scope, same place. */
export interface PersonReference extends PersonTraits {
  readonly posts: readonly PersonPost[];
  /** The days of the first and last article; null without a dated one. */
  readonly firstSeenOn: CalendarDate | null;
  readonly lastSeenOn: CalendarDate | null;
}

type Group = readonly PersonReference[];

const isPlain = (name: string): boolean => foldText(name) === name;
const some = (group: Group, is: (one: PersonReference) => boolean): boolean => group.some(is);
const scopes = (group: Group): ReadonlySet<string> => new Set(group.map(({ scope }) => scope));
const seats = (group: Group): ReadonlySet<string> =>
  new Set(group.flatMap(({ posts }) => posts.filter(({ isSeat }) => isSeat).map(({ post }) => post)));
const meet = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => [...a].some((one) => b.has(one));
const anyPost = (group: Group): ReadonlySet<string> =>
  new Set(group.flatMap(({ posts }) => posts.map(({ post }) => post)));
const kinds = (group: Group): ReadonlySet<string> =>
  new Set(group.flatMap(({ posts }) => posts.flatMap(({ organizationKind }) => organizationKind ?? [])));
const genders = (group: Group): ReadonlySet<string> => new Set(group.flatMap(({ gender }) => gender ?? []));

/** Neither called a man where the other is called a woman. */
function agree(a: Group, b: Group): boolean {
  const [first, second] = [genders(a), genders(b)];
  return first.size === 0 || second.size === 0 || meet(first, second);
}

const CENTRAL = 'central';
const isProvincial = ({ scope }: PersonReference): boolean => scope.startsWith('province:');

/** A way to tell that a group that says too little of itself is one of those that say more. */
type Rule = (vague: Group, clear: Group) => boolean;

const places = (group: Group): ReadonlySet<string> => new Set(group.map(({ place }) => place));

/** "Bí thư Huyện ủy" without the district's name: in news of one province, whoever holds an office in a named one. */
const byPlace: Rule = (vague, clear) =>
  agree(vague, clear) &&
  vague.every(({ place }) => place === UNNAMED_PLACE) &&
  some(clear, ({ place }) => place !== '' && place !== UNNAMED_PLACE) &&
  meet(scopes(vague), scopes(clear));

/** Same name and place; only one of the two says whether it is a man or a woman. */
const byGender: Rule = (vague, clear) =>
  genders(vague).size === 0 &&
  genders(clear).size > 0 &&
  meet(scopes(vague), scopes(clear)) &&
  meet(places(vague), places(clear));

/**
 * After a merger of provinces the offices go by the new unit's name: whoever appears there only since, in a body of the
 * same kind as before the merger, is the person known from the old unit.
 */
const byMerger: Rule = (later, earlier) =>
  agree(later, earlier) &&
  meet(kinds(later), kinds(earlier)) &&
  some(
    earlier,
    ({ successor, mergedOn, place, lastSeenOn }) =>
      successor !== null &&
      mergedOn !== null &&
      place === '' &&
      (lastSeenOn === null || lastSeenOn < mergedOn) &&
      scopes(later).has(successor) &&
      later.every(
        ({ scope, firstSeenOn }) => scope !== successor || firstSeenOn === null || firstSeenOn >= mergedOn,
      ),
  );

/** Known only by a post at a body of the whole country, which another holds who also has one in a province. */
const byCentralPost: Rule = (central, provincial) =>
  agree(central, provincial) &&
  central.every(({ scope }) => scope === CENTRAL) &&
  some(provincial, isProvincial) &&
  meet(anyPost(central), anyPost(provincial));

/** Written without any diacritics, as English editions do, with an office at the same body or in the same province. */
const byPlainName: Rule = (plain, written) =>
  plain.every(({ name }) => isPlain(name)) &&
  !some(written, ({ name }) => isPlain(name)) &&
  agree(plain, written) &&
  meet(scopes(plain), scopes(written)) &&
  (meet(anyPost(plain), anyPost(written)) || meet(kinds(plain), kinds(written)));

/** Groups of one spelling that hold or held one seat: two people of one name do not follow each other in one office. */
function bySeat(references: Group): readonly Group[] {
  const groups = new Groups(references);
  const holders = new Map<string, PersonReference>();
  for (const reference of references) {
    for (const seat of seats([reference])) {
      const key = `${reference.name} ${seat}`;
      const other = holders.get(key);
      if (other === undefined) holders.set(key, reference);
      else groups.join(other, reference);
    }
  }
  return groups.lists();
}

/**
 * Joins every group that a rule finds vague to the one group that fits; where two fit, it stays alone rather than being
 * joined by a guess. All groups are looked at before any is joined, so their order does not matter.
 */
function attach(groups: readonly Group[], rule: Rule, canDifferInName = false): readonly Group[] {
  const joined = new Groups(groups);
  for (const vague of groups) {
    const fitting = groups.filter(
      (clear) =>
        clear !== vague &&
        (canDifferInName ||
          meet(new Set(vague.map((one) => one.name)), new Set(clear.map((one) => one.name)))) &&
        rule(vague, clear),
    );
    const [only] = fitting;
    if (only !== undefined && fitting.length === 1) joined.join(only, vague);
  }
  return joined.lists().map((list) => list.flat());
}

/**
 * One official per person, not per spelling and not per name. Same name and province (and the same unit below it) is one
 * reference from the start. Two provinces make two people unless a seat links them ("nguyên Chủ tịch" of the other), the
 * merger of 2025 carries one into the other, or a central post is shared.
 */
export const officialLinkage: Linkage<PersonReference> = {
  blocks: ({ name }) => [foldText(name)],
  isLinked: () => true,
  parts(component) {
    const seated = bySeat(component);
    const gendered = attach(seated, byGender);
    const placed = attach(gendered, byPlace);
    const carried = attach(placed, byMerger);
    const central = attach(carried, byCentralPost);
    return attach(central, byPlainName, true);
  },
  // The earliest news stays the earliest when more comes.
  head: (group) =>
    [...group].sort(
      (a, b) => bySmaller(a.firstSeenOn ?? '~', b.firstSeenOn ?? '~') || byId(a, b),
    )[0] as PersonReference,
};
