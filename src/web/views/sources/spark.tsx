import { useEffect, useRef, useState } from 'preact/hooks';
import { dayAfter, dayOf } from '../../format/dates.ts';
import { formatNumber } from '../../format/numbers.ts';
import { useQuery } from '../../graph/use-query.ts';
import { useLanguage, useMessages } from '../../language/messages.ts';
import { DayBars, daysOf } from '../../parts/day-bars.tsx';
import { SOURCE_DAYS } from '../../parts/source-days/documents.ts';
import { useNow } from '../../state/clock.ts';
import { SOURCES_TEXTS } from './texts.ts';

const DAYS = 30;

/** Articles of a site a day in the last 30 days; asked when its row is near the window, and anew when it has a newer article. */
export function Spark({ id, newest }: { readonly id: string; readonly newest: string | null }) {
  const t = useMessages(SOURCES_TEXTS);
  const language = useLanguage();
  const ref = useRef<HTMLDivElement>(null);
  const [isNear, setNear] = useState(false);
  const today = dayOf(useNow());
  const published = { from: dayAfter(today, 1 - DAYS), to: today };
  const { data, retry } = useQuery(
    SOURCE_DAYS,
    { sources: [id], published },
    { isWanted: isNear, keepsPrevious: true },
  );
  const shown = useRef(newest);
  useEffect(() => {
    const element = ref.current;
    if (element === null) return;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.at(-1)?.isIntersecting === true) setNear(true);
      },
      { rootMargin: '300px' },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  useEffect(() => {
    if (newest === shown.current) return;
    shown.current = newest;
    if (isNear) retry();
  }, [newest, isNear]);
  const days = data === null ? null : daysOf(data.statistics, today);
  const number = (value: number) => formatNumber(value, language);
  const gaps = days?.filter(({ isGap }) => isGap).length ?? 0;
  const total = days?.reduce((sum, { count }) => sum + count, 0) ?? 0;
  const words = [
    t.spark(number(total), number(DAYS)),
    ...(gaps === 0 ? [] : [t.sparkGaps(number(gaps))]),
  ].join('; ');
  return (
    <div class="sources-spark" ref={ref}>
      <div class="sources-spark-picture">{days !== null && <DayBars days={days} label={words} />}</div>
      <p aria-hidden="true">{days === null ? ' ' : words}</p>
    </div>
  );
}
