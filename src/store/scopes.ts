import type { ChangeFilter } from '../model/change.ts';
import type * as filter from '../model/filter.ts';
import { ALL_KINDS, belonging, REVISED, type Scope, TOLD } from '../model/footprint.ts';
import type { NodeKind } from '../model/id.ts';
import type { Entities, EntityKind, Filter, Item, ListingKind } from './store.ts';

/** What was read of a list: its items, and whether it has no others. Null where it was only counted. */
export interface Seen<T> {
  readonly items: readonly T[];
  readonly isWhole: boolean;
}

type Ids = readonly string[] | undefined;
type Rule<K extends ListingKind> = (filter: Filter<K>, seen: Seen<Item<K>> | null) => readonly Scope[];

const given = (...lists: readonly Ids[]): readonly string[] => lists.flatMap((ids) => ids ?? []);

/** A filter with no part but these. */
const hasOnly = (filter: object, name: string): boolean =>
  Object.entries(filter).every(([key, value]) => key === name || value === undefined);

/** A change must pass every part of a filter to touch its list, so the narrowest part is enough: all nodes of a kind without one. */
const narrowed = (kind: NodeKind, ...lists: readonly Ids[]): readonly Scope[] => {
  const ids = lists.find((one) => one !== undefined);
  return ids === undefined ? [kind] : belonging(kind, ids);
};

/** What articles name: known by these articles where every item was seen, else any of the kind may come among those seen. */
function named<T extends { readonly id: string }>(
  kind: NodeKind,
  asked: { readonly articleIds?: Ids },
  seen: Seen<T> | null,
): readonly Scope[] {
  const isKnown = seen?.isWhole === true && hasOnly(asked, 'articleIds');
  return [...given(asked.articleIds), ...(isKnown ? seen.items.map(({ id }) => id) : [kind])];
}

/** Articles come into a list by being added; how they left it only their being changed tells, or who or what was linked anew. */
function articles(asked: filter.ArticleFilter): readonly Scope[] {
  return [
    ...(asked.ids ?? narrowed('ARTICLE', asked.officialIds, asked.sourceIds, asked.provinceIds)),
    REVISED,
    ...given(asked.officialIds, asked.eventIds, asked.storyIds),
    ...(asked.sourceKinds === undefined ? [] : ['SOURCE']),
    ...(asked.distinct === undefined ? [] : ['STORY']),
  ];
}

/** Everything that names these officials. */
const namings = (officialIds: readonly string[]): readonly Scope[] =>
  officialIds.length === 0 ? [] : [...belonging('ARTICLE', officialIds), REVISED, ...officialIds];

const RULES: { readonly [K in ListingKind]: Rule<K> } = {
  // What an article shows of its story it shows through the story's id.
  ARTICLE: (asked, seen) => [...articles(asked), ...(seen?.items ?? []).map(({ storyId }) => storyId)],
  STORY: (asked) => ['STORY', ...(hasOnly(asked, 'storyIds') ? [] : articles(asked))],
  EVENT: (asked, seen) =>
    asked.articleIds === undefined
      ? (asked.ids ?? narrowed('EVENT', asked.officialIds, asked.provinceIds))
      : named('EVENT', asked, seen),
  OFFICIAL: (asked, seen) => [
    ...(asked.articleIds === undefined
      ? (asked.ids ?? narrowed('OFFICIAL', asked.provinceIds))
      : named('OFFICIAL', asked, seen)),
    ...(asked.organizationKinds === undefined ? [] : ['ORGANIZATION']),
  ],
  ORGANIZATION: (asked, seen) =>
    asked.articleIds === undefined
      ? (asked.ids ?? narrowed('ORGANIZATION', asked.provinceIds))
      : named('ORGANIZATION', asked, seen),
  LEGAL_DOCUMENT: (asked, seen) =>
    asked.articleIds === undefined ? ['LEGAL_DOCUMENT'] : named('LEGAL_DOCUMENT', asked, seen),
  SOURCE: () => ['SOURCE'],
  // An official whose position changed has changed.
  POSITION: ({ officialIds }) => officialIds ?? ['OFFICIAL'],
  MENTION: ({ articleIds, officialIds, positionIds }, seen) => {
    const shown = [...new Set((seen?.items ?? []).map((item) => item.officialId))];
    const own = [...given(articleIds), ...namings(officialIds ?? []), ...shown];
    if (articleIds !== undefined || officialIds !== undefined) return own;
    // A position has one official for ever, but its id does not say whom.
    return positionIds !== undefined && shown.length > 0 ? namings(shown) : ['ARTICLE', 'OFFICIAL'];
  },
  // A further report of an event need not change what the event is.
  REPORT: ({ eventIds, articleIds }, seen) =>
    articleIds === undefined
      ? ['ARTICLE', ...(eventIds ?? ['EVENT'])]
      : [...articleIds, ...given(eventIds), ...(seen?.items ?? ['EVENT']).map(eventOf)],
  // An event whose participations changed has changed.
  PARTICIPATION: ({ eventIds, officialIds }) => eventIds ?? narrowed('EVENT', officialIds),
  REVISION: ({ articleIds }) => articleIds ?? ['ARTICLE'],
  ASSOCIATE: () => ['ARTICLE', 'OFFICIAL'],
};

const eventOf = (report: string | { readonly eventId: string }): Scope =>
  typeof report === 'string' ? report : report.eventId;

/** The scopes of one page of a list, or of its number of items. */
export function scopesOfList<K extends ListingKind>(
  kind: K,
  asked: Filter<K>,
  seen: Seen<Item<K>> | null,
): readonly Scope[] {
  return RULES[kind](asked, seen);
}

/** Kinds of which an id may come to lead to another node. */
const LINKED: ReadonlySet<EntityKind> = new Set(['OFFICIAL', 'EVENT', 'STORY']);

/** The scopes of a look-up by id; `found` stands beside the ids, null for what is not there. */
export function scopesOfIds<K extends EntityKind>(
  kind: K,
  ids: readonly string[],
  found: readonly (Entities[K] | null)[],
): readonly Scope[] {
  return ids.flatMap((id, at): readonly Scope[] => {
    const entity = found[at] ?? null;
    if (entity === null) return kind === 'POSITION' ? ['OFFICIAL'] : LINKED.has(kind) ? [kind] : [id];
    if ('officialId' in entity) return [entity.officialId];
    return 'storyId' in entity ? [id, entity.storyId] : [id, entity.id];
  });
}

/** The scopes of the ids that lead to something, and to what. */
export function scopesOfPresence(
  ids: readonly string[],
  found: ReadonlyMap<string, string>,
): readonly Scope[] {
  return ids.flatMap((id) => {
    const present = found.get(id);
    return present === undefined ? [TOLD] : [id, present];
  });
}

/** The scopes of the history after a number. A full page of it stays as it is. */
export function scopesOfChanges(asked: ChangeFilter, isFull: boolean): readonly Scope[] {
  if (isFull) return [];
  const kinds = asked.nodeKinds ?? ALL_KINDS;
  return kinds.flatMap((kind) => narrowed(kind, asked.officialIds, asked.sourceIds, asked.provinceIds));
}
