import { useState } from 'preact/hooks';
import { formatNumber } from '../../format/numbers.ts';
import { usePages } from '../../graph/use-pages.ts';
import { useLanguage, useMessages } from '../../language/messages.ts';
import { AddressFaults } from '../../parts/address-faults.tsx';
import { Button } from '../../parts/button.tsx';
import { Card } from '../../parts/card.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { Heading } from '../../parts/heading.tsx';
import { ListEnd } from '../../parts/list-end.tsx';
import { Count, Rows } from '../../parts/rows.tsx';
import { Skeleton } from '../../parts/skeleton.tsx';
import { EmptyState, ErrorState } from '../../parts/states.tsx';
import { setSearch, useSearch } from '../../router/navigation.ts';
import { usePage } from '../../router/page.ts';
import { useChoices } from './choices.ts';
import { OFFICIALS } from './documents.ts';
import { ChosenFilters, FilterPanel } from './filter-panel.tsx';
import { askedOf, type Filters, hasFilters, readFilters, writeFilters } from './filters.ts';
import { OfficialRow } from './row.tsx';
import { OFFICIALS_TEXTS } from './texts.ts';
import './officials.css';

const PAGE_SIZE = 40;

function List({ filters }: { readonly filters: Filters }) {
  const t = useMessages(OFFICIALS_TEXTS);
  const language = useLanguage();
  const list = usePages(OFFICIALS, { ...askedOf(filters), first: PAGE_SIZE }, (data) => data.officials, {
    kinds: ['OFFICIAL'],
  });
  const { items, first, hasMore, isLoading, fault, retry } = list;
  const isEmpty = first !== null && items.length === 0;
  return (
    <section class="officials-list" aria-label={t.list} aria-busy={isLoading}>
      <Count>
        {first !== null && !isEmpty && t.count(formatNumber(first.officials.totalCount, language))}
      </Count>
      {isEmpty && (
        <EmptyState why={hasFilters(filters) ? 'matches' : 'read'}>
          <p>{hasFilters(filters) ? t.noMatch : t.none}</p>
        </EmptyState>
      )}
      <Rows>
        {items.map((official) => (
          <OfficialRow key={official.id} official={official} filters={filters} />
        ))}
      </Rows>
      {isLoading && (first === null || hasMore || items.length === 0) && <Skeleton count={8} lines={1} />}
      {fault !== null && <ErrorState fault={fault} onRetry={retry} />}
      <ListEnd list={list} isEndless />
      {first !== null && !isEmpty && !hasMore && !isLoading && <p class="officials-over">{t.end}</p>}
    </section>
  );
}

/** Everybody whom articles give an office, to look through and to search. */
export default function OfficialsView() {
  const t = useMessages(OFFICIALS_TEXTS);
  const filters = readFilters(useSearch());
  const choices = useChoices(filters);
  const [isOpen, setOpen] = useState(false);
  usePage(t.title, OFFICIALS, { ...askedOf(filters), first: PAGE_SIZE, after: null });
  const onChange = (next: Filters, isStep: boolean) => setSearch(writeFilters(next), isStep);
  const { order: _, ...choosable } = filters;
  const count = Object.values(choosable).filter((value) => value !== '').length;
  const panel = <FilterPanel filters={filters} choices={choices} onChange={onChange} />;
  return (
    <div class="officials-view">
      <header class="officials-head">
        <Heading>{t.title}</Heading>
        <p class="view-lead">{t.lead}</p>
        <AddressFaults kept={filters} />
        <Button class="officials-filter-button only-screen" icon="filter" onClick={() => setOpen(true)}>
          {t.show(count)}
        </Button>
        <ChosenFilters filters={filters} choices={choices} onChange={onChange} />
      </header>
      <List key={writeFilters(filters)} filters={filters} />
      <aside class="officials-aside only-screen" aria-label={t.filters}>
        <Card title={t.filters} class="officials-filter-card">
          {panel}
        </Card>
      </aside>
      {isOpen && (
        <Dialog title={t.filters} isDrawer onClose={() => setOpen(false)}>
          {panel}
        </Dialog>
      )}
    </div>
  );
}
