import { useRef, useState } from 'preact/hooks';
import { formatNumber } from '../../format/numbers.ts';
import { useLanguage, useMessages } from '../../language/messages.ts';
import { classes } from '../../parts/class.ts';
import { usePlaceName } from '../../parts/place-name.ts';
import { Link } from '../../router/link.tsx';
import { figureText, type Unit } from './figures.ts';
import { COLUMNS, type Layout, stepFrom } from './layout.ts';
import { type Step, shadeOf } from './scale.ts';
import { MAP_TEXTS } from './texts.ts';

/** Names that are too long for a tile, as papers shorten them. */
const SHORT: Readonly<Record<string, { readonly vi: string; readonly en: string }>> = {
  'ho-chi-minh': { vi: 'TP. HCM', en: 'HCMC' },
  'ba-ria-vung-tau': { vi: 'BR-VT', en: 'BR-VT' },
};

/** What the tiles of a map show. */
export interface Shown {
  readonly layout: Layout;
  readonly units: readonly Unit[];
  readonly measure: 'articles' | 'events';
  readonly steps: readonly Step[];
}

interface Props extends Shown {
  /** Opens the panel of a province. */
  readonly onOpen?: (slug: string) => void;
  /** In place of a panel: where a tile leads. */
  readonly hrefOf?: (slug: string) => string;
}

/**
 * The map: a tile a province. One tile is in the order of the tab key, the arrow keys lead on as the tiles lie. The groups of islands
 * have the colour of the province that they belong to.
 */
export function TileMap({ layout, units, measure, steps, onOpen, hrefOf }: Props) {
  const t = useMessages(MAP_TEXTS);
  const language = useLanguage();
  const nameOf = usePlaceName();
  const ref = useRef<HTMLFieldSetElement>(null);
  const [current, setCurrent] = useState('ha-noi');
  const bySlug = new Map(units.map((unit) => [unit.slug, unit]));
  const shade = (slug: string) => shadeOf(steps, bySlug.get(slug)?.[measure] ?? 0);
  const onKeyDown = (event: KeyboardEvent) => {
    const next = stepFrom(layout.tiles, current, event.key);
    if (next === null || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    setCurrent(next);
    ref.current?.querySelector<HTMLElement>(`[data-unit="${next}"]`)?.focus();
  };
  return (
    <fieldset
      class="map-tiles"
      ref={ref}
      aria-label={t.map}
      onKeyDown={onKeyDown}
      style={{ gridTemplateColumns: `repeat(${COLUMNS}, minmax(0, 1fr))` }}
    >
      {units.map((unit) => {
        const { slug, province, reading, column, row } = unit;
        const text = figureText(unit[measure], reading, formatNumber(unit[measure], language));
        const count = (measure === 'articles' ? t.articles : t.events)(formatNumber(unit[measure], language));
        const common = {
          class: classes('map-tile', `map-shade-${shade(slug)}`, reading === 'gaps' && 'map-tile-gaps'),
          style: { gridColumn: column + 1, gridRow: row + 1 },
          'data-unit': slug,
          tabIndex: slug === current ? 0 : -1,
          ...(SHORT[slug] === undefined ? {} : { title: nameOf(province) }),
          onFocus: () => setCurrent(slug),
        };
        const inside = (
          <>
            <span class="map-tile-name">{SHORT[slug]?.[language] ?? nameOf(province)}</span>
            <span class="map-tile-count">{text}</span>
            <span class="unseen">{`: ${count}. ${t.reading[reading]}.`}</span>
          </>
        );
        return hrefOf === undefined ? (
          <button key={slug} type="button" aria-haspopup="dialog" onClick={() => onOpen?.(slug)} {...common}>
            {inside}
          </button>
        ) : (
          <Link key={slug} href={hrefOf(slug)} {...common}>
            {inside}
          </Link>
        );
      })}
      {layout.islands.map(({ name, slug, column, row }) => {
        const owner = bySlug.get(slug);
        return (
          <div
            class="map-islands"
            key={name}
            style={{ gridColumn: column + 1, gridRow: `${row + 1} / span 2` }}
          >
            <span class="map-islands-picture" aria-hidden="true">
              {[0, 1, 2, 3, 4].map((dot) => (
                <span key={dot} class={`map-shade-${shade(slug)}`} />
              ))}
            </span>
            <span lang="vi">{name}</span>
            {owner !== undefined && (
              <span class="map-islands-owner">{t.islandsOf(nameOf(owner.province))}</span>
            )}
          </div>
        );
      })}
    </fieldset>
  );
}
