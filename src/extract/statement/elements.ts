import { type Address, addressAt, addressOpeners, isAddress } from './addresses.ts';
import { DETAIL_WORDS, detailEnd, dutyEnd, namesakeAt, noteEnd, termEnd } from './asides.ts';
import type { Element } from './element.ts';
import { eventHeadAt, eventOpeners } from './event-phrases.ts';
import { links } from './links.ts';
import { type Name, nameAt } from './names.ts';
import { officeOverName } from './office-reach.ts';
import { officeAt } from './offices.ts';
import { Openers } from './openers.ts';
import { organizationOpeners } from './organization-heads.ts';
import { organizationAt } from './organizations.ts';
import { phraseSet } from './phrases.ts';
import { isNameOverPlace } from './place-split.ts';
import type { Place } from './places.ts';
import { delegationEnd, isEventOffice } from './roles.ts';
import type { Sentence } from './sentences.ts';
import {
  isApposed,
  isBesideParty,
  isListed,
  isOfFirm,
  isOfficeInside,
  isOfVillage,
  opensNames,
} from './surroundings.ts';
import { titleOpeners } from './titles.ts';
import { Gap, type Token } from './tokens.ts';

export type { Element } from './element.ts';

/** What a word may begin; most words begin nothing, so that one look-up spares the other dictionaries. */
const Opens = { LINK: 1, ADDRESS: 2, OFFICE: 4, BODY: 8, EVENT: 16, DETAIL: 32, PLURAL: 64 } as const;
const openers = new Openers([
  [links.openers, Opens.LINK],
  [addressOpeners, Opens.ADDRESS],
  [titleOpeners, Opens.OFFICE],
  [organizationOpeners, Opens.BODY],
  [eventOpeners, Opens.EVENT],
  [phraseSet(DETAIL_WORDS).openers, Opens.DETAIL],
  [phraseSet('các|hai|ba|bốn|những').openers, Opens.PLURAL],
]);

/** Forms of address behind which a given name alone may stand: "ông Sơn". */
const SHORT_ADDRESS = new Set(
  'ông|bà|anh|chị|cụ|ngài|đồng chí|đ/c|cô|chú|bác|thầy|mẹ|các ông|các bà|các đồng chí|hai ông|hai bà'.split(
    '|',
  ),
);

const PRONOUNS = new Set(['ông', 'bà', 'anh', 'chị', 'đồng chí']);

/** A number too small for a year. */
const isCount = (token: Token | undefined): boolean => token?.kind === 'number' && token.text.length < 4;

function namedAt(tokens: readonly Token[], from: number, limit: number, address: Address): Element | null {
  // "ông Ông Ích Sơn": the second is the family name, so the address ends one word earlier
  // "Về dự có đ/c: Triệu Tiến Vầy, Phó Chủ tịch": the colon of a list of one
  const isColon = tokens[address.to]?.key === ':' && /^(?:đ\/c|đồng chí)$/i.test(address.text);
  const at = isColon ? address.to + 1 : address.to;
  const name = nameAt(tokens, at, limit, {
    strong: true,
    mayBeShort: !isColon && SHORT_ADDRESS.has(address.text.toLowerCase()),
  });
  if (name === null) return null;
  const words = tokens.slice(name.from, name.to).filter((t) => t.kind === 'word').length;
  const namesake = namesakeAt(tokens, name.to);
  return {
    type: 'name',
    from,
    // "một ông A khác - Phó Giám đốc Sở B"
    to: namesake !== null && tokens[name.to]?.key === 'khác' && name.to < limit ? name.to + 1 : name.to,
    name,
    honorific: address.text,
    isPlural: address.value.isPlural,
    // "ông K'Brêu": a whole name of one word
    isShort: words === 1 && !(tokens[name.from] as Token).key.includes("'"),
    namesake,
  };
}

/**
 * Cuts a sentence into elements, left to right. A name without form of address is taken where it stands right behind an
 * office, or where a run of capitals begins with a family name or is foreign; whether it is an official is for `persons.ts`.
 */
export function elementsOf(
  tokens: readonly Token[],
  { from, to: limit }: Sentence,
  places: ReadonlyMap<number, Place>,
): readonly Element[] {
  const elements: Element[] = [];
  const push = (element: Element) => {
    elements.push(element);
    return element.to;
  };
  const pushName = (start: number, name: Name) =>
    push({
      type: 'name',
      from: start,
      to: name.to,
      name,
      honorific: null,
      isPlural: false,
      isShort: false,
      namesake: namesakeAt(tokens, name.to),
    });
  let i = from;
  while (i < limit) {
    const token = tokens[i] as Token;
    if (token.kind === 'mark') {
      const note = noteEnd(tokens, i, limit);
      const holdsMore =
        note !== null && (isOfficeInside(tokens, i, note, places) || opensNames(tokens, i, note, elements));
      if (note !== null && !holdsMore) i = push({ type: 'note', from: i, to: note });
      else i = push({ type: 'mark', from: i, to: i + 1, key: token.key });
      continue;
    }
    const last = elements.at(-1);
    const opens = openers.of(token);
    const isBehindPost = last?.type === 'office' || last?.type === 'organization';
    // Most words end here: places and names are capitals, and only behind an office or a body other words tell more
    if (opens === 0 && token.kind === 'word' && !token.capital && !isBehindPost) {
      i = push({ type: 'other', from: i, to: i + 1 });
      continue;
    }
    const detail = detailEnd(tokens, i, limit);
    if (detail !== null) {
      i = push({ type: 'note', from: i, to: detail });
      continue;
    }
    const charge = last?.type === 'office' ? dutyEnd(tokens, i, limit) : null;
    if (charge !== null) {
      i = push({ type: 'note', from: i, to: charge });
      continue;
    }
    if (token.kind === 'number') {
      i = push({ type: 'other', from: i, to: i + 1 });
      continue;
    }
    const term = isBehindPost ? termEnd(tokens, i, limit) : null;
    if (term !== null) {
      i = push({ type: 'note', from: i, to: term });
      continue;
    }
    if (last?.type === 'office' && token.capital && token.gap <= Gap.LINE) {
      const name = nameAt(tokens, i, limit, { strong: true, mayBeShort: false });
      const place = places.get(i);
      const office = name === null ? null : officeOverName(tokens, elements, name);
      if (office !== null) {
        elements[elements.length - 1] = { type: 'office', from: last.from, to: office.end, office };
        i = office.end;
        continue;
      }
      if (name !== null && !isAddress(tokens, i) && (place === undefined || place.to < name.to)) {
        i = pushName(name.from, name);
        continue;
      }
    }
    const place = places.get(i);
    if (place !== undefined && !isNameOverPlace(tokens, place, limit)) {
      i = push({ type: 'place', from: i, to: place.to, place });
      continue;
    }
    const found = opens & Opens.LINK ? links.at(tokens, i) : null;
    // "thay mặt" speaks for somebody, "thay" takes the place
    const isFor = token.key === 'thay' && tokens[i + 1]?.key === 'mặt';
    if (found !== null && !isFor && !(token.capital && tokens[i + 1]?.capital)) {
      i = push({ type: 'link', from: i, to: found.to, link: found.value });
      continue;
    }
    const address = opens & Opens.ADDRESS ? addressAt(tokens, i, limit) : null;
    if (address !== null) {
      const named = namedAt(tokens, i, limit, address);
      if (named !== null) {
        i = push(named);
        continue;
      }
      if (address.value.isPlural) {
        i = push({ type: 'plural', from: i, to: address.to });
        continue;
      }
      if (PRONOUNS.has(address.text.toLowerCase())) {
        // "Bà nguyên là Chủ tịch" says of her what "bà Chủ tịch" calls her
        const isSaid = tokens[address.to]?.key === 'nguyên';
        const office = isSaid ? null : officeAt(tokens, address.to, limit, places);
        i = push(
          office === null
            ? { type: 'pronoun', from: i, to: address.to, key: address.text.toLowerCase() }
            : { type: 'office', from: i, to: office.end, office },
        );
        continue;
      }
    }
    if (opens & Opens.PLURAL && officeAt(tokens, i + 1, limit, places) !== null) {
      i = push({ type: 'plural', from: i, to: i + 1 });
      continue;
    }
    const office = opens & Opens.OFFICE ? officeAt(tokens, i, limit, places) : null;
    if (office !== null) {
      // "25 ủy viên", "3 Phó Chủ tịch": so many of them
      if (last?.type === 'other' && token.gap === Gap.SPACE && isCount(tokens[last.from]))
        elements[elements.length - 1] = { type: 'plural', from: last.from, to: last.to };
      i = push(
        isEventOffice(tokens, office, isBesideParty(elements))
          ? { type: 'note', from: i, to: office.end, isRole: true }
          : { type: 'office', from: i, to: office.end, office },
      );
      continue;
    }
    const delegation = opens & Opens.OFFICE ? delegationEnd(tokens, i, limit) : null;
    if (delegation !== null) {
      i = push({ type: 'note', from: i, to: delegation, isRole: true });
      continue;
    }
    // "Ngày hội", "Đại hội" are events' words, not the association "hội"
    const event = opens & Opens.EVENT ? eventHeadAt(tokens, i) : null;
    if (event !== null && event.to > i + 1 && event.to <= limit && event.value.form === 'NOUN') {
      i = push({ type: 'other', from: i, to: event.to });
      continue;
    }
    const organization = opens & Opens.BODY ? organizationAt(tokens, i, limit, places) : null;
    if (organization !== null && (organization.head.isWhole || !organization.isBare || token.capital)) {
      i = push({ type: 'organization', from: i, to: organization.end, organization });
      continue;
    }
    const name =
      token.capital && !isOfVillage(tokens, i) && !isOfFirm(token, last)
        ? nameAt(tokens, i, limit, {
            strong: isListed(elements) || isApposed(tokens, i, limit, places),
            // "K'Mậu" is a whole name
            mayBeShort: token.key.includes("'") && isListed(elements),
          })
        : null;
    if (name !== null) {
      i = pushName(i, name);
      continue;
    }
    i = push({ type: 'other', from: i, to: i + 1 });
  }
  return elements;
}
