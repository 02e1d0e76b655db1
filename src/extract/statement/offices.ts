import { NEWSPAPERS, type OrganizationHead } from '../../gazetteer/organizations.ts';
import { VILLAGES } from '../../gazetteer/seats.ts';
import { isVietnameseSyllable, personNameIn } from './names.ts';
import { fieldEnd, type Organization, organizationAt } from './organizations.ts';
import { phraseSet } from './phrases.ts';
import { isNameOverPlace, unknownPlaceEnd } from './place-split.ts';
import type { Place } from './places.ts';
import { type Title, titleAt } from './titles.ts';
import { Gap, type Token } from './tokens.ts';

/** An office as it stands in a text: the words and, where they follow, the body; `end` is the index after both. */
export interface Office {
  readonly from: number;
  readonly end: number;
  readonly title: Title;
  /** Index after the office words alone; "Trưởng Ban" ends here, though its body begins at "Ban". */
  readonly titleTo: number;
  readonly organization: Organization | null;
}

const STATE_UNIT: OrganizationHead = {
  kind: 'STATE',
  level: null,
  isWhole: true,
  isPart: false,
  takesAnyName: false,
  isFirm: false,
};
const STATE: OrganizationHead = { ...STATE_UNIT, level: 'FOREIGN' };
const MISSION: OrganizationHead = { ...STATE, kind: 'EMBASSY' };
const OTHER: OrganizationHead = { ...STATE_UNIT, kind: 'OTHER' };
const PRESS: OrganizationHead = { ...STATE_UNIT, kind: 'PRESS' };
const papers = phraseSet(NEWSPAPERS);
const vietNam = phraseSet('việt nam|cộng hòa xã hội chủ nghĩa việt nam|chxhcn việt nam');
const VILLAGE = new RegExp(`^(?:${VILLAGES}|khu|phố)$`);
const LEVEL_WORD = /^(tỉnh|huyện|quận|xã|phường|thành|thị|tp|nước|bang|đặc)$/;

const body = (
  head: OrganizationHead,
  from: number,
  to: number,
  places: readonly Place[],
  level: string | null,
): Organization => ({
  from,
  to,
  end: to,
  head,
  places,
  acronym: null,
  level,
  isBare: false,
  parent: null,
});

/** The mission of a country that is named alone. */
export const missionOf = (place: Place): Organization => body(MISSION, place.from, place.to, [place], null);

/** "Angola tại Việt Nam", "nước CHDCND Lào tại Việt Nam", "Việt Nam tại Ba Lan": the country sent, and where to. */
function missionAt(
  tokens: readonly Token[],
  from: number,
  limit: number,
  places: ReadonlyMap<number, Place>,
): Organization | null {
  let at = from;
  if (tokens[at]?.key === 'của') at++;
  if (tokens[at]?.key === 'nước') at++;
  const start = at;
  const found: Place[] = [];
  const country = (i: number): number | null => {
    const isKingdom = tokens[i]?.key === 'vương' && tokens[i + 1]?.key === 'quốc' && !places.has(i);
    const j = isKingdom ? i + 2 : tokens[i]?.key === 'nước' ? i + 1 : i;
    const own = vietNam.at(tokens, j);
    if (own !== null) return own.to;
    if (tokens[j]?.key === 'tp' || tokens[j]?.key === 'thành') {
      for (let k = j + 1; k <= j + 2; k++) {
        const place = places.get(k);
        if (place !== undefined) return place.to;
      }
    }
    const place = places.get(j);
    if (place === undefined || place.to > limit) return null;
    found.push(place);
    return place.to;
  };
  const first = country(at);
  if (first === null) return null;
  at = first;
  while (tokens[at]?.key === ',' && country(at + 1) !== null) at = country(at + 1) ?? at;
  if (tokens[at]?.key === 'tại' || tokens[at]?.key === 'ở') at = country(at + 1) ?? at;
  return body(MISSION, start, at, found, null);
}

/** "tỉnh Savannakhet", "huyện Nho Quan" right behind an office: the government of that unit. */
function unitAt(
  tokens: readonly Token[],
  from: number,
  limit: number,
  places: ReadonlyMap<number, Place>,
): Organization | null {
  const word = tokens[from];
  if (word === undefined || from >= limit || !LEVEL_WORD.test(word.key) || word.gap > Gap.LINE) return null;
  const at = word.key === 'thành' || word.key === 'thị' || word.key === 'đặc' ? from + 2 : from + 1;
  const place = places.get(at);
  if (place !== undefined) return body(STATE_UNIT, from, place.to, [place], word.key);
  const to = unknownPlaceEnd(tokens, at, limit, word.key);
  return to === at && word.key !== 'tỉnh' && word.key !== 'huyện' && word.key !== 'xã' && word.key !== 'thành'
    ? null
    : body(STATE_UNIT, from, to, [], word.key);
}

/**
 * The office that begins at a token, with its body if one follows directly, after "của", or (for a division: "Trưởng phòng
 * Châu Âu, PACCOM") after a comma. Null where no office begins, or where its words are an office only with a body.
 */
export function officeAt(
  tokens: readonly Token[],
  from: number,
  limit: number,
  places: ReadonlyMap<number, Place>,
): Office | null {
  const title = titleAt(tokens, from);
  if (title === null || title.to > limit) return null;
  const { head } = title;
  const plain: Office = { from, end: title.to, title, titleTo: title.to, organization: null };
  if (head.isWhole) return stateBehind(plain, tokens, limit, places);
  const organization = bodyOf(tokens, title, limit, places);
  if (organization?.head.isFirm === true) return null;
  if (organization === null || (head.bodyKind !== null && organization.head.kind !== head.bodyKind)) {
    return head.needsOrganization ? null : plain;
  }
  // Viet Nam has no governors
  const governed = isGovernor(tokens, title.to) ? { ...organization, head: STATE } : organization;
  return { ...plain, end: Math.max(title.to, organization.end), organization: governed };
}

/** "Thủ tướng Lào Sonexay Siphandone": the country between an office of state and a name; without a body where it is Viet Nam. */
function stateBehind(
  office: Office,
  tokens: readonly Token[],
  limit: number,
  places: ReadonlyMap<number, Place>,
): Office {
  // "Tổng Bí thư Ban Chấp hành Trung ương Đảng"
  const party = organizationAt(tokens, office.end, limit, places);
  if (party?.head.kind === 'PARTY' && party.to > office.end + 1)
    return { ...office, end: party.end, organization: party };
  const at = tokens[office.end]?.key === 'nước' ? office.end + 1 : office.end;
  const own = vietNam.at(tokens, at);
  const place = places.get(at);
  const to = own?.to ?? (place?.kind === 'COUNTRY' ? place.to : null);
  const isName = (i: number) => i < limit && tokens[i]?.capital === true && tokens[i]?.gap === Gap.SPACE;
  if (to === null || !isName(at) || !isName(to)) return office;
  // "Phó Thủ tướng Thái Lan Prawit": one word is a name only where it can be none of ours
  if (!isName(to + 1) && isVietnameseSyllable(tokens[to]?.key ?? '')) return office;
  if (own !== null || place === undefined) return { ...office, end: to };
  return { ...office, end: to, organization: body(STATE, at, to, [place], null) };
}

const GOVERNOR = /^(?:tỉnh|thị|đô|châu|huyện) trưởng$/;

/** Whether "Tỉnh trưởng", "Thị trưởng" ends before a token. */
export const isGovernor = (tokens: readonly Token[], to: number): boolean =>
  GOVERNOR.test(`${tokens[to - 2]?.key} ${tokens[to - 1]?.key}`);

/** "ông A, Phó Tỉnh trưởng Luông Nậm Thà": the capitals behind a governor's office are the unit governed, where the person is named before it. */
export function governing(tokens: readonly Token[], office: Office, to: number): Office | null {
  if (office.organization !== null || !isGovernor(tokens, office.titleTo)) return null;
  return { ...office, end: to, organization: body(STATE, office.titleTo, to, [], null) };
}

/** "bà A, Giám đốc điều hành Mekong Light": foreign capitals behind the office of a person named before it are the body. */
export function foreignBody(tokens: readonly Token[], office: Office, to: number): Office | null {
  const { organization, title } = office;
  if (organization !== null || title.head.isWhole || title.head.family !== 'GENERAL') return null;
  return /^[.,;)]$/.test(tokens[to]?.key ?? '.') || tokens[to]?.capital === false
    ? { ...office, end: to, organization: body(OTHER, office.titleTo, to, [], null) }
    : null;
}

function bodyOf(
  tokens: readonly Token[],
  title: Title,
  limit: number,
  places: ReadonlyMap<number, Place>,
): Organization | null {
  const { head, to, bodyFrom } = title;
  if (bodyFrom < to) {
    const shared = organizationAt(tokens, bodyFrom, limit, places, true);
    if (shared !== null && shared.to > to) return withParent(tokens, shared, limit, places);
  }
  const next = tokens[to];
  if (next === undefined || next.gap > Gap.LINE || to >= limit) return null;
  if (next.key === ',') return apposedBody(tokens, to + 1, limit, places);
  // "PCT.UBMTTQVN tỉnh"
  const isGlued = next.key === '.' && next.gap === Gap.NONE && tokens[to + 1]?.gap === Gap.NONE;
  const at = next.key === 'của' || next.key === 'tại' || isGlued ? to + 1 : to;
  const own = organizationAt(tokens, at, limit, places);
  if (own !== null && (next.key !== 'tại' || own.head.isWhole))
    return own.isBare && !own.head.isWhole && !tokens[at]?.capital
      ? null
      : isDivision(tokens, own.from)
        ? withParent(tokens, own, limit, places)
        : own;
  if (head.family === 'MISSION') return missionAt(tokens, to, limit, places);
  // "Tổng Biên tập Đại Đoàn Kết": the paper by its name alone
  const paper = tokens[to - 1]?.key === 'tập' ? papers.at(tokens, at) : null;
  if (paper !== null && paper.to <= limit) return body(PRESS, at, paper.to, [], null);
  if (next.key === 'tại') return null;
  const acronym = tokens[at] as Token;
  if (/^[A-ZĐ]{3,8}$/.test(acronym.text) && !tokens[at + 1]?.allCapitals && at < limit)
    return { ...body(OTHER, at, at + 1, [], null), isBare: true };
  // "Bộ trưởng Ngoại giao", "Trưởng ban Nội chính": the field alone
  const field = acronym.capital && personNameIn(tokens, at, limit) === null ? fieldEnd(tokens, at) : null;
  if (field !== null && field <= limit) return body(OTHER, at, field, [], null);
  // "Phó Thị trưởng Ulsan": one word abroad that the gazetteer lacks
  const office = tokens[to - 2]?.key ?? '';
  const isAlone = acronym.capital && !tokens[at + 1]?.capital && tokens[at + 1]?.key !== '-' && at < limit;
  if (isAlone && tokens[to - 1]?.key === 'trưởng' && /^(tỉnh|thị|đô|châu|huyện)$/.test(office))
    return body(STATE_UNIT, at, at + 1, [], null);
  const foreign = foreignBodyEnd(tokens, at, limit, places);
  if (foreign !== null) return body(OTHER, at, foreign, [], null);
  const village = tokens[to - 1]?.key ?? '';
  if (VILLAGE.test(village)) {
    const end = unknownPlaceEnd(tokens, at, limit, village);
    if (end > at) return body(STATE_UNIT, at, end, [], village);
  }
  // "Phó Tỉnh trưởng Khăm Muồn", "Chủ tịch Hà Nội ...": the place governed
  const place = places.get(at);
  if (
    place !== undefined &&
    place.to <= limit &&
    head.family === 'GENERAL' &&
    !isNameOverPlace(tokens, place, limit)
  )
    return body(place.kind === 'COUNTRY' ? STATE : STATE_UNIT, at, place.to, [place], null);
  return unitAt(tokens, at, limit, places);
}

/** "Tham tán, Đại sứ quán Việt Nam tại Ba Lan": the body between commas behind the office. */
function apposedBody(
  tokens: readonly Token[],
  from: number,
  limit: number,
  places: ReadonlyMap<number, Place>,
): Organization | null {
  if (titleAt(tokens, from) !== null) return null;
  const found = organizationAt(tokens, from, limit, places);
  if (found === null || (found.isBare && !found.head.isWhole) || found.head.isPart) return null;
  const next = tokens[found.end];
  return found.end >= limit || next === undefined || /^[,.;)]$/.test(next.key) ? found : null;
}

const BODY_WORD =
  /^(foundation|fund|institute|university|international|organization|network|trust|center|centre|council|association|bank|mission|aid|care|children|society|committee)$/;

/** "Bright Ridge Foundation tại Việt Nam": a run of foreign capitals that is a body by a word of it or by its seat, or null. */
function foreignBodyEnd(
  tokens: readonly Token[],
  from: number,
  limit: number,
  places: ReadonlyMap<number, Place>,
): number | null {
  let to = from;
  let isBody = false;
  while (to < limit && to - from < 7 && tokens[to]?.capital && !places.has(to)) {
    if (isVietnameseSyllable(tokens[to]?.key ?? '') && to === from) return null;
    isBody ||= BODY_WORD.test(tokens[to]?.key ?? '');
    to++;
  }
  if (to - from < 2) return null;
  const isSeated = tokens[to]?.key === 'tại' && tokens[to + 1]?.key === 'việt';
  return isSeated ? Math.min(limit, to + 3) : isBody ? to : null;
}

/** "Vụ ...", "Cục ...", "Hội đồng tư vấn ...": divisions of a kind of their own. */
const isDivision = (tokens: readonly Token[], from: number): boolean =>
  /^(vụ|cục)$/.test(tokens[from]?.key ?? '') ||
  (tokens[from + 1]?.key === 'đồng' && tokens[from + 2]?.key === 'tư');

/** A division takes the body behind the comma: "Phòng Châu Âu, PACCOM". */
function withParent(
  tokens: readonly Token[],
  division: Organization,
  limit: number,
  places: ReadonlyMap<number, Place>,
): Organization {
  const joint = tokens[division.end]?.key;
  if (
    (division.head.kind !== 'OTHER' && !isDivision(tokens, division.from)) ||
    (joint !== ',' && joint !== 'của' && joint !== 'thuộc' && joint !== '-') ||
    (joint !== 'của' && division.head.kind === 'OTHER' && division.places.length > 0)
  )
    return division;
  const parent = organizationAt(tokens, division.end + 1, limit, places);
  if (parent === null || parent.head.kind === 'OTHER' || titleAt(tokens, division.end + 1) !== null)
    return division;
  return { ...division, parent, end: parent.end };
}
