import { useQuery } from '../../graph/use-query.ts';
import { useLanguage, useMessages } from '../../language/messages.ts';
import { EVENT_KIND_TEXTS } from '../../parts/event-kind.tsx';
import { EVENT_KINDS } from '../../parts/event-kinds.ts';
import type { Choice } from '../../parts/field.tsx';
import { usePlaceName } from '../../parts/place-name.ts';
import { EVENT_CHOICES } from './documents.ts';
import { STATUSES } from './filters.ts';
import { EVENTS_TEXTS } from './texts.ts';

/** What each filter offers, by name; places are missing while they are loading. */
export interface Choices {
  readonly kind: readonly Choice[];
  readonly province: readonly Choice[];
  readonly country: readonly Choice[];
  readonly status: readonly Choice[];
}

const keyOf = (id: string) => id.slice(id.indexOf(':') + 1);

/** What the filters offer in the language of the page: places by the alphabet, today's provinces before those of the past. */
export function useChoices(): Choices {
  const t = useMessages(EVENTS_TEXTS);
  const { kinds } = useMessages(EVENT_KIND_TEXTS);
  const language = useLanguage();
  const nameOf = usePlaceName();
  const { data } = useQuery(EVENT_CHOICES, {}, { isLasting: true });
  const collator = new Intl.Collator(language);
  const sorted = (choices: readonly Choice[]) =>
    choices.toSorted((a, b) => collator.compare(a.label, b.label));
  const provinces = (isCurrent: boolean) =>
    sorted(
      (data?.provinces ?? [])
        .filter((one) => one.isCurrent === isCurrent)
        .map((one) => ({ value: keyOf(one.id), label: isCurrent ? nameOf(one) : t.former(nameOf(one)) })),
    );
  return {
    kind: EVENT_KINDS.map((kind) => ({ value: kind, label: kinds[kind] })),
    province: [...provinces(true), ...provinces(false)],
    country: sorted((data?.countries ?? []).map((one) => ({ value: keyOf(one.id), label: nameOf(one) }))),
    status: STATUSES.map((status) => ({ value: status, label: t.statuses[status] })),
  };
}
