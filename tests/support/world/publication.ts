import { foldText } from '../../../src/model/text.ts';
import type { CalendarDate } from '../../../src/model/time.ts';
import type { Truth, WorldArticle } from './article.ts';
import { DAY } from './article.ts';
import type { WorldSite } from './site.ts';

/** An article on a site: the news of one key may stand on several sites. */
export interface Publication {
  readonly site: WorldSite;
  /** The site's own number of it. */
  readonly number: number;
  /** Path on the site, from the root. */
  readonly path: string;
  /** With the day filled in, and with the words of its newest revision. */
  readonly article: WorldArticle;
  /** What the lead begins with: a copy keeps the original's. */
  readonly dateline: string;
  readonly publishedAt: Date;
  /** When its words changed last; `publishedAt` at first. */
  readonly updatedAt: Date;
  /** 1, and one more for each change of its words. */
  readonly revision: number;
  readonly isCopy: boolean;
  /** Whether it went out without lead and date, whatever its editors wrote. */
  readonly isThin: boolean;
}

/** The last part of an address as the sites' programs make it from a title, at most 100 characters, cut at a word. */
export function slugOf(title: string): string {
  const slug = foldText(title)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return slug.length <= 100 ? slug : slug.slice(0, slug.lastIndexOf('-', 100));
}

/** The lead as printed, dateline in front. */
export function printedLead(publication: Publication): string {
  return `${publication.dateline}${publication.article.lead}`;
}

/** Kicker and title as one line, as feeds and lists print them. */
export function printedTitle({ kicker, title }: WorldArticle): string {
  return kicker === undefined ? title : `${kicker} ${title}`;
}

function filledTruth(truth: Truth, day: CalendarDate): Truth {
  const { event } = truth;
  if (event === null) return truth;
  const fill = (date: CalendarDate | null) => (date === DAY ? day : date);
  return { ...truth, event: { ...event, startsOn: fill(event.startsOn), endsOn: fill(event.endsOn) } };
}

/**
 * An article that was kept back, with the day on which it is published in its texts and truth: `{d/m}` and `{d/m/Y}`
 * become that day, `{Y}` its year.
 */
export function onDay(article: WorldArticle, day: CalendarDate): WorldArticle {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const fill = (text: string) =>
    text
      .replaceAll('{d/m/Y}', `${date}/${month}/${year}`)
      .replaceAll('{d/m}', `${date}/${month}`)
      .replaceAll('{Y}', String(year));
  return {
    ...article,
    title: fill(article.title),
    lead: fill(article.lead),
    paragraphs: article.paragraphs.map(fill),
    photos: article.photos.map((photo) => ({ ...photo, caption: fill(photo.caption) })),
    truth: filledTruth(article.truth, day),
  };
}
