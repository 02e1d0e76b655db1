import { countryById } from '../gazetteer/countries.ts';
import { provinceById } from '../gazetteer/provinces.ts';
import type { EntityKind, Store } from '../store/store.ts';
import type { ArticleChoice, DayRange, EventChoice } from './parts.ts';
import { ARTICLE_KIND_WORDS, EVENT_KIND_WORDS, EVENT_STATUS_WORDS, SOURCE_KIND_WORDS } from './words.ts';

const PRODUCT = 'Cầu Nối';
const NOT_MERGED = 'không kể đơn vị đã nhập vào';
/** More values of one part than this are only counted. */
const SHOWN = 5;

type Named = Extract<EntityKind, 'SOURCE' | 'OFFICIAL' | 'ORGANIZATION' | 'EVENT'>;

/** `2024-07-06` as Vietnamese write it: `06/07/2024`. */
const dayWords = (date: string) => date.split('-').reverse().join('/');

function rangeWords({ from, to }: DayRange): string {
  if (from !== null && from === to) return `ngày ${dayWords(from)}`;
  const words = [from && `từ ${dayWords(from)}`, to && `đến ${dayWords(to)}`];
  return words.filter(Boolean).join(' ');
}

function listWords(values: readonly string[]): string {
  const rest = values.length - SHOWN;
  return rest > 0 ? `${values.slice(0, SHOWN).join(', ')} (+${rest})` : values.join(', ');
}

async function namesOf(store: Store, kind: Named, ids: readonly string[] | null) {
  if (ids === null) return null;
  const found = await store.byIds(kind, ids.slice(0, SHOWN));
  // What nothing has is told by its id: the list is empty then, and its title says why.
  const names = ids.map((id, index) => found[index]?.name ?? id);
  return listWords(names);
}

const wordsOf = <T extends string>(values: readonly T[] | null, words: (value: T) => string) =>
  values === null ? null : listWords(values.map(words));

const provinceName = (id: string) => provinceById(id)?.name ?? id;
const countryName = (id: string) => countryById(id)?.name ?? id;

function titled(what: string, parts: readonly (string | null | false)[]): string {
  const words = parts.filter((part) => typeof part === 'string' && part !== '');
  return words.length === 0 ? `${PRODUCT}: ${what}` : `${PRODUCT}: ${words.join(' · ')}`;
}

/** What a list of articles is called, by what chose them: "Cầu Nối: Hải Phòng". A statement for each kind of thing it names. */
export async function articleTitle(store: Store, choice: ArticleChoice): Promise<string> {
  return titled('tin tức', [
    wordsOf(choice.provinces, provinceName),
    wordsOf(choice.countries, countryName),
    wordsOf(choice.kinds, (kind) => ARTICLE_KIND_WORDS[kind]),
    await namesOf(store, 'SOURCE', choice.sources),
    wordsOf(choice.sourceKinds, (kind) => SOURCE_KIND_WORDS[kind]),
    await namesOf(store, 'ORGANIZATION', choice.organizations),
    await namesOf(store, 'OFFICIAL', choice.officials),
    await namesOf(store, 'EVENT', choice.events),
    wordsOf(choice.tags, (tag) => `#${tag}`),
    choice.text && `“${choice.text}”`,
    wordsOf(choice.languages, (language) => language),
    choice.published && rangeWords(choice.published),
    choice.provinces && choice.predecessors === false && NOT_MERGED,
    choice.distinct && 'không kể bài đăng lại',
  ]);
}

/** What a list of events is called, as `articleTitle` says. */
export async function eventTitle(store: Store, choice: EventChoice): Promise<string> {
  return titled('sự kiện', [
    wordsOf(choice.provinces, provinceName),
    wordsOf(choice.countries, countryName),
    wordsOf(choice.kinds, (kind) => EVENT_KIND_WORDS[kind]),
    await namesOf(store, 'ORGANIZATION', choice.organizers),
    await namesOf(store, 'OFFICIAL', choice.officials),
    wordsOf(choice.status, (status) => EVENT_STATUS_WORDS[status]),
    choice.text && `“${choice.text}”`,
    choice.on && rangeWords(choice.on),
    choice.provinces && choice.predecessors === false && NOT_MERGED,
  ]);
}
