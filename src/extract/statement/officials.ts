import { accentKey } from '../../model/text.ts';
import { organizationKey } from './organization-key.ts';

/** A position as read, before its place in the text becomes evidence. */
export interface ReadPosition {
  readonly title: string;
  readonly organization: string | null;
  /** Only where the text names it beside the body. */
  readonly namedProvinceId: string | null;
  readonly isFormer: boolean;
  readonly isNew: boolean;
  readonly isCourtesy: boolean;
}

const wordLists = new Map<string, readonly string[]>();
const CACHE_SIZE = 5000;

/** The words of an office or a body in small letters, tones in one place. */
function words(text: string): readonly string[] {
  const known = wordLists.get(text);
  if (known !== undefined) return known;
  const list = accentKey(text)
    .replace(/[^\p{L}\p{N} ]/gu, ' ')
    .split(/\s+/)
    .filter(Boolean);
  if (wordLists.size >= CACHE_SIZE) wordLists.clear();
  wordLists.set(text, list);
  return list;
}

/** The words of an office; "Phó Thủ tướng" is of the "Chính phủ" whether or not that is said. */
function officeWords(title: string): readonly string[] {
  const list = words(title);
  return list.at(-1) === 'phủ' && list.at(-2) === 'chính' && list.includes('tướng')
    ? list.slice(0, -2)
    : list;
}

/** Whether one list of words holds another as a run. */
function holds(long: readonly string[], short: readonly string[]): boolean {
  for (let i = 0; i + short.length <= long.length; i++)
    if (short.every((word, k) => long[i + k] === word)) return true;
  return false;
}

/** Whether two bodies named in one text are surely one: equal keys, or one name inside the other. */
export function isSameBody(a: string | null, b: string | null): boolean {
  if (a === null || b === null) return true;
  const x = words(organizationKey(a));
  const y = words(organizationKey(b));
  return holds(x, y) || holds(y, x);
}

/**
 * Whether two statements about one person are the same post: the same office words (a form of them with "Thường trực" is the
 * fuller one) at the same body, where one may leave the body out.
 */
export function isSamePosition(a: ReadPosition, b: ReadPosition): boolean {
  if (a.isFormer !== b.isFormer) return false;
  const x = officeWords(a.title);
  const y = officeWords(b.title);
  const sameTitle = x.join(' ') === y.join(' ');
  if (!sameTitle) {
    if (a.isNew || b.isNew) return false;
    const [short, long] = x.length < y.length ? [x, y] : [y, x];
    if (
      long.slice(0, short.length).join(' ') !== short.join(' ') ||
      !/^(thường trực|chuyên trách|không chuyên trách)$/.test(long.slice(short.length).join(' '))
    )
      return false;
  }
  if (a.namedProvinceId !== null && b.namedProvinceId !== null && a.namedProvinceId !== b.namedProvinceId)
    return false;
  return isSameBody(a.organization, b.organization);
}
