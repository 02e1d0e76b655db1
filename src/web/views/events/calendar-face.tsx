import { useEffect, useRef } from 'preact/hooks';
import { dayOf, longMonth } from '../../format/dates.ts';
import { formatNumber } from '../../format/numbers.ts';
import { usePages } from '../../graph/use-pages.ts';
import { useLanguage, useMessages } from '../../language/messages.ts';
import { Button } from '../../parts/button.tsx';
import { EVENT_KIND_TEXTS } from '../../parts/event-kind.tsx';
import { EVENT_GROUPS, type EventGroup } from '../../parts/event-kinds.ts';
import { ListEnd } from '../../parts/list-end.tsx';
import { Count } from '../../parts/rows.tsx';
import { Skeleton } from '../../parts/skeleton.tsx';
import { ErrorState } from '../../parts/states.tsx';
import { useMedia } from '../../parts/use-media.ts';
import { pathTo } from '../../router/paths.ts';
import { useNow } from '../../state/clock.ts';
import { Agenda, NEAREST_DAY } from './agenda.tsx';
import { CalendarGrid } from './calendar-grid.tsx';
import { EVENTS, type Happening } from './documents.ts';
import { NothingInMonth } from './empty.tsx';
import { type EventFilter, type Filters, monthFilter } from './filters.ts';
import { type Days, hasDay, monthAfter } from './month.ts';
import { EventRow } from './row.tsx';
import { EVENTS_TEXTS } from './texts.ts';

const PAGE_SIZE = 100;
/** More than so many events nobody reads in a month; what is beyond comes by a button. */
const MOST_AT_ONCE = 500;

interface Props {
  readonly filters: Filters;
  readonly month: string;
  readonly onMonth: (month: string) => void;
}

function Legend() {
  const t = useMessages(EVENTS_TEXTS);
  const { groups } = useMessages(EVENT_KIND_TEXTS);
  const names = [...new Set(Object.values(EVENT_GROUPS))] as EventGroup[];
  return (
    <ul class="calendar-legend" aria-label={t.legend}>
      {names.map((group) => (
        <li key={group} class={`event-${group}`}>
          {groups[group]}
        </li>
      ))}
    </ul>
  );
}

/** Events of which the month is known and no day in it. */
function WithinMonth({ events }: { readonly events: readonly Happening[] }) {
  const t = useMessages(EVENTS_TEXTS);
  if (events.length === 0) return null;
  return (
    <section class="events-within" aria-label={t.inMonth}>
      <h3>{t.inMonth}</h3>
      <p class="events-row-note">{t.inMonthText}</p>
      <ul>
        {events.map((event) => (
          <EventRow key={event.id} event={event} />
        ))}
      </ul>
    </section>
  );
}

function MonthOf({
  filters,
  month,
  today,
  days,
  filter,
}: Omit<Props, 'onMonth'> & {
  readonly today: string;
  readonly days: Days;
  readonly filter: EventFilter;
}) {
  const t = useMessages(EVENTS_TEXTS);
  const language = useLanguage();
  const isNarrow = useMedia('(max-width: 56rem)');
  const variables = { filter, order: 'STARTS_ASC' as const, first: PAGE_SIZE };
  const list = usePages(EVENTS, variables, (data) => data.events, { kinds: ['EVENT'] });
  const { items, first, hasMore, isLoading, fault } = list;
  useEffect(() => {
    if (hasMore && !isLoading && fault === null && items.length < MOST_AT_ONCE) list.more();
  }, [hasMore, isLoading, fault, items.length]);
  const dated = items.filter(hasDay);
  const isEmpty = first !== null && items.length === 0;
  const dayAddress = (day: string) => pathTo('events', {}, { ...filters, view: 'list', from: day, to: day });
  return (
    <div class="events-month" aria-busy={isLoading}>
      <Count>
        {first === null
          ? fault === null && t.loadingMonth
          : t.count(formatNumber(first.events.totalCount, language))}
      </Count>
      {fault !== null && <ErrorState fault={fault} onRetry={list.retry} />}
      {isEmpty && <NothingInMonth filters={filters} month={month} />}
      {isNarrow ? (
        first === null ? (
          fault === null && <Skeleton count={5} lines={2} />
        ) : (
          <Agenda days={days} events={dated} today={today} />
        )
      ) : (
        !isEmpty && (
          <CalendarGrid month={month} days={days} events={dated} today={today} dayAddress={dayAddress} />
        )
      )}
      <ListEnd list={{ ...list, hasMore: hasMore && items.length >= MOST_AT_ONCE }} />
      <WithinMonth events={items.filter((event) => !hasDay(event))} />
    </div>
  );
}

/** The calendar of a month, with what leads to others. */
export function CalendarFace({ filters, month: asked, onMonth }: Props) {
  const t = useMessages(EVENTS_TEXTS);
  const language = useLanguage();
  const today = dayOf(useNow());
  const current = today.slice(0, 7);
  const month = asked === '' ? current : asked;
  const heading = useRef<HTMLHeadingElement>(null);
  const section = useRef<HTMLElement>(null);
  const go = (next: string) => onMonth(next === current ? '' : next);
  const known = monthFilter(filters, month);
  const showToday = () =>
    section.current
      ?.querySelector(`.calendar-today, .${NEAREST_DAY}`)
      ?.scrollIntoView({ block: 'center', behavior: 'smooth' });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const steps: Readonly<Record<string, number>> = { PageUp: -1, PageDown: 1 };
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    // What had the focus goes with its month.
    if (!(event.target as Element).closest('.calendar-head')) heading.current?.focus({ preventScroll: true });
    go(monthAfter(month, step));
  };
  return (
    <section ref={section} class="events-calendar" aria-labelledby="events-month" onKeyDown={onKeyDown}>
      <div class="calendar-head">
        <h2 id="events-month" ref={heading} tabIndex={-1} aria-live="polite">
          {longMonth(month, language)}
        </h2>
        <div class="calendar-steps only-screen">
          <Button
            class="calendar-previous"
            aria-label={t.previous}
            title={`${t.previous} (PageUp)`}
            aria-keyshortcuts="PageUp"
            onClick={() => go(monthAfter(month, -1))}
          >
            <span aria-hidden="true">‹</span>
          </Button>
          <Button onClick={() => (month === current ? showToday() : onMonth(''))}>{t.today}</Button>
          <Button
            class="calendar-next"
            aria-label={t.next}
            title={`${t.next} (PageDown)`}
            aria-keyshortcuts="PageDown"
            onClick={() => go(monthAfter(month, 1))}
          >
            <span aria-hidden="true">›</span>
          </Button>
        </div>
      </div>
      {known === null ? (
        <NothingInMonth filters={filters} month={month} isOutside />
      ) : (
        <MonthOf filters={filters} month={month} today={today} {...known} />
      )}
      <Legend />
    </section>
  );
}
