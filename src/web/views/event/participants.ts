import type { Happening } from './documents.ts';

type Participation = Happening['participations']['nodes'][number];

/** Those in one role, in the order of the graph. */
export interface RoleGroup {
  readonly role: Participation['role'];
  readonly people: readonly Participation[];
}

/** Participations parted by role, where the role changes; the graph lists them by role already, so nothing is reordered. */
export function byRole(participations: readonly Participation[]): readonly RoleGroup[] {
  const groups: { role: Participation['role']; people: Participation[] }[] = [];
  for (const one of participations) {
    const last = groups.at(-1);
    if (last?.role === one.role) last.people.push(one);
    else groups.push({ role: one.role, people: [one] });
  }
  return groups;
}

/** The offices that the reports of an event give somebody, as printed, each once. */
export function officesOf({ mentioned }: Pick<Happening, 'mentioned'>, official: string): readonly string[] {
  const offices = mentioned.nodes.flatMap(({ mentions }) =>
    mentions.nodes
      .filter((one) => one.official.id === official)
      .flatMap(({ title, organization }) =>
        title === null ? [] : [organization === null ? title : `${title}, ${organization.name}`],
      ),
  );
  return [...new Set(offices)];
}

/** Receipts with each sentence once: copies of an article say the same, and the newest article comes first. */
export function distinctQuotes<Receipt extends { readonly quote: string }>(
  receipts: readonly Receipt[],
): readonly Receipt[] {
  return [...new Map(receipts.toReversed().map((one) => [one.quote, one] as const)).values()].toReversed();
}
