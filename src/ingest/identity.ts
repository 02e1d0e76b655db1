import type { DocumentDraft, OrganizationDraft } from '../extract/draft.ts';
import { vietnameseName } from '../gazetteer/english-organizations.ts';
import { hashKey, nodeId } from '../model/id.ts';
import { remembered } from '../model/memo.ts';
import { accentKey } from '../model/text.ts';
import { missionKey } from './mission.ts';
import { organizationKey } from './organization-name.ts';

/**
 * Ids that are pure functions of one article: neither the order nor the company in which articles come matters. Bodies and
 * documents of two readings meet in one node when, and only when, their keys agree; people, events and stories are only
 * referred to here, and linkage finds which references are one (`src/model/linkage.ts`).
 */

/** The scope of bodies and persons of the whole country, beside the provinces' ids. */
export const CENTRAL = 'central';
/** The scope of foreign bodies and persons. */
export const FOREIGN = 'foreign';

/** The id of the article at a canonical address. */
export const articleIdOf = (canonicalUrl: string): string => nodeId('ARTICLE', hashKey(canonicalUrl));

/** The id of the source that a site is. */
export const sourceIdOf = (siteId: string): string => nodeId('SOURCE', siteId);

/**
 * Where a body belongs: the province that it is said to be of; for a body below the national level without one, the
 * article's province (`home`), since "Tỉnh ủy" in news of Cao Bằng is Cao Bằng's; else the whole country, or abroad.
 */
export function scopeOf(body: OrganizationDraft, home: string | null): string {
  if (body.level === 'FOREIGN') return FOREIGN;
  if (body.provinceId !== null) return body.provinceId;
  const isLocal = body.level === null ? isLocalName(body.name) : body.level !== 'CENTRAL';
  return isLocal ? (home ?? CENTRAL) : CENTRAL;
}

/** The province that a body belongs to by its scope, null for bodies of the whole country and foreign ones. */
export function provinceOf(body: OrganizationDraft, home: string | null): string | null {
  const scope = scopeOf(body, home);
  return scope === CENTRAL || scope === FOREIGN ? null : scope;
}

/** Names that say that a body is none of the whole country's. */
const LOCAL_BODY =
  /(?:^|\s)(?:tỉnh|thành phố|tp\.?|huyện|quận|thị xã|xã|phường|thị trấn|sở|thành ủy|quận ủy|thị ủy)(?:\s|$)/u;
const isLocalName = remembered((name) => LOCAL_BODY.test(accentKey(name)), 1_000);

/** The id of a body: by its name in one spelling and its scope. */
export function organizationIdOf(body: OrganizationDraft, home: string | null): string {
  const scope = scopeOf(body, home);
  const provinceId = provinceOf(body, home);
  // News in English names the same bodies.
  const name =
    (body.kind === 'EMBASSY' ? missionKey(body.name) : null) ??
    vietnameseName({ name: body.name, level: body.level, provinceId }) ??
    body.name;
  const key = organizationKey({ name, provinceId });
  // "Ủy ban MTTQ Việt Nam" without a place is the central committee under its short name.
  const whole =
    scope === CENTRAL ? key.replace(/^ủy ban (?=mặt trận tổ quốc việt nam$)/u, 'ủy ban trung ương ') : key;
  return nodeId('ORGANIZATION', hashKey(whole, scope));
}

/** The id of a numbered document: by its number, blanks and the kind of dash aside. */
export function documentIdOf({ number }: Pick<DocumentDraft, 'number'>): string {
  const key = accentKey(number).replace(/[–—‑]/g, '-').replace(/\s+/g, '');
  return nodeId('LEGAL_DOCUMENT', hashKey(key));
}
