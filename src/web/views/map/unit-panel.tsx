import { formatNumber } from '../../format/numbers.ts';
import { useQuery } from '../../graph/use-query.ts';
import { useLanguage, useMessages } from '../../language/messages.ts';
import { Briefs } from '../../parts/briefs/briefs.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { usePlaceName } from '../../parts/place-name.ts';
import { Skeleton } from '../../parts/skeleton.tsx';
import { HealthBadge } from '../../parts/source-health.tsx';
import { ErrorState } from '../../parts/states.tsx';
import { Link } from '../../router/link.tsx';
import { useSearch } from '../../router/navigation.ts';
import { pathTo } from '../../router/paths.ts';
import { type Days, readChoices, writeChoices } from './choices.ts';
import { MAP_UNIT } from './documents.ts';
import { figureText, type Unit } from './figures.ts';
import { MAP_TEXTS } from './texts.ts';

interface Props {
  readonly unit: Unit;
  readonly isToday: boolean;
  readonly days: Days | null;
  readonly onClose: () => void;
}

/** What a merged province is made of, each with its articles; or what a former unit belongs to. */
function Division({ unit, data }: { readonly unit: Unit; readonly data: Parts | null }) {
  const t = useMessages(MAP_TEXTS);
  const language = useLanguage();
  const nameOf = usePlaceName();
  const choices = readChoices(useSearch());
  const { mergedInto, predecessors } = unit.province;
  if (mergedInto !== null) {
    return (
      <p>
        {t.mergedInto}{' '}
        <Link
          href={
            pathTo('map') +
            writeChoices({ ...choices, units: '34', unit: mergedInto.id.replace('province:', '') })
          }
        >
          {nameOf(mergedInto)}
        </Link>
        .
      </p>
    );
  }
  if (predecessors.length === 0 || data === null) return null;
  const rows = [
    { id: unit.province.id, name: t.own(nameOf(unit.province)), count: data.own.totalCount },
    ...data.predecessors.map((one) => ({ id: one.id, name: nameOf(one), count: one.articles.totalCount })),
  ];
  return (
    <section>
      <h3>{t.predecessors}</h3>
      <ul class="map-parts">
        {rows.map(({ id, name, count }) => (
          <li key={id}>
            <span>{name}</span>
            <span>{t.articles(formatNumber(count, language))}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface Parts {
  readonly own: { readonly totalCount: number };
  readonly predecessors: readonly {
    readonly id: string;
    readonly name: string;
    readonly englishName: string;
    readonly articles: { readonly totalCount: number };
  }[];
}

/** A province more closely, at the side of the map. */
export function UnitPanel({ unit, isToday, days, onClose }: Props) {
  const t = useMessages(MAP_TEXTS);
  const language = useLanguage();
  const nameOf = usePlaceName();
  const { data, fault, retry } = useQuery(
    MAP_UNIT,
    { id: unit.province.id, predecessors: isToday, published: days },
    { kinds: ['ARTICLE'] },
  );
  const node = data?.node != null && 'articles' in data.node ? data.node : null;
  const number = (count: number) => figureText(count, unit.reading, formatNumber(count, language));
  const query = { province: unit.slug, from: days?.from, to: days?.to };
  return (
    <Dialog title={nameOf(unit.province)} isDrawer onClose={onClose}>
      <div class="map-panel">
        <dl class="map-figures">
          {(['articles', 'events', 'officials'] as const).map((name) => (
            <div key={name}>
              <dt>{t.columns[name]}</dt>
              <dd>{number(unit[name])}</dd>
            </div>
          ))}
        </dl>
        <p class={`map-reading map-reading-${unit.reading}`}>{t.readingLong[unit.reading]}</p>
        {isToday ? <Division unit={unit} data={node} /> : <Division unit={unit} data={null} />}
        <section>
          <h3>{t.newest}</h3>
          {fault !== null && <ErrorState fault={fault} onRetry={retry} />}
          {data === null && fault === null && <Skeleton count={3} lines={1} />}
          {node !== null && node.articles.nodes.length === 0 && (
            <p class="map-soft">{unit.reading === 'gaps' ? t.unseen : t.silent}</p>
          )}
          {node !== null && <Briefs articles={node.articles.nodes} />}
        </section>
        <p class="map-links">
          <Link href={pathTo('stream', {}, query)}>{t.stream}</Link>
          <Link href={pathTo('events', {}, { province: unit.slug })}>{t.eventList}</Link>
          <Link href={pathTo('officials', {}, { province: unit.slug })}>{t.officialList}</Link>
        </p>
        {unit.sites.length > 0 && (
          <section>
            <h3>{t.sites}</h3>
            <ul class="map-sites">
              {unit.sites.map(({ id, name, health }) => (
                <li key={id}>
                  <Link href={pathTo('source', { id })} lang="vi">
                    {name}
                  </Link>
                  <HealthBadge status={health.status} />
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </Dialog>
  );
}
