import type { CalendarDate } from './time.ts';

export const ProvinceKind = { PROVINCE: 'PROVINCE', CITY: 'CITY' } as const;
export type ProvinceKind = keyof typeof ProvinceKind;

/** A value that holds from a date on (inclusive); null means as far back as the data goes. */
export interface Dated<T> {
  readonly from: CalendarDate | null;
  readonly value: T;
}

/**
 * A province-level unit: one of the 63 until 2025-06-30 or of the 34 since. A unit that went on under its name
 * (Tuyên Quang) is one record; a unit that was merged away (Hà Giang) has `abolishedOn` and `mergedInto`.
 */
export interface Province {
  /** `province:<slug>` */
  readonly id: string;
  readonly name: string;
  readonly englishName: string;
  /** Spellings that also mean it. */
  readonly aliases: readonly string[];
  /** Oldest first. */
  readonly kinds: readonly Dated<ProvinceKind>[];
  /** Codes of the General Statistics Office, oldest first; seven changed meaning on 2025-07-01. */
  readonly codes: readonly Dated<string>[];
  /** First day on which it no longer existed. */
  readonly abolishedOn: CalendarDate | null;
  readonly mergedIntoId: string | null;
  /** Units merged into it, itself not among them. */
  readonly predecessorIds: readonly string[];
}

/** The value that holds on a date: the last one that began on or before it. */
export function valueOn<T>(values: readonly Dated<T>[], on: CalendarDate): T | null {
  let found: T | null = null;
  for (const { from, value } of values) if (from === null || from <= on) found = value;
  return found;
}
