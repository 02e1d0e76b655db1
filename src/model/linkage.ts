import { Groups } from './groups.ts';
import { byId, type Linkage, type LinkDecision, type Reference } from './reference.ts';
import { Unreached } from './unreached.ts';

/** References that hang together by links: those of one list are joined by a chain of links, those of two by none. */
function components<R extends Reference>(
  references: readonly R[],
  linkage: Linkage<R>,
  decisions: readonly LinkDecision[],
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
  const byReference = new Map(references.map((reference) => [reference.id, reference]));
  for (const { a, b } of decisions) {
    const [first, second] = [byReference.get(a), byReference.get(b)];
    if (first !== undefined && second !== undefined) groups.join(first, second);
  }
  return groups.lists();
}

/** What operators decided stands above the rules. */
function decided<R extends Reference>(
  parts: readonly (readonly R[])[],
  decisions: readonly LinkDecision[],
): readonly (readonly R[])[] {
  if (decisions.length === 0) return parts;
  const partOf = new Map(parts.flatMap((part) => part.map((reference) => [reference.id, part])));
  const pairs = decisions.filter(({ a, b }) => partOf.has(a) && partOf.has(b));
  if (pairs.length === 0) return parts;
  const joined = new Groups(partOf.keys());
  for (const { a, b, isSame } of pairs) if (isSame) joined.join(a, b);
  const leaving = pairs.filter(({ a, b, isSame }) => !isSame && partOf.get(a) === partOf.get(b));
  // What operators joined to a reference that leaves, leaves with it.
  const isLeaving = (id: string) =>
    leaving.some(({ a, b }) => joined.areJoined(b, id) && !joined.areJoined(a, id));
  const groups = new Groups(parts.flat());
  for (const part of parts)
    joinAll(
      groups,
      part.filter(({ id }) => !isLeaving(id)),
    );
  const known = new Map(parts.flat().map((reference) => [reference.id, reference]));
  for (const list of joined.lists())
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
  for (const component of components([...references].sort(byId), linkage, decisions)) {
    for (const group of decided(linkage.parts([...component].sort(byId)), decisions)) {
      const { id } = linkage.head(heads(group, decisions));
      for (const reference of group) entities.set(reference.id, id);
    }
  }
  return entities;
}
