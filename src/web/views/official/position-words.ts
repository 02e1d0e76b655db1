import { shortDay } from '../../format/dates.ts';
import { useLanguage, useMessages } from '../../language/messages.ts';
import type { Position } from './documents.ts';
import { OFFICIAL_TEXTS } from './texts.ts';

/** How long a position was held, in words that say how each end is known. */
export interface PositionWords {
  /** "Từ 21/10/2025, theo lời bài báo; chưa có tin thôi giữ; …" */
  readonly held: string;
  /** "Bài nêu từ … đến …" */
  readonly seen: string;
  /** For the table: the beginning, and the end. */
  readonly from: string;
  readonly until: string;
}

/** Tells of positions in the language of the page. */
export function usePositionWords(): (position: Position) => PositionWords {
  const t = useMessages(OFFICIAL_TEXTS);
  const language = useLanguage();
  const day = (one: string) => shortDay(one, language);
  return ({ startedOn, firstSeenOn, lastSeenOn, heldFrom, heldUntil, endKnownBy }) => {
    // What is held from a day after its end is given by articles that speak of the past as of the present.
    const isBegun = heldFrom !== null && (heldUntil === null || heldFrom <= heldUntil);
    const begin =
      startedOn !== null ? t.fromStated(day(startedOn)) : isBegun ? t.fromSeen(day(heldFrom)) : t.fromUnknown;
    const end =
      heldUntil === null
        ? t.untilNow(day(lastSeenOn))
        : endKnownBy === null
          ? t.endUnknown(day(heldUntil))
          : t.ends[endKnownBy](day(heldUntil));
    const isExact = endKnownBy === 'STATED' || endKnownBy === 'BODY_ABOLISHED';
    return {
      held: `${begin}; ${end}`,
      seen:
        firstSeenOn === lastSeenOn ? t.seenOnce(day(firstSeenOn)) : t.seen(day(firstSeenOn), day(lastSeenOn)),
      from: startedOn !== null ? day(startedOn) : isBegun ? t.orEarlier(day(heldFrom)) : t.unknown,
      until: heldUntil === null ? t.noNews : isExact ? day(heldUntil) : t.atLatest(day(heldUntil)),
    };
  };
}
