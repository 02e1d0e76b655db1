import { dayOf } from '../../format/dates.ts';
import { formatNumber } from '../../format/numbers.ts';
import { useQuery } from '../../graph/use-query.ts';
import { useLanguage, useMessages } from '../../language/messages.ts';
import { AddressFaults } from '../../parts/address-faults.tsx';
import { Card } from '../../parts/card.tsx';
import { EmbedCode } from '../../parts/embed-code.tsx';
import { Heading } from '../../parts/heading.tsx';
import { LiveMark } from '../../parts/live-mark.tsx';
import { Skeleton } from '../../parts/skeleton.tsx';
import { ErrorState } from '../../parts/states.tsx';
import { Tabs } from '../../parts/tabs.tsx';
import { setSearch, useSearch } from '../../router/navigation.ts';
import { usePage } from '../../router/page.ts';
import { EMBED_PATHS } from '../../router/paths.ts';
import { useNow } from '../../state/clock.ts';
import { type Choices, daysOf, isUnitOf, readChoices, writeChoices } from './choices.ts';
import { Controls } from './controls.tsx';
import { MAP } from './documents.ts';
import { FigureTable } from './figure-table.tsx';
import { unitsOf } from './figures.ts';
import { layoutOf } from './layout.ts';
import { Legend } from './legend.tsx';
import { stepsOf } from './scale.ts';
import { MAP_TEXTS } from './texts.ts';
import { TileMap } from './tile-map.tsx';
import { UnitPanel } from './unit-panel.tsx';
import './map.css';
import './tiles.css';

/** The provinces as tiles, coloured by what was published or took place in them. */
export default function MapView() {
  const t = useMessages(MAP_TEXTS);
  const language = useLanguage();
  const choices = readChoices(useSearch());
  const { units: count, measure, face } = choices;
  const isToday = count === '34';
  const days = daysOf(choices, dayOf(useNow()));
  const variables = { lens: isToday ? 'TODAY' : 'AS_PUBLISHED', published: days } as const;
  usePage(t.title, MAP, variables);
  // Figures of another period or division are not shown as if they were these.
  const { data, fault, retry } = useQuery(MAP, variables, { kinds: ['ARTICLE', 'SOURCE'] });
  const layout = layoutOf(count);
  const units = data === null ? [] : unitsOf(data, layout.tiles, isToday);
  const steps = stepsOf(units.map((unit) => unit[measure]));
  const change = (part: Partial<Choices>) => setSearch(writeChoices({ ...choices, ...part }));
  const number = (value: number) => formatNumber(value, language);
  const some = units.filter((unit) => unit[measure] > 0).length;
  const unsure = units.filter(({ reading }) => reading === 'gaps').length;
  const period = t.periods[choices.period];
  const summary = [
    (measure === 'articles' ? t.summaryArticles : t.summaryEvents)(number(some), number(units.length)),
    ...(unsure === 0 ? [] : [t.summaryGaps(number(unsure))]),
  ].join(' ');
  const open = units.find(({ slug }) => slug === choices.unit);
  return (
    <div class="map-view">
      <header class="map-head">
        <div class="map-title">
          <Heading>{t.title}</Heading>
          <LiveMark />
        </div>
        <p class="view-lead">{t.lead}</p>
        <AddressFaults kept={{ ...choices, unit: isUnitOf(count, choices.unit) ? choices.unit : '' }} />
      </header>
      <aside class="map-aside" aria-label={t.choices}>
        <Card class="map-choices only-screen">
          <Controls choices={choices} onChange={change} />
        </Card>
        {data !== null && (
          <Card title={t.legend} class="map-legend-card">
            <Legend steps={steps} measure={measure} />
          </Card>
        )}
        <Card class="map-embed only-screen">
          <details>
            <summary>{t.embed}</summary>
            <EmbedCode
              address={EMBED_PATHS.map + writeChoices({ ...choices, unit: '', face: 'map' })}
              title={`${t.embedTitle} – Cầu Nối`}
              height={count === '34' ? 900 : 1260}
              text={t.embedText}
            />
          </details>
        </Card>
      </aside>
      <section class="map-main" aria-label={t.title} aria-busy={data === null}>
        <Tabs
          label={t.faces}
          tabs={[
            { id: 'map', label: t.face.map },
            { id: 'table', label: t.face.table },
          ]}
          chosen={face}
          onChoose={(id) => change({ face: id === 'table' ? 'table' : 'map' })}
        >
          <p class="map-summary" role="status">
            {data !== null && (
              <>
                <strong>{period}:</strong> {summary}
              </>
            )}
          </p>
          {fault !== null && <ErrorState fault={fault} onRetry={retry} />}
          {data === null && fault === null && <Skeleton count={8} lines={1} />}
          {data !== null && face === 'map' && (
            <>
              <p class="map-keys only-screen">{t.keys}</p>
              <TileMap
                key={count}
                layout={layout}
                units={units}
                measure={measure}
                steps={steps}
                onOpen={(unit) => change({ unit })}
              />
            </>
          )}
          {data !== null && face === 'table' && (
            <FigureTable
              units={units}
              measure={measure}
              isToday={isToday}
              caption={period}
              onOpen={(unit) => change({ unit })}
            />
          )}
        </Tabs>
      </section>
      {open !== undefined && (
        <UnitPanel
          key={open.slug}
          unit={open}
          isToday={isToday}
          days={days}
          onClose={() => change({ unit: '' })}
        />
      )}
    </div>
  );
}
