import { dayOf, fullTime, relativeTime, shortDay } from '../format/dates.ts';
import { useLanguage } from '../language/messages.ts';
import { useNow } from '../state/clock.ts';

/**
 * When something was: "5 phút trước" within a day, then the date; the exact time is in its title. Where only the day is known
 * (`isDayOnly`) no time of day is told.
 */
export function Time({ at, isDayOnly = false }: { readonly at: string; readonly isDayOnly?: boolean }) {
  const language = useLanguage();
  const now = useNow();
  if (isDayOnly) {
    const day = dayOf(at);
    return <time dateTime={day}>{shortDay(day, language)}</time>;
  }
  return (
    <time dateTime={at} title={fullTime(at, language)}>
      {relativeTime(at, now, language)}
    </time>
  );
}
