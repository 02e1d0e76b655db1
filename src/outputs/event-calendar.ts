import { provinceById } from '../gazetteer/provinces.ts';
import type { Event } from '../model/event.ts';
import type { EventFilter } from '../model/filter.ts';
import type { SortKey } from '../model/page.ts';
import { dateInVietnam, type Instant } from '../model/time.ts';
import { type CalendarEvent, writeCalendar } from './calendar.ts';
import type { Asking, Output } from './output.ts';
import { byRule, EVENT_PARAMETERS, eventChoice, Parameters } from './parameters.ts';
import type { OutputParts } from './parts.ts';
import { markOf, readState } from './state.ts';
import { eventTitle } from './title.ts';

const PATH = '/feeds/events.ics';
const MAX_EVENTS = 1000;
const DEFAULT_EVENTS = 500;
const PAGE = 100;
const REFRESH_SECONDS = 3600;
const DESCRIPTION =
  'Sự kiện mà bài viết nói rõ ngày; sự kiện chỉ biết tháng hoặc năm không có trong lịch. Cầu Nối đọc từ trang của các tổ chức.';

const latest = (a: Instant, b: Instant | undefined): Instant => (b !== undefined && b > a ? b : a);

type DatedEvent = Event & { readonly startsOn: string };

/**
 * The latest events of a filter whose days are known, at most `count`. One of which only a month is known has no day that a
 * calendar could show it on.
 */
async function datedEvents(
  { store }: OutputParts,
  filter: EventFilter,
  count: number,
  signal: AbortSignal,
): Promise<readonly DatedEvent[]> {
  const found: DatedEvent[] = [];
  let after: SortKey | undefined;
  do {
    signal.throwIfAborted();
    const request = { limit: PAGE, ...(after === undefined ? {} : { after }) };
    const [page] = await store.pages('EVENT', [filter], 'STARTS_DESC', request);
    const events = page?.items ?? [];
    for (const event of events) {
      if (event.startsOn !== null && event.precision === 'DAY')
        found.push({ ...event, startsOn: event.startsOn });
    }
    // Undated ones come last.
    const isMore = page?.hasNextPage === true && events.at(-1)?.startsOn !== null;
    after = isMore ? page.keys.at(-1) : undefined;
  } while (after !== undefined && found.length < count);
  return found.slice(0, count);
}

/** What the newest report of each event says, for a calendar; four statements for a hundred events. */
async function described(
  { store }: OutputParts,
  events: readonly DatedEvent[],
): Promise<readonly CalendarEvent[]> {
  const ids = events.map(({ id }) => id);
  const filters = ids.map((id) => ({ eventIds: [id] }));
  const reports = (await store.pages('REPORT', filters, 'NEWEST_FIRST', { limit: 1 })).map(
    ({ items }) => items[0]?.evidence,
  );
  const articleIds = [...new Set(reports.flatMap((evidence) => evidence?.articleId ?? []))];
  const articles = new Map((await store.byIds('ARTICLE', articleIds)).map((one) => [one?.id, one]));
  const organizerIds = [...new Set(events.flatMap((event) => event.organizerIds))];
  const names = new Map((await store.byIds('ORGANIZATION', organizerIds)).map((one) => [one?.id, one?.name]));
  const histories = await store.eventHistories(ids);
  return events.flatMap((event, index): readonly CalendarEvent[] => {
    const history = histories.get(event.id);
    // Removed since its page was read.
    if (history === undefined) return [];
    const evidence = reports[index];
    const article = evidence === undefined ? undefined : articles.get(evidence.articleId);
    const organizers = event.organizerIds.flatMap((id) => names.get(id) ?? []);
    const province = event.provinceId === null ? null : provinceById(event.provinceId);
    const place = [event.venue, province?.name].filter(Boolean);
    return [
      {
        id: history.firstId,
        kind: event.kind,
        name: event.name,
        firstDay: event.startsOn,
        lastDay: event.endsOn !== null && event.endsOn > event.startsOn ? event.endsOn : event.startsOn,
        place: place.length === 0 ? null : place.join(', '),
        notes: [
          ...(evidence === undefined ? [] : [`“${evidence.quote}”`]),
          ...(organizers.length === 0 ? [] : [`Đơn vị tổ chức: ${organizers.join('; ')}`]),
        ],
        url: article?.url ?? null,
        sequence: history.seq,
        changedAt: latest(history.changedAt, article?.updatedAt),
      },
    ];
  });
}

/** The events of a filter as a calendar to subscribe to. */
export const eventCalendar = (parts: OutputParts): Output => ({
  path: PATH,
  title: { vi: 'Lịch sự kiện, dạng iCalendar', en: 'Events as a calendar to subscribe to' },
  feedType: 'text/calendar',
  isExport: false,
  maxAgeSeconds: 300,
  async answer(asking: Asking) {
    const parameters = new Parameters(asking.query, [...EVENT_PARAMETERS, 'first']);
    const choice = eventChoice(parameters);
    const count = parameters.size('first', MAX_EVENTS) ?? DEFAULT_EVENTS;
    const today = dateInVietnam(parts.now());
    const filter = await byRule(() => parts.rules.eventFilter(choice, today));
    const state = await readState(parts);
    const isOfToday = choice.status !== null;
    return {
      contentType: 'text/calendar; charset=utf-8',
      mark: markOf(parts, PATH, asking, state, isOfToday ? today : ''),
      lastModified: isOfToday ? null : state.settledAt,
      fileName: null,
      async *write() {
        const events = await datedEvents(parts, filter, count, asking.signal);
        const pages: CalendarEvent[] = [];
        for (let from = 0; from < events.length; from += PAGE) {
          asking.signal.throwIfAborted();
          pages.push(...(await described(parts, events.slice(from, from + PAGE))));
        }
        const search = asking.query.toString();
        yield writeCalendar({
          name: await eventTitle(parts.store, choice),
          description: DESCRIPTION,
          selfUrl: `${asking.origin}${PATH}${search === '' ? '' : `?${search}`}`,
          refreshSeconds: REFRESH_SECONDS,
          events: pages,
        });
      },
    };
  },
});
