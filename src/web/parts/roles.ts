import { messages } from '../language/messages.ts';

/** What somebody was at an event, as `ParticipationRole` of the schema, in words. */
export const ROLES = messages({
  vi: {
    HOST: 'Chủ trì',
    SPEAKER: 'Phát biểu',
    GUEST: 'Khách',
    ELECTED: 'Được bầu',
    RE_ELECTED: 'Tái cử',
    APPOINTED: 'Được bổ nhiệm',
    AWARDED: 'Được khen thưởng',
    ATTENDEE: 'Tham dự',
  },
  en: {
    HOST: 'Chair',
    SPEAKER: 'Speaker',
    GUEST: 'Guest',
    ELECTED: 'Elected',
    RE_ELECTED: 'Re-elected',
    APPOINTED: 'Appointed',
    AWARDED: 'Awarded',
    ATTENDEE: 'Attended',
  },
});
