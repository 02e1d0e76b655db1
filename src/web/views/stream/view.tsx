import { useState } from 'preact/hooks';
import { useMessages } from '../../language/messages.ts';
import { AddressFaults } from '../../parts/address-faults.tsx';
import { Button } from '../../parts/button.tsx';
import { Card } from '../../parts/card.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { Heading } from '../../parts/heading.tsx';
import { LiveMark } from '../../parts/live-mark.tsx';
import { setSearch, useSearch } from '../../router/navigation.ts';
import { usePage } from '../../router/page.ts';
import { labelOf, useChoices } from './choices.ts';
import { STREAM_PAGE } from './documents.ts';
import { Elsewhere } from './elsewhere.tsx';
import { StreamFeed } from './feed.tsx';
import { ChosenFilters, FilterPanel } from './filter-panel.tsx';
import { type Filters, filterOf, readFilters, writeFilters } from './filters.ts';
import { streamOf } from './stream.ts';
import { STREAM } from './texts.ts';
import './stream.css';
import './side.css';

const PAGE_SIZE = 30;

/** The front page: news as it comes. */
export default function StreamView() {
  const t = useMessages(STREAM);
  const filters = readFilters(useSearch());
  const filter = filterOf(filters);
  const choices = useChoices();
  const [isOpen, setOpen] = useState(false);
  const place = filters.province === '' ? t.everywhere : labelOf(choices, 'province', filters.province);
  const onChange = (next: Filters, isStep: boolean) => setSearch(writeFilters(next), isStep);
  usePage(filters.province === '' ? t.title : `${t.title} ${place}`, STREAM_PAGE, {
    filter,
    first: PAGE_SIZE,
  });
  const count = Object.values(filters).filter((value) => value !== '').length;
  const panel = <FilterPanel filters={filters} choices={choices} onChange={onChange} />;
  const stream = streamOf(filter, PAGE_SIZE);
  return (
    <div class="stream-view">
      <header class="stream-head">
        <div class="stream-title">
          <Heading>{filters.province === '' ? t.title : `${t.title}: ${place}`}</Heading>
          <LiveMark />
        </div>
        <p class="view-lead">{t.lead}</p>
        <AddressFaults kept={filters} />
        <Button class="stream-filter-button only-screen" icon="filter" onClick={() => setOpen(true)}>
          {t.show(count)}
        </Button>
        <ChosenFilters filters={filters} choices={choices} onChange={onChange} />
      </header>
      <aside class="stream-aside only-screen" aria-label={t.filters}>
        <Card title={t.filters} class="stream-filter-card">
          {panel}
        </Card>
        <Elsewhere filters={filters} place={place} first={PAGE_SIZE} />
      </aside>
      <StreamFeed key={JSON.stringify(filter)} stream={stream} filters={filters} />
      {isOpen && (
        <Dialog title={t.filters} isDrawer onClose={() => setOpen(false)}>
          {panel}
          <Elsewhere filters={filters} place={place} first={PAGE_SIZE} />
        </Dialog>
      )}
    </div>
  );
}
