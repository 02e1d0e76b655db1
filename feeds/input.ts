import { mergerOf, provinceIdOf } from '../src/extract/home.ts';
import { pagingUnit } from '../src/extract/paging.ts';
import type { EntrySource, Site } from '../src/extract/site.ts';
import { SourceKind } from '../src/model/source.ts';
import { parseUrl } from '../src/model/url.ts';
import { defineSite, type SiteDefinition } from './define.ts';
import { families, knownSystems } from './families.ts';

/** A site made of an input, or every fault of the input, a line each. */
export type SiteFromInput =
  | { readonly site: Site; readonly faults: readonly [] }
  | { readonly site: null; readonly faults: readonly string[] };

/**
 * A site from what an operator writes: `{id, name, kind, province?, homepage, family?, feeds?, lists?, sitemaps?,
 * expectEveryHours?}`, the shape of the API's SourceInput. `province` is a global id or a name: one that was merged away is the site's
 * until then, and from then on the one that it is part of. `family` is one of ours ("generic" when left out); a list
 * is an address, or `{url, pages}` where `pages` says how its older pages are addressed (see `pageAddress`). Feeds, lists and
 * sitemaps may lie on any host; articles count when they lie on the homepage's host.
 */
export function siteFromInput(input: unknown): SiteFromInput {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) {
    return {
      site: null,
      faults: [`expected a source as an object with id, name, kind and homepage, but got ${shown(input)}`],
    };
  }
  const fields = new Map(Object.entries(input).filter(([, value]) => value !== undefined && value !== null));
  const faults: string[] = [];
  const where = typeof fields.get('id') === 'string' ? `source ${fields.get('id')}` : 'source';
  const fault = (field: string, expected: string) => {
    faults.push(`${where}: expected ${field} to be ${expected}, but got ${shown(fields.get(field))}`);
    return null;
  };
  for (const field of fields.keys())
    if (!FIELDS.has(field))
      faults.push(`${where}: unknown field ${field}, expected only ${[...FIELDS].join(', ')}`);

  const words = (field: string, expected: string, fits: (value: string) => boolean) => {
    const value = fields.get(field);
    return typeof value === 'string' && fits(value) ? value : fault(field, expected);
  };
  const id = words('id', 'lower-case letters, digits and hyphens', (value) =>
    /^[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?$/.test(value),
  );
  const name = words('name', 'a name', (value) => value.trim() !== '');
  const kind = words('kind', `one of ${Object.keys(SourceKind).join(', ')}`, (value) =>
    Object.hasOwn(SourceKind, value),
  ) as SourceKind | null;
  const homepage = words('homepage', 'an http(s) address', (value) => parseUrl(value) !== null);
  const familyName = fields.get('family') ?? 'generic';
  const family =
    (typeof familyName === 'string' ? families.get(familyName.toLowerCase()) : undefined) ??
    fault('family', `one of ${[...families.keys()].join(', ')}`);
  const hours = fields.get('expectEveryHours');
  const isHours = typeof hours === 'number' && Number.isInteger(hours) && hours >= 1 && hours <= MOST_HOURS;
  if (hours !== undefined && !isHours)
    fault('expectEveryHours', `a whole number of hours from 1 to ${MOST_HOURS}`);
  let provinceId: string | null = null;
  if (fields.has('province')) {
    const province = fields.get('province');
    provinceId = typeof province === 'string' ? provinceIdOf(province) : null;
    if (provinceId === null) fault('province', 'the id or name of a province');
  }
  const entries = (['feed', 'list', 'sitemap'] as const).flatMap((entryKind) => {
    const given = fields.get(`${entryKind}s`) ?? [];
    const read = Array.isArray(given) ? given.map((one: unknown) => entrySource(entryKind, one)) : [null];
    if (!read.includes(null)) return read.filter((source) => source !== null);
    const objects = entryKind === 'list' ? ', or of {url, pages} with pages such as "?page={page}"' : '';
    fault(`${entryKind}s`, `a list of http(s) addresses${objects}`);
    return [];
  });
  if (
    faults.length > 0 ||
    id === null ||
    name === null ||
    kind === null ||
    homepage === null ||
    family === null
  ) {
    return { site: null, faults };
  }
  const sources = entries.length > 0 ? entries : [{ kind: 'list' as const, url: homepage }];
  return {
    site: defineSite(family, {
      id,
      name: name.trim(),
      kind,
      ...provincesOf(provinceId),
      homepage,
      entries: sources,
      ...(isHours && { expectEveryHours: hours }),
      isVerified: false,
      variants: family.name === 'generic' ? knownSystems : [],
    }),
    faults: [],
  };
}

/** A province as a site states it, by today's division. */
function provincesOf(id: string | null): Pick<SiteDefinition, 'provinceId' | 'formerProvinceId'> {
  const merger = id === null ? null : mergerOf(id);
  return id === null || merger === null
    ? { provinceId: id }
    : { provinceId: merger.into, formerProvinceId: id };
}

/** A year: what publishes less is no news. */
const MOST_HOURS = 8760;

const FIELDS = new Set([
  ...['id', 'name', 'kind', 'province', 'homepage', 'family'],
  ...['feeds', 'lists', 'sitemaps', 'expectEveryHours'],
]);

/** An address, or for a list also an object of its address and how its older pages are addressed; null for anything else. */
function entrySource(kind: EntrySource['kind'], given: unknown): EntrySource | null {
  if (typeof given === 'string') return parseUrl(given) === null ? null : { kind, url: given };
  if (kind !== 'list' || typeof given !== 'object' || given === null) return null;
  const { url, pages, ...others } = given as Record<string, unknown>;
  if (typeof url !== 'string' || parseUrl(url) === null || Object.keys(others).length > 0) return null;
  if (pages === undefined) return { kind, url };
  return typeof pages === 'string' && pagingUnit(pages) !== null ? { kind, url, pages } : null;
}

function shown(value: unknown): string {
  const text = value === undefined ? 'nothing' : (JSON.stringify(value) ?? String(value));
  return text.length > 80 ? `${text.slice(0, 77)}...` : text;
}
