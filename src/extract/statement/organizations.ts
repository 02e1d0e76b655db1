import { CLAUSE_WORDS, ORGANIZATION_WORDS, type OrganizationHead } from '../../gazetteer/organizations.ts';
import type { OrganizationLevel } from '../../model/organization.ts';
import { historicalEnd, isMiddleName, personNameIn } from './names.ts';
import { organizationHeadAt } from './organization-heads.ts';
import {
  acronymAfter,
  capitalsAt,
  isForeignerAt,
  isNumbered,
  quotedEnd,
  seatEnd,
} from './organization-tails.ts';
import { phraseSet } from './phrases.ts';
import { unitEnd } from './place-split.ts';
import type { Place } from './places.ts';
import { titleHeadAt } from './titles.ts';
import { Gap, type Token } from './tokens.ts';

/** A body named in a text, as a run of tokens. */
export interface Organization {
  readonly from: number;
  readonly to: number;
  readonly head: OrganizationHead;
  /** Places inside the name, in order. */
  readonly places: readonly Place[];
  /** The acronym given in brackets behind the name: "(VUFO)". */
  readonly acronym: string | null;
  /** Index after the name and its bracket. */
  readonly end: number;
  /** "tỉnh", "huyện" ... that stands in the name, the last one; null where none does. */
  readonly level: string | null;
  /** Nothing but the head: "Hội", "Ban Chấp hành". */
  readonly isBare: boolean;
  /** The body that this one is a division of, named behind a comma: "Phòng Châu Âu, PACCOM". */
  readonly parent: Organization | null;
}

const inner = phraseSet(ORGANIZATION_WORDS);
const clauseWords = phraseSet(CLAUSE_WORDS);
const LEVEL_WORDS = new Set('tỉnh|huyện|quận|xã|phường|thôn|bản|ấp|buôn|bon|khóm|xóm'.split('|'));

/** The end of a field of government that begins at a token ("Ngoại giao", "Giáo dục và Đào tạo"), or null. */
export const fieldEnd = (tokens: readonly Token[], from: number): number | null =>
  inner.at(tokens, from)?.to ?? null;

/**
 * The body whose name begins at a token, or null. The name takes in capitals, the small words that bodies' names are made
 * of, places and nested bodies, and stops before a person's name, an office, or a word that opens a clause.
 */
export function organizationAt(
  tokens: readonly Token[],
  from: number,
  limit: number,
  places: ReadonlyMap<number, Place>,
  isUnit = false,
): Organization | null {
  const found = organizationHeadAt(tokens, from, isUnit);
  if (found === null || found.to > limit) return null;
  let head = found.value;
  let to = found.to;
  let level: string | null = LEVEL_WORDS.has((tokens[to - 1] as Token).key)
    ? (tokens[to - 1] as Token).key
    : null;
  let isBare = true;
  // Behind the kind of a school, be it nested: "Chi bộ Trường THPT | Phạm Ngũ Lão"
  let schoolTo = bearsNames(tokens, from) ? to : -1;
  // Behind a level word or its place the name is complete: "Ủy ban MTTQ tỉnh | kiểm tra"
  let isClosed = level !== null;
  let mayTakeSmall = isUnit && !head.isWhole && to - from > 1;
  const inside: Place[] = [];
  while (to < limit) {
    const token = tokens[to] as Token;
    if (token.gap > Gap.LINE || (token.gap === Gap.LINE && token.capital && !isBare)) break;
    const place = places.get(to);
    const name = token.capital ? personNameIn(tokens, to, limit) : null;
    if (
      place !== undefined &&
      place.to <= limit &&
      (place.kind !== 'COUNTRY' || (inner.at(tokens, to)?.to ?? 0) <= place.to) &&
      !(name !== null && name > place.to && place.level === null && place.to - to < 2)
    ) {
      // "UBND tỉnh Hà Nam Khánh" is a person, "HĐND tỉnh Hà Giang Nguyễn Văn An" a place and a person
      if (name !== null && name - place.to === 1) break;
      inside.push(place);
      isClosed = place.kind === 'PROVINCE' || place.kind === 'DISTRICT';
      to = place.to;
      mayTakeSmall = false;
      isBare = false;
      continue;
    }
    const nested = organizationHeadAt(tokens, to);
    const next = inner.at(tokens, to);
    if (name !== null && nested !== null && nested.to === to + 1 && name > to + 2) break;
    if (
      nested !== null &&
      (next === null || nested.to >= next.to) &&
      (token.capital || (head.isPart && nested.value.isWhole))
    ) {
      if (titleHeadAt(tokens, to) !== null && !nested.value.isWhole) break;
      if (head.isPart || (!head.takesAnyName && (head.kind === 'OTHER' || !head.isWhole)))
        head = { ...nested.value, isPart: head.isPart && nested.value.isPart };
      if (bearsNames(tokens, to)) schoolTo = nested.to;
      to = nested.to;
      if (LEVEL_WORDS.has((tokens[to - 1] as Token).key)) level = (tokens[to - 1] as Token).key;
      isBare = false;
      mayTakeSmall = !nested.value.isWhole;
      continue;
    }
    // "Trường THPT Phạm Văn Đồng", "Quỹ học bổng Vừ A Dính": whose name it bears
    const isPrize = tokens[to - 1]?.key === 'bổng' && tokens[to - 2]?.key === 'học';
    const eponym = (schoolTo === to || isPrize) && token.capital ? (name ?? historicalEnd(tokens, to)) : null;
    if (eponym !== null && eponym <= limit && next === null) {
      to = eponym;
      isBare = false;
      continue;
    }
    if (
      name !== null &&
      (next === null || (next.to < name && personNameIn(tokens, next.to, limit) === null)) &&
      !(head.takesAnyName && isBare && !(head.kind === 'OTHER' && isMiddleName(tokens[to + 1])))
    )
      break;
    if (head.kind === 'EMBASSY' && token.capital && next === null) break;
    if (next !== null) {
      if (
        isClosed &&
        !token.capital &&
        !/^(tỉnh|huyện|quận|xã|phường|thành|thị|tp|tx|thôn|bản|ấp|khu|tổ|trung|đặc|khối|buôn|khóm|xóm|và)$/.test(
          token.key,
        )
      )
        break;
      const last = tokens[next.to - 1] as Token;
      // A small word goes in only where the name goes on in its manner: not "với" or "các" at the end
      if (
        /^(với|các|tổ|và|miền|nước)$/.test(last.key) &&
        next.to === to + 1 &&
        !goesOn(tokens, next.to, limit, places)
      )
        break;
      if (LEVEL_WORDS.has(last.key) || /^(phố|xã|tp|tx)$/.test(last.key)) level = last.key;
      isClosed = level === last.key;
      to = next.to;
      mayTakeSmall = token.capital;
      isBare = false;
      const isUnit = LEVEL_WORDS.has(last.key) || /^(phố|trấn|châu)$/.test(last.key);
      if (isUnit && !places.has(to)) {
        const end = unitEnd(tokens, to, limit, last.key, places);
        if (end > to) {
          to = end;
          mayTakeSmall = false;
        }
      }
      continue;
    }
    if (token.kind === 'mark') {
      const aside = acronymAfter(tokens, to);
      if (aside !== null && nameGoesOn(tokens, aside.end, limit)) {
        to = aside.end;
        continue;
      }
      const quoted = quotedEnd(tokens, to, limit);
      if (quoted !== null) {
        to = quoted;
        isBare = false;
        continue;
      }
      const after = tokens[to + 1];
      const isJoint = token.key === '-' || token.key === '&' || token.key === '/' || token.key === '.';
      const joins =
        isJoint &&
        after !== undefined &&
        (token.gap === Gap.NONE || token.key !== '.') &&
        (!isBare || (to > from + 1 && token.key === '-')) &&
        (places.has(to + 1) || inner.at(tokens, to + 1) !== null);
      if (
        !joins ||
        titleHeadAt(tokens, to + 1) !== null ||
        after.gap > Gap.SPACE ||
        (token.key === '.' && after.gap > Gap.NONE)
      )
        break;
      to++;
      continue;
    }
    if (token.capital && titleHeadAt(tokens, to) === null) {
      if ((!isBare || head.isWhole) && isForeignerAt(tokens, to, limit, head.takesAnyName)) break;
      // Behind the unit's name the body is complete; what capitals follow are a person of a family not known
      if (isClosed && !head.takesAnyName && inside.at(-1)?.to === to && capitalsAt(tokens, to, limit) > 1)
        break;
      if (!head.takesAnyName && head.isWhole && !mayTakeSmall && isBare === false && level !== null) break;
      to++;
      isBare = false;
      mayTakeSmall = true;
      continue;
    }
    if (
      mayTakeSmall &&
      token.kind === 'word' &&
      clauseWords.at(tokens, to) === null &&
      titleHeadAt(tokens, to) === null
    ) {
      to++;
      mayTakeSmall = false;
      continue;
    }
    if (token.kind === 'number' && (head.takesAnyName ? !isBare : isNumbered(tokens, to))) {
      to++;
      isBare = false;
      continue;
    }
    break;
  }
  while (to > found.to && /^(và|với|các|-|&|\/|\.|nước)$/.test((tokens[to - 1] as Token).key)) to--;
  if (head.kind === 'EMBASSY' || head.kind === 'NGO' || head.takesAnyName) {
    const seat = seatEnd(tokens, to, limit, places);
    if (seat > to) {
      for (let i = to; i < seat; i++) if (places.has(i)) inside.push(places.get(i) as Place);
      to = seat;
    }
  }
  // "Liên hiệp các tổ chức hữu nghị Việt Nam" without a level is the whole country's
  const isNational = level === null && tokens[to - 1]?.key === 'nam' && tokens[to - 2]?.key === 'việt';
  if (head.kind === 'FRIENDSHIP_UNION' && isNational) head = { ...head, level: 'CENTRAL' };
  const bracket = acronymAfter(tokens, to);
  return {
    from,
    to,
    head,
    places: inside,
    acronym: bracket?.acronym ?? null,
    end: bracket?.end ?? to,
    level,
    isBare,
    parent: null,
  };
}

/** "Mặt trận Tổ quốc (MTTQ) | Việt Nam tỉnh Bến Tre": what is part of no other name behind an acronym in brackets. */
function nameGoesOn(tokens: readonly Token[], at: number, limit: number): boolean {
  const token = tokens[at];
  if (token === undefined || at >= limit || token.gap !== Gap.SPACE) return false;
  return LEVEL_WORDS.has(token.key) || (token.key === 'việt' && tokens[at + 1]?.key === 'nam');
}

/** Schools, museums, hospitals, which are named after persons. */
function bearsNames(tokens: readonly Token[], at: number): boolean {
  const key = tokens[at]?.key;
  const next = tokens[at + 1]?.key;
  return key === 'trường' || (key === 'bảo' && next === 'tàng') || (key === 'bệnh' && next === 'viện');
}

function goesOn(
  tokens: readonly Token[],
  at: number,
  limit: number,
  places: ReadonlyMap<number, Place>,
): boolean {
  const token = tokens[at];
  if (token === undefined || at >= limit || token.gap > Gap.LINE) return false;
  return token.capital
    ? titleHeadAt(tokens, at) === null && !(personNameIn(tokens, at, limit) ?? 0)
    : // "với tư cách" is no "TƯ"
      token.key !== 'tư' && (places.has(at) || inner.at(tokens, at) !== null);
}

const LEVEL_OF_WORD: Readonly<Record<string, OrganizationLevel>> = {
  tỉnh: 'PROVINCE',
  huyện: 'DISTRICT',
  quận: 'DISTRICT',
  xã: 'COMMUNE',
  phường: 'COMMUNE',
  thôn: 'COMMUNE',
  bản: 'COMMUNE',
  ấp: 'COMMUNE',
  buôn: 'COMMUNE',
  bon: 'COMMUNE',
  khóm: 'COMMUNE',
  xóm: 'COMMUNE',
};

/** The level at which a body works, as its head, its level word and its places say; null where they do not. */
export function levelOf(organization: Organization): OrganizationLevel | null {
  const { head, level, places } = organization;
  if (head.level === 'FOREIGN') return 'FOREIGN';
  // "Khu tự trị dân tộc Choang Quảng Tây", but "Hội người Việt Nam tại Osaka"
  const isOurs = /^(?:FRIENDSHIP_ASSOCIATION|FRIENDSHIP_UNION|MASS_ORGANIZATION)$/.test(head.kind);
  if (head.level === null && !isOurs && places.at(-1)?.kind === 'ABROAD') return 'FOREIGN';
  const last = places.at(-1);
  if (level !== null && LEVEL_OF_WORD[level] !== undefined) {
    if (level === 'xã' && last?.kind === 'DISTRICT' && last.level === 'thị xã') return 'DISTRICT';
    return LEVEL_OF_WORD[level] as OrganizationLevel;
  }
  if (last?.kind === 'PROVINCE') return 'PROVINCE';
  if (last?.kind === 'DISTRICT') return 'DISTRICT';
  return head.level;
}
