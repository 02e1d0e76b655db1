/** Where a unit stands in the tile map, columns and rows counted from 0. */
export interface Tile {
  /** The key of the province: `cao-bang`. */
  readonly slug: string;
  readonly column: number;
  readonly row: number;
}

/** A group of islands and whose it is. */
export interface Islands extends Tile {
  readonly name: string;
}

/** A map of tiles. */
export interface Layout {
  readonly tiles: readonly Tile[];
  readonly islands: readonly Islands[];
}

/** The number of columns of both maps. */
export const COLUMNS = 7;

/** Rows of a map, from north to south; `-` is the sea or a neighbour. */
const tilesOf = (rows: readonly string[]): readonly Tile[] =>
  rows.flatMap((line, row) =>
    line.split(/\s+/).flatMap((slug, column) => (slug === '-' ? [] : [{ slug, column, row }])),
  );

/** The 34 units since 1 July 2025. */
const TODAY: Layout = {
  tiles: tilesOf([
    'lai-chau lao-cai tuyen-quang cao-bang',
    'dien-bien son-la phu-tho thai-nguyen lang-son',
    '- - ha-noi bac-ninh quang-ninh',
    '- - ninh-binh hung-yen hai-phong',
    '- - thanh-hoa',
    '- - nghe-an',
    '- - ha-tinh',
    '- - - quang-tri',
    '- - - hue',
    '- - - - da-nang',
    '- - - - quang-ngai',
    '- - - - gia-lai',
    '- - - - dak-lak',
    '- - tay-ninh dong-nai lam-dong khanh-hoa',
    '- an-giang dong-thap ho-chi-minh',
    '- can-tho vinh-long',
    '- ca-mau',
  ]),
  islands: [
    { name: 'Hoàng Sa', slug: 'da-nang', column: 6, row: 9 },
    { name: 'Trường Sa', slug: 'khanh-hoa', column: 6, row: 14 },
  ],
};

/** The 63 units until 30 June 2025. */
const BEFORE: Layout = {
  tiles: tilesOf([
    'lai-chau lao-cai ha-giang cao-bang',
    'dien-bien yen-bai tuyen-quang bac-kan lang-son',
    'son-la phu-tho vinh-phuc thai-nguyen bac-giang quang-ninh',
    '- hoa-binh ha-noi bac-ninh hai-duong hai-phong',
    '- - ha-nam hung-yen thai-binh',
    '- - ninh-binh nam-dinh',
    '- - thanh-hoa',
    '- - nghe-an',
    '- - ha-tinh',
    '- - - quang-binh',
    '- - - quang-tri',
    '- - - hue',
    '- - - - da-nang',
    '- - - - quang-nam',
    '- - - - kon-tum quang-ngai',
    '- - - - gia-lai binh-dinh',
    '- - - - dak-lak phu-yen',
    '- - - - dak-nong khanh-hoa',
    '- - - binh-phuoc lam-dong ninh-thuan',
    '- - tay-ninh binh-duong dong-nai binh-thuan',
    '- - long-an ho-chi-minh ba-ria-vung-tau',
    'an-giang dong-thap tien-giang ben-tre',
    'kien-giang can-tho vinh-long tra-vinh',
    '- hau-giang soc-trang',
    '- ca-mau bac-lieu',
  ]),
  islands: [
    { name: 'Hoàng Sa', slug: 'da-nang', column: 6, row: 12 },
    { name: 'Trường Sa', slug: 'khanh-hoa', column: 6, row: 18 },
  ],
};

/** The map of a number of units. */
export const layoutOf = (units: '34' | '63'): Layout => (units === '34' ? TODAY : BEFORE);

const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/**
 * Where a key leads from a tile: with an arrow to the nearest tile on that side, straight ones before slanting ones; with Home and End to
 * the first in the north and the last in the south. The tile itself where there is none, null for another key.
 */
export function stepFrom(tiles: readonly Tile[], slug: string, key: string): string | null {
  if (key === 'Home') return tiles[0]?.slug ?? null;
  if (key === 'End') return tiles.at(-1)?.slug ?? null;
  const step = STEPS[key];
  const from = tiles.find((tile) => tile.slug === slug);
  if (step === undefined || from === undefined) return null;
  const [across, down] = step;
  let best: { readonly slug: string; readonly distance: number } | null = null;
  for (const tile of tiles) {
    const [x, y] = [tile.column - from.column, tile.row - from.row];
    const ahead = x * across + y * down;
    const aside = Math.abs(x * down + y * across);
    // Left and right stay in their row, or close to it; up and down may have to slant along the coast.
    if (ahead <= 0 || (across !== 0 && aside > 1)) continue;
    const distance = ahead + aside * (across === 0 ? 1.5 : 3);
    if (best === null || distance < best.distance) best = { slug: tile.slug, distance };
  }
  return best?.slug ?? slug;
}
