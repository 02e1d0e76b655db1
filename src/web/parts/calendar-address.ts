import { queryString } from '../router/paths.ts';

/** What is known of an event, as the schema has it. */
export interface Dated {
  readonly name: string;
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  readonly precision: string | null;
}

/**
 * The address of an event as an iCalendar file, out of the gateway's own calendar, so that its UID and its later versions are those of
 * everybody who subscribed to it: by its days and its name as a phrase. Null for one whose day is not known, which the calendar leaves out.
 */
export function calendarAddress({ name, startsOn, endsOn, precision }: Dated): string | null {
  if (startsOn === null || precision !== 'DAY') return null;
  const words = name.replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ').trim();
  // The calendar takes 32 words and 500 characters; the first of a long name tell it apart well enough.
  const phrase = words.split(' ').slice(0, 24).join(' ').slice(0, 400).trim();
  if (phrase === '') return null;
  const text = `"${phrase}"`;
  return `/feeds/events.ics${queryString({ onFrom: startsOn, onTo: endsOn ?? startsOn, text })}`;
}
