import { dayOf, shortDay } from '../../format/dates.ts';
import { formatNumber, formatShare } from '../../format/numbers.ts';
import { useLanguage, useMessages } from '../../language/messages.ts';
import { HealthBadge, useFinding } from '../../parts/source-health.tsx';
import { Table } from '../../parts/table.tsx';
import { Time } from '../../parts/time.tsx';
import type { Source } from './documents.ts';
import { SOURCE_TEXTS } from './texts.ts';

/** The state of a site, what is wrong, what to do, and what the gateway says to operators. */
export function HealthSection({ source: { health } }: { readonly source: Source }) {
  const t = useMessages(SOURCE_TEXTS);
  const language = useLanguage();
  const finding = useFinding()(health);
  const fields: Readonly<Record<string, string>> = t.fields;
  return (
    <section class="source-section" aria-label={t.health}>
      <h2>{t.health}</h2>
      <div class={`source-health source-health-${finding === null ? 'well' : 'trouble'}`}>
        <HealthBadge status={health.status} />
        {finding === null ? (
          <p>{t.well}</p>
        ) : (
          <>
            <p>{finding.wrong}</p>
            <p>
              <strong>{t.todo}:</strong> {finding.todo}
            </p>
          </>
        )}
        {health.drift.map(({ field, share, since }) => (
          <p key={field}>
            {t.drift(fields[field] ?? field, formatShare(share, language), shortDay(dayOf(since), language))}
          </p>
        ))}
        {(health.advice !== null || health.lastError !== null) && (
          <details>
            <summary>{t.operators}</summary>
            {health.advice !== null && <p lang="en">{health.advice}</p>}
            {health.lastError !== null && (
              <p>
                {t.error(health.lastError.code)}, <Time at={health.lastError.at} />:{' '}
                <span lang="en">{health.lastError.message}</span>
              </p>
            )}
          </details>
        )}
      </div>
    </section>
  );
}

/** What is known of a site at a glance. */
export function Facts({ source }: { readonly source: Source }) {
  const t = useMessages(SOURCE_TEXTS);
  const language = useLanguage();
  const { health, family, articles } = source;
  const time = (at: string | null, none: string) => (at === null ? none : <Time at={at} />);
  const facts = [
    [t.articleCount, formatNumber(articles.totalCount, language)],
    [t.newest, time(health.lastArticleAt, t.noArticle)],
    [t.checked, time(health.lastCheckedAt, t.never)],
    [t.succeeded, time(health.lastSucceededAt, t.never)],
    ...(health.nextCheckAt === null
      ? []
      : ([[t.next, <Time key="next" at={health.nextCheckAt} />]] as const)),
    ...(health.consecutiveFailures === 0
      ? []
      : ([[t.failures, formatNumber(health.consecutiveFailures, language)]] as const)),
    [t.family, family],
  ] as const;
  return (
    <dl class="source-facts">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

const FIELDS = ['title', 'lead', 'publishedAt', 'text', 'image'] as const;

/** How complete the articles of a site are, beside what is usual. */
export function Coverage({ source: { health } }: { readonly source: Source }) {
  const t = useMessages(SOURCE_TEXTS);
  const language = useLanguage();
  return (
    <section class="source-section" aria-label={t.coverage}>
      <h2>{t.coverage}</h2>
      <Table
        caption={t.coverageCaption}
        columns={[
          { title: t.field, cell: (field) => t.fields[field] },
          { title: t.now, isNumber: true, cell: (field) => formatShare(health.coverage[field], language) },
          {
            title: t.usual,
            isNumber: true,
            cell: (field) =>
              health.usualCoverage === null ? t.unknown : formatShare(health.usualCoverage[field], language),
          },
        ]}
        rows={FIELDS}
        keyOf={(field) => field}
      />
    </section>
  );
}
