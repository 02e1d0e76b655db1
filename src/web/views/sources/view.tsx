import { formatNumber } from '../../format/numbers.ts';
import { useQuery } from '../../graph/use-query.ts';
import { useLanguage, useMessages } from '../../language/messages.ts';
import { AddressFaults } from '../../parts/address-faults.tsx';
import { Button } from '../../parts/button.tsx';
import { useEachMinute } from '../../parts/each-minute.ts';
import { Select } from '../../parts/field.tsx';
import { Heading } from '../../parts/heading.tsx';
import { LiveMark } from '../../parts/live-mark.tsx';
import { usePlaceName } from '../../parts/place-name.ts';
import { Count, Rows } from '../../parts/rows.tsx';
import { Skeleton } from '../../parts/skeleton.tsx';
import { STATUSES } from '../../parts/source-health.tsx';
import { SOURCE_HEALTH } from '../../parts/source-health-texts.ts';
import { EmptyState, ErrorState } from '../../parts/states.tsx';
import { setSearch, useSearch } from '../../router/navigation.ts';
import { usePage } from '../../router/page.ts';
import { type Site, SOURCES, SOURCES_PROVINCES } from './documents.ts';
import { askedOf, type Filters, NO_FILTERS, readFilters, SITE_KINDS, writeFilters } from './filters.ts';
import { SourceRow } from './row.tsx';
import { SOURCES_TEXTS } from './texts.ts';
import './sources.css';

/** What a state is chosen by, and what a site in it is ranked by. */
const rank = ({ health }: Site): number =>
  STATUSES.indexOf(health.status) * 2 + (health.advice === null ? 1 : 0);

function FilterRow({ filters, sites }: { readonly filters: Filters; readonly sites: readonly Site[] }) {
  const t = useMessages(SOURCES_TEXTS);
  const words = useMessages(SOURCE_HEALTH);
  const language = useLanguage();
  const nameOf = usePlaceName();
  const collator = new Intl.Collator(language);
  const { data } = useQuery(SOURCES_PROVINCES, {}, { isLasting: true });
  const change = (part: Partial<Filters>) => setSearch(writeFilters({ ...filters, ...part }));
  const countOf = (status: string) => sites.filter(({ health }) => health.status === status).length;
  const provinces = (data?.provinces ?? [])
    .map((one) => ({ value: one.id.replace('province:', ''), label: nameOf(one) }))
    .toSorted((a, b) => collator.compare(a.label, b.label));
  return (
    <fieldset class="sources-filters only-screen">
      <legend class="unseen">{t.filters}</legend>
      <Select
        label={t.state}
        none={t.anyState}
        choices={STATUSES.filter((one) => countOf(one) > 0).map((value) => ({
          value,
          label: t.withState(words.statuses[value], formatNumber(countOf(value), language)),
        }))}
        value={filters.state}
        onChoose={(state) => change({ state: state as Filters['state'] })}
      />
      <Select
        label={t.kind}
        none={t.anyKind}
        choices={SITE_KINDS.map((value) => ({ value, label: words.kinds[value] }))}
        value={filters.kind}
        onChoose={(kind) => change({ kind: kind as Filters['kind'] })}
      />
      <Select
        label={t.province}
        none={t.anyProvince}
        choices={provinces}
        value={filters.province}
        onChoose={(province) => change({ province })}
      />
      {writeFilters(filters) !== '' && (
        <Button onClick={() => setSearch(writeFilters(NO_FILTERS))}>{t.clear}</Button>
      )}
    </fieldset>
  );
}

/** The sites that are read, those in trouble first. */
export default function SourcesView() {
  const t = useMessages(SOURCES_TEXTS);
  const language = useLanguage();
  const filters = readFilters(useSearch());
  const variables = askedOf(filters);
  usePage(t.title, SOURCES, variables);
  const { data, fault, isPrevious, retry } = useQuery(SOURCES, variables, {
    kinds: ['SOURCE', 'ARTICLE'],
    keepsPrevious: true,
  });
  useEachMinute(retry);
  const sites = data?.sources ?? [];
  const collator = new Intl.Collator('vi');
  const shown = sites
    .filter(({ health }) => filters.state === '' || health.status === filters.state)
    .toSorted((a, b) => rank(a) - rank(b) || collator.compare(a.name, b.name));
  const number = (value: number) => formatNumber(value, language);
  const trouble = sites.filter(({ health }) => health.status !== 'OK').length;
  return (
    <div class="sources-view">
      <header class="sources-head">
        <div class="sources-title">
          <Heading>{t.title}</Heading>
          <LiveMark />
        </div>
        <p class="view-lead">{t.lead}</p>
        <AddressFaults kept={filters} />
      </header>
      <FilterRow filters={filters} sites={sites} />
      <section aria-label={t.list} aria-busy={isPrevious}>
        <Count>
          {data !== null &&
            (filters.state === ''
              ? `${t.count(number(sites.length))}, ${trouble === 0 ? t.allWell : t.trouble(number(trouble))}.`
              : `${t.count(number(shown.length))}.`)}
        </Count>
        {fault !== null && <ErrorState fault={fault} onRetry={retry} />}
        {data === null && fault === null && <Skeleton count={8} lines={1} />}
        {data !== null && shown.length === 0 && (
          <EmptyState why={writeFilters(filters) === '' ? 'read' : 'matches'}>
            <p>{writeFilters(filters) === '' ? t.none : t.noMatch}</p>
          </EmptyState>
        )}
        <Rows>
          {shown.map((site) => (
            <SourceRow key={site.id} site={site} />
          ))}
        </Rows>
      </section>
    </div>
  );
}
