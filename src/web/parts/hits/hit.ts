import { shortDay } from '../../format/dates.ts';
import type { NodeKind } from '../../graph/kinds.ts';
import type { Language } from '../../language/language.ts';
import { pathTo } from '../../router/paths.ts';
import { MOST_CHARACTERS } from '../../router/values.ts';
import { highlightParts } from '../highlighted.tsx';
import type { Hit, HitNode } from './documents.ts';

/**
 * What a search over everything looks for. Stories stand for their articles, so that copies of one article are found once; a search
 * for articles alone finds each of them.
 */
export const EVERY_KIND: NodeKind[] = [
  'STORY',
  'EVENT',
  'OFFICIAL',
  'ORGANIZATION',
  'LEGAL_DOCUMENT',
  'PROVINCE',
  'COUNTRY',
  'SOURCE',
];

const keyOf = (id: string) => id.slice(id.indexOf(':') + 1);

/** What something is called. Bodies, people and documents have Vietnamese names, places one in each language. */
export function hitName(node: HitNode, language: Language): string {
  switch (node.__typename) {
    case 'Article':
    case 'Story':
      return node.title;
    case 'LegalDocument':
      return node.number === null ? node.documentKind : `${node.documentKind} ${node.number}`;
    case 'Province':
    case 'Country':
      return language === 'vi' ? node.name : node.englishName;
    default:
      return node.name;
  }
}

/** The language of the name. */
export function hitLanguage(node: HitNode, language: Language): string {
  if (node.__typename === 'Article') return node.language;
  if (node.__typename === 'Story') return node.original?.language ?? 'vi';
  return node.__typename === 'Province' || node.__typename === 'Country' ? language : 'vi';
}

/** Where something is shown: on a page of its own, or as what is known under it: news of a place, officials of a body. */
export function hitAddress(node: HitNode): string {
  const { id } = node;
  switch (node.__typename) {
    case 'Article':
      return pathTo('article', { id });
    case 'Story':
      return node.original === null
        ? pathTo('search', {}, { q: node.title })
        : pathTo('article', { id: node.original.id });
    case 'Event':
      return pathTo('event', { id });
    case 'Official':
      return pathTo('official', { id });
    case 'Source':
      return pathTo('source', { id });
    case 'Organization':
      return pathTo('officials', {}, { organization: keyOf(id) });
    case 'LegalDocument':
      return pathTo('stream', {}, { q: `"${node.number ?? node.documentKind}"` });
    case 'Province':
      return pathTo('stream', {}, { province: keyOf(id) });
    default:
      return pathTo('stream', {}, { country: keyOf(id) });
  }
}

/** Whether the passage that was found is the name itself, so that it need not be told twice. */
export const isName = ({ highlight }: Hit, name: string): boolean =>
  highlightParts(highlight).join('').trim() === name.trim();

/**
 * A text as one that is still being typed: its last word may go on. Null where the last word is complete or none, and where the text
 * has no room for the sign of it.
 */
export function asPrefix(text: string): string | null {
  const isWhole = /[\p{L}\p{M}\p{N}]$/u.test(text) && (text.match(/["“”]/g) ?? []).length % 2 === 0;
  return isWhole && !text.includes('*') && text.length < MOST_CHARACTERS ? `${text}*` : null;
}

/** The day of an instant or of an event, short; null where there is none. */
export const hitDay = (day: string | null, language: Language): string | null =>
  day === null ? null : shortDay(day, language);
