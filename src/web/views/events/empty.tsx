import { dayAfter, longMonth } from '../../format/dates.ts';
import { useQuery } from '../../graph/use-query.ts';
import { useLanguage, useMessages } from '../../language/messages.ts';
import { EmptyState } from '../../parts/states.tsx';
import { Link } from '../../router/link.tsx';
import { pathTo } from '../../router/paths.ts';
import { EVENTS_AROUND } from './documents.ts';
import { type Filters, filterOn, hasFilters } from './filters.ts';
import { daysOfMonth } from './month.ts';
import { EVENTS_TEXTS } from './texts.ts';

const UNREAD: ReadonlySet<string> = new Set(['FAILING', 'NEVER_CHECKED', 'DISABLED']);
const MOST_NAMES = 8;

/** What is asked about the emptiness: the nearest events around some days, and the sites of the province. */
function useAround(filters: Filters, first: string, last: string) {
  const { province } = filters;
  const variables = {
    before: filterOn(filters, { to: dayAfter(first, -1) }),
    after: filterOn(filters, { from: dayAfter(last, 1) }),
    ...(province !== '' && { provinces: [`province:${province}`] }),
  };
  return useQuery(EVENTS_AROUND, variables, { kinds: ['EVENT', 'SOURCE'] }).data;
}

interface Site {
  readonly id: string;
  readonly name: string;
  readonly health: { readonly status: string };
}

function Unread({ sites }: { readonly sites: readonly Site[] }) {
  const t = useMessages(EVENTS_TEXTS);
  return (
    <>
      <p>{t.unread}</p>
      <ul class="events-unread">
        {sites.slice(0, MOST_NAMES).map(({ id, name }) => (
          <li key={id}>
            <Link href={pathTo('source', { id })} lang="vi">
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}

/** A month without an event: why, and where the nearest ones are. */
export function NothingInMonth({
  filters,
  month,
  isOutside = false,
}: {
  readonly filters: Filters;
  readonly month: string;
  readonly isOutside?: boolean;
}) {
  const t = useMessages(EVENTS_TEXTS);
  const language = useLanguage();
  const { first, last } = daysOfMonth(month);
  const data = useAround(filters, first, last);
  const { from, to } = filters;
  const toMonth = (day: string) => pathTo('events', {}, { ...filters, month: day.slice(0, 7) });
  const monthOf = (day: string) => longMonth(day.slice(0, 7), language);
  if (isOutside) {
    const day = from === '' ? to : from;
    return (
      <EmptyState why="matches">
        <p>{t.outside}</p>
        <p>
          <Link href={toMonth(day)}>{t.toPeriod(monthOf(day))}</Link>
        </p>
      </EmptyState>
    );
  }
  if (data === null) return null;
  const unread = data.sources.filter(({ health }) => UNREAD.has(health.status));
  const isFree = from === '' && to === '';
  const before = isFree ? data.before.nodes[0] : undefined;
  const after = isFree ? data.after.nodes[0] : undefined;
  const previous = before?.endsOn ?? before?.startsOn ?? null;
  const next = after?.startsOn ?? null;
  const isFiltered = hasFilters(filters);
  return (
    <EmptyState why={unread.length > 0 ? 'read' : isFiltered ? 'matches' : 'published'}>
      {unread.length > 0 ? <Unread sites={unread} /> : <p>{isFiltered ? t.noMatchMonth : t.none}</p>}
      {previous !== null && (
        <p>
          <Link href={toMonth(previous)}>{t.nearestBefore(monthOf(previous))}</Link>
        </p>
      )}
      {next !== null && (
        <p>
          <Link href={toMonth(next)}>{t.nearestAfter(monthOf(next))}</Link>
        </p>
      )}
    </EmptyState>
  );
}

/** No event at all: none matches, none was reported, or sites could not be read. */
export function NothingListed({ filters }: { readonly filters: Filters }) {
  const t = useMessages(EVENTS_TEXTS);
  const data = useAround(filters, '2000-01-01', '2000-01-01');
  if (data === null) return null;
  const unread = data.sources.filter(({ health }) => UNREAD.has(health.status));
  if (unread.length > 0) {
    return (
      <EmptyState why="read">
        <Unread sites={unread} />
      </EmptyState>
    );
  }
  const isFiltered = hasFilters(filters);
  return (
    <EmptyState why={isFiltered ? 'matches' : 'published'}>
      <p>{isFiltered ? t.noMatch : t.noneAtAll}</p>
    </EmptyState>
  );
}
