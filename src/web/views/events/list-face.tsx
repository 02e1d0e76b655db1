import { formatNumber } from '../../format/numbers.ts';
import { usePages } from '../../graph/use-pages.ts';
import { useQuery } from '../../graph/use-query.ts';
import { useLanguage, useMessages } from '../../language/messages.ts';
import { ListEnd } from '../../parts/list-end.tsx';
import { Skeleton } from '../../parts/skeleton.tsx';
import { ErrorState } from '../../parts/states.tsx';
import { EVENT_COUNTS, EVENTS } from './documents.ts';
import { NothingListed } from './empty.tsx';
import { type Filters, filterOf, STATUSES, type Status } from './filters.ts';
import { EventRow } from './row.tsx';
import { EVENTS_TEXTS } from './texts.ts';

const PAGE_SIZE = 20;

/** Events of one status, those first that are nearest to today. */
function Section({
  filters,
  status,
  count,
}: {
  readonly filters: Filters;
  readonly status: Status;
  readonly count: number;
}) {
  const t = useMessages(EVENTS_TEXTS);
  const language = useLanguage();
  const variables = {
    filter: { ...filterOf(filters), status: [status] },
    order: status === 'UPCOMING' ? ('STARTS_ASC' as const) : ('STARTS_DESC' as const),
    first: PAGE_SIZE,
  };
  const list = usePages(EVENTS, variables, (data) => data.events, { kinds: ['EVENT'] });
  const { items, first, hasMore, isLoading, fault, retry } = list;
  return (
    <section class={`events-section events-${status.toLowerCase()}`} aria-busy={isLoading}>
      <h2 class="events-status">
        {t.statuses[status]} <span class="events-figure">{formatNumber(count, language)}</span>
      </h2>
      <ol class="events-line">
        {items.map((event) => (
          <EventRow key={event.id} event={event} />
        ))}
      </ol>
      {isLoading && (first === null || hasMore) && <Skeleton count={3} lines={1} />}
      {fault !== null && <ErrorState fault={fault} onRetry={retry} />}
      <ListEnd list={list} />
    </section>
  );
}

/** What is, will be, was, and what has no date. */
export function ListFace({ filters }: { readonly filters: Filters }) {
  const wanted = STATUSES.filter((status) => filters.status === '' || filters.status === status);
  const of = (status: Status) => ({
    ...filterOf(filters),
    status: wanted.filter((one) => one === status),
  });
  const { data, fault, retry } = useQuery(
    EVENT_COUNTS,
    { ongoing: of('ONGOING'), upcoming: of('UPCOMING'), past: of('PAST'), undated: of('UNDATED') },
    { kinds: ['EVENT'], keepsPrevious: true },
  );
  if (data === null) return fault === null ? <Skeleton /> : <ErrorState fault={fault} onRetry={retry} />;
  const counts: Readonly<Record<Status, number>> = {
    ONGOING: data.ongoing.totalCount,
    UPCOMING: data.upcoming.totalCount,
    PAST: data.past.totalCount,
    UNDATED: data.undated.totalCount,
  };
  const shown = wanted.filter((status) => counts[status] > 0);
  if (shown.length === 0) return <NothingListed filters={filters} />;
  return (
    <div class="events-list">
      {shown.map((status) => (
        <Section key={status} filters={filters} status={status} count={counts[status]} />
      ))}
    </div>
  );
}
