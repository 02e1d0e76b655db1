import { useId } from 'preact/hooks';
import './day-bars.css';

/** A day of a chart. */
export interface DayCount {
  /** `2026-11-22` */
  readonly day: string;
  readonly count: number;
  /** Whether articles of it may be missing. */
  readonly isGap: boolean;
}

/** What `statistics` by day answers with, as far as a chart needs it. */
interface DayBucket {
  readonly key: string;
  readonly articleCount: number;
  readonly gaps: readonly { readonly reason: string }[];
}

/** Buckets of `statistics` by day as days; that `today` is not over makes it no gap. */
export const daysOf = (buckets: readonly DayBucket[], today: string): readonly DayCount[] =>
  buckets.map(({ key, articleCount, gaps }) => ({
    day: key,
    count: articleCount,
    isGap: gaps.some(({ reason }) => reason !== 'NOT_CHECKED' || key !== today),
  }));

const STEP = 6;
const BAR = 4.4;

/**
 * A bar a day; a day on which articles may be missing stands on a hatched ground and has a line above it. `label` says in words what
 * the picture shows.
 */
export function DayBars({
  days,
  label,
  height = 32,
}: {
  readonly days: readonly DayCount[];
  readonly label: string;
  readonly height?: number;
}) {
  const id = useId();
  const most = Math.max(1, ...days.map(({ count }) => count));
  const full = height - 4;
  return (
    <svg
      class="day-bars"
      role="img"
      aria-label={label}
      viewBox={`0 0 ${days.length * STEP} ${height}`}
      preserveAspectRatio="none"
    >
      <defs>
        <pattern id={id} width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="1.4" height="4" class="day-bars-hatch" />
        </pattern>
      </defs>
      {days.map(({ day, count, isGap }, at) => {
        const size = count === 0 ? 1 : Math.max(2.5, (count / most) * full);
        return (
          <g key={day}>
            {isGap && (
              <>
                <rect x={at * STEP} y={0} width={STEP} height={height} fill={`url(#${id})`} />
                <rect x={at * STEP} y={0} width={STEP} height={1.6} class="day-bars-gap" />
              </>
            )}
            <rect
              x={at * STEP + (STEP - BAR) / 2}
              y={height - size}
              width={BAR}
              height={size}
              class={count === 0 ? 'day-bars-none' : 'day-bars-some'}
            />
          </g>
        );
      })}
    </svg>
  );
}
