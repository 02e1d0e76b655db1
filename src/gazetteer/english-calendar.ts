import { lexicon } from '../model/lexicon.ts';

/** Months in English news, in full and cut short, by number. */
export const ENGLISH_MONTHS = lexicon<number>({
  january: 1,
  jan: 1,
  february: 2,
  feb: 2,
  march: 3,
  mar: 3,
  april: 4,
  apr: 4,
  may: 5,
  june: 6,
  jun: 6,
  july: 7,
  jul: 7,
  august: 8,
  aug: 8,
  september: 9,
  sept: 9,
  sep: 9,
  october: 10,
  oct: 10,
  november: 11,
  nov: 11,
  december: 12,
  dec: 12,
});

/** Days of the week, Sunday 0 as in `Date.getUTCDay`. */
export const ENGLISH_WEEKDAYS = lexicon<number>({
  sunday: 0,
  monday: 1,
  tuesday: 2,
  wednesday: 3,
  thursday: 4,
  friday: 5,
  saturday: 6,
});

/** Numbers that are written out before a noun: "two-day", "first quarter". */
export const ENGLISH_NUMBERS = lexicon<number>({
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
});

/** Words behind which a date is until when, since when, or what is commemorated, never the day of an event told. */
export const ENGLISH_NOT_WHEN: readonly string[] =
  'by|until|till|before|since|born|founded|established|falls|fell|fall|prior|than|signed into|dated|issued|due|promulgated|inception'.split(
    '|',
  );
