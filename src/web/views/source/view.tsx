import { dayAfter, dayOf } from '../../format/dates.ts';
import { useQuery } from '../../graph/use-query.ts';
import { useMessages } from '../../language/messages.ts';
import { Card } from '../../parts/card.tsx';
import { useEachMinute } from '../../parts/each-minute.ts';
import { Heading } from '../../parts/heading.tsx';
import { Icon } from '../../parts/icon.tsx';
import { MissingNode } from '../../parts/missing.tsx';
import { usePlaceName } from '../../parts/place-name.ts';
import { usePresentAddress } from '../../parts/present-address.ts';
import { Skeleton } from '../../parts/skeleton.tsx';
import { SOURCE_HEALTH } from '../../parts/source-health-texts.ts';
import { EmptyState, ErrorState } from '../../parts/states.tsx';
import { Time } from '../../parts/time.tsx';
import { Link } from '../../router/link.tsx';
import { usePage } from '../../router/page.ts';
import { pathTo } from '../../router/paths.ts';
import type { ViewProps } from '../../router/view.ts';
import { useNow } from '../../state/clock.ts';
import { ChartSection } from './chart-section.tsx';
import { SOURCE, type Source } from './documents.ts';
import { Coverage, Facts, HealthSection } from './health-section.tsx';
import { Checks, Gaps } from './history-section.tsx';
import { Listings } from './listings.tsx';
import { SOURCE_TEXTS } from './texts.ts';
import './source.css';

const DAYS = 90;

/** The newest articles of a site; where there are none, whether it was silent or could not be read. */
function News({ source }: { readonly source: Source }) {
  const t = useMessages(SOURCE_TEXTS);
  const { nodes } = source.articles;
  const wasRead = source.health.lastSucceededAt !== null;
  return (
    <section class="source-section" aria-label={t.newestTitle}>
      <h2>{t.newestTitle}</h2>
      {nodes.length === 0 && (
        <EmptyState why={wasRead ? 'published' : 'read'}>
          <p>{wasRead ? t.noNews : t.noNewsUnread}</p>
        </EmptyState>
      )}
      <ul class="source-news">
        {nodes.map(({ id, title, language, publishedAt, publishedOnly }) => (
          <li key={id}>
            <Link href={pathTo('article', { id })} lang={language}>
              {title}
            </Link>
            {publishedAt !== null && (
              <span class="source-soft">
                <Time at={publishedAt} isDayOnly={publishedOnly} />
              </span>
            )}
          </li>
        ))}
      </ul>
      {nodes.length > 0 && (
        <p>
          <Link href={pathTo('stream', {}, { source: source.id.replace('source:', '') })}>{t.stream}</Link>
        </p>
      )}
    </section>
  );
}

function Head({ source }: { readonly source: Source }) {
  const t = useMessages(SOURCE_TEXTS);
  const words = useMessages(SOURCE_HEALTH);
  const nameOf = usePlaceName();
  const { name, kind, province, homepage, isVerified } = source;
  return (
    <header class="source-head">
      <Heading lang="vi">{name}</Heading>
      <p class="source-soft">
        {words.kinds[kind]} ·{' '}
        {province === null ? (
          t.national
        ) : (
          <>
            <Link
              href={pathTo(
                'map',
                {},
                {
                  units: province.mergedInto === null ? '' : '63',
                  unit: province.id.replace('province:', ''),
                },
              )}
            >
              {nameOf(province)}
            </Link>
            {province.mergedInto !== null && ` (${words.nowIn(nameOf(province.mergedInto))})`}
          </>
        )}
      </p>
      <p>
        <a class="source-home" href={String(homepage)} target="_blank" rel="noopener noreferrer">
          {t.homepage}
          <Icon name="external" />
        </a>
      </p>
      <p class="source-soft">{isVerified ? t.verified : t.unverified}</p>
    </header>
  );
}

/** A site: how reading it goes, what may be missing, what it published last. */
export default function SourceView({ params: { id = '' } }: ViewProps) {
  const t = useMessages(SOURCE_TEXTS);
  const today = dayOf(useNow());
  const during = { from: dayAfter(today, 1 - DAYS), to: today };
  const { data, fault, retry } = useQuery(SOURCE, { id, during }, { kinds: ['SOURCE', 'ARTICLE'] });
  useEachMinute(retry);
  const source = data?.source;
  const isMissing = source === null || (data === null && fault?.code === 'BAD_ID');
  usePage(source?.name ?? t.title, SOURCE, { id, during });
  usePresentAddress('source', id, source?.id);
  if (source === null || source === undefined) {
    return (
      <div class="source-view">
        <Heading>{t.title}</Heading>
        {isMissing && <MissingNode href={pathTo('sources')} list={t.all} />}
        {!isMissing && fault !== null && <ErrorState fault={fault} onRetry={retry} />}
        {!isMissing && fault === null && <Skeleton count={5} lines={2} />}
      </div>
    );
  }
  return (
    <div class="source-view">
      <Head source={source} />
      {fault !== null && <ErrorState fault={fault} onRetry={retry} />}
      <aside class="source-aside" aria-label={t.facts}>
        <Card title={t.facts}>
          <Facts source={source} />
        </Card>
        <Listings source={source} />
        <p class="only-screen">
          <Link href={pathTo('sources')}>{t.all}</Link>
        </p>
      </aside>
      <div class="source-main">
        <HealthSection source={source} />
        <ChartSection id={source.id} during={during} />
        <News source={source} />
        <Gaps source={source} />
        <Checks source={source} />
        {source.health.lastCheckedAt !== null && <Coverage source={source} />}
      </div>
    </div>
  );
}
