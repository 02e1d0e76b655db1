import { Groups } from './groups.ts';
import { byId, type Linkage, type LinkDecision, type Reference } from './reference.ts';
import { Unreached } from './unreached.ts';

/** References that hang together by links: those of one list are joined by a chain of links, those of two by none. */
function components<R extends Reference>(
  references: readonly R[],
  linkage: Linkage<R>,
): readonly (readonly R[])[] {
  const groups = new Groups(references);
  const unreached = new Unreached(linkage);
  for (const reference of references) unreached.add(reference);
  for (const reference of references) {
    const frontier = unreached.reach(reference.id) ? [reference] : [];
    for (let from = frontier.pop(); from !== undefined; from = frontier.pop()) {
      for (const found of unreached.linkedTo(from)) {
        groups.join(from, found);
        frontier.push(found);
      }
    }
  }
  return groups.lists();
}

/**
 * Those of a part who stay in it. Whom operators joined to a reference goes where that goes: it stays with one who was split off from
 * nobody here, unless one of them was split off from others who stay.
 */
function staying<R extends Reference>(
  part: readonly R[],
  apart: readonly LinkDecision[],
  joinedOf: ReadonlyMap<string, readonly string[]>,
): readonly R[] {
  const own = new Set(part.map(({ id }) => id));
  const within = apart.filter(({ a, b }) => own.has(a) && own.has(b));
  const splitOff = new Set(within.map(({ b }) => b));
  const stays = new Set([...own].filter((id) => !splitOff.has(id)).map((id) => joinedOf.get(id)));
  // Who stands against whom in this very part is told before what follows from other parts.
  for (const pairs of [within, apart]) {
    const leaving = pairs.filter(({ a }) => stays.has(joinedOf.get(a)));
    for (const { b } of leaving) stays.delete(joinedOf.get(b));
  }
  return part.filter(({ id }) => stays.has(joinedOf.get(id)));
}

/** What operators decided stands above the rules, which parted each component as if there were no operators. */
function decided<R extends Reference>(
  parts: readonly (readonly R[])[],
  decisions: readonly LinkDecision[],
): readonly (readonly R[])[] {
  if (decisions.length === 0) return parts;
  const known = new Map(parts.flat().map((reference) => [reference.id, reference]));
  const pairs = decisions.filter(({ a, b }) => known.has(a) && known.has(b));
  if (pairs.length === 0) return parts;
  const joined = new Groups(known.keys());
  for (const { a, b, isSame } of pairs) if (isSame) joined.join(a, b);
  const lists = joined.lists();
  const joinedOf = new Map(lists.flatMap((list) => list.map((id) => [id, list])));
  const apart = pairs.filter(({ a, b, isSame }) => !isSame && !joined.areJoined(a, b));
  const groups = new Groups(parts.flat());
  for (const part of parts) joinAll(groups, staying(part, apart, joinedOf));
  for (const list of lists)
    joinAll(
      groups,
      list.flatMap((id) => known.get(id) ?? []),
    );
  return groups.lists();
}

/** The references of a group that operators joined others to, and none of these others; where there are none, the group. */
function heads<R extends Reference>(group: readonly R[], decisions: readonly LinkDecision[]): readonly R[] {
  if (decisions.length === 0) return group;
  const own = new Set(group.map(({ id }) => id));
  const pairs = decisions.filter(({ a, b, isSame }) => isSame && own.has(a) && own.has(b));
  const joining = new Set(pairs.map(({ b }) => b));
  const chosen = new Set(pairs.map(({ a }) => a).filter((id) => !joining.has(id)));
  return chosen.size === 0 ? group : group.filter(({ id }) => chosen.has(id));
}

function joinAll<T>(groups: Groups<T>, things: readonly T[]): void {
  const [first] = things;
  if (first !== undefined) for (const thing of things) groups.join(first, thing);
}

/**
 * The entity of each reference: the id of the head of its group, or of what operators joined others to. The set must be
 * closed, that is, hold every reference that is linked to one in it.
 */
export function entitiesOf<R extends Reference>(
  references: readonly R[],
  linkage: Linkage<R>,
  decisions: readonly LinkDecision[] = [],
): ReadonlyMap<string, string> {
  const entities = new Map<string, string>();
  const parts = components([...references].sort(byId), linkage).flatMap((component) =>
    linkage.parts([...component].sort(byId)),
  );
  for (const group of decided(parts, decisions)) {
    const { id } = linkage.head(heads(group, decisions));
    for (const reference of group) entities.set(reference.id, id);
  }
  return entities;
}
