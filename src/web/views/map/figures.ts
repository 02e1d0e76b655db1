import type { MapData } from './documents.ts';
import type { Tile } from './layout.ts';

type Province = MapData['provinces'][number];
/** A site and its gaps in the period. */
export type Site = MapData['sources'][number];

/**
 * How far silence can be believed: all sites of the province were read (`whole`), articles of one may be missing (`gaps`), or it has no
 * site of its own among those that are read (`none`).
 */
export type Reading = 'whole' | 'gaps' | 'none';

/** A province of the map with its figures. */
export interface Unit extends Tile {
  readonly province: Province;
  readonly articles: number;
  readonly events: number;
  readonly officials: number;
  readonly sites: readonly Site[];
  readonly reading: Reading;
}

/** The units of a map. In that of today the sites of merged units count for the province that they went into. */
export function unitsOf(data: MapData, tiles: readonly Tile[], isToday: boolean): readonly Unit[] {
  const provinces = new Map(data.provinces.map((one) => [one.id, one]));
  const figures = new Map(data.statistics.map((one) => [one.key, one]));
  const owner = (id: string) => (isToday ? (provinces.get(id)?.mergedInto?.id ?? id) : id);
  return tiles.flatMap((tile) => {
    const id = `province:${tile.slug}`;
    const province = provinces.get(id);
    if (province === undefined) return [];
    const own = figures.get(id);
    const sites = data.sources.filter((site) => site.province !== null && owner(site.province.id) === id);
    const hasGaps = sites.some(({ gaps }) => gaps.length > 0);
    return [
      {
        ...tile,
        province,
        articles: own?.articleCount ?? 0,
        events: own?.eventCount ?? 0,
        officials: own?.officialCount ?? 0,
        sites,
        reading: sites.length === 0 ? 'none' : hasGaps ? 'gaps' : 'whole',
      } satisfies Unit,
    ];
  });
}

/**
 * A figure as it may be written: "12+" where more may be missing, "?" where nothing was seen and something may be missing, "–" where
 * nothing was seen and no site of the province is read.
 */
export function figureText(count: number, reading: Reading, written: string): string {
  if (reading === 'gaps') return count === 0 ? '?' : `${written}+`;
  return count === 0 && reading === 'none' ? '–' : written;
}
