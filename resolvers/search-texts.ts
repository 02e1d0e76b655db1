import { GatewayError } from '../src/errors.ts';
import { countries, countryById } from '../src/gazetteer/countries.ts';
import { COUNTRY_NAMES } from '../src/gazetteer/country-names.ts';
import { provinceById, provinces } from '../src/gazetteer/provinces.ts';
import type { Article } from '../src/model/article.ts';
import type { Country } from '../src/model/country.ts';
import type { Province } from '../src/model/province.ts';
import { namesOfSource, type Searchable, type SearchHit, searchable } from '../src/model/search.ts';
import type { GraphNode, Loaders } from './loaders.ts';

/** The names that a province is found by, the one to show first. */
const namesOfProvince = ({ name, englishName, aliases }: Province): readonly string[] => [
  ...new Set([name, englishName, englishName.replaceAll(' ', ''), ...aliases]),
];

/** The names that a country is found by, the one to show first. */
const namesOfCountry = ({ name, englishName, code }: Country): readonly string[] => [
  ...new Set([name, englishName, ...(COUNTRY_NAMES[code] ?? [])]),
];

/** Provinces and countries as a search finds them, current provinces first. */
export const searchableConstants: readonly Searchable[] = [
  ...provinces
    .toSorted((a, b) => Number(a.abolishedOn !== null) - Number(b.abolishedOn !== null))
    .map((province) => searchable('PROVINCE', province.id, namesOfProvince(province))),
  ...countries.map((country) => searchable('COUNTRY', country.id, namesOfCountry(country))),
];

/** The node of a hit. Throws NOT_FOUND where it was removed since it was found. */
export async function foundNode(loaders: Loaders, id: string): Promise<GraphNode> {
  const node = await loaders.node(id);
  if (node !== null) return node;
  throw new GatewayError('NOT_FOUND', `expected ${id} to be in the graph, but it was just removed`);
}

/** What of a hit's node is searched, the weightiest text first; empty where it was removed since it was found. */
export async function searchedTexts(loaders: Loaders, { kind, id }: SearchHit): Promise<readonly string[]> {
  switch (kind) {
    case 'ARTICLE':
      return textsOfArticle(loaders, await loaders.entity(kind, id));
    case 'STORY': {
      const story = await loaders.entity(kind, id);
      return story?.originalId == null
        ? []
        : textsOfArticle(loaders, await loaders.entity('ARTICLE', story.originalId));
    }
    case 'EVENT': {
      const event = await loaders.entity(kind, id);
      return event === null ? [] : [event.name, event.venue ?? ''];
    }
    case 'OFFICIAL':
    case 'ORGANIZATION': {
      const named = await loaders.entity(kind, id);
      return named === null ? [] : [named.name, ...named.otherNames];
    }
    case 'LEGAL_DOCUMENT': {
      const document = await loaders.entity(kind, id);
      return document === null
        ? []
        : [[document.kind, document.number ?? ''].join(' ').trim(), document.issuer ?? ''];
    }
    case 'SOURCE': {
      const source = await loaders.entity(kind, id);
      return source === null ? [] : namesOfSource(source);
    }
    case 'PROVINCE': {
      const province = provinceById(id);
      return province === null ? [] : namesOfProvince(province);
    }
    case 'COUNTRY': {
      const country = countryById(id);
      return country === null ? [] : namesOfCountry(country);
    }
  }
}

async function textsOfArticle(loaders: Loaders, article: Article | null): Promise<readonly string[]> {
  if (article === null) return [];
  const { title, lead, text } = await loaders.whole(article);
  return [title, lead ?? '', text];
}
