import { messages, useMessages } from '../language/messages.ts';
import './event-kind.css';

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

/** What kinds of event, and groups of them, are called. */
export const EVENT_KIND_TEXTS = messages({
  vi: {
    kinds: {
      CONFERENCE: 'Hội nghị',
      CONGRESS: 'Đại hội',
      TRAINING: 'Tập huấn',
      CEREMONY: 'Lễ',
      COMMEMORATION: 'Kỷ niệm',
      VISIT: 'Thăm hỏi',
      MEETING: 'Gặp mặt',
      EXCHANGE: 'Giao lưu',
      SIGNING: 'Ký kết',
      INSPECTION: 'Giám sát',
      ELECTION: 'Bầu cử',
      FESTIVAL: 'Ngày hội',
      CAMPAIGN: 'Vận động',
      SEMINAR: 'Hội thảo',
      OTHER: 'Việc khác',
    },
    groups: {
      congress: 'Đại hội, bầu cử',
      session: 'Hội nghị, hội thảo, tập huấn',
      encounter: 'Thăm, gặp, giao lưu, ký kết',
      ceremony: 'Lễ, kỷ niệm, ngày hội',
      work: 'Giám sát, vận động, việc khác',
    },
  },
  en: {
    kinds: {
      CONFERENCE: 'Conference',
      CONGRESS: 'Congress',
      TRAINING: 'Training',
      CEREMONY: 'Ceremony',
      COMMEMORATION: 'Commemoration',
      VISIT: 'Visit',
      MEETING: 'Meeting',
      EXCHANGE: 'Exchange',
      SIGNING: 'Signing',
      INSPECTION: 'Supervision',
      ELECTION: 'Election',
      FESTIVAL: 'Festival',
      CAMPAIGN: 'Campaign',
      SEMINAR: 'Seminar',
      OTHER: 'Other',
    },
    groups: {
      congress: 'Congresses, elections',
      session: 'Conferences, seminars, training',
      encounter: 'Visits, meetings, exchanges, signings',
      ceremony: 'Ceremonies, commemorations, festivals',
      work: 'Supervision, campaigns, other',
    },
  },
});

/** The kind of an event as a word on the colour of its group. */
export function EventKind({ kind }: { readonly kind: EventKindName }) {
  const t = useMessages(EVENT_KIND_TEXTS);
  return <span class={`event-kind event-${EVENT_GROUPS[kind]}`}>{t.kinds[kind]}</span>;
}
