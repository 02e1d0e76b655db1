import { useQuery } from '../../graph/use-query.ts';
import { useLanguage, useMessages } from '../../language/messages.ts';
import type { Choice } from '../../parts/field.tsx';
import { usePlaceName } from '../../parts/place-name.ts';
import { OFFICIAL_BODIES, OFFICIAL_BODY, OFFICIAL_PROVINCES } from './documents.ts';
import { BODY_KINDS, type Filters } from './filters.ts';
import { OFFICIALS_TEXTS } from './texts.ts';

/** What each filter offers; empty while it is loading. */
export interface Choices {
  readonly provinces: readonly Choice[];
  readonly kinds: readonly Choice[];
  readonly organizations: readonly Choice[];
  /** Whether there are more bodies than are offered. */
  readonly isCut: boolean;
}

const keyOf = (id: string) => id.slice(id.indexOf(':') + 1);

/** What the filters offer: bodies of the chosen province and kind, since all together are too many to choose from. */
export function useChoices({ province, kind, organization }: Filters): Choices {
  const t = useMessages(OFFICIALS_TEXTS);
  const language = useLanguage();
  const nameOf = usePlaceName();
  const collator = new Intl.Collator(language);
  const places = useQuery(OFFICIAL_PROVINCES, {}, { isLasting: true }).data?.provinces ?? [];
  const bodies = useQuery(
    OFFICIAL_BODIES,
    {
      provinces: province === '' ? null : [`province:${province}`],
      kinds: BODY_KINDS.filter((one) => kind === '' || one === kind),
    },
    { isWanted: province !== '' || kind !== '' },
  ).data?.organizations;
  const chosen = useQuery(
    OFFICIAL_BODY,
    { id: `organization:${organization}` },
    { isWanted: organization !== '' },
  ).data?.organization;
  const offered = new Map((bodies?.nodes ?? []).map(({ id, name }) => [id, name]));
  if (chosen != null) offered.set(chosen.id, chosen.name);
  const provinces = (isCurrent: boolean) =>
    places
      .filter((one) => one.isCurrent === isCurrent)
      .map((one) => ({
        value: keyOf(one.id),
        label: isCurrent ? nameOf(one) : t.formerProvince(nameOf(one)),
      }))
      .toSorted((a, b) => collator.compare(a.label, b.label));
  return {
    provinces: [...provinces(true), ...provinces(false)],
    kinds: BODY_KINDS.map((one) => ({ value: one, label: t.kinds[one] })),
    organizations: [...offered].map(([id, label]) => ({ value: keyOf(id), label, lang: 'vi' })),
    isCut: bodies?.pageInfo.hasNextPage ?? false,
  };
}
