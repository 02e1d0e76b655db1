import type { DocumentDraft, OfficialDraft, OrganizationDraft } from '../extract/draft.ts';
import { hashKey, nodeId } from '../model/id.ts';
import { accentKey } from '../model/text.ts';
import { organizationKey } from './organization-name.ts';

/**
 * Identity, first version. Every id is a pure function of one article, so neither the order nor the company in which
 * articles come matters. Two readings meet in one node when, and only when, their keys agree.
 */

/** The scope of bodies and persons of the whole country, beside the provinces' ids. */
export const CENTRAL = 'central';
/** The scope of foreign bodies and persons. */
const FOREIGN = 'foreign';

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
  const isLocal = body.level === null ? LOCAL_BODY.test(accentKey(body.name)) : body.level !== 'CENTRAL';
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

/** The id of a body: by its name in one spelling and its scope. */
export function organizationIdOf(body: OrganizationDraft, home: string | null): string {
  const scope = scopeOf(body, home);
  const key = organizationKey({ name: body.name, provinceId: provinceOf(body, home) });
  // "Ủy ban MTTQ Việt Nam" without a place is the central committee under its short name.
  const whole =
    scope === CENTRAL ? key.replace(/^ủy ban (?=mặt trận tổ quốc việt nam$)/u, 'ủy ban trung ương ') : key;
  return nodeId('ORGANIZATION', hashKey(whole, scope));
}

/**
 * The id of a person: by name (case and tone placement aside) and one scope. Of several positions the first in the text
 * that lies in a province gives it, those held now before former ones: an official "of the central committee, secretary of
 * Cao Bằng" is thus the same as the secretary of Cao Bằng alone. Without a province: the whole country if a position is at
 * a body of that scope or abroad, else the article's province. Foreigners are told apart by name only.
 */
export function officialIdOf(official: OfficialDraft, home: string | null): string {
  return nodeId(
    'OFFICIAL',
    hashKey(accentKey(official.name).replace(/\s+/g, ' ').trim(), personScope(official, home)),
  );
}

function personScope({ isForeign, positions }: OfficialDraft, home: string | null): string {
  if (isForeign) return FOREIGN;
  const inOrder = [...positions].sort(
    (a, b) =>
      Number(a.isFormer) - Number(b.isFormer) ||
      a.evidence.start - b.evidence.start ||
      a.evidence.end - b.evidence.end,
  );
  const scopes = inOrder.map(({ provinceId, organization }) => {
    if (provinceId !== null) return provinceId;
    return organization === null ? null : scopeOf(organization, home);
  });
  const province = scopes.find((scope) => scope !== null && scope !== CENTRAL && scope !== FOREIGN);
  // A Vietnamese at a foreign post (an ambassador) is nobody's in the provinces.
  const isAbove = scopes.includes(CENTRAL) || scopes.includes(FOREIGN);
  return province ?? (isAbove ? CENTRAL : (home ?? CENTRAL));
}

/**
 * The id of a post that a person holds or held: by person, office words and body. "nguyên" is no part of the office: it
 * says that the same post is over.
 */
export function positionIdOf(officialId: string, title: string, organizationId: string | null): string {
  const office = accentKey(title)
    .replace(/^(?:nguyên|cựu)\s+/u, '')
    .replace(/\s+/g, ' ')
    .trim();
  return `position:${hashKey(officialId, office, organizationId ?? '')}`;
}

/** The id of a numbered document: by its number, blanks and the kind of dash aside. */
export function documentIdOf({ number }: Pick<DocumentDraft, 'number'>): string {
  const key = accentKey(number).replace(/[–—‑]/g, '-').replace(/\s+/g, '');
  return nodeId('LEGAL_DOCUMENT', hashKey(key));
}
