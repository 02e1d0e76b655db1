import { pagingUnit } from '../src/extract/paging.ts';
import { isWithin, type Place } from '../src/extract/place.ts';
import type { ArticleRules, FeedRules, JsonLdField, ListRules, Pick, Rule } from '../src/extract/rule.ts';
import type { ArticleAddress, EntrySource, Site } from '../src/extract/site.ts';
import type { SourceKind } from '../src/model/source.ts';
import { isLocalHost, parseUrl, siteHost } from '../src/model/url.ts';

/** What the sites of one CMS share. */
export interface Family {
  readonly name: string;
  readonly article: ArticleRules;
  readonly list: ListRules | null;
  readonly feed: FeedRules;
  /** CSS selector of what only pages of this CMS show; null when nothing does. */
  readonly marks: string | null;
  /** How the older pages of its lists are addressed (see `pageAddress`); left out, the links of the pager are followed. */
  readonly pages?: string;
  /** Where it puts a site's feed, as paths, likeliest first; left out where that is not known. */
  readonly feeds?: readonly string[];
  /**
   * The path and query under which an article of this CMS is known for good, or null when the address is none of an
   * article. It is asked with addresses of the site's own hosts only.
   */
  readonly identify: (url: URL) => string | null;
}

/** What a site says of itself; everything else comes from its family. */
export interface SiteDefinition {
  readonly id: string;
  readonly name: string;
  readonly kind: SourceKind;
  /** The province by today's division; null or left out for national sites. */
  readonly provinceId?: string | null;
  /** For a site of a body that was merged away: its province until then, to which its reports up to that day belong. */
  readonly formerProvinceId?: string;
  readonly homepage: string;
  /** Hosts besides that of the homepage: mirrors, mobile and print hosts. */
  readonly mirrors?: readonly string[];
  /** For a site within a portal: the path below which its pages lie. What else the portal shows is another's. */
  readonly folder?: string;
  /** Marks with which its own reports begin: "Mặt trận" for "(Mặt trận) -". Left out where they are not known. */
  readonly datelines?: readonly string[];
  /** "vi" when left out. */
  readonly language?: string;
  readonly entries: readonly EntrySource[];
  /** Rules that go before the family's, by field. */
  readonly article?: Partial<ArticleRules>;
  readonly list?: Partial<ListRules>;
  readonly identify?: (url: URL) => string | null;
  /** 48 when left out. */
  readonly expectEveryHours?: number;
  /** True when left out. */
  readonly isVerified?: boolean;
  /** Families whose rules apply to pages that show their marks. */
  readonly variants?: readonly Family[];
}

/** Deviations first, then what the family knows, field by field. */
function prepend<T extends { readonly name: string }>(family: T, deviations: Partial<T> = {}): T {
  const merged: Record<string, unknown> = { ...family };
  for (const [field, values] of Object.entries(deviations)) {
    const inherited = merged[field];
    merged[field] = Array.isArray(inherited) && Array.isArray(values) ? [...values, ...inherited] : values;
  }
  return merged as T;
}

/** A site made of its family's rules and what differs from them. A homepage that is no address is our bug, so it throws. */
export function defineSite(family: Family, definition: SiteDefinition): Site {
  const home = parseUrl(definition.homepage);
  if (home === null)
    throw new Error(`expected an http(s) homepage for ${definition.id}, but got ${definition.homepage}`);
  const hosts = [...new Set([siteHost(home), ...(definition.mirrors ?? [])])];
  const place = { hosts, folder: definition.folder };
  const pathOf = definition.identify ?? family.identify;
  return {
    id: definition.id,
    name: definition.name,
    kind: definition.kind,
    provinceId: definition.provinceId ?? null,
    formerProvinceId: definition.formerProvinceId,
    homepage: definition.homepage,
    family: family.name,
    hosts,
    folder: definition.folder,
    datelines: definition.datelines,
    language: definition.language ?? 'vi',
    entries: definition.entries.map((entry) =>
      entry.kind === 'list' && entry.pages === undefined && family.pages !== undefined
        ? { ...entry, pages: family.pages }
        : entry,
    ),
    article: prepend(family.article, definition.article),
    list: family.list === null ? null : prepend(family.list, definition.list),
    variants: (definition.variants ?? []).flatMap(({ marks, article, list }) =>
      marks === null ? [] : [{ marks, article, list }],
    ),
    feed: family.feed,
    identify: lastAsked((url) => addressOf(url, home, place, pathOf)),
    expectEveryHours: definition.expectEveryHours ?? 48,
    isVerified: definition.isVerified ?? true,
  };
}

type Identify = Site['identify'];

/** Addresses asked of the site that was asked last: a page or list asks for each of its own several times. */
const asked = new Map<string, ArticleAddress | null>();
let askedOf: Identify | null = null;
const MOST_ASKED = 500;

function lastAsked(identify: Identify): Identify {
  return (url) => {
    if (askedOf !== identify || asked.size >= MOST_ASKED) asked.clear();
    askedOf = identify;
    const known = asked.get(url.href);
    if (known !== undefined) return known;
    const answer = identify(url);
    asked.set(url.href, answer);
    return answer;
  };
}

function addressOf(
  url: URL,
  home: URL,
  place: Place,
  pathOf: (url: URL) => string | null,
): ArticleAddress | null {
  if (!isWithin(url, place)) return null;
  const path = pathOf(url);
  if (path === null) return null;
  const scheme = isLocalHost(home.hostname) ? home.protocol : 'https:';
  return { canonicalUrl: `${scheme}//${siteHost(home)}${path}` };
}

/** An RSS, Atom or JSON feed that announces a site's articles. */
export const feed = (url: string): EntrySource => ({ kind: 'feed', url });

/**
 * A list page that announces a site's articles. `pages` says how its older pages are addressed (see `pageAddress`), where the
 * family does not say it and the page has no pager to follow.
 */
export const list = (url: string, pages?: string): EntrySource => {
  if (pages === undefined) return { kind: 'list', url };
  if (pagingUnit(pages) === null) throw new Error(`expected a template of page addresses, but got ${pages}`);
  return { kind: 'list', url, pages };
};

/** A sitemap, or an index of sitemaps, that names a site's articles. */
export const sitemap = (url: string): EntrySource => ({ kind: 'sitemap', url });

interface Where {
  /** Look on the whole page, not only in the article's box. */
  readonly page?: boolean;
  /** "first" when left out. */
  readonly pick?: Pick;
}

/** The text of an element. */
export const text = (name: string, selector: string, { page = false, pick = 'first' }: Where = {}): Rule => ({
  name,
  probe: { at: 'text', selector, page, pick },
});

/** An attribute of an element. */
export const attr = (
  name: string,
  selector: string,
  attribute: string,
  { page = false, pick = 'first' }: Where = {},
): Rule => ({ name, probe: { at: 'attribute', selector, attribute, page, pick } });

/** The content of the first `meta` with one of these properties, names or itemprops. */
export const meta = (name: string, ...keys: readonly string[]): Rule => ({
  name,
  probe: { at: 'meta', keys },
});

/** A field of the page's JSON-LD article. */
export const jsonLd = (name: string, field: JsonLdField): Rule => ({ name, probe: { at: 'json-ld', field } });

/** A date printed in the article's box, outside its body. */
export const stamp = (name: string): Rule => ({ name, probe: { at: 'stamp' } });

/** The element that holds most of the running text. */
export const mainText = (name: string): Rule => ({ name, probe: { at: 'main-text' } });

/** A line that stands above the main text as titles do. */
export const titleLine = (name: string): Rule => ({ name, probe: { at: 'title-line' } });

/** A name as the body's last line. */
export const bodyEnd = (name: string): Rule => ({ name, probe: { at: 'body-end' } });
