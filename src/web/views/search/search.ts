import type { NodeKind } from '../../graph/kinds.ts';
import { EVERY_KIND } from '../../parts/hits/hit.ts';
import { queryString } from '../../router/paths.ts';
import { MOST_CHARACTERS, valuesOf } from '../../router/values.ts';

/** The kinds that can be chosen, in the order of the buttons. */
export const KINDS = [
  'ARTICLE',
  'EVENT',
  'OFFICIAL',
  'ORGANIZATION',
  'LEGAL_DOCUMENT',
  'PROVINCE',
  'COUNTRY',
  'SOURCE',
] as const satisfies readonly NodeKind[];

/** What is looked for: a text, in everything or in one kind. */
export interface Search {
  readonly q: string;
  /** One of `KINDS`, or the empty text for all. */
  readonly kind: string;
}

/** What an address asks for. A kind that there is not is left out; the text is whole, also where the gateway would refuse it. */
export function readSearch(search: URLSearchParams): Search {
  const { text, oneOf } = valuesOf(search);
  return { q: text('q'), kind: oneOf('kind', KINDS) };
}

/** Whether a text is longer than the gateway takes; a part of it would find what the whole does not. */
export const isTooLong = (text: string): boolean => text.length > MOST_CHARACTERS;

/** The query string of a search. */
export const writeSearch = (search: Search): string => queryString({ ...search });

/** The kinds as the gateway takes them. */
export const kindsOf = ({ kind }: Search): NodeKind[] => (kind === '' ? EVERY_KIND : [kind as NodeKind]);

/** How a search may be made wider. */
export type Widening = 'kinds' | 'words' | 'marks' | 'fewer' | 'articles';

/** A text without its diacritics: such a word is found however it is written. */
const withoutMarks = (text: string) =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D');

/** Wider searches in place of one that found nothing, the nearest first, four at most. */
export function widerThan(search: Search): readonly { readonly by: Widening; readonly search: Search }[] {
  const { q, kind } = search;
  const words = q.replace(/["“”]/g, ' ').replace(/\s+/g, ' ').trim();
  const plain = withoutMarks(q);
  const shorter = words.split(' ').slice(0, -1).join(' ');
  const wider: { by: Widening; search: Search }[] = [];
  if (kind !== '') wider.push({ by: 'kinds', search: { q, kind: '' } });
  if (words !== q) wider.push({ by: 'words', search: { q: words, kind } });
  if (plain !== q) wider.push({ by: 'marks', search: { q: plain, kind } });
  if (shorter !== '') wider.push({ by: 'fewer', search: { q: shorter, kind } });
  if (kind === '') wider.push({ by: 'articles', search: { q, kind: 'ARTICLE' } });
  return wider.slice(0, 4);
}

/** How something was found, best first, as `SearchHit.score` tells. */
export type Tier = 'same' | 'begins' | 'name' | 'lead' | 'text';

/** The tier of a score. */
export function tierOf(score: number): Tier {
  if (score >= 1) return 'same';
  if (score >= 0.8) return 'begins';
  if (score >= 0.6) return 'name';
  return score >= 0.4 ? 'lead' : 'text';
}
