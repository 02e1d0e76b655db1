import type { ResultOf } from '../../graph/document.ts';
import { useQuery } from '../../graph/use-query.ts';
import { useLanguage, useMessages } from '../../language/messages.ts';
import { ARTICLE_KIND_NAMES } from '../../parts/article-kinds.ts';
import type { Choice } from '../../parts/field.tsx';
import { STREAM_CHOICES } from './documents.ts';
import { ARTICLE_KINDS, type Filters } from './filters.ts';
import { STREAM } from './texts.ts';

type Data = ResultOf<typeof STREAM_CHOICES>;

/** What each filter offers, by name; empty while it is loading. */
export interface Choices {
  readonly provinces: readonly Choice[];
  readonly countries: readonly Choice[];
  readonly sources: readonly Choice[];
  readonly kinds: readonly Choice[];
}

const NONE: Data = { provinces: [], countries: [], sources: [] };
const keyOf = (id: string) => id.slice(id.indexOf(':') + 1);

/** What the filters offer in the language of the page, in its alphabetical order; today's provinces before those of the past. */
export function useChoices(): Choices {
  const t = useMessages(STREAM);
  const kinds = useMessages(ARTICLE_KIND_NAMES);
  const language = useLanguage();
  const { provinces, countries, sources } = useQuery(STREAM_CHOICES, {}, { isLasting: true }).data ?? NONE;
  const collator = new Intl.Collator(language);
  const sorted = (choices: readonly Choice[]) =>
    choices.toSorted((a, b) => collator.compare(a.label, b.label));
  const nameOf = (place: { readonly name: string; readonly englishName: string }) =>
    language === 'vi' ? place.name : place.englishName;
  const present = provinces.filter(({ isCurrent }) => isCurrent);
  const past = provinces.filter(({ isCurrent }) => !isCurrent);
  return {
    provinces: [
      ...sorted(present.map((one) => ({ value: keyOf(one.id), label: nameOf(one) }))),
      ...sorted(past.map((one) => ({ value: keyOf(one.id), label: t.former(nameOf(one)) }))),
    ],
    countries: sorted(countries.map((one) => ({ value: keyOf(one.id), label: nameOf(one) }))),
    sources: sorted(sources.map(({ id, name }) => ({ value: keyOf(id), label: name, lang: 'vi' }))),
    kinds: ARTICLE_KINDS.map((kind) => ({ value: kind, label: kinds[kind] })),
  };
}

/** What a chosen filter is called; its key where nothing has it. */
export function labelOf(choices: Choices, name: keyof Filters, value: string): string {
  const lists: Partial<Record<keyof Filters, readonly Choice[]>> = {
    province: choices.provinces,
    source: choices.sources,
    kind: choices.kinds,
    country: choices.countries,
  };
  return lists[name]?.find((choice) => choice.value === value)?.label ?? value;
}
