import { shortened } from '../../format/shortened.ts';

/** Somebody beside the person in the middle. */
export interface Associate {
  readonly id: string;
  /** Number of articles that name both. */
  readonly shared: number;
}

/** Two of those around, and the number of articles that name both. */
export interface Tie {
  readonly a: string;
  readonly b: string;
  readonly shared: number;
}

/** Where somebody is drawn, in CSS pixels. */
export interface Place {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  /** Where the name begins, and on which side of there it stands. */
  readonly nameX: number;
  readonly nameY: number;
  readonly anchor: 'start' | 'middle' | 'end';
}

/** A picture of who appears with whom. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly middle: { readonly x: number; readonly y: number };
  readonly places: readonly Place[];
  /** Whether names stand in two lines. */
  readonly isNarrow: boolean;
}

/** Below this there is no room for names at the sides. */
const NARROW = 560;
const MOST_NARROW = 8;
/** As many characters of a line as there is room for before the edge of the picture, or the next name where lines are two. */
const MOST_OF_LINE = 24;
const MOST_OF_HALF = 15;
/** The radius of the circle of somebody around. */
export const RADIUS = 14;

/** How many are drawn in a width: the table has all of them. */
export const mostIn = (width: number): number => (width < NARROW ? MOST_NARROW : Number.POSITIVE_INFINITY);

/**
 * Those around in an order in which who belongs together stands together: the one with most shared articles first, then always the one
 * with the strongest tie to the one before, else the next by shared articles. The same graph gives the same order.
 */
export function around(associates: readonly Associate[], ties: readonly Tie[]): readonly Associate[] {
  const left = associates.toSorted((a, b) => b.shared - a.shared || (a.id < b.id ? -1 : 1));
  const strength = (a: string, b: string) =>
    ties.find((tie) => (tie.a === a && tie.b === b) || (tie.a === b && tie.b === a))?.shared ?? 0;
  const order: Associate[] = [];
  while (left.length > 0) {
    const last = order.at(-1);
    let best = 0;
    if (last !== undefined) {
      for (const [at, one] of left.entries()) {
        if (strength(last.id, one.id) > strength(last.id, left[best]?.id ?? '')) best = at;
      }
    }
    order.push(...left.splice(best, 1));
  }
  return order;
}

const round = (value: number) => Math.round(value * 10) / 10;

/** Places on an ellipse in a width, clockwise from the top. */
export function pictureOf(order: readonly Associate[], width: number): Picture {
  const isNarrow = width < NARROW;
  const count = Math.max(order.length, 1);
  const radiusX = isNarrow ? Math.max(60, width / 2 - 56) : Math.min(290, width / 2 - 190);
  const radiusY = isNarrow ? 150 : Math.min(190, 90 + count * 9);
  const margin = isNarrow ? 58 : 46;
  const middle = { x: round(width / 2), y: round(radiusY + margin) };
  const places = order.map(({ id }, at): Place => {
    const angle = (at / count) * 2 * Math.PI - Math.PI / 2;
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
    const [x, y] = [round(middle.x + radiusX * cos), round(middle.y + radiusY * sin)];
    const isUpper = sin < 0;
    if (isNarrow || Math.abs(cos) < 0.12) {
      const nameY = isUpper ? y - RADIUS - (isNarrow ? 24 : 8) : y + RADIUS + 16;
      return { id, x, y, nameX: x, nameY, anchor: 'middle' };
    }
    const side = cos > 0 ? 1 : -1;
    return { id, x, y, nameX: x + side * (RADIUS + 7), nameY: y + 5, anchor: side > 0 ? 'start' : 'end' };
  });
  return { width, height: round(2 * (radiusY + margin)), middle, places, isNarrow };
}

/** A name in two lines, parted where they come out most alike in length; one word is one line. */
function inTwoLines(name: string): readonly string[] {
  const words = name.split(' ');
  if (words.length < 2) return [name];
  let best = 1;
  const longer = (at: number) =>
    Math.max(words.slice(0, at).join(' ').length, words.slice(at).join(' ').length);
  for (let at = 2; at < words.length; at++) if (longer(at) < longer(best)) best = at;
  return [words.slice(0, best).join(' '), words.slice(best).join(' ')];
}

/** The lines in which a name stands in the picture, shortened where it is longer than its place. */
export const nameLines = (name: string, { isNarrow }: Pick<Picture, 'isNarrow'>): readonly string[] =>
  isNarrow ? inTwoLines(name).map((line) => shortened(line, MOST_OF_HALF)) : [shortened(name, MOST_OF_LINE)];
