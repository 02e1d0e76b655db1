import { useEffect } from 'preact/hooks';
import { dayOf } from '../../format/dates.ts';
import { useQuery } from '../../graph/use-query.ts';
import { useMessages } from '../../language/messages.ts';
import { AddressFaults } from '../../parts/address-faults.tsx';
import { Skeleton } from '../../parts/skeleton.tsx';
import { ErrorState } from '../../parts/states.tsx';
import { Link } from '../../router/link.tsx';
import { useSearch } from '../../router/navigation.ts';
import { pathTo } from '../../router/paths.ts';
import { useNow } from '../../state/clock.ts';
import { daysOf, readChoices, writeChoices } from './choices.ts';
import { MAP } from './documents.ts';
import { unitsOf } from './figures.ts';
import { layoutOf } from './layout.ts';
import { Legend } from './legend.tsx';
import { stepsOf } from './scale.ts';
import { MAP_TEXTS } from './texts.ts';
import { TileMap } from './tile-map.tsx';
import './tiles.css';

/** The map for a frame of another site; its tiles lead to the dashboard. */
export default function MapEmbed() {
  const t = useMessages(MAP_TEXTS);
  const choices = readChoices(useSearch());
  const { units: count, measure } = choices;
  const isToday = count === '34';
  const { data, fault, retry } = useQuery(
    MAP,
    { lens: isToday ? 'TODAY' : 'AS_PUBLISHED', published: daysOf(choices, dayOf(useNow())) },
    { kinds: ['ARTICLE', 'SOURCE'] },
  );
  useEffect(() => {
    document.title = `${t.embedTitle} · Cầu Nối`;
  }, [t]);
  const layout = layoutOf(count);
  const units = data === null ? [] : unitsOf(data, layout.tiles, isToday);
  const steps = stepsOf(units.map((unit) => unit[measure]));
  const addressOf = (unit: string) => pathTo('map') + writeChoices({ ...choices, face: 'map', unit });
  return (
    <div class="map-embedded">
      <header class="map-embedded-head">
        <h1>{t.embedTitle}</h1>
        <p>{t.periods[choices.period]}</p>
        <Link href={addressOf('')}>{t.full}</Link>
      </header>
      <AddressFaults kept={choices} />
      {fault !== null && <ErrorState fault={fault} onRetry={retry} />}
      {data === null && fault === null && <Skeleton count={6} lines={1} />}
      {data !== null && (
        <>
          <Legend steps={steps} measure={measure} isShort />
          <TileMap layout={layout} units={units} measure={measure} steps={steps} hrefOf={addressOf} />
        </>
      )}
    </div>
  );
}
