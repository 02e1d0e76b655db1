import type { Element } from './elements.ts';
import type { Link } from './links.ts';

export type NameElement = Extract<Element, { type: 'name' }>;
export type OrganizationElement = Extract<Element, { type: 'organization' }>;
export type OfficeElement = Extract<Element, { type: 'office' }>;

const JOINTS = new Set([',', '-', '/', '(', ')', 'kiêm', 'và']);
const LEFT_MARKS = new Set([',', '-', '(', ':']);
/** More elements than a sentence's subject has; it keeps the time linear on hostile texts. */
const LONGEST_SUBJECT = 80;
/** Whether an element is a given mark. */
export const isMark = (element: Element | undefined, key: string) =>
  element?.type === 'mark' && element.key === key;

/** Offices in a row, and the index of the element after them. */
export interface Group {
  readonly from: number;
  readonly to: number;
  readonly offices: readonly OfficeElement[];
}

/** A name left of an office, and the mark between them. */
export interface LeftName {
  readonly at: number;
  readonly mark: string;
}

/** The elements of one sentence with what stands left and right of a place in it. */
export class Clause {
  readonly elements: readonly Element[];
  /** The words of an element in small letters. */
  readonly words: (element: Element) => string;

  constructor(elements: readonly Element[], words: (element: Element) => string) {
    this.elements = elements;
    this.words = words;
  }

  isJoint(at: number): boolean {
    const element = this.elements[at];
    if (element === undefined) return false;
    if (element.type === 'note') return true;
    if (element.type === 'link') return element.link === 'IS' || this.words(element) === 'kiêm nhiệm';
    return JOINTS.has(this.words(element)) || /^(đồng|thời|hiện|nay)$/.test(this.words(element));
  }

  /** Index of a name that stands directly left of the group, through a mark or a note, or -1. */
  leftName(from: number): LeftName | null {
    let at = from - 1;
    let mark = '';
    for (let steps = 0; steps < 5 && at >= 0; steps++, at--) {
      const element = this.elements[at] as Element;
      if (element.type === 'name') return { at, mark };
      if (element.type === 'mark' && LEFT_MARKS.has(element.key)) mark = element.key;
      else if (element.type === 'link' && element.link === 'IS') mark = 'là';
      // "A (kiêm Tổng Thư ký)", "trong đó ông A kiêm Tổng Thư ký"
      else if (
        this.words(element) === 'kiêm' &&
        (isMark(this.elements[at - 1], '(') || this.elements[at - 1]?.type === 'name')
      )
        continue;
      else if (element.type !== 'note') return null;
    }
    return null;
  }

  /**
   * Index of the name right behind an office, or null; a term, a bracket or a part in the event may stand between where the
   * name comes without form of address: "Chủ tịch Hội (khóa II) A", "Phó Chủ tịch O, Trưởng đoàn giám sát A".
   */
  nameBehind(to: number): number | null {
    let at = to;
    for (let steps = 0; steps < 3; steps++) {
      const element = this.elements[at];
      if (element?.type === 'name')
        return at === to || (element.honorific === null && !element.isShort) ? at : null;
      const role = this.elements[at + 1];
      if (element?.type === 'note') at++;
      else if (element?.type === 'mark' && /^[,-]$/.test(element.key) && role?.type === 'note' && role.isRole)
        at += 2;
      else return null;
    }
    return null;
  }

  markName(mark: string): string {
    return mark === ','
      ? 'comma'
      : mark === '-'
        ? 'dash'
        : mark === '('
          ? 'bracket'
          : mark === ':'
            ? 'colon'
            : mark === ''
              ? 'bare'
              : 'is';
  }

  /** The index behind ":" when names follow it, for "các đồng chí Ủy viên ...: A, B" and "các Phó Chủ tịch gồm các ông: A". */
  colonAfter(to: number, isPlural: boolean): number | null {
    for (let at = to; at < this.elements.length && at < to + 10; at++) {
      const element = this.elements[at] as Element;
      if (element.type === 'mark' && element.key === ':') {
        const next = this.elements[at + 1];
        return next?.type === 'name' || (next?.type === 'plural' && this.elements[at + 2]?.type === 'name')
          ? at + 1
          : null;
      }
      const word = this.words(element);
      if (
        isPlural &&
        at <= to + 3 &&
        element.type === 'name' &&
        /^(gồm|là|có)$/.test(this.words(this.elements[at - 1] as Element))
      )
        return at;
      if (element.type === 'plural' || element.type === 'note' || element.type === 'pronoun') continue;
      if (/^(gồm|gồm có|có|bao|là|,|đồng|chí|ông|bà|như|sau|sau đây)$/.test(word)) continue;
      return null;
    }
    return null;
  }

  linkBefore(from: number): { readonly at: number; readonly kind: Link } | null {
    for (let at = from - 1, steps = 0; at >= 0 && steps < 2; at--, steps++) {
      const element = this.elements[at] as Element;
      if (element.type === 'link') return { at, kind: element.link };
      // "Ông từng là giáo viên, Chủ tịch UBND huyện": one of several things that he was
      const was = steps === 0 && isMark(element, ',') ? this.#whatElse(at) : null;
      if (was !== null) return { at: was, kind: 'IS' };
      if (element.type !== 'plural' && this.words(element) !== ':') return null;
    }
    return null;
  }

  /** "cho đến khi kiện toàn chức danh Chủ tịch", "còn khuyết chức Phó Chủ tịch": an office without a holder so far. */
  isUnfilled(linkAt: number): boolean {
    const word = (at: number) => (at < 0 ? '' : this.words(this.elements[at] as Element));
    const before = word(linkAt - 1);
    return /^(?:khuyết|trống|thiếu)$/.test(before) || `${word(linkAt - 2)} ${before}` === 'kiện toàn';
  }

  /** "Hội đồng giám khảo do ông A làm Chủ tịch", "Tổ do bà B, Phó Chủ tịch xã, làm tổ trưởng": a part in what no body is named for. */
  isMadeOf(nameAt: number, offices: readonly OfficeElement[]): boolean {
    if (offices.some(({ office }) => office.organization !== null)) return false;
    for (let at = nameAt - 1; at > nameAt - 6; at--) {
      const element = this.elements[at];
      if (element === undefined) return false;
      if (this.words(element) === 'do') return this.elements[at - 1]?.type === 'other';
      if (element.type !== 'office' && !isMark(element, ',') && element.type !== 'other') return false;
    }
    return false;
  }

  /** Index of "là" before some small words that end at a comma, or null. */
  #whatElse(comma: number): number | null {
    for (let at = comma - 1; at > comma - 6; at--) {
      const element = this.elements[at];
      if (element?.type === 'link') return at < comma - 1 && element.link === 'IS' ? at : null;
      if (element?.type !== 'other') return null;
    }
    return null;
  }

  /** "ông A, cựu lưu học sinh khóa 1974, Chủ tịch Hội": the name before a clause between commas, or null. */
  nameBeforeAppositive(officeAt: number): number | null {
    const before = this.elements[officeAt - 1];
    // "ông A, người sáng lập kiêm Chủ tịch Hội"
    if (before === undefined || (!isMark(before, ',') && this.words(before) !== 'kiêm')) return null;
    for (let at = officeAt - 2; at >= 0 && at > officeAt - 14; at--) {
      const element = this.elements[at] as Element;
      if (isMark(element, ',') || isMark(element, '(')) {
        if (this.elements[at - 1]?.type === 'name') return at - 1;
        continue;
      }
      if (element.type !== 'other' && element.type !== 'place' && element.type !== 'note') return null;
    }
    return null;
  }

  /** "một ông A khác, trùng tên với chủ tịch xã, là Trưởng ban ...": a clause between commas behind the name. */
  isAppositive(nameAt: number, linkAt: number): boolean {
    const isNow = /^(hiện|nay|đang)/.test(this.words(this.elements[linkAt] as Element));
    if (!isMark(this.elements[linkAt - 1], ',') || linkAt - nameAt > 16) return false;
    return this.elements
      .slice(nameAt + 1, linkAt)
      .every(
        ({ type }) => type === 'other' || type === 'mark' || type === 'office' || (isNow && type !== 'name'),
      );
  }

  /** The name and those joined to it before, back to the verb: marks, "và" and the names' own offices may stand between. */
  coordinated(nearest: number): readonly number[] {
    const names = [nearest];
    let joined = false;
    for (let at = nearest - 1; at >= 0; at--) {
      const element = this.elements[at] as Element;
      if (element.type === 'name') {
        if (!joined) break;
        names.push(at);
        joined = false;
      } else if (element.type === 'link') {
        break;
      } else if (this.words(element) === 'và' || isMark(element, ',')) {
        joined = true;
      } else if (isMark(element, ';') && (this.isPluralBefore(at) || this.#isItem(at))) {
        joined = true;
      } else if (
        element.type !== 'office' &&
        element.type !== 'note' &&
        element.type !== 'plural' &&
        !(element.type === 'mark' && element.key === '-')
      ) {
        break;
      }
    }
    const first = this.elements[names.at(-1) as number];
    const reachesVerb = this.elements[(names.at(-1) as number) - 1]?.type === 'link';
    if (reachesVerb || (first?.type === 'name' && first.isPlural)) return names;
    // "bà A và các ông B, C giữ chức": up to the plural form, and who is joined to it by "và"
    const plural = names.findLastIndex((at) => (this.elements[at] as NameElement).isPlural);
    if (plural >= 0) {
      const joint = this.elements[(names[plural] as number) - 1];
      const isJoined = joint !== undefined && this.words(joint) === 'và';
      return names.slice(0, isJoined ? plural + 2 : plural + 1);
    }
    // "các ông, bà: A, B và C được bầu", "; bà A, ông B được cử": a run of names at the head of its clause
    const head = this.elements[(names.at(-1) as number) - 1];
    const isRun = this.elements
      .slice(names.at(-1), nearest)
      .every((element) => element.type === 'name' || this.words(element) === 'và' || isMark(element, ','));
    if (isRun && (isMark(head, ';') || isMark(head, ':'))) return names;
    // "; A, Chủ tịch X, B, Chủ tịch Y và C, Bí thư Z, giữ chức Phó Chủ tịch": items closed by "và" before the last name
    const joint = this.elements[nearest - 1];
    if (isMark(head, ';') && joint !== undefined && this.words(joint) === 'và') return names;
    // "Ông A, Chủ tịch X; bà B, Chủ tịch Y được cử làm Phó Chủ tịch": items that are a sentence's subject
    if (head === undefined || isMark(head, ',')) return names;
    // Without a verb before them only names joined by "và" share: "ông A và bà B giữ chức Phó Chủ tịch"
    const before = this.elements[nearest - 1];
    const other = this.elements[nearest - 2];
    return before !== undefined && this.words(before) === 'và' && other?.type === 'name'
      ? [nearest, nearest - 2]
      : [nearest];
  }

  /** The run of offices that begins at an element, with commas, dashes, "kiêm" and "và" between them. */
  groupFrom(from: number): Group {
    const offices: OfficeElement[] = [this.elements[from] as OfficeElement];
    let to = from + 1;
    for (;;) {
      let at = to;
      while (at - to < 3 && this.isJoint(at)) at++;
      const next = this.elements[at];
      if (at === to || next?.type !== 'office') break;
      // An office right before a name begins that person's own titles: "..., Chủ tịch UBND tỉnh Thái Bảo Toàn" or "và Phó Chủ tịch ..."
      offices.push(next);
      to = at + 1;
    }
    return { from, to, offices };
  }

  /** Whether a plural form of address stands between a place and the verb before it: "bầu các đồng chí A, ...; B, ... làm". */
  isPluralBefore(at: number): boolean {
    for (let i = at - 1; i >= 0 && i > at - 12; i--) {
      const element = this.elements[i] as Element;
      if (element.type === 'plural' || (element.type === 'name' && element.isPlural)) return true;
      if (element.type === 'link' || isMark(element, '.')) return false;
    }
    return false;
  }

  /** Whether names with their offices and nothing else stand before a semicolon, up to the head of the sentence. */
  #isItem(at: number): boolean {
    if (at > LONGEST_SUBJECT) return false;
    for (let i = at - 1; i >= 0; i--) {
      const element = this.elements[i] as Element;
      if (element.type === 'link' || element.type === 'other' || element.type === 'plural') return false;
    }
    return this.elements[0]?.type === 'name';
  }
}
