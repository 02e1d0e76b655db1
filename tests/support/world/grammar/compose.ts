import type { CalendarDate } from '../../../../src/model/time.ts';
import type { WorldArticle } from '../article.ts';
import { article } from '../article.ts';
import type { Random } from '../random.ts';
import { pick } from '../random.ts';
import type { Cast, Place } from './cast.ts';
import { placesOn } from './cast.ts';
import { REPORTERS } from './lexicon.ts';
import { scenes } from './scenes.ts';
import { Stage } from './stage.ts';

/** Where an article is to be published. */
export interface Outlet {
  readonly site: string;
  readonly section: string;
}

/** What is settled beforehand; the rest is left to chance. */
export interface Given {
  readonly place?: Place | undefined;
  /** Which of the scenes, counted around. */
  readonly scene?: number | undefined;
}

/**
 * Writes one article about the news of a day, in one of the provinces of that day. Unpublished: `publishedAt` is null. The
 * outlet is chosen by the article's place.
 */
export function compose(
  random: Random,
  cast: Cast,
  key: string,
  day: CalendarDate,
  outletFor: (place: Place) => Outlet,
  given: Given = {},
): WorldArticle {
  const place = given.place ?? pick(random, placesOn(day));
  const stage = new Stage(random, day, place, cast);
  const settled = given.scene === undefined ? undefined : scenes[given.scene % scenes.length];
  const scene = (settled ?? pick(random, scenes))(stage);
  return article({
    key,
    ...outletFor(place),
    title: scene.title,
    lead: scene.lead,
    paragraphs: scene.paragraphs,
    photos: [{ caption: scene.caption, after: 0 }],
    tags: scene.tags,
    byline: pick(random, REPORTERS),
    truth: {
      officials: stage.officials,
      event: scene.event,
      documents: stage.documents,
      provinces: [place.slug],
      countries: scene.countries,
    },
  });
}
