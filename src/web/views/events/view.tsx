import { useState } from 'preact/hooks';
import { dayOf, longMonth } from '../../format/dates.ts';
import { useLanguage, useMessages } from '../../language/messages.ts';
import { AddressFaults } from '../../parts/address-faults.tsx';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { Heading } from '../../parts/heading.tsx';
import { LiveMark } from '../../parts/live-mark.tsx';
import { Tabs } from '../../parts/tabs.tsx';
import { setSearch, useSearch } from '../../router/navigation.ts';
import { usePage } from '../../router/page.ts';
import { useNow } from '../../state/clock.ts';
import { CalendarFace } from './calendar-face.tsx';
import { useChoices } from './choices.ts';
import { EVENTS } from './documents.ts';
import { ChosenFilters, FilterPanel } from './filter-panel.tsx';
import { type Filters, filterOf, filtersOf, monthFilter, readChoice, writeChoice } from './filters.ts';
import { ListFace } from './list-face.tsx';
import { TakeAlong } from './take-along.tsx';
import { EVENTS_TEXTS } from './texts.ts';
import './events.css';
import './calendar.css';

/** What was, is and will be: a month as a calendar, or all of it along time. */
export default function EventsView() {
  const t = useMessages(EVENTS_TEXTS);
  const language = useLanguage();
  const choice = readChoice(useSearch());
  const filters = filtersOf(choice);
  const choices = useChoices();
  const today = dayOf(useNow());
  const [isOpen, setOpen] = useState(false);
  const isList = choice.view === 'list';
  const month = choice.month === '' ? today.slice(0, 7) : choice.month;
  const known = isList ? null : monthFilter(filters, month);
  usePage(isList ? t.title : `${t.title}, ${longMonth(month, language)}`, EVENTS, {
    filter: known === null ? filterOf(filters) : known.filter,
    order: known === null ? 'STARTS_DESC' : 'STARTS_ASC',
    first: known === null ? 20 : 100,
  });
  const onChange = (next: Filters, isStep: boolean) => setSearch(writeChoice({ ...choice, ...next }), isStep);
  const count = Object.values(filters).filter((value) => value !== '').length;
  const panel = <FilterPanel filters={filters} choices={choices} onChange={onChange} />;
  return (
    <div class="events-view">
      <header class="events-head">
        <div class="events-title">
          <Heading>{t.title}</Heading>
          <LiveMark />
        </div>
        <p class="view-lead">{t.lead}</p>
        <AddressFaults kept={choice} />
        <Button class="events-filter-button only-screen" icon="filter" onClick={() => setOpen(true)}>
          {t.show(count)}
        </Button>
        <section class="card events-filter-card only-screen" aria-label={t.filters}>
          {panel}
        </section>
        <ChosenFilters filters={filters} choices={choices} onChange={onChange} />
      </header>
      <Tabs
        label={t.faces}
        tabs={[
          { id: 'month', label: t.calendar },
          { id: 'list', label: t.list },
        ]}
        chosen={isList ? 'list' : 'month'}
        onChoose={(id) => setSearch(writeChoice({ ...choice, view: id === 'list' ? 'list' : '' }))}
      >
        {isList ? (
          <ListFace key={writeChoice(choice)} filters={filters} />
        ) : (
          <CalendarFace
            filters={filters}
            month={choice.month}
            onMonth={(next) => setSearch(writeChoice({ ...choice, month: next }))}
          />
        )}
      </Tabs>
      <TakeAlong filters={filters} />
      {isOpen && (
        <Dialog title={t.filters} isDrawer onClose={() => setOpen(false)}>
          {panel}
        </Dialog>
      )}
    </div>
  );
}
