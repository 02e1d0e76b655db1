import { formatNumber } from '../../format/numbers.ts';
import { usePages } from '../../graph/use-pages.ts';
import { useLanguage, useMessages } from '../../language/messages.ts';
import { Badge } from '../../parts/badge.tsx';
import { Icon } from '../../parts/icon.tsx';
import { ListEnd } from '../../parts/list-end.tsx';
import { Skeleton } from '../../parts/skeleton.tsx';
import { ErrorState } from '../../parts/states.tsx';
import { Time } from '../../parts/time.tsx';
import { Link } from '../../router/link.tsx';
import { pathTo } from '../../router/paths.ts';
import { EVENT_REPORTS, type Report } from './documents.ts';
import { EVENT_TEXTS } from './texts.ts';

const PAGE_SIZE = 20;
const NONE = { totalCount: 0, nodes: [], pageInfo: { hasNextPage: false, endCursor: null } };

/** Reports parted by the story that they tell, in the order of the newest of each. */
export function byStory(reports: readonly Report[]): readonly (readonly Report[])[] {
  const stories = new Map<string, Report[]>();
  for (const report of reports) {
    const own = stories.get(report.story.id);
    if (own === undefined) stories.set(report.story.id, [report]);
    else own.push(report);
  }
  return [...stories.values()];
}

function ReportItem({ report }: { readonly report: Report }) {
  const t = useMessages(EVENT_TEXTS);
  const { id, title, language, url, publishedAt, publishedOnly, credit, source, story } = report;
  const isOriginal = story.original?.id === id && story.sourceCount > 1;
  return (
    <li class="event-report">
      <Link class="event-report-title" href={pathTo('article', { id })} lang={language}>
        {title}
      </Link>
      <p class="event-report-meta">
        <Link href={pathTo('source', { id: source.id })} lang="vi">
          {source.name}
        </Link>
        {publishedAt === null ? (
          <span>{t.undated}</span>
        ) : (
          <Time at={publishedAt} isDayOnly={publishedOnly} />
        )}
        {isOriginal && <Badge>{t.original}</Badge>}
        {credit !== null && <span lang={language}>{t.credit(credit)}</span>}
        <a
          href={url}
          target="_blank"
          rel="noopener noreferrer nofollow"
          aria-label={`${t.site}: ${title} (${t.opensAway})`}
        >
          {t.site} <Icon name="external" />
        </a>
      </p>
    </li>
  );
}

/** All reports of an event, copies of one story together. */
export function Reports({ id }: { readonly id: string }) {
  const t = useMessages(EVENT_TEXTS);
  const language = useLanguage();
  const list = usePages(EVENT_REPORTS, { id, first: PAGE_SIZE }, (data) => data.event?.articles ?? NONE, {
    kinds: ['EVENT', 'ARTICLE'],
  });
  const { items, first, hasMore, isLoading, fault, retry } = list;
  const total = first?.event?.articles.totalCount ?? null;
  return (
    <section class="event-reports" aria-labelledby="event-reports" aria-busy={isLoading}>
      <h2 id="event-reports">
        {t.reports}
        {total !== null && <span class="event-figure"> {t.reportCount(formatNumber(total, language))}</span>}
      </h2>
      {byStory(items).map((reports) => {
        const story = reports[0]?.story;
        return (
          <div key={story?.id} class="event-story">
            {story !== undefined && story.sourceCount > 1 && (
              <p class="event-note">{t.story(formatNumber(story.sourceCount, language))}</p>
            )}
            <ul>
              {reports.map((report) => (
                <ReportItem key={report.id} report={report} />
              ))}
            </ul>
          </div>
        );
      })}
      {isLoading && (first === null || hasMore) && <Skeleton count={2} lines={1} />}
      {fault !== null && <ErrorState fault={fault} onRetry={retry} />}
      <ListEnd list={list} />
    </section>
  );
}
