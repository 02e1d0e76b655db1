import { messages, useMessages } from '../language/messages.ts';
import { EVENT_GROUPS, type EventKindName } from './event-kinds.ts';
import './event-kind.css';

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
