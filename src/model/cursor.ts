import type { Instant } from './time.ts';

/** The cursor before the first change, in every graph. */
export const BEGINNING = '0';

/** In microseconds from 1970. Far more changes than any graph will have are counted from it in whole numbers. */
const LATEST_ORIGIN = Date.parse('2250-01-01T00:00:00.000Z') * 1_000;

/**
 * What the numbers of a graph's changes are counted from in its cursors: the microseconds from 1970 to its first change. Cursors of a graph
 * that was built anew lie beyond all of the one before, since no graph changes once in a microsecond; were they plain numbers, an old one
 * would be a place in the new history too, and who goes on there would miss all that came before it. Where a machine's clock said that it was
 * before 1970 or after 2250, they are counted from there: cursors are whole numbers above 0, whatever the clock says.
 */
export const originAt = (first: Instant): number =>
  Math.min(Math.max(Date.parse(first) * 1_000, 0), LATEST_ORIGIN);

/** The cursor of the change with a number, in decimal; with 0 the one before the first. */
export const cursorOf = (origin: number, seq: number): string =>
  seq === 0 ? BEGINNING : String(origin + seq);
