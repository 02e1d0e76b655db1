import { EVENT_HEADS } from '../gazetteer/events.ts';
import { phrases } from './phrases.ts';
import type { Token } from './tokens.ts';

const heads = phrases(EVENT_HEADS);

/** The event's head that begins at a token, or null. */
export const eventHeadAt = (tokens: readonly Token[], from: number) => heads.at(tokens, from);
