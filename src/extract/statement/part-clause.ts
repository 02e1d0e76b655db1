import { ADVERBS, INTRODUCING_WORDS } from '../../gazetteer/participation.ts';
import type { NameElement } from './clause.ts';
import type { Element } from './elements.ts';
import type { FoundVerb } from './part-verbs.ts';
import { phraseSet } from './phrases.ts';
import type { Reading } from './reading.ts';
import type { Token } from './tokens.ts';

/** Who stands before a verb: persons, or a body alone, or nobody. */
export interface Subject {
  readonly names: readonly NameElement[];
  readonly isBody: boolean;
}

const introducing = phraseSet(INTRODUCING_WORDS);
const adverbs = new Set(ADVERBS.split('|'));
const COLLECTIVE = /^(cùng|đồng|đều)$/;
const JOINING = /^(và|cùng|với)$/;
const BESIDE_A_NAME = new Set<Element['type']>(['office', 'organization', 'place', 'note', 'plural']);
/** Elements between a verb and those that it leads to, and names that one verb is said of. */
const REACH = 18;
const REACH_OF_BEHALF = 8;
const NOBODY: Subject = { names: [], isBody: false };

/** One sentence, with the verbs of taking part that stand in it and those that each is said of. */
export class PartClause {
  readonly #verbs: readonly FoundVerb[];
  readonly #tokens: readonly Token[];
  readonly #elements: readonly Element[];
  /** The verb that begins at an element. */
  readonly #byElement = new Map<number, FoundVerb>();

  constructor({ tokens }: Reading, elements: readonly Element[], verbs: readonly FoundVerb[]) {
    this.#tokens = tokens;
    this.#elements = elements;
    this.#verbs = verbs;
    for (const verb of verbs) this.#byElement.set(verb.at, verb);
  }

  #word(at: number): string {
    const element = this.#elements[at];
    return element === undefined ? '' : (this.#tokens[element.from]?.key ?? '');
  }

  /** The first element behind a verb. */
  #behind({ at, to }: FoundVerb): number {
    let next = at + 1;
    while (next < this.#elements.length && (this.#elements[next] as Element).from < to) next++;
    return next;
  }

  /** Who stands right before a verb, their offices and small words between: "ông A, Chủ tịch X và bà B cùng dự". */
  subjectOf(verb: FoundVerb): Subject {
    return this.#subjectBefore(verb.at - 1, COLLECTIVE.test(this.#tokens[verb.from]?.key ?? ''));
  }

  /** "ông A được Chủ tịch nước tặng thưởng": who stands before "được", over the one who gives; null where it is no passive. */
  passiveSubjectOf(verb: FoundVerb): Subject | null {
    for (let at = verb.at - 1; at >= 0; at--) {
      if (this.#word(at) === 'được') return this.#subjectBefore(at - 1, false);
      const type = this.#elements[at]?.type ?? 'mark';
      if (!BESIDE_A_NAME.has(type)) return null;
    }
    return null;
  }

  #subjectBefore(last: number, isTogether: boolean): Subject {
    let isCollective = isTogether;
    let isBody = false;
    let at = last;
    for (; at >= 0; at--) {
      const element = this.#elements[at] as Element;
      if (element.type === 'name') break;
      const word = this.#word(at);
      if (element.type === 'mark' ? /^[,()"-]$/.test(word) : BESIDE_A_NAME.has(element.type)) {
        isBody ||= element.type === 'office' || element.type === 'organization';
        continue;
      }
      if (element.type !== 'other' && element.type !== 'link') return { names: [], isBody };
      if (this.#byElement.has(at)) return { names: [], isBody };
      if (word === 'của' && this.#elements[at + 1]?.type === 'organization') continue;
      if (!this.#isSmall(element)) {
        const behalf = this.#behalfBefore(at);
        if (behalf === null) return { names: [], isBody };
        at = behalf;
        continue;
      }
      isCollective ||= COLLECTIVE.test(word);
    }
    return at < 0 ? { names: [], isBody } : this.#joined(at, isCollective);
  }

  /** "thay mặt Cụm trình bày", "là một trong 12 cá nhân được tặng", "cùng đoàn công tác đến thăm": where that begins; null where it does not. */
  #behalfBefore(last: number): number | null {
    for (let at = last; at > 0 && at > last - REACH_OF_BEHALF; at--) {
      if (this.#elements[at]?.type === 'name' || this.#elements[at]?.type === 'mark') return null;
      if (/^(?:thay mặt|là một|cùng đoàn)$/.test(`${this.#word(at - 1)} ${this.#word(at)}`)) return at - 1;
    }
    return null;
  }

  #isSmall({ from, to }: Element): boolean {
    for (let i = from; i < to; i++) if (!adverbs.has(this.#tokens[i]?.key ?? '')) return false;
    return true;
  }

  /** A name with those that it is joined to: by "và", or by commas in a list of several ("các ông A, B", "A, B cùng dự"). */
  #joined(last: number, isCollective: boolean): Subject {
    const sure = [this.#elements[last] as NameElement];
    const listed: NameElement[] = [];
    let joint = '';
    let isPlural = isCollective || sure[0]?.isPlural === true;
    let at = last - 1;
    for (; at >= 0 && sure.length + listed.length < REACH; at--) {
      const element = this.#elements[at] as Element;
      if (element.type === 'name') {
        if (joint === '') break;
        isPlural ||= element.isPlural;
        (joint === 'và' && listed.length === 0 ? sure : listed).push(element);
        joint = '';
        continue;
      }
      isPlural ||= element.type === 'plural';
      if (BESIDE_A_NAME.has(element.type)) continue;
      const word = this.#word(at);
      if (JOINING.test(word)) joint = 'và';
      else if (/^[,;]$/.test(word)) joint = joint === '' ? ',' : joint;
      else if (!/^[:()-]$/.test(word)) break;
    }
    // "thay mặt ông A", "đề nghị ông A xem xét", "cảm ơn ông A": the name is the verb's object
    const first = this.#elements.indexOf([...sure, ...listed].at(-1) as Element);
    if (this.#word(first - 1) === 'mặt' && this.#word(first - 2) === 'thay') return NOBODY;
    const governing = this.#verbs.find(({ to }) => to === this.#elements[first]?.from);
    if (governing !== undefined && governing.verb !== 'ATTEND' && governing.verb !== 'CHAIR') return NOBODY;
    // "Chủ tịch A, Tham tán B đã tới dự": nothing else stands before the verb
    return { names: isPlural || at < 0 ? [...sure, ...listed] : sure, isBody: false };
  }

  /**
   * Those that a verb leads to where nobody stands before it: the list behind "có", "gồm", "là", ":" or "của" (whole), or the
   * persons behind a comma ("Phát biểu tại hội nghị, ông A").
   */
  ledTo(verb: FoundVerb): { readonly names: readonly NameElement[]; readonly isList: boolean } {
    const none = { names: [], isList: false };
    const first = this.#behind(verb);
    for (let at = first; at < this.#elements.length && at < first + REACH; at++) {
      const element = this.#elements[at] as Element;
      const word = this.#word(at);
      if (element.type === 'name' || /^[.;]$/.test(word)) return none;
      const next = this.#byElement.get(at);
      if (next !== undefined && next !== verb) {
        if (!/^(và|,)$/.test(this.#word(at - 1)) && next.from !== verb.to) return none;
        continue;
      }
      if (word === 'của' && !this.#isSaidBy(verb, first, at)) return none;
      if (word === 'của') return { names: this.#group(at + 1), isList: true };
      if (word === ':' || introducing.at(this.#tokens, element.from) !== null)
        return { names: this.#list(at + 1, verb), isList: true };
      if (word === ',' && this.#opensName(at + 1) && this.#opensClause(verb))
        return { names: this.#group(at + 1).slice(0, 1), isList: false };
    }
    return none;
  }

  /** "Phát biểu chỉ đạo của ông A", but not "ghi nhận đóng góp của ông A": there it is the object that is his. */
  #isSaidBy({ verb, from }: FoundVerb, first: number, at: number): boolean {
    if (verb !== 'SPEAK' || /^(phát|tham)$/.test(this.#tokens[from]?.key ?? '')) return true;
    return this.#elements.slice(first, at).every((_, index) => this.#byElement.has(first + index));
  }

  /** A name, or an office right before one. */
  #opensName(at: number): boolean {
    const element = this.#elements[at];
    return (
      element?.type === 'name' || (element?.type === 'office' && this.#elements[at + 1]?.type === 'name')
    );
  }

  /** Whether nobody is named before a verb in its clause and, unless it is one of speaking, little else is said. */
  #opensClause(verb: FoundVerb): boolean {
    for (let at = verb.at - 1; at >= 0; at--) {
      const element = this.#elements[at] as Element;
      const word = this.#word(at);
      if (element.type === 'name') return false;
      if (word === ';') return true;
      if (verb.verb !== 'SPEAK' && (word === ',' || verb.at - at > 3)) return word === ',';
    }
    return true;
  }

  /** The names of a list up to the end of the sentence or to a verb that leads on to others. */
  #list(from: number, { verb }: FoundVerb): readonly NameElement[] {
    const names: NameElement[] = [];
    for (let at = from; at < this.#elements.length; at++) {
      const element = this.#elements[at] as Element;
      if (element.type === 'name') names.push(element);
      const isAttendance = verb === 'ATTEND' || verb === 'INVITE' || verb === 'SIDE';
      // "Chủ trì là bà A; ghi chép bên cạnh có ông B"
      if (!isAttendance && this.#word(at) === ';' && this.#elements[at + 1]?.type === 'other') break;
      const next = this.#byElement.get(at);
      if (next === undefined || names.length === 0) continue;
      if (!isAttendance) break;
      if (this.subjectOf(next).names.length === 0) break;
    }
    return names;
  }

  /** Names in a row, with what stands beside names between them. */
  #group(from: number): readonly NameElement[] {
    const names: NameElement[] = [];
    for (let at = from; at < this.#elements.length; at++) {
      const element = this.#elements[at] as Element;
      if (element.type === 'name') names.push(element);
      else if (
        !BESIDE_A_NAME.has(element.type) &&
        !/^([,():;"-]|và|cùng|các|đại|diện|lãnh|đạo)$/.test(this.#word(at))
      )
        break;
    }
    return names;
  }

  /**
   * Those whom a verb is done to: the names behind it up to ";" or a verb that leads on to others. `beside` are those behind
   * "có" after them: "Tiếp Đại sứ A có ông B".
   */
  objectsOf(verb: FoundVerb): {
    readonly names: readonly NameElement[];
    readonly beside: readonly NameElement[];
  } {
    const names: NameElement[] = [];
    for (let at = this.#behind(verb); at < this.#elements.length; at++) {
      const element = this.#elements[at] as Element;
      const word = this.#word(at);
      if (word === ';') break;
      if (word === 'có' && names.length > 0) return { names, beside: this.#list(at + 1, verb) };
      if (element.type === 'name') names.push(element);
      const next = this.#byElement.get(at);
      if (next === undefined || next.verb === 'LEAD' || next.verb === 'GIVE') continue;
      if (names.length === 0 || this.subjectOf(next).names.length === 0) break;
    }
    return { names, beside: [] };
  }

  /** "bầu 3 đại biểu dự Đại hội Trung ương", "cử cán bộ dự lớp": where people are sent to, not where they are. */
  isSentTo(verb: FoundVerb): boolean {
    for (let at = verb.at - 1; at >= 0; at--) {
      const element = this.#elements[at] as Element;
      if (element.type === 'link' && (element.link === 'ELECT' || element.link === 'APPOINT')) return true;
      if (element.type === 'name' || element.type === 'mark') return false;
    }
    return false;
  }

  /** Whether a verb begins its clause. */
  isOpening(verb: FoundVerb): boolean {
    return verb.at === 0 || /^[,;:-]$/.test(this.#word(verb.at - 1));
  }

  /** "Phía bạn có", "về phía Lào": whether those of a side are from abroad. */
  isForeignSide(verb: FoundVerb): boolean {
    const next = this.#elements[this.#behind(verb)];
    if (next?.type === 'place')
      return next.place.kind === 'COUNTRY' && this.#tokens[next.from]?.key !== 'việt';
    return next !== undefined && this.#tokens[next.from]?.key === 'bạn';
  }

  /** "Thay mặt cấp ủy, ông A, Phó Bí thư tặng hoa các nhà tài trợ, yêu cầu ...": the only one named before a later verb. */
  onlyOneBefore(verb: FoundVerb): readonly NameElement[] {
    let only = -1;
    for (let at = 0; at < verb.at; at++) {
      if (this.#elements[at]?.type !== 'name') continue;
      if (only >= 0) return [];
      only = at;
    }
    if (only < 0 || !/^(và|,)$/.test(this.#word(verb.at - 1))) return [];
    let before = only - 1;
    if (this.#elements[before]?.type === 'office') before--;
    return before < 0 || this.#word(before) === ',' ? [this.#elements[only] as NameElement] : [];
  }

  /** Whether a verb goes on with the one before it: "chủ trì và phát biểu khai mạc", "dự, chỉ đạo hội nghị". */
  goesOn(verb: FoundVerb, before: FoundVerb): boolean {
    for (let at = before.at; at < verb.at; at++) {
      const { type } = this.#elements[at] as Element;
      if (type === 'name' || this.#word(at) === ';') return false;
    }
    for (let at = verb.at - 1; at > before.at; at--) {
      const word = this.#word(at);
      if (/^(và|,|rồi)$/.test(word) || (word === 'thời' && this.#word(at - 1) === 'đồng')) return true;
      if (!adverbs.has(word)) return false;
    }
    return false;
  }
}
