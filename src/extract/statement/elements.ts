import { type Address, addressAt, isAddress } from './addresses.ts';
import { detailEnd, namesakeAt, noteEnd, termEnd } from './asides.ts';
import { eventHeadAt } from './event-phrases.ts';
import { type Link, links } from './links.ts';
import { type Name, nameAt, personNameIn } from './names.ts';
import { governing, type Office, officeAt } from './offices.ts';
import { type Organization, organizationAt } from './organizations.ts';
import type { Place } from './places.ts';
import type { Sentence } from './sentences.ts';
import { Gap, type Token } from './tokens.ts';

interface Span {
  readonly from: number;
  readonly to: number;
}

/** What a sentence is made of, as far as persons and offices go. */
export type Element =
  | (Span & {
      readonly type: 'name';
      readonly name: Name;
      readonly honorific: string | null;
      readonly isPlural: boolean;
      readonly isShort: boolean;
      readonly namesake: string | null;
    })
  | (Span & { readonly type: 'office'; readonly office: Office })
  | (Span & { readonly type: 'organization'; readonly organization: Organization })
  | (Span & { readonly type: 'place'; readonly place: Place })
  | (Span & { readonly type: 'link'; readonly link: Link })
  | (Span & { readonly type: 'plural' })
  | (Span & { readonly type: 'pronoun'; readonly key: string })
  | (Span & { readonly type: 'mark'; readonly key: string })
  | (Span & { readonly type: 'note' })
  | (Span & { readonly type: 'other' });

/** Forms of address behind which a given name alone may stand: "ông Sơn". */
const SHORT_ADDRESS = new Set(
  'ông|bà|anh|chị|cụ|ngài|đồng chí|đ/c|cô|chú|bác|thầy|mẹ|các ông|các bà|các đồng chí|hai ông|hai bà'.split(
    '|',
  ),
);

const PRONOUNS = new Set(['ông', 'bà', 'anh', 'chị', 'đồng chí']);

const PLURAL_WORDS = new Set(['các', 'hai', 'ba', 'bốn', 'những']);

/** Whether the next word stands in a list of names that a plural form of address opened: there any two capitals are a name. */
function isListed(elements: readonly Element[]): boolean {
  for (let i = elements.length - 1, steps = 0; i >= 0 && steps < 40; i--, steps++) {
    const element = elements[i] as Element;
    if (element.type === 'plural') return true;
    if (element.type === 'name' && element.isPlural) return true;
    if (element.type === 'mark' && element.key === ':')
      return i > 0 && (elements[i - 1]?.type === 'plural' || elements[i - 1]?.type === 'office');
    if (
      element.type === 'mark'
        ? !/^[,;-]$/.test(element.key)
        : element.type !== 'name' && element.type !== 'office' && element.type !== 'note'
    ) {
      if (element.type !== 'other' || steps > 0) return false;
    }
  }
  return false;
}

/** "Đồng Văn Lưu" is a person, not the district Đồng Văn; "Hà Giang Nguyễn Văn An" a place and a person. */
function isNameOverPlace(tokens: readonly Token[], place: Place, limit: number): boolean {
  if (place.level !== null || place.kind === 'COUNTRY' || place.kind === 'ABROAD') return false;
  const end = personNameIn(tokens, place.from, limit);
  return (
    end !== null && end > place.to && end - place.from <= 4 && personNameIn(tokens, place.to, limit) === null
  );
}

function namedAt(tokens: readonly Token[], from: number, limit: number, address: Address): Element | null {
  // "ông Ông Ích Sơn": the second is the family name, so the address ends one word earlier
  const at = address.to;
  const name = nameAt(tokens, at, limit, {
    strong: true,
    mayBeShort: SHORT_ADDRESS.has(address.text.toLowerCase()),
  });
  if (name === null) return null;
  const words = tokens.slice(name.from, name.to).filter((t) => t.kind === 'word').length;
  return {
    type: 'name',
    from,
    to: name.to,
    name,
    honorific: address.text,
    isPlural: address.value.isPlural,
    // "ông K'Brêu": a whole name of one word
    isShort: words === 1 && !(tokens[name.from] as Token).key.includes("'"),
    namesake: namesakeAt(tokens, name.to),
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
  let i = from;
  while (i < limit) {
    const token = tokens[i] as Token;
    if (token.kind === 'mark') {
      const note = noteEnd(tokens, i, limit);
      const holdsOffice =
        note !== null &&
        officeAt(tokens, tokens[i + 1]?.key === 'kiêm' ? i + 2 : i + 1, limit, places) !== null;
      if (note !== null && !holdsOffice) i = push({ type: 'note', from: i, to: note });
      else i = push({ type: 'mark', from: i, to: i + 1, key: token.key });
      continue;
    }
    const detail = detailEnd(tokens, i, limit);
    if (detail !== null) {
      i = push({ type: 'note', from: i, to: detail });
      continue;
    }
    if (token.kind === 'number') {
      i = push({ type: 'other', from: i, to: i + 1 });
      continue;
    }
    const last = elements.at(-1);
    const term = last?.type === 'office' || last?.type === 'organization' ? termEnd(tokens, i, limit) : null;
    if (term !== null) {
      i = push({ type: 'note', from: i, to: term });
      continue;
    }
    if (last?.type === 'office' && token.capital && token.gap <= Gap.LINE) {
      const name = nameAt(tokens, i, limit, { strong: true, mayBeShort: false });
      const place = places.get(i);
      const isAfterName = elements.at(-2)?.type === 'mark' && elements.at(-3)?.type === 'name';
      const unit = name !== null && isAfterName ? governing(tokens, last.office, name.to) : null;
      if (unit !== null) {
        elements[elements.length - 1] = { type: 'office', from: last.from, to: unit.end, office: unit };
        i = unit.end;
        continue;
      }
      if (name !== null && !isAddress(tokens, i) && (place === undefined || place.to < name.to)) {
        i = push({
          type: 'name',
          from: name.from,
          to: name.to,
          name,
          honorific: null,
          isPlural: false,
          isShort: false,
          namesake: namesakeAt(tokens, name.to),
        });
        continue;
      }
    }
    const place = places.get(i);
    if (place !== undefined && !isNameOverPlace(tokens, place, limit)) {
      i = push({ type: 'place', from: i, to: place.to, place });
      continue;
    }
    const found = links.at(tokens, i);
    if (found !== null && !(token.capital && tokens[i + 1]?.capital)) {
      i = push({ type: 'link', from: i, to: found.to, link: found.value });
      continue;
    }
    const address = addressAt(tokens, i, limit);
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
        const office = officeAt(tokens, address.to, limit, places);
        i = push(
          office === null
            ? { type: 'pronoun', from: i, to: address.to, key: address.text.toLowerCase() }
            : { type: 'office', from: i, to: office.end, office },
        );
        continue;
      }
    }
    if (PLURAL_WORDS.has(token.key) && officeAt(tokens, i + 1, limit, places) !== null) {
      i = push({ type: 'plural', from: i, to: i + 1 });
      continue;
    }
    const office = officeAt(tokens, i, limit, places);
    if (office !== null) {
      i = push({ type: 'office', from: i, to: office.end, office });
      continue;
    }
    // "Ngày hội", "Đại hội" are events' words, not the association "hội"
    const event = eventHeadAt(tokens, i);
    if (event !== null && event.to > i + 1 && event.to <= limit && event.value.form === 'NOUN') {
      i = push({ type: 'other', from: i, to: event.to });
      continue;
    }
    const organization = organizationAt(tokens, i, limit, places);
    if (organization !== null && (organization.head.isWhole || !organization.isBare || token.capital)) {
      i = push({ type: 'organization', from: i, to: organization.end, organization });
      continue;
    }
    const name = token.capital
      ? nameAt(tokens, i, limit, {
          strong: isListed(elements),
          // "K'Mậu" is a whole name
          mayBeShort: token.key.includes("'") && isListed(elements),
        })
      : null;
    if (name !== null) {
      i = push({
        type: 'name',
        from: i,
        to: name.to,
        name,
        honorific: null,
        isPlural: false,
        isShort: false,
        namesake: namesakeAt(tokens, name.to),
      });
      continue;
    }
    i = push({ type: 'other', from: i, to: i + 1 });
  }
  return elements;
}
