/** The day on which 63 provinces became 34 (Resolution 202/2025/QH15). */
export const MERGER_DAY = '2025-07-01';

/** What of a position decides how it is drawn; days `2026-11-22`. */
export interface Held {
  readonly startedOn: string | null;
  readonly firstSeenOn: string;
  readonly lastSeenOn: string;
  readonly heldFrom: string | null;
  readonly heldUntil: string | null;
  readonly isCurrent: boolean;
}

/** A part of the axis, 0 to 1. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** How a position is drawn. */
export interface Drawn {
  /** From when it is known to be held to the last day of which an article tells it; null where nothing is known of that. */
  readonly told: Stretch | null;
  /** From there to the last day on which it may have been held: to its end, or to today. */
  readonly untold: Stretch | null;
  /** Whether an article says when it began. */
  readonly isStartKnown: boolean;
  /** Where it is over; null while nothing says so. */
  readonly end: number | null;
  /** The days of the oldest and the newest article that gives it. */
  readonly seen: Stretch;
  /** Whether the articles give it only after it was over. */
  readonly isSeenAfterEnd: boolean;
}

/** The axis that positions are drawn on. */
export interface Axis {
  /** First and last day, `2022-01-01`. */
  readonly from: string;
  readonly to: string;
  /** Years that are written below it, and where they begin. */
  readonly years: readonly { readonly year: number; readonly at: number }[];
  /** Where the merger of provinces is; null where it is not drawn. */
  readonly merger: number | null;
}

const MOST_YEARS = 6;
const time = (day: string) => Date.parse(`${day}T00:00:00Z`);

/** Where a day is on an axis, 0 to 1; what is beyond an end is at the end. */
export function placeOn({ from, to }: Pick<Axis, 'from' | 'to'>, day: string): number {
  const share = (time(day) - time(from)) / (time(to) - time(from));
  return Math.round(Math.min(1, Math.max(0, share)) * 10_000) / 10_000;
}

/**
 * The axis of some positions: whole years from the first day of one to today, with 2025 among them unless the person serves another
 * country, so that the merger can be seen.
 */
export function axisOf(positions: readonly Held[], today: string, hasMerger: boolean): Axis {
  const days = positions.flatMap(({ startedOn, firstSeenOn, lastSeenOn, heldFrom, heldUntil }) =>
    [startedOn, firstSeenOn, lastSeenOn, heldFrom, heldUntil].filter((day) => day !== null),
  );
  const sorted = [...days, today, ...(hasMerger ? [MERGER_DAY] : [])].toSorted();
  const first = Number(sorted[0]?.slice(0, 4));
  const last = sorted.at(-1) ?? today;
  const range = { from: `${first}-01-01`, to: last > `${first}-12-31` ? last : `${first}-12-31` };
  const count = Number(range.to.slice(0, 4)) - first + 1;
  const step = Math.ceil(count / MOST_YEARS);
  const years = Array.from({ length: Math.ceil(count / step) }, (_, at) => first + at * step).map((year) => ({
    year,
    at: placeOn(range, `${year}-01-01`),
  }));
  return { ...range, years, merger: hasMerger ? placeOn(range, MERGER_DAY) : null };
}

const stretch = (axis: Axis, from: string, to: string): Stretch | null =>
  from > to ? null : { from: placeOn(axis, from), to: placeOn(axis, to) };

/** A position on an axis: what articles tell of it apart from what only nothing contradicts. */
export function drawn(position: Held, axis: Axis, today: string): Drawn {
  const { startedOn, firstSeenOn, lastSeenOn, heldFrom, heldUntil, isCurrent } = position;
  const over = heldUntil ?? (isCurrent ? today : lastSeenOn);
  const toldTo = lastSeenOn < over ? lastSeenOn : over;
  return {
    told: heldFrom === null ? null : stretch(axis, heldFrom, toldTo),
    untold: heldFrom === null || heldFrom > over || toldTo >= over ? null : stretch(axis, toldTo, over),
    isStartKnown: startedOn !== null,
    end: heldUntil === null ? null : placeOn(axis, heldUntil),
    seen: { from: placeOn(axis, firstSeenOn), to: placeOn(axis, lastSeenOn) },
    isSeenAfterEnd: heldUntil !== null && firstSeenOn > heldUntil,
  };
}

/** Positions in order of their beginning, as far as it is known; of one day by title. */
export const inOrder = <P extends Held & { readonly title: string }>(positions: readonly P[]): readonly P[] =>
  positions.toSorted((a, b) => {
    const [begin, other] = [
      a.heldFrom ?? a.heldUntil ?? a.firstSeenOn,
      b.heldFrom ?? b.heldUntil ?? b.firstSeenOn,
    ];
    return begin < other ? -1 : begin > other ? 1 : a.title < b.title ? -1 : a.title > b.title ? 1 : 0;
  });
