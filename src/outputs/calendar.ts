import type { EventKind } from '../model/event.ts';
import type { CalendarDate, Instant } from '../model/time.ts';
import { plain } from './plain.ts';
import { EVENT_KIND_WORDS } from './words.ts';

/** An event whose days are known, as a calendar shows it. */
export interface CalendarEvent {
  /** The global id under which it first came; it stays when reports of it are joined, and leads to it. */
  readonly id: string;
  readonly kind: EventKind;
  readonly name: string;
  readonly firstDay: CalendarDate;
  /** Inclusive. */
  readonly lastDay: CalendarDate;
  /** Where, from the room to the province; null where nothing is known of it. */
  readonly place: string | null;
  /** What else is known, a paragraph each. */
  readonly notes: readonly string[];
  /** The article it was read in. */
  readonly url: string | null;
  /** Greater after each change, and when the last one was. */
  readonly sequence: number;
  readonly changedAt: Instant;
}

/** A calendar to subscribe to. */
export interface Calendar {
  readonly name: string;
  readonly description: string;
  readonly selfUrl: string;
  /** How often a subscriber should look, in seconds. */
  readonly refreshSeconds: number;
  readonly events: readonly CalendarEvent[];
}

/** RFC 5545, 3.1: a line has at most 75 octets, its end not counted. */
const LINE_OCTETS = 75;

const octetsOf = (character: string) => {
  const code = character.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x1_0000 ? 3 : 4;
};

/** A content line, folded between characters where it is too long; a space at the beginning says that it goes on. */
function folded(line: string): string {
  let result = '';
  let octets = 0;
  for (const character of line) {
    const size = octetsOf(character);
    if (octets + size > LINE_OCTETS) {
      result += '\r\n ';
      octets = 1;
    }
    result += character;
    octets += size;
  }
  return `${result}\r\n`;
}

/** A value of type TEXT (3.3.11): knows line ends, and no other control character but the tab. */
const text = (value: string) =>
  plain(value)
    .replace(/\r\n?/g, '\n')
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n');

/** A value of type DATE: `20240706`. */
const date = (day: CalendarDate) => day.replaceAll('-', '');

/** A value of type DATE-TIME in UTC: `20240706T013000Z`. */
const time = (instant: Instant) => `${instant.slice(0, 19).replace(/[-:]/g, '')}Z`;

const dayAfter = (day: CalendarDate) =>
  new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

const lines = (properties: readonly (readonly [name: string, value: string | null])[]) =>
  properties
    .map(([name, value]) => (value === null || value === '' ? '' : folded(`${name}:${value}`)))
    .join('');

/** A name as a heading: texts name events within a sentence, "đón tiếp đoàn ...". */
const heading = (name: string) => name.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());

/** An event: its end is the day after its last one (3.6.1), and it makes nobody's day a busy one. */
const component = (event: CalendarEvent) =>
  lines([
    ['BEGIN', 'VEVENT'],
    ['UID', `${event.id}@cau-noi`],
    ['SEQUENCE', String(event.sequence)],
    ['DTSTAMP', time(event.changedAt)],
    ['LAST-MODIFIED', time(event.changedAt)],
    ['DTSTART;VALUE=DATE', date(event.firstDay)],
    ['DTEND;VALUE=DATE', date(dayAfter(event.lastDay))],
    ['SUMMARY', text(heading(event.name))],
    ['LOCATION', event.place && text(event.place)],
    ['DESCRIPTION', text(event.notes.join('\n\n'))],
    ['CATEGORIES', text(EVENT_KIND_WORDS[event.kind])],
    ['STATUS', 'CONFIRMED'],
    ['TRANSP', 'TRANSPARENT'],
    // An address has no commas, quotes or line ends to escape: it was read through the URL standard.
    ['URL', event.url && plain(event.url).replace(/\s/g, '')],
    ['END', 'VEVENT'],
  ]);

/** Viet Nam's time since the country is one: what a calendar without events has in it, since it must have a component (3.6). */
const TIME_ZONE = lines([
  ['BEGIN', 'VTIMEZONE'],
  ['TZID', 'Asia/Ho_Chi_Minh'],
  ['BEGIN', 'STANDARD'],
  ['DTSTART', '19750613T000000'],
  ['TZOFFSETFROM', '+0800'],
  ['TZOFFSETTO', '+0700'],
  ['END', 'STANDARD'],
  ['END', 'VTIMEZONE'],
]);

/**
 * A calendar as iCalendar (RFC 5545, with the name and refresh interval of RFC 7986 and of older readers). Its events last whole
 * days, as dates without a time zone: the days are Viet Nam's, wherever they are looked at. It has no METHOD, which would make it
 * a message of an organiser (RFC 5546, 3.2.1) and DTSTAMP the time of its writing: so that is when the event last changed
 * (3.8.7.2), and the same data gives the same bytes.
 */
export function writeCalendar({ name, description, selfUrl, refreshSeconds, events }: Calendar): string {
  const head = lines([
    ['BEGIN', 'VCALENDAR'],
    ['VERSION', '2.0'],
    ['PRODID', '-//Cau Noi//cau-noi//VI'],
    ['NAME', text(name)],
    ['X-WR-CALNAME', text(name)],
    ['DESCRIPTION', text(description)],
    ['X-WR-CALDESC', text(description)],
    ['X-WR-TIMEZONE', 'Asia/Ho_Chi_Minh'],
    ['SOURCE;VALUE=URI', selfUrl],
    ['REFRESH-INTERVAL;VALUE=DURATION', `PT${refreshSeconds}S`],
    ['X-PUBLISHED-TTL', `PT${refreshSeconds}S`],
  ]);
  const components = events.length === 0 ? TIME_ZONE : events.map(component).join('');
  return `${head}${components}${lines([['END', 'VCALENDAR']])}`;
}
