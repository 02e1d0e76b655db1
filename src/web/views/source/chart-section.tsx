import { shortDay } from '../../format/dates.ts';
import { formatNumber } from '../../format/numbers.ts';
import { useQuery } from '../../graph/use-query.ts';
import { useLanguage, useMessages } from '../../language/messages.ts';
import { DayBars, daysOf } from '../../parts/day-bars.tsx';
import { Skeleton } from '../../parts/skeleton.tsx';
import { SOURCE_DAYS } from '../../parts/source-days/documents.ts';
import { ErrorState } from '../../parts/states.tsx';
import { Table } from '../../parts/table.tsx';
import { SOURCE_TEXTS } from './texts.ts';

/** Articles of a site a day, with the days marked on which some may be missing; as a table too. */
export function ChartSection({
  id,
  during,
}: {
  readonly id: string;
  readonly during: { readonly from: string; readonly to: string };
}) {
  const t = useMessages(SOURCE_TEXTS);
  const language = useLanguage();
  const { data, fault, retry } = useQuery(
    SOURCE_DAYS,
    { sources: [id], published: during },
    { kinds: ['SOURCE', 'ARTICLE'] },
  );
  const number = (value: number) => formatNumber(value, language);
  const today = during.to;
  const days = data === null ? [] : daysOf(data.statistics, today);
  const total = days.reduce((sum, { count }) => sum + count, 0);
  const most = Math.max(0, ...days.map(({ count }) => count));
  const label = t.chartLabel(number(total), number(days.filter(({ isGap }) => isGap).length));
  return (
    <section class="source-section" aria-label={t.chart}>
      <h2>{t.chart}</h2>
      {fault !== null && <ErrorState fault={fault} onRetry={retry} />}
      {data === null && fault === null && <Skeleton count={1} lines={3} />}
      {data !== null && (
        <figure class="source-chart">
          {most > 0 && <p class="source-chart-top">{t.chartMost(number(most))}</p>}
          <div class="source-chart-picture">
            <DayBars days={days} label={label} height={80} />
          </div>
          <p class="source-chart-ends">
            <span>{shortDay(during.from, language)}</span>
            <span>{shortDay(during.to, language)}</span>
          </p>
          <figcaption>
            <span>{label}</span>
            <span class="source-key source-key-some">{t.chartSome}</span>
            <span class="source-key source-key-gap">{t.chartGap}</span>
          </figcaption>
          <details>
            <summary>{t.chartTable}</summary>
            <div class="source-chart-table">
              <Table
                caption={t.chart}
                columns={[
                  { title: t.day, cell: ({ day }) => shortDay(day, language) },
                  { title: t.count, isNumber: true, cell: ({ count }) => number(count) },
                  {
                    title: t.reading,
                    cell: ({ day, isGap }) => (isGap ? t.isGap : day === today ? t.isToday : t.isWhole),
                  },
                ]}
                rows={days.toReversed()}
                keyOf={({ day }) => day}
              />
            </div>
          </details>
        </figure>
      )}
    </section>
  );
}
