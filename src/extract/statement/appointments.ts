import {
  AHEAD_WORDS,
  APPOINTING_WORDS,
  DISMISSING_WORDS,
  ELECTING_WORDS,
} from '../../gazetteer/appointments.ts';
import type { Element } from './elements.ts';
import type { Link } from './links.ts';
import type { OfficeMention } from './office-mention.ts';
import type { Officials } from './official-drafts.ts';
import { phraseSet } from './phrases.ts';
import type { Reading } from './reading.ts';
import type { Sentence } from './sentences.ts';

type LinkElement = Extract<Element, { type: 'link' }>;

/** That an official is said to come to an office or to leave it, at the place that says so. */
export interface Appointment {
  readonly office: OfficeMention;
  readonly kind: 'ELECT' | 'RE_ELECT' | 'APPOINT' | 'RE_APPOINT' | 'LEAVE';
  /** Tokens that say it: verb, name and office, from the first to behind the last. */
  readonly from: number;
  readonly to: number;
  /** Index of the verb's first token; it may stand in the sentence before. */
  readonly verb: number;
  /** Whether the office named is the one given: in "bầu 3 vị, gồm: ông A - Bí thư Tỉnh đoàn" it is not. */
  readonly isOfOffice: boolean;
}

const ahead = phraseSet(AHEAD_WORDS);
const electing = phraseSet(ELECTING_WORDS);
const appointing = phraseSet(APPOINTING_WORDS);
const dismissing = phraseSet(DISMISSING_WORDS);
const REACH_OF_AHEAD = 4;
const COMING = new Set<Link>(['ELECT', 'APPOINT', 'RE_ELECT', 'LEAVE']);

/**
 * Who came to an office and who left one, from the sentence `first` on. What is only planned, proposed or denied is left out;
 * what came about in earlier times is not, see `EventScope`.
 */
export function appointmentsOf(
  reading: Reading,
  officials: Officials,
  first: number,
): readonly Appointment[] {
  if (officials.offices.length === 0) return [];
  const bySentence = new Map<number, OfficeMention[]>();
  for (const office of officials.offices) {
    if (office.sentence < first) continue;
    const list = bySentence.get(office.sentence);
    if (list === undefined) bySentence.set(office.sentence, [office]);
    else list.push(office);
  }
  const found: Appointment[] = [];
  /** The verb that the sentence before leaves open: "bầu các chức danh như sau:", "bầu Ban Chấp hành gồm 21 vị." */
  let open: LinkElement | null = null;
  for (const [sentence, { from, to }] of reading.sentences.entries()) {
    const offices = bySentence.get(sentence);
    const links = linksIn(reading, sentence);
    const before = found.length;
    if (offices !== undefined && (links.length > 0 || open !== null)) {
      const search = new Search(reading, links, open, offices);
      for (const office of offices) {
        const one = search.of(office);
        if (one !== null) found.push(one);
      }
    }
    const last = links.findLast(
      ({ link, from: at }) => link !== 'LEAVE' && link !== 'RE_ELECT' && !isAhead(reading, at, from),
    );
    const goesOn = found.length > before || isLine(reading, to);
    open = last !== undefined && isElecting(reading, last) ? last : goesOn ? open : null;
  }
  return found;
}

/** The verbs of coming and leaving in a sentence; that of "Hội nghị bầu bà A" stands inside the event's name. */
function linksIn({ tokens, elements }: Reading, sentence: number): readonly LinkElement[] {
  const links: LinkElement[] = [];
  for (const element of elements[sentence] ?? []) {
    if (element.type === 'link' && COMING.has(element.link)) links.push(element);
    if (element.type !== 'other' || element.to - element.from < 2) continue;
    for (let from = Math.max(element.from, element.to - 3); from < element.to; from++) {
      if (electing.at(tokens, from)?.to !== element.to) continue;
      links.push({ type: 'link', from, to: element.to, link: 'ELECT' });
      break;
    }
  }
  return links;
}

/** A line of a list ends in ";" or ":", or the next begins a line. */
function isLine({ tokens }: Reading, to: number): boolean {
  return /^[;:]$/.test(tokens[to - 1]?.key ?? '');
}

/** Whether a verb surely elects or appoints by itself; "cử", "giao", "công nhận" do many other things. */
const isElecting = ({ tokens }: Reading, { from, link }: LinkElement): boolean =>
  link === 'APPOINT' ? appointing.at(tokens, from) !== null : electing.at(tokens, from) !== null;

/** "sẽ bầu", "đề nghị bổ nhiệm", "không tái cử": a word of the same clause before the verb that puts it ahead or denies it. */
export function isAhead({ tokens }: Reading, verb: number, first: number): boolean {
  for (let i = verb - 1; i >= Math.max(first, verb - REACH_OF_AHEAD); i--) {
    if (tokens[i]?.kind === 'mark') return false;
    if (ahead.at(tokens, i) !== null) return true;
  }
  return false;
}

const again = (kind: Appointment['kind']): Appointment['kind'] =>
  kind === 'ELECT' ? 'RE_ELECT' : kind === 'APPOINT' ? 'RE_APPOINT' : kind;

/** The search for the verb that governs an office, in one sentence. */
class Search {
  readonly #reading: Reading;
  readonly #links: readonly LinkElement[];
  readonly #open: LinkElement | null;
  readonly #offices: readonly OfficeMention[];
  /** Where "giữ chức" or the like ends. */
  #heldAt: Set<number> | null = null;

  constructor(
    reading: Reading,
    links: readonly LinkElement[],
    open: LinkElement | null,
    offices: readonly OfficeMention[],
  ) {
    this.#reading = reading;
    this.#links = links;
    this.#open = open;
    this.#offices = offices;
  }

  of(office: OfficeMention): Appointment | null {
    const { link } = office.claim;
    if (link === 'ELECT' || link === 'APPOINT' || link === 'RE_ELECT')
      return this.#made(office, this.#left(office, link), link, true);
    if (link === 'LEAVE') return this.#leaving(office);
    if (link === 'HOLD') return this.#holding(office);
    if (link === 'IS') return null;
    return this.#listed(office) ?? this.#dismissed(office);
  }

  #made(
    office: OfficeMention,
    verb: LinkElement | null,
    kind: Appointment['kind'],
    isOfOffice: boolean,
  ): Appointment | null {
    if (verb === null) return null;
    const { tokens, sentences } = this.#reading;
    const { from, to } = sentences[office.sentence] as Sentence;
    if (verb.from >= from && isAhead(this.#reading, verb.from, from)) return null;
    if (tokens[verb.from]?.key === 'giới') return null;
    const { claim } = office;
    // "cử đồng chí A (tái cử) giữ chức Chủ tịch", "bổ nhiệm lại ông A"
    const behind = claim.name?.to ?? from;
    const isAgain =
      (tokens[behind]?.key === '(' && tokens[behind + 1]?.key === 'tái') || tokens[verb.to]?.key === 'lại';
    const own = [claim.office.from, claim.name?.from ?? claim.office.from];
    const ends = [claim.office.end, claim.name?.to ?? claim.office.end];
    if (verb.from >= from && verb.from < to) {
      own.push(verb.from);
      ends.push(verb.to);
    }
    return {
      office,
      kind: isAgain ? again(kind) : kind,
      from: Math.min(...own),
      to: Math.max(...ends),
      verb: verb.from,
      isOfOffice,
    };
  }

  /** The nearest verb of a kind before the office; if none is given, one that elects or appoints. */
  #left({ claim }: OfficeMention, kind: Link | null): LinkElement | null {
    return (
      this.#links.findLast(
        ({ from, link }) =>
          from < claim.office.from &&
          (kind === null
            ? link === 'ELECT' || (link === 'APPOINT' && appointing.at(this.#reading.tokens, from) !== null)
            : link === kind),
      ) ?? null
    );
  }

  /** "thôi giữ chức Bí thư, Chủ tịch" but not the office after it: "... để nhận nhiệm vụ Phó Trưởng Ban". */
  #leaving(office: OfficeMention): Appointment | null {
    const verb = this.#left(office, 'LEAVE');
    if (verb === null) return null;
    let hasOffice = false;
    for (const element of this.#reading.elements[office.sentence] ?? []) {
      if (element.from < verb.to || element.from >= office.claim.office.from) continue;
      if (element.type === 'office') hasOffice = true;
      if (element.type === 'link' && hasOffice) return null;
    }
    return this.#made(office, verb, 'LEAVE', true);
  }

  /** "bà B giữ chức Phó Chủ tịch" behind "bầu ông A giữ chức Chủ tịch;" or behind a sentence that elects. */
  #holding(office: OfficeMention): Appointment | null {
    const { tokens } = this.#reading;
    const { claim } = office;
    for (let i = claim.office.from - 1; i > claim.office.from - 5; i--)
      if (/^(hiện|đang|từng|cương)$/.test(tokens[i]?.key ?? '')) return null;
    const verb = this.#left(office, null) ?? this.#open;
    return this.#made(office, verb, verb?.link === 'APPOINT' ? 'APPOINT' : 'ELECT', true);
  }

  #listed(office: OfficeMention): Appointment | null {
    const { claim } = office;
    const { tokens, sentences } = this.#reading;
    if (claim.name === null) return null;
    const nameFrom = claim.name.from;
    const verb = this.#links.findLast(({ from, link }) => from < nameFrom && link !== 'LEAVE') ?? null;
    const { from } = sentences[office.sentence] as Sentence;
    // "bầu các Phó Chủ tịch gồm: A, B"
    if (
      verb !== null &&
      verb.from < claim.office.from &&
      claim.office.from - verb.to <= 4 &&
      claim.office.end <= nameFrom
    )
      return this.#made(office, verb, verb.link as Appointment['kind'], true);
    // "Các Phó Chủ tịch gồm các ông A, B được bầu tại phiên họp đầu tiên"
    const isList = claim.rule === 'official.list' && claim.office.end <= nameFrom;
    const behind = isList
      ? this.#links.find(({ from: at, link }) => at >= nameFrom && link === 'ELECT')
      : undefined;
    if (verb === null && behind !== undefined && tokens[behind.from]?.key === 'được' && this.#isFinal(behind))
      return this.#made(office, behind, 'ELECT', true);
    // "được bầu làm Chủ tịch là ông A; giữ chức Phó Chủ tịch: bà B, ông C"
    if (isList && this.#isHeld(office)) return this.#holding(office);
    // "Chủ tịch: ông A;" in a line behind "bầu các chức danh như sau:"
    const { office: words } = claim;
    if (
      verb === null &&
      this.#open !== null &&
      words.from - from <= 3 &&
      words.end <= nameFrom &&
      this.#followsColon(office)
    )
      return this.#made(office, this.#open, this.#open.link === 'APPOINT' ? 'APPOINT' : 'ELECT', true);
    // "hiệp thương cử bổ sung 3 vị, gồm: ông A - Bí thư Tỉnh đoàn"
    if (verb === null || verb.link === 'APPOINT') return null;
    if (!isElecting(this.#reading, verb) && tokens[verb.to]?.key !== 'vào') return null;
    for (let i = verb.to; i < nameFrom; i++) {
      // "bầu Ban Thường trực gồm: A - Chủ tịch": an office without a body of its own is the one given
      if (tokens[i]?.key === 'gồm' || tokens[i]?.key === ':')
        return this.#made(office, verb, 'ELECT', claim.office.organization === null);
      if (tokens[i]?.key === ';') return null;
    }
    return null;
  }

  /** Whether "giữ chức" or the like stands right before the office. */
  #isHeld({ sentence, claim: { office } }: OfficeMention): boolean {
    const elements = this.#reading.elements[sentence] ?? [];
    this.#heldAt ??= new Set(
      elements.flatMap((element) => (element.type === 'link' && element.link === 'HOLD' ? [element.to] : [])),
    );
    return this.#heldAt.has(office.from);
  }

  /** A verb without an office of its own behind it. */
  #isFinal({ to }: LinkElement): boolean {
    return !this.#offices.some(({ claim }) => claim.office.from >= to && claim.office.from - to <= 4);
  }

  #followsColon({ sentence }: OfficeMention): boolean {
    const { tokens, sentences } = this.#reading;
    for (let i = sentence - 1; i >= Math.max(0, sentence - 12); i--) {
      const last = tokens[(sentences[i] as Sentence).to - 1]?.key;
      if (last === ':') return true;
      if (last === '.') return false;
    }
    return false;
  }

  /** "miễn nhiệm ông A, Phó Chủ tịch X": the one office beside the name. */
  #dismissed(office: OfficeMention): Appointment | null {
    const { claim } = office;
    if (claim.name === null) return null;
    const { from } = claim.name;
    const verb = this.#links.find(({ to, link }) => link === 'LEAVE' && to <= from && from - to <= 1);
    if (verb === undefined || dismissing.at(this.#reading.tokens, verb.from) === null) return null;
    if (this.#offices.some((other) => other !== office && other.claim.name === claim.name)) return null;
    return this.#made(office, verb, 'LEAVE', true);
  }
}
