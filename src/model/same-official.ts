import { type DaySpan, widened } from './day-span.ts';
import { bySmaller } from './fold.ts';
import { Groups } from './groups.ts';
import type { OrganizationKind } from './organization.ts';
import { byId, type Linkage, type Reference } from './reference.ts';
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
  /** The days of the first and last article; null where none names the person any more. */
  readonly firstSeenOn: CalendarDate | null;
  readonly lastSeenOn: CalendarDate | null;
}

const isPlain = (name: string): boolean => foldText(name) === name;
const CENTRAL = 'central';
const isProvincial = (scope: string): boolean => scope.startsWith('province:');
const meet = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => !a.isDisjointFrom(b);

/** References that mean one person, and all that they say of that person. */
interface Group {
  readonly references: readonly PersonReference[];
  readonly names: ReadonlySet<string>;
  readonly scopes: ReadonlySet<string>;
  readonly places: ReadonlySet<string>;
  readonly genders: ReadonlySet<string>;
  readonly posts: ReadonlySet<string>;
  readonly kinds: ReadonlySet<string>;
  readonly isPlain: boolean;
}

function groupOf(references: readonly PersonReference[]): Group {
  const posts = references.flatMap((one) => one.posts);
  const names = new Set(references.map(({ name }) => name));
  return {
    references,
    names,
    scopes: new Set(references.map(({ scope }) => scope)),
    places: new Set(references.map(({ place }) => place)),
    genders: new Set(references.flatMap(({ gender }) => gender ?? [])),
    posts: new Set(posts.map(({ post }) => post)),
    kinds: new Set(posts.flatMap(({ organizationKind }) => organizationKind ?? [])),
    isPlain: [...names].every(isPlain),
  };
}

/** Neither called a man where the other is called a woman. */
const agree = (a: Group, b: Group): boolean =>
  a.genders.size === 0 || b.genders.size === 0 || meet(a.genders, b.genders);

/** A way to tell that a group that says too little of itself is one of those that say more. */
interface Rule {
  readonly isVague: (group: Group) => boolean;
  readonly isClear: (group: Group) => boolean;
  readonly fits: (vague: Group, clear: Group) => boolean;
  /**
   * What a vague group has of which a clear one that fits has some too, one way to look at it or another: by each of them the
   * clear ones are found without going through all.
   */
  readonly looks: readonly Look[];
}

interface Look {
  readonly vague: (group: Group) => Iterable<string>;
  readonly clear: (group: Group) => Iterable<string>;
}
const both = (of: (group: Group) => Iterable<string>): Look => ({ vague: of, clear: of });

const NAMES = both(({ names }) => names);
const SCOPES = both(({ scopes }) => scopes);

/** "Bí thư Huyện ủy" without the district's name: in news of one province, whoever holds an office in a named one. */
const byPlace: Rule = {
  isVague: ({ places }) => places.size === 1 && places.has(UNNAMED_PLACE),
  isClear: ({ places }) => [...places].some((place) => place !== '' && place !== UNNAMED_PLACE),
  fits: (vague, clear) =>
    agree(vague, clear) && meet(vague.scopes, clear.scopes) && meet(vague.names, clear.names),
  looks: [NAMES, SCOPES],
};

/** Same name and place; only one of the two says whether it is a man or a woman. */
const byGender: Rule = {
  isVague: ({ genders }) => genders.size === 0,
  isClear: ({ genders }) => genders.size > 0,
  fits: (vague, clear) =>
    meet(vague.scopes, clear.scopes) && meet(vague.places, clear.places) && meet(vague.names, clear.names),
  looks: [NAMES, SCOPES, both(({ places }) => places)],
};

/** The units that took in those in which a group was last seen before. */
const successors = ({ references }: Group): readonly (readonly [unit: string, mergedOn: CalendarDate])[] =>
  references.flatMap(({ successor, mergedOn, place, lastSeenOn }) =>
    successor !== null && mergedOn !== null && place === '' && (lastSeenOn === null || lastSeenOn < mergedOn)
      ? [[successor, mergedOn] as const]
      : [],
  );

/**
 * After a merger of provinces the offices go by the new unit's name: whoever appears there only since, in a body of the
 * same kind as before the merger, is the person known from the old unit.
 */
const byMerger: Rule = {
  isVague: () => true,
  isClear: (group) => successors(group).length > 0,
  fits: (later, earlier) =>
    agree(later, earlier) &&
    meet(later.names, earlier.names) &&
    meet(later.kinds, earlier.kinds) &&
    successors(earlier).some(
      ([unit, mergedOn]) =>
        later.scopes.has(unit) &&
        later.references.every(
          ({ scope, firstSeenOn }) => scope !== unit || firstSeenOn === null || firstSeenOn >= mergedOn,
        ),
    ),
  looks: [
    NAMES,
    both(({ kinds }) => kinds),
    { vague: ({ scopes }) => scopes, clear: (group) => successors(group).map(([unit]) => unit) },
  ],
};

/** Known only by a post at a body of the whole country, which another holds who also has one in a province. */
const byCentralPost: Rule = {
  isVague: ({ scopes }) => scopes.size === 1 && scopes.has(CENTRAL),
  isClear: ({ scopes }) => [...scopes].some(isProvincial),
  fits: (central, provincial) =>
    agree(central, provincial) &&
    meet(central.posts, provincial.posts) &&
    meet(central.names, provincial.names),
  looks: [NAMES, both(({ posts }) => posts)],
};

/** Written without any diacritics, as English editions do, with an office at the same body or in the same province. */
const byPlainName: Rule = {
  isVague: (group) => group.isPlain,
  isClear: ({ names }) => ![...names].some(isPlain),
  fits: (plain, written) =>
    agree(plain, written) &&
    meet(plain.scopes, written.scopes) &&
    (meet(plain.posts, written.posts) || meet(plain.kinds, written.kinds)),
  looks: [
    SCOPES,
    both(({ posts, kinds }) => [
      ...[...posts].map((one) => `post ${one}`),
      ...[...kinds].map((one) => `kind ${one}`),
    ]),
  ],
};

/**
 * References by what they say together. One that a split made says the same of the person as the one in whose place it stands, posts and
 * days aside: for the rules the two are one, so that splitting some off changes nothing between the others.
 */
function bySelf(references: readonly PersonReference[]) {
  const alike = Map.groupBy(references, (one) => `${one.name} ${one.scope} ${one.place} ${one.gender}`);
  return new Map([...alike.values()].map((own) => [own.reduce(together), own]));
}

function together(a: PersonReference, b: PersonReference): PersonReference {
  const [days, others] = [a, b].map((one) => ({ first: one.firstSeenOn, last: one.lastSeenOn }));
  const { first, last } = widened(days as DaySpan, others as DaySpan);
  return { ...a, posts: [...a.posts, ...b.posts], firstSeenOn: first, lastSeenOn: last };
}

/** Groups of one spelling that hold or held one seat: two people of one name do not follow each other in one office. */
function bySeat(references: readonly PersonReference[]): readonly Group[] {
  const groups = new Groups(references);
  const holders = new Map<string, PersonReference>();
  for (const reference of references) {
    for (const { post, isSeat } of reference.posts) {
      if (!isSeat) continue;
      const key = `${reference.name} ${post}`;
      const other = holders.get(key);
      if (other === undefined) holders.set(key, reference);
      else groups.join(other, reference);
    }
  }
  return groups.lists().map(groupOf);
}

/** Finds clear groups by what they have, each once. */
class Register {
  readonly #rule: Rule;
  readonly #shelves: readonly ReadonlyMap<string, readonly Group[]>[];

  constructor(rule: Rule, clear: readonly Group[]) {
    this.#rule = rule;
    this.#shelves = rule.looks.map((look) => {
      const shelf = new Map<string, Group[]>();
      for (const group of clear) {
        for (const key of new Set(look.clear(group))) {
          const others = shelf.get(key);
          if (others === undefined) shelf.set(key, [group]);
          else others.push(group);
        }
      }
      return shelf;
    });
  }

  /** The one group that fits; null where none does, or more than one. */
  only(vague: Group): Group | null {
    let found: Group | null = null;
    for (const clear of this.#fewest(vague)) {
      if (clear === vague || clear === found || !this.#rule.fits(vague, clear)) continue;
      if (found !== null) return null;
      found = clear;
    }
    return found;
  }

  /** All groups that can fit, by the look by which there are fewest. */
  #fewest(vague: Group): readonly Group[] {
    const found = this.#rule.looks.map((look, at) => {
      const shelves = [...new Set(look.vague(vague))].map((key) => this.#shelves[at]?.get(key) ?? []);
      return { shelves, size: shelves.reduce((sum, { length }) => sum + length, 0) };
    });
    const { shelves } = found.reduce((least, one) => (one.size < least.size ? one : least));
    return shelves.flat();
  }
}

/**
 * Joins every group that a rule finds vague to the one group that fits; where two fit, it stays alone rather than being
 * joined by a guess. All groups are looked at before any is joined, so their order does not matter.
 */
function attach(groups: readonly Group[], rule: Rule): readonly Group[] {
  const vague = groups.filter(rule.isVague);
  const clear = vague.length === 0 ? [] : groups.filter(rule.isClear);
  if (clear.length === 0) return groups;
  const register = new Register(rule, clear);
  const joined = new Groups(groups);
  for (const one of vague) {
    const only = register.only(one);
    if (only !== null) joined.join(only, one);
  }
  return joined
    .lists()
    .map((list) =>
      list.length === 1 ? (list[0] as Group) : groupOf(list.flatMap(({ references }) => references)),
    );
}

/**
 * One official per person, not per spelling and not per name. Same name and province (and the same unit below it) is one
 * reference from the start. Two provinces make two people unless a seat links them ("nguyên Chủ tịch" of the other), the
 * merger of 2025 carries one into the other, or a central post is shared.
 */
export const officialLinkage: Linkage<PersonReference> = {
  blocks: ({ name }) => [foldText(name)],
  isLinked: () => true,
  parts: (component) => {
    const people = bySelf(component);
    return [byGender, byPlace, byMerger, byCentralPost, byPlainName]
      .reduce(attach, bySeat([...people.keys()]))
      .map(({ references }) => references.flatMap((one) => people.get(one) ?? []));
  },
  // The earliest news stays the earliest when more comes.
  head: (group) =>
    [...group].sort(
      (a, b) => bySmaller(a.firstSeenOn ?? '~', b.firstSeenOn ?? '~') || byId(a, b),
    )[0] as PersonReference,
};
