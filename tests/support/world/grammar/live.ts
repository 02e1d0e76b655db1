import { provinceById } from '../../../../src/gazetteer/provinces.ts';
import type { CalendarDate, Clock } from '../../../../src/model/time.ts';
import { dateInVietnam } from '../../../../src/model/time.ts';
import type { Copy, WorldArticle } from '../article.ts';
import { chance, pick, seededRandom } from '../random.ts';
import type { WorldSite } from '../site.ts';
import type { Place } from './cast.ts';
import { Cast, placesOn } from './cast.ts';
import { compose } from './compose.ts';

/** The share of news that a second site takes over, and of those the share that gets a local ending. */
const COPIED = 0.25;
const WITH_TAIL = 0.5;

function copiesOf(random: () => number, sites: readonly WorldSite[], original: string): readonly Copy[] {
  const others = sites.filter(({ id }) => id !== original);
  if (others.length === 0 || !chance(random, COPIED)) return [];
  const { id, province } = pick(random, others);
  if (province === null || !chance(random, WITH_TAIL)) return [{ site: id, delayMinutes: 0 }];
  return [
    {
      site: id,
      delayMinutes: 0,
      tail: 'Tại địa phương, Ban Thường trực đã giao các phòng chuyên môn nghiên cứu kinh nghiệm, báo cáo đề xuất cách vận dụng trong tháng này.',
    },
  ];
}

/**
 * What the world publishes from its start on, for ever: first the reserve of the sites that are played, then what the
 * grammar writes about the day on which it is asked. The same seed and day give the same articles in the same order.
 */
export function* liveArticles(
  reserve: readonly WorldArticle[],
  sites: readonly WorldSite[],
  seed: string | number,
  now: Clock,
): Generator<WorldArticle, never> {
  yield* reserve.filter(({ site }) => sites.some(({ id }) => id === site));
  const outlets = sites.filter(({ language }) => language !== 'en');
  const cast = new Cast(seed);
  for (let count = 1; ; count++) {
    const day = dateInVietnam(now());
    const random = seededRandom(`${seed} ${day} ${count}`);
    const outletFor = (place: Place) => {
      const local = outlets.filter(({ province }) => province === place.slug);
      const national = outlets.filter(({ province }) => province === null);
      const site = pick(random, local.length > 0 ? local : national.length > 0 ? national : sites);
      return { site: site.id, section: site.sections[0].alias };
    };
    const composed = compose(random, cast, `live-${day}-${count}`, day, outletFor);
    yield { ...composed, copies: copiesOf(random, outlets, composed.site) };
  }
}

/** Where a site's own news takes place: its province, the one that this was merged into, or any. */
function placeOf({ province }: WorldSite, day: CalendarDate): Place | undefined {
  if (province === null) return undefined;
  const heir = provinceById(`province:${province}`)?.mergedIntoId?.slice('province:'.length);
  const places = placesOn(day);
  return places.find(({ slug }) => slug === province) ?? places.find(({ slug }) => slug === heir);
}

/**
 * News of one site for ever, about the day on which it is asked, without copies. The same seed and day give the same articles in
 * the same order.
 */
export function* ownArticles(
  site: WorldSite,
  seed: string | number,
  now: Clock,
): Generator<WorldArticle, never> {
  const cast = new Cast(seed);
  for (let count = 1; ; count++) {
    const day = dateInVietnam(now());
    const key = `own-${site.id}-${day}-${count}`;
    const outlet = { site: site.id, section: site.sections[0].alias };
    yield compose(seededRandom(`${seed} ${key}`), cast, key, day, () => outlet, {
      place: placeOf(site, day),
    });
  }
}
