import {
  EVENT_HEADS,
  type EventHead,
  LASTING_KINDS,
  LOOSE_OCCASIONS,
  NO_OCCASION_WORDS,
  OCCASION_WORDS,
} from '../../gazetteer/events.ts';
import { Openers } from './openers.ts';
import { type Found, phraseSet, phrases } from './phrases.ts';
import type { Token } from './tokens.ts';

const heads = phrases(EVENT_HEADS);
const occasions = phraseSet(OCCASION_WORDS);
const notOccasions = new Set(NO_OCCASION_WORDS.split(' '));
const loose = phraseSet(Object.keys(LOOSE_OCCASIONS).join('|'));

const Opens = { HEAD: 1, OCCASION: 2 } as const;
const openers = new Openers([
  [heads.openers, Opens.HEAD],
  [[...occasions.openers, ...loose.openers], Opens.OCCASION],
]);

/** The codes of the words that an event's head can begin with. */
export const eventOpeners: readonly number[] = [heads, occasions, loose].flatMap((list) => list.openers);

/**
 * The event's head that begins at a token, or null; "chương trình bàn giao", "đợt kiểm tra" are nouns of what the verb does,
 * chương trình “Gặp gỡ hữu nghị” is what its title says.
 */
export function eventHeadAt(tokens: readonly Token[], from: number): Found<EventHead> | null {
  const first = tokens[from];
  const opens = first === undefined ? 0 : openers.of(first);
  const found = opens & Opens.HEAD ? heads.at(tokens, from) : null;
  // "Nhà tang lễ" is a house
  if (found !== null && tokens[from - 1]?.key === 'tang' && tokens[from - 2]?.key === 'nhà') return null;
  if (!(opens & Opens.OCCASION)) return found;
  const occasion = occasions.at(tokens, from);
  if (occasion === null || (found !== null && found.to > occasion.to)) return found ?? looseAt(tokens, from);
  const deed = heads.at(tokens, occasion.to);
  if (deed?.value.form === 'VERB') return { to: deed.to, value: { kind: deed.value.kind, form: 'NOUN' } };
  if (found !== null || deed !== null) return found;
  if (tokens[occasion.to]?.key === '"')
    return { to: occasion.to, value: titleHead(heads.at(tokens, occasion.to + 1)?.value) };
  return looseAt(tokens, from);
}

/** Whether an event of this head may take days; of a ceremony the next sentence tells how long what it opens will. */
export const mayLast = ({ kind }: EventHead): boolean => LASTING_KINDS.has(kind);

/** The head of an occasion with a title, by the head that the title begins with: buổi “Nghe dân nói” has none. */
const titleHead = (inside: EventHead | undefined): EventHead =>
  inside === undefined || inside.form === 'NONE'
    ? { kind: 'OTHER', form: 'NOUN', isVague: true }
    : { kind: inside.kind, form: 'NOUN' };

/** "cuộc đi bộ", "đêm thơ", "phiên giải trình": what its second word says is not known, only that it took place. */
function looseAt(tokens: readonly Token[], from: number): Found<EventHead> | null {
  const kind = LOOSE_OCCASIONS[tokens[from]?.key ?? ''];
  const next = tokens[from + 1];
  if (kind === undefined || next?.kind !== 'word' || next.capital || notOccasions.has(next.key)) return null;
  return { to: from + 1, value: { kind, form: 'NOUN', isVague: true } };
}
