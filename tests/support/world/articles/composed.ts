import type { WorldArticle } from '../article.ts';
import { familySites } from '../family-sites.ts';
import { Cast, placesOn } from '../grammar/cast.ts';
import { compose } from '../grammar/compose.ts';
import { seededRandom } from '../random.ts';

const SEED = 'stock';

/** When each site published what, local time; those of merged provinces fell silent with them. */
const PUBLISHED: Readonly<Record<string, readonly string[]>> = {
  'mttq-dong-nai': ['2021-04-20 09:12', '2024-11-06 16:34', '2026-03-18 07:05', '2026-08-11 14:50'],
  'mttq-binh-thuan': ['2019-06-14 16:05', '2022-10-27 08:40', '2024-05-09 15:15', '2025-05-30 10:20'],
  'mttq-ninh-binh': ['2020-02-12 09:30', '2023-07-21 14:45', '2025-09-17 08:10', '2026-06-25 17:25'],
  'mttq-nghe-an': ['2019-07-11 11:05', '2022-12-01 08:00', '2025-10-15 15:40', '2026-09-03 09:55'],
  'mttq-quang-binh': ['2019-04-05 08:00', '2021-09-14 09:00', '2023-03-28 10:00', '2025-06-12 08:00'],
  'lhhn-ho-chi-minh': ['2018-11-06 14:20', '2022-05-18 10:10', '2025-11-21 16:05', '2026-07-09 08:45'],
  'lhhn-da-nang': ['2021-11-19 16:05', '2024-02-22 09:25', '2025-12-04 11:30', '2026-10-01 15:00'],
  'lhhn-hue': ['2024-06-13 08:35', '2025-08-20 13:50', '2026-05-14 10:40'],
};

/** Stock of the sites whose editors' words the grammar writes: each scene in turn, each in the site's own province. */
export const composed: readonly WorldArticle[] = familySites.flatMap(({ id, province, sections }, row) => {
  const cast = new Cast(SEED);
  return (PUBLISHED[id] ?? []).map((publishedAt, at) => {
    const day = publishedAt.slice(0, 10);
    const key = `${id}-${day}`;
    const place = placesOn(day).find(({ slug }) => slug === province);
    if (place === undefined) throw new Error(`expected a province of ${day} for ${id}, but got ${province}`);
    const section = sections[at % sections.length] ?? sections[0];
    const outlet = () => ({ site: id, section: section.alias });
    const article = compose(seededRandom(`${SEED} ${key}`), cast, key, day, outlet, {
      place,
      scene: row * 3 + at,
    });
    return { ...article, publishedAt };
  });
});
