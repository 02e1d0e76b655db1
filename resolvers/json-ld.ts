import { countryById } from '../src/gazetteer/countries.ts';
import { provinceById } from '../src/gazetteer/provinces.ts';
import type { Article } from '../src/model/article.ts';
import type { Event } from '../src/model/event.ts';
import type { Official } from '../src/model/official.ts';
import type { Organization } from '../src/model/organization.ts';
import type { Source } from '../src/model/source.ts';
import { dateInVietnam } from '../src/model/time.ts';

/** What an article is described with beside what it holds itself. */
export interface Surroundings {
  readonly source: Source;
  readonly officials: readonly Official[];
  readonly organizations: readonly Organization[];
  readonly events: readonly Event[];
  /** The article that it copies; null for an original. */
  readonly original: Article | null;
}

/** Characters that would end a script element, or a line in old JavaScript; each stands in a string, where an escape means the same. */
const UNSAFE = /[<>&\u2028\u2029]/g;

const escaped = (character: string) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** Without what is null or an empty list: schema.org has no word for "not known" but silence. */
function known(properties: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const isKnown = (value: unknown) => value !== null && !(Array.isArray(value) && value.length === 0);
  return Object.fromEntries(Object.entries(properties).filter(([, value]) => isKnown(value)));
}

/** A node of the graph: its global id is its identifier, which `node(id:)` takes. */
const thing = (type: string, id: string, properties: Readonly<Record<string, unknown>>) =>
  known({ '@type': type, '@id': id, identifier: id, ...properties });

function place(provinceId: string) {
  const province = provinceById(provinceId);
  return province === null
    ? []
    : [
        thing('AdministrativeArea', province.id, {
          name: province.name,
          alternateName: province.englishName,
        }),
      ];
}

function country(countryId: string) {
  const found = countryById(countryId);
  return found === null
    ? []
    : [thing('Country', found.id, { name: found.name, alternateName: found.englishName })];
}

function happening({ id, name, startsOn, endsOn, precision, venue, provinceId }: Event) {
  // A month is no day: what is known only so far has no date that schema.org could hold.
  const isDay = precision === 'DAY';
  const [area] = provinceId === null ? [] : place(provinceId);
  const where =
    venue === null ? area : known({ '@type': 'Place', name: venue, containedInPlace: area ?? null });
  return thing('Event', id, {
    name,
    startDate: isDay ? startsOn : null,
    endDate: isDay ? (endsOn ?? startsOn) : null,
    location: where ?? null,
  });
}

function basis(credit: string | null, original: Article | null) {
  const copied =
    original === null
      ? []
      : [thing('NewsArticle', original.id, { url: original.url, headline: original.title })];
  const credited =
    credit === null
      ? []
      : [{ '@type': 'CreativeWork', publisher: { '@type': 'Organization', name: credit } }];
  return [...copied, ...credited];
}

/**
 * An article as schema.org NewsArticle in JSON-LD. Safe to put into a `<script type="application/ld+json">` as it stands:
 * nothing in it can end the element. What is not known is left out, and a day without a time stays a day.
 */
export function jsonLdOf(article: Article, surroundings: Surroundings): string {
  const { source, officials, organizations, events, original } = surroundings;
  const { publishedAt, publishedOnly, byline } = article;
  const publisher = thing('Organization', source.id, { name: source.name, url: source.homepage });
  const document = known({
    '@context': 'https://schema.org',
    ...thing('NewsArticle', article.id, {
      url: article.url,
      mainEntityOfPage: article.canonicalUrl,
      headline: article.title,
      description: article.lead,
      datePublished: publishedAt !== null && publishedOnly ? dateInVietnam(publishedAt) : publishedAt,
      dateModified: article.updatedAt,
      inLanguage: article.language,
      wordCount: article.wordCount,
      articleSection: article.section,
      keywords: article.tags,
      author: byline === null ? publisher : { '@type': 'Person', name: byline },
      publisher,
      isBasedOn: basis(article.credit, original),
      image: article.images.map(({ url, caption, credit, width, height }) =>
        known({ '@type': 'ImageObject', url, caption, creditText: credit, width, height }),
      ),
      about: [...events.map(happening), ...article.countryIds.flatMap(country)],
      mentions: [
        ...officials.map(({ id, name, honorific }) =>
          thing('Person', id, { name, honorificPrefix: honorific }),
        ),
        ...organizations.map(({ id, name, otherNames }) =>
          thing('Organization', id, { name, alternateName: otherNames }),
        ),
      ],
      spatialCoverage: article.provinceIds.flatMap(place),
    }),
  });
  return JSON.stringify(document).replace(UNSAFE, escaped);
}
