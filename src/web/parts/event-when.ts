import { type EventDate, eventSpan } from '../format/dates.ts';
import type { Language } from '../language/language.ts';
import { messages, useMessages } from '../language/messages.ts';

const TEXTS = messages({
  vi: {
    unknown: 'Chưa rõ ngày',
    within: (days: string) => `Trong khoảng ${days}`,
    notes: {
      PART_OF_MONTH: 'Bài viết không nói rõ ngày nào',
      MONTH: 'Bài viết chỉ nói tháng',
      YEAR: 'Bài viết chỉ nói năm',
    },
  },
  en: {
    unknown: 'Date not known',
    within: (days: string) => `Some time in ${days}`,
    notes: {
      PART_OF_MONTH: 'The articles do not say on which day',
      MONTH: 'The articles only give the month',
      YEAR: 'The articles only give the year',
    },
  },
});

/** When an event is in words, and what is not known of it, if anything is. Nothing ever tells an hour: the graph knows none. */
export function useEventWhen(language: Language): (event: EventDate) => {
  readonly when: string;
  readonly note: string | null;
} {
  const t = useMessages(TEXTS);
  return (event) => {
    const span = eventSpan(event, language);
    if (span === null) return { when: t.unknown, note: null };
    const { precision } = event;
    if (precision === null || precision === 'DAY') return { when: span, note: null };
    return { when: precision === 'PART_OF_MONTH' ? t.within(span) : span, note: t.notes[precision] };
  };
}
