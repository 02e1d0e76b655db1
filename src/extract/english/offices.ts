import { ENGLISH_ACRONYMS, ENGLISH_BODY_WORDS } from '../../gazetteer/english-bodies.ts';
import { ENGLISH_EVENT_ROLES, ENGLISH_FORMER } from '../../gazetteer/english-titles.ts';
import { Gap, type Token } from '../statement/tokens.ts';
import { type BodyReader, type EnglishBody, shortBodyAt } from './bodies.ts';
import { beginsVietnameseName, isMonth } from './names.ts';
import type { EnglishPlace } from './places.ts';
import { wordSet } from './reading.ts';
import { type EnglishTitle, titleAt } from './titles.ts';

/** The country that sends an envoy, and the place it sends one to. */
export interface Mission {
  readonly sender: EnglishPlace | null;
  /** "to Vietnam", "in Da Nang": a run of tokens, preposition included. */
  readonly seat: { readonly from: number; readonly to: number } | null;
}

/** One or more offices at one body, as a run of tokens: "Vice President and Secretary General of VUFO". */
export interface EnglishOffice {
  readonly from: number;
  readonly to: number;
  readonly titles: readonly EnglishTitle[];
  readonly body: EnglishBody | null;
  /** What "of" names where that is no known body: "Minister of Health", "Vice Governor of Prey Veng province". */
  readonly domain: { readonly from: number; readonly to: number; readonly isPlace: boolean } | null;
  readonly mission: Mission | null;
  /** "its President", "whose chairman": an office at the body named just before. */
  readonly isIts: boolean;
  /** "former Swedish Ambassador": the word before the country that belongs to the title, as a token. */
  readonly formerAt: number | null;
  /** An office of the day: head of a delegation, of the organising board. */
  readonly isEventRole: boolean;
}

const fields = wordSet(ENGLISH_BODY_WORDS);
const roles = wordSet(ENGLISH_EVENT_ROLES);
const POSSESSORS = new Set(['its', 'whose', 'their', 'his', 'her']);
const FORMER = wordSet(ENGLISH_FORMER);
const ARTICLES = new Set(['the', 'a', 'an']);
const SHARERS = new Set(['and', 'cum', '-', '&', ',', '/']);
const OF = new Set(['of', 'for', 'at', 'in', 'on']);
const REGION = new Set([
  'province',
  'city',
  'district',
  'state',
  'prefecture',
  'commune',
  'ward',
  'town',
  'municipality',
]);
const DOMAIN_JOINTS = new Set(['and', ',', '&']);
/** Offices of the state whose "of" names a field, not a body. */
const MINISTERS = new Set(['minister', 'ministers']);
const LONGEST_DOMAIN = 9;
const acronyms = new Set(Object.keys(ENGLISH_ACRONYMS).map((name) => name.toLowerCase()));

/** Reads one run of offices from a token on; an instance is good for one text. */
export class OfficeReader {
  readonly #tokens: readonly Token[];
  readonly #places: ReadonlyMap<number, EnglishPlace>;
  readonly #bodies: BodyReader;

  constructor(tokens: readonly Token[], places: ReadonlyMap<number, EnglishPlace>, bodies: BodyReader) {
    this.#tokens = tokens;
    this.#places = places;
    this.#bodies = bodies;
  }

  /** The office that begins at a token, or null. */
  at(from: number, limit: number): EnglishOffice | null {
    const tokens = this.#tokens;
    let at = from;
    while (ARTICLES.has(tokens[at]?.key ?? '') && at < from + 2) at++;
    const isIts = POSSESSORS.has(tokens[at]?.key ?? '');
    if (isIts) at++;
    // "outgoing Cuban Ambassador", "former Swedish Ambassador"
    const formerAt = FORMER.has(tokens[at]?.key ?? '') && this.#senderAt(at + 1, limit) !== null ? at : null;
    if (formerAt !== null) at++;
    const owner = isIts ? null : this.#ownerAt(at, limit);
    const sender = owner === null && !isIts ? this.#senderAt(at, limit) : null;
    const titles = this.#titlesAt(owner?.to ?? sender?.to ?? at, limit);
    if (titles.length === 0) return null;
    const isSplit = owner !== null && titles.length > 1 && OF.has(tokens[titles.at(-1)?.to ?? 0]?.key ?? '');
    // "Politburo member and Permanent member of the Secretariat": the last one has a body of its own
    if (isSplit) titles.length -= 1;
    const last = titles.at(-1) as EnglishTitle;
    const titleTo = last.to;
    const isEnvoy = titles.every((title) => title.isEnvoy);
    if (sender !== null && !isEnvoy && owner === null) return this.#plain(sender.to, titles, isIts, limit);
    if (owner !== null) {
      // "UN Resident Coordinator in Vietnam"
      const inVietnam =
        /^(?:in|to)$/.test(tokens[titleTo]?.key ?? '') && this.#places.get(titleTo + 1)?.kind === 'VIETNAM';
      const seat = isEnvoy || inVietnam ? this.#seatAt(titleTo, limit) : null;
      return {
        from: owner.from,
        to: seat?.to ?? titleTo,
        titles,
        body: owner,
        domain: null,
        mission: null,
        isIts: false,
        formerAt: null,
        isEventRole: false,
      };
    }
    if (isEnvoy) {
      const mission = this.#missionAt(titleTo, limit, sender);
      if (mission !== null)
        return {
          from: formerAt ?? sender?.from ?? titles[0]?.from ?? at,
          to: mission.to,
          titles,
          body: null,
          domain: null,
          mission,
          isIts,
          formerAt,
          isEventRole: false,
        };
    }
    return this.#plain(at, titles, isIts, limit);
  }

  /** "VUFO", "VUFO's", "the Ca Mau provincial Fatherland Front Committee" before an office. */
  #ownerAt(at: number, limit: number): EnglishBody | null {
    const body = this.#bodies.at(at, limit) ?? shortBodyAt(this.#tokens, at);
    if (body === null || (body.short !== null && !body.isOwner)) return null;
    return titleAt(this.#tokens, body.to) === null ? null : body;
  }

  /** "Cuban", "Japanese" before an envoy's office. */
  #senderAt(at: number, limit: number): EnglishPlace | null {
    const place = this.#places.get(at) ?? null;
    if (place === null || place.to >= limit || (place.kind !== 'COUNTRY' && place.kind !== 'VIETNAM'))
      return null;
    return titleAt(this.#tokens, place.to) === null ? null : place;
  }

  /** Titles in a row before their body: "Vice Chairman - Secretary General", "President and Secretary General". */
  #titlesAt(at: number, limit: number): EnglishTitle[] {
    const tokens = this.#tokens;
    const titles: EnglishTitle[] = [];
    let i = at;
    while (i < limit && titles.length < 4) {
      const title = titleAt(tokens, i);
      if (title === null || title.to > limit) break;
      titles.push(title);
      i = title.to;
      let next = i;
      while (next < i + 3 && (SHARERS.has(tokens[next]?.key ?? '') || tokens[next]?.key === 'concurrently'))
        next++;
      if (next === i || (tokens[next] as Token | undefined)?.gap === Gap.PARAGRAPH) break;
      // "A and the chairman" is another office, and so is one with a body of its own before it
      i = next;
    }
    return titles;
  }

  #plain(from: number, titles: readonly EnglishTitle[], isIts: boolean, limit: number): EnglishOffice {
    const tokens = this.#tokens;
    const first = titles[0] as EnglishTitle;
    const last = titles.at(-1) as EnglishTitle;
    const office = { from: Math.min(from, first.from), titles, mission: null, isIts, formerAt: null };
    const none = {
      ...office,
      to: last.to,
      body: null,
      domain: null,
      isEventRole: roles.has(tokens[first.from - 1]?.key ?? ''),
    };
    let at = last.to;
    if (tokens[at]?.key === 'in' && tokens[at + 1]?.key === 'charge') return none;
    if (!OF.has(tokens[at]?.key ?? '') || at + 1 >= limit) return none;
    const isOf = tokens[at]?.key === 'of';
    at++;
    while (ARTICLES.has(tokens[at]?.key ?? '') || POSSESSORS.has(tokens[at]?.key ?? '')) at++;
    if (tokens[at]?.kind === 'number') at += /^(?:st|nd|rd|th)$/.test(tokens[at + 1]?.key ?? '') ? 2 : 1;
    if (MINISTERS.has(tokens[last.to - 1]?.key ?? '')) {
      const to = this.#fieldEnd(at, limit);
      if (to > at) return { ...none, to, domain: { from: at, to, isPlace: false } };
    }
    const body = this.#bodies.at(at, limit);
    if (body !== null) return { ...none, to: body.to, body };
    const short = shortBodyAt(tokens, at);
    if (short !== null) return { ...none, to: short.to, body: short };
    if (!isOf) return none;
    if (roles.has(tokens[at]?.key ?? '') || roles.has(tokens[at + 1]?.key ?? '')) {
      return { ...none, isEventRole: true };
    }
    const to = this.#domainEnd(at, limit);
    if (to === at) return none;
    if (roles.has(tokens[to]?.key ?? '')) return { ...none, isEventRole: true };
    return {
      ...none,
      to,
      domain: { from: at, to, isPlace: this.#places.has(at) || REGION.has(tokens[to - 1]?.key ?? '') },
    };
  }

  /** The field of a minister, in capitals or small letters: "Health", "foreign affairs". */
  #fieldEnd(at: number, limit: number): number {
    const tokens = this.#tokens;
    let to = at;
    while (to < Math.min(limit, at + LONGEST_DOMAIN)) {
      const key = tokens[to]?.key ?? '';
      const isField = fields.has(key) && key !== 'of' && !beginsVietnameseName(tokens, to);
      const goesOn = to > at && DOMAIN_JOINTS.has(key) && this.#isField(to + 1);
      if (!isField && !goesOn) break;
      to++;
    }
    return to;
  }

  /** The capitals that "of" names, up to a person's name, a mark or a small letter: "Foreign Affairs", "Prey Veng province". */
  #domainEnd(at: number, limit: number): number {
    const tokens = this.#tokens;
    let to = at;
    while (to < Math.min(limit, at + LONGEST_DOMAIN)) {
      const token = tokens[to] as Token;
      const place = this.#places.get(to);
      if (to > at && token.gap >= Gap.LINE) break;
      if (place !== undefined) {
        to = place.to;
        if (REGION.has(tokens[to]?.key ?? '')) to++;
        break;
      }
      if (token.kind === 'word' && token.capital && !isMonth(token.key)) {
        if (beginsVietnameseName(tokens, to) || titleAt(tokens, to) !== null) break;
        to++;
      } else if (REGION.has(token.key) && to > at) {
        to++;
        break;
      } else if (DOMAIN_JOINTS.has(token.key) && to > at && this.#isField(to + 1)) to++;
      else break;
    }
    return to;
  }

  /** "Labour, War Invalids and Social Affairs": a field of a ministry goes on. */
  #isField(at: number): boolean {
    return (
      /^(?:war|invalids|social|trade|training|sports|tourism|rural|environment|communications|technology|investment|information|religious|culture)$/.test(
        this.#tokens[at]?.key ?? '',
      ) && this.#tokens[at]?.capital === this.#tokens[at - 2]?.capital
    );
  }

  #seatAt(at: number, limit: number): (Mission['seat'] & object) | null {
    const tokens = this.#tokens;
    if (at + 1 >= limit || !/^(?:to|in)$/.test(tokens[at]?.key ?? '')) return null;
    let target = at + 1;
    while (/^(?:the|socialist|republic|of|central|city)$/.test(tokens[target]?.key ?? '') && target < at + 6)
      target++;
    const place = this.#places.get(target);
    if (place === undefined || place.to > limit) return null;
    // "to Vietnam and Laos" is one seat, "in Hanoi" ends here
    const more = tokens[place.to]?.key === 'and' ? this.#places.get(place.to + 1) : undefined;
    return {
      from: at,
      to: more !== undefined && more.kind === 'COUNTRY' && place.kind !== 'PROVINCE' ? more.to : place.to,
    };
  }

  /** "of Cuba to Vietnam", "to Laos", "of the Lao PDR in Da Nang"; null where neither sender nor seat is told. */
  #missionAt(
    at: number,
    limit: number,
    sender: EnglishPlace | null,
  ): (Mission & { readonly to: number }) | null {
    const tokens = this.#tokens;
    // "Chargé d'Affaires a.i."
    const behind = tokens[at]?.key === 'a' && tokens[at + 2]?.key === 'i' ? at + 4 : at;
    let to = behind;
    let from = sender;
    if (tokens[behind]?.key === 'of' && from === null) {
      let target = behind + 1;
      while (
        target < behind + 8 &&
        (/^(?:the|of)$/.test(tokens[target]?.key ?? '') || tokens[target]?.capital) &&
        !this.#places.has(target)
      ) {
        if (acronyms.has(tokens[target]?.key ?? '')) break;
        target++;
      }
      const place = this.#places.get(target);
      const isBody =
        this.#bodies.at(tokens[behind + 1]?.key === 'the' ? behind + 2 : behind + 1, limit) !== null;
      if (place === undefined || isBody || (place.kind !== 'COUNTRY' && place.kind !== 'VIETNAM'))
        return null;
      from = place;
      to = place.to;
    }
    const seat = this.#seatAt(to, limit);
    if (seat !== null) to = seat.to;
    return from === null && seat === null ? null : { sender: from, seat, to };
  }
}
