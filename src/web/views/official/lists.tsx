import type { ComponentChildren } from 'preact';
import { eventSpan } from '../../format/dates.ts';
import { formatNumber } from '../../format/numbers.ts';
import type { Fault } from '../../graph/fault.ts';
import { usePages } from '../../graph/use-pages.ts';
import { useLanguage, useMessages } from '../../language/messages.ts';
import { Badge } from '../../parts/badge.tsx';
import { Briefs } from '../../parts/briefs/briefs.tsx';
import { ListEnd, type Unfinished } from '../../parts/list-end.tsx';
import { ROLES } from '../../parts/roles.ts';
import { Skeleton } from '../../parts/skeleton.tsx';
import { ErrorState } from '../../parts/states.tsx';
import { Link } from '../../router/link.tsx';
import { pathTo } from '../../router/paths.ts';
import { OFFICIAL_ARTICLES, OFFICIAL_EVENTS } from './documents.ts';
import { OFFICIAL_TEXTS } from './texts.ts';

const PAGE_SIZE = 10;
const NO_PAGE = { nodes: [], totalCount: 0, pageInfo: { hasNextPage: false, endCursor: null } };

function Section({
  id,
  title,
  note,
  list,
  nothing,
  children,
}: {
  readonly id: string;
  readonly title: string;
  readonly note: string;
  readonly list: Unfinished & { readonly first: unknown; readonly fault: Fault | null; retry(): void };
  readonly nothing: string;
  readonly children: ComponentChildren;
}) {
  const isEmpty = list.first !== null && list.items.length === 0;
  return (
    <section class="official-section" aria-labelledby={id} aria-busy={list.isLoading}>
      <h2 id={id}>{title}</h2>
      <p class="official-note">{isEmpty ? nothing : note}</p>
      {children}
      {list.isLoading && (list.first === null || list.hasMore) && <Skeleton count={4} lines={1} />}
      {list.fault !== null && <ErrorState fault={list.fault} onRetry={() => list.retry()} />}
      <ListEnd list={list} />
    </section>
  );
}

/** Articles that name the official, newest first. */
export function Articles({ id }: { readonly id: string }) {
  const t = useMessages(OFFICIAL_TEXTS);
  const language = useLanguage();
  const list = usePages(
    OFFICIAL_ARTICLES,
    { id, first: PAGE_SIZE },
    ({ official }) => official?.articles ?? NO_PAGE,
    { kinds: ['OFFICIAL'] },
  );
  const count = list.first?.official?.articles.totalCount;
  return (
    <Section
      id="official-articles"
      title={t.articles}
      note={count === undefined ? '' : t.articlesCount(formatNumber(count, language))}
      list={list}
      nothing={t.noArticles}
    >
      <Briefs articles={list.items} />
    </Section>
  );
}

/** Events that the official takes part in, newest first, with their part in each. */
export function Events({ id }: { readonly id: string }) {
  const roles = useMessages(ROLES);
  const t = useMessages(OFFICIAL_TEXTS);
  const language = useLanguage();
  const list = usePages(
    OFFICIAL_EVENTS,
    { id, first: PAGE_SIZE },
    ({ official }) => {
      const page = official?.participations ?? NO_PAGE;
      return { ...page, nodes: page.nodes.map((node) => ({ ...node, id: `${node.event.id} ${node.role}` })) };
    },
    { kinds: ['OFFICIAL'] },
  );
  const count = list.first?.official?.participations.totalCount;
  return (
    <Section
      id="official-events"
      title={t.events}
      note={count === undefined ? '' : t.eventsCount(formatNumber(count, language))}
      list={list}
      nothing={t.noEvents}
    >
      <ul class="official-list">
        {list.items.map(({ id: key, role, event, evidence }) => (
          <li key={key}>
            <Link
              class="official-event"
              href={pathTo('event', { id: event.id })}
              lang={evidence.article.language}
            >
              {event.name}
            </Link>
            <span class="official-list-note">
              <Badge>{roles[role]}</Badge> {eventSpan(event, language) ?? t.noDate}
              {event.venue !== null && <span lang={evidence.article.language}> · {event.venue}</span>}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
