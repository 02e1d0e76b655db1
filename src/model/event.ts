import type { ArticleEvidence } from './evidence.ts';
import type { CalendarDate } from './time.ts';

export const EventKind = {
  CONFERENCE: 'CONFERENCE',
  CONGRESS: 'CONGRESS',
  TRAINING: 'TRAINING',
  CEREMONY: 'CEREMONY',
  COMMEMORATION: 'COMMEMORATION',
  VISIT: 'VISIT',
  MEETING: 'MEETING',
  EXCHANGE: 'EXCHANGE',
  SIGNING: 'SIGNING',
  INSPECTION: 'INSPECTION',
  ELECTION: 'ELECTION',
  FESTIVAL: 'FESTIVAL',
  CAMPAIGN: 'CAMPAIGN',
  SEMINAR: 'SEMINAR',
  OTHER: 'OTHER',
} as const;
export type EventKind = keyof typeof EventKind;

export const DatePrecision = {
  DAY: 'DAY',
  PART_OF_MONTH: 'PART_OF_MONTH',
  MONTH: 'MONTH',
  YEAR: 'YEAR',
} as const;
export type DatePrecision = keyof typeof DatePrecision;

export const EventStatus = {
  UPCOMING: 'UPCOMING',
  ONGOING: 'ONGOING',
  PAST: 'PAST',
  UNDATED: 'UNDATED',
} as const;
export type EventStatus = keyof typeof EventStatus;

export const ParticipationRole = {
  HOST: 'HOST',
  SPEAKER: 'SPEAKER',
  GUEST: 'GUEST',
  ELECTED: 'ELECTED',
  RE_ELECTED: 'RE_ELECTED',
  APPOINTED: 'APPOINTED',
  AWARDED: 'AWARDED',
  ATTENDEE: 'ATTENDEE',
} as const;
export type ParticipationRole = keyof typeof ParticipationRole;

/** Something that takes place on a day or a run of days (schema.org Event). */
export interface Event {
  readonly id: string;
  readonly kind: EventKind;
  readonly name: string;
  readonly startsOn: CalendarDate | null;
  /** The last day; null for an event of one day or with no known date. */
  readonly endsOn: CalendarDate | null;
  readonly precision: DatePrecision | null;
  readonly provinceId: string | null;
  readonly venue: string | null;
  readonly participantCount: number | null;
  readonly participantCountIsApproximate: boolean;
  readonly organizerIds: readonly string[];
  readonly documentIds: readonly string[];
  readonly countryIds: readonly string[];
}

/** What an article says of an event: the reading behind one piece of the event's evidence. */
export interface Report {
  readonly eventId: string;
  readonly isMain: boolean;
  readonly evidence: ArticleEvidence;
}

/** An official at an event. */
export interface Participation {
  readonly officialId: string;
  readonly eventId: string;
  readonly role: ParticipationRole;
  readonly evidence: ArticleEvidence;
}

/** Whether an event lies ahead of `today`, is on, or is over; by calendar days in Viet Nam. */
export function eventStatus(event: Pick<Event, 'startsOn' | 'endsOn'>, today: CalendarDate): EventStatus {
  if (event.startsOn === null) return 'UNDATED';
  if (event.startsOn > today) return 'UPCOMING';
  return (event.endsOn ?? event.startsOn) < today ? 'PAST' : 'ONGOING';
}
