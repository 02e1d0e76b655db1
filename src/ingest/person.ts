import type { OfficialDraft, PositionDraft } from '../extract/draft.ts';
import { mergerOf } from '../extract/home.ts';
import { hashKey, nodeId } from '../model/id.ts';
import { remembered } from '../model/memo.ts';
import { type PersonTraits, UNNAMED_PLACE } from '../model/same-official.ts';
import { accentKey, foldText } from '../model/text.ts';
import { CENTRAL, FOREIGN, organizationIdOf, scopeOf } from './identity.ts';

/**
 * The reference by which an article knows a person: name, scope, unit below the province, and whether it is a man or a woman.
 * A pure function of the article; which references are one official, linkage says (`officialLinkage`).
 */
export function personOf(official: OfficialDraft, home: string | null): PersonTraits {
  const name = nameKey(official.name);
  const scope = scopeOfPerson(official, home);
  const place = official.isForeign ? '' : placeOf(official);
  const gender = genderOf(official.honorific ?? '');
  const merger = mergerOf(scope);
  return {
    id: nodeId('OFFICIAL', hashKey(name, scope, place, gender ?? '')),
    name,
    scope,
    successor: merger?.into ?? null,
    mergedOn: merger?.on ?? null,
    place,
    gender,
  };
}

/** After these onsets "y" and "i" spell one sound, and both are in use: Mỹ and Mĩ, Lý and Lí, Quý and Quí. */
const Y_AS_I = /(?<=(?:^|\s)(?:[hklmst]|qu))y(?=[\u0300-\u036f]*(?:\s|$))/gu;

/** One spelling of a name: case, tone placement, blanks, the kind of apostrophe and i/y aside. Diacritics stay. */
const nameKey = remembered(
  (name) =>
    accentKey(name)
      .replace(/[’‘ʼ`´]/g, "'")
      .replace(/\s+/g, ' ')
      .trim()
      .normalize('NFD')
      .replace(Y_AS_I, 'i')
      .normalize('NFC'),
  1_000,
);

/** In the order of the text, those held now before former ones. */
const inOrder = (positions: readonly PositionDraft[]): readonly PositionDraft[] =>
  [...positions].sort(
    (a, b) =>
      Number(a.isFormer) - Number(b.isFormer) ||
      a.evidence.start - b.evidence.start ||
      a.evidence.end - b.evidence.end,
  );

/**
 * Of several positions the first in the text that lies in a province gives the scope, those held now before former ones: an
 * official "of the central committee, secretary of Cao Bằng" is thus the same as the secretary of Cao Bằng alone. Without a
 * province: the whole country if a position is at a body of that scope or abroad, else the article's province. Foreigners
 * are told apart by name only.
 */
function scopeOfPerson({ isForeign, positions }: OfficialDraft, home: string | null): string {
  if (isForeign) return FOREIGN;
  const scopes = inOrder(positions).map(({ provinceId, organization }) => {
    if (provinceId !== null) return provinceId;
    return organization === null ? null : scopeOf(organization, home);
  });
  const province = scopes.find((scope) => scope !== null && scope !== CENTRAL && scope !== FOREIGN);
  // A Vietnamese at a foreign post (an ambassador) is nobody's in the provinces.
  const isAbove = scopes.includes(CENTRAL) || scopes.includes(FOREIGN);
  return province ?? (isAbove ? CENTRAL : (home ?? CENTRAL));
}

/** Offices that dozens hold at one body. */
const MEMBERSHIP =
  /ủy viên|thành viên|đại biểu|hội viên|cán bộ|chuyên viên|cố vấn|^(?:nguyên )?(?:uv|t[uư]v|quv)|member|delegate|deput(?:y|ies) of/u;

/** Whether few hold this office at a body: the chair and the vice chairs, not the members. */
const leadsBody = remembered((title) => !MEMBERSHIP.test(accentKey(title)), 1_000);

/** What stands before the name of a unit below the province, in names of its bodies. */
const BEFORE_UNIT =
  /(?:^|\s)(?:huyen uy|quan uy|thi uy|thanh uy|dang uy|huyen doan|huyen|quan|thi xa|xa|phuong|thi tran|thanh pho|tp|dac khu|khu dan cu|thon|ban|ap)\.?(?=\s|$)/g;

/** The name of the unit that a body's name ends in, folded; '' where it names none. */
const unitOf = remembered((bodyName) => {
  const name = foldText(bodyName);
  const last = [...name.matchAll(BEFORE_UNIT)].at(-1);
  return last === undefined ? '' : name.slice(last.index + last[0].length).trim();
}, 1_000);

function placeOf({ positions }: OfficialDraft): string {
  const held = positions.filter(({ isFormer }) => !isFormer);
  const all = inOrder(held.length > 0 ? held : positions);
  const leading = all.filter(({ title }) => leadsBody(title));
  const places = (leading.length > 0 ? leading : all).map(({ organization }) => {
    if (organization === null) return UNNAMED_PLACE;
    if (organization.level !== 'DISTRICT' && organization.level !== 'COMMUNE') return '';
    const unit = unitOf(organization.name);
    return unit === '' ? UNNAMED_PLACE : `${organization.level} ${unit}`;
  });
  if (places.includes('')) return '';
  // An office without a body says nothing of the place; alone it is taken for the article's province.
  return places.find((place) => place !== UNNAMED_PLACE) ?? (leadsNoBody(all) ? '' : UNNAMED_PLACE);
}

const leadsNoBody = (positions: readonly PositionDraft[]) =>
  positions.every(({ organization }) => organization === null);

const GENDERS: Readonly<Record<string, 'M' | 'F'>> = {
  ông: 'M',
  anh: 'M',
  mr: 'M',
  bà: 'F',
  chị: 'F',
  cô: 'F',
  ms: 'F',
  mrs: 'F',
};

const genderOf = remembered(
  (honorific): 'M' | 'F' | null => GENDERS[accentKey(honorific).replace(/\.$/, '')] ?? null,
);

const officeOf = remembered(
  (title) =>
    accentKey(title)
      .replace(/^(?:nguyên|cựu|former)\s+/u, '')
      .replace(/\s+/g, ' ')
      .trim(),
  1_000,
);

/**
 * The key of a post: office words and body. "nguyên" is no part of the office: it says that the same
 * post is over.
 */
export function postOf({ title, organization }: PositionDraft, home: string | null): string {
  return hashKey(officeOf(title), organization === null ? '' : organizationIdOf(organization, home));
}
