import { EVENT_HEADS, type EventHead, OCCASION_WORDS } from '../../gazetteer/events.ts';
import { phraseSet, phrases } from './phrases.ts';
import type { Token } from './tokens.ts';

const heads = phrases(EVENT_HEADS);
const occasions = phraseSet(OCCASION_WORDS);
const openings = new Set(OCCASION_WORDS.split('|').map((phrase) => phrase.split(' ')[0]));

/** The event's head that begins at a token, or null; "chương trình bàn giao", "đợt kiểm tra" are nouns of what the verb does. */
export function eventHeadAt(
  tokens: readonly Token[],
  from: number,
): { readonly to: number; readonly value: EventHead } | null {
  const found = heads.at(tokens, from);
  const occasion = openings.has(tokens[from]?.key) ? occasions.at(tokens, from) : null;
  if (occasion === null || (found !== null && found.to > occasion.to)) return found;
  const deed = heads.at(tokens, occasion.to);
  return deed?.value.form === 'VERB'
    ? { to: deed.to, value: { kind: deed.value.kind, form: 'NOUN' } }
    : found;
}
