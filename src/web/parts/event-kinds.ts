/** Every kind of event, as `EventKind` of the schema, those that are alike together. */
export const EVENT_KINDS = [
  'CONGRESS',
  'ELECTION',
  'CONFERENCE',
  'SEMINAR',
  'TRAINING',
  'VISIT',
  'MEETING',
  'EXCHANGE',
  'SIGNING',
  'CEREMONY',
  'COMMEMORATION',
  'FESTIVAL',
  'INSPECTION',
  'CAMPAIGN',
  'OTHER',
] as const;

/** A kind of event. */
export type EventKindName = (typeof EVENT_KINDS)[number];
/** Kinds that share a colour: fifteen colours nobody could tell apart. */
export type EventGroup = 'congress' | 'session' | 'encounter' | 'ceremony' | 'work';

/** The colour of each kind. */
export const EVENT_GROUPS: Readonly<Record<EventKindName, EventGroup>> = {
  CONGRESS: 'congress',
  ELECTION: 'congress',
  CONFERENCE: 'session',
  SEMINAR: 'session',
  TRAINING: 'session',
  VISIT: 'encounter',
  MEETING: 'encounter',
  EXCHANGE: 'encounter',
  SIGNING: 'encounter',
  CEREMONY: 'ceremony',
  COMMEMORATION: 'ceremony',
  FESTIVAL: 'ceremony',
  INSPECTION: 'work',
  CAMPAIGN: 'work',
  OTHER: 'work',
};
