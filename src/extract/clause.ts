import type { Element } from './elements.ts';
import type { Link } from './links.ts';
import type { Organization } from './organizations.ts';

export type NameElement = Extract<Element, { type: 'name' }>;
export type OrganizationElement = Extract<Element, { type: 'organization' }>;
export type OfficeElement = Extract<Element, { type: 'office' }>;

const JOINTS = new Set([',', '-', '/', '(', ')', 'kiêm', 'và']);
const LEFT_MARKS = new Set([',', '-', '(', ':']);
/** Whether an element is a given mark. */
export const isMark = (element: Element | undefined, key: string) =>
  element?.type === 'mark' && element.key === key;

/** Offices in a row, and the index of the element after them. */
export interface Group {
  readonly from: number;
  readonly to: number;
  readonly offices: readonly OfficeElement[];
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

  ledBy(at: number): OrganizationElement | null {
    const before = this.elements[at - 1];
    const element = before !== undefined && isMark(before, ',') ? this.elements[at - 2] : before;
    return element?.type === 'organization' ? element : null;
  }

  nearBody(at: number): Organization | null {
    for (let i = at - 1; i >= 0; i--) {
      const element = this.elements[i] as Element;
      if (element.type === 'organization' && !element.organization.isBare) return element.organization;
      // "bà A, Chủ tịch Ủy ban MTTQ tỉnh, cùng ông B, Phó Chủ tịch"
      if (
        element.type === 'office' &&
        element.office.organization !== null &&
        /chủ tịch/.test(this.words(element))
      )
        return element.office.organization;
      if (isMark(element, ';')) return null;
    }
    return null;
  }

  /** Index of a name that stands directly left of the group, through a mark or a note, or -1. */
  leftName(from: number): { readonly at: number; readonly mark: string } | null {
    let at = from - 1;
    let mark = '';
    for (let steps = 0; steps < 5 && at >= 0; steps++, at--) {
      const element = this.elements[at] as Element;
      if (element.type === 'name') return { at, mark };
      if (element.type === 'mark' && LEFT_MARKS.has(element.key)) mark = element.key;
      else if (element.type === 'link' && element.link === 'IS') mark = 'là';
      else if (element.type !== 'note') return null;
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
      if (element.type !== 'plural' && this.words(element) !== ':') return null;
    }
    return null;
  }

  /** "ông A, cựu lưu học sinh khóa 1974, Chủ tịch Hội": the name before a clause between commas, or null. */
  nameBeforeAppositive(officeAt: number): number | null {
    if (!isMark(this.elements[officeAt - 1], ',')) return null;
    for (let at = officeAt - 2; at >= 0 && at > officeAt - 14; at--) {
      const element = this.elements[at] as Element;
      if (isMark(element, ',')) return this.elements[at - 1]?.type === 'name' ? at - 1 : null;
      if (element.type !== 'other' && element.type !== 'place' && element.type !== 'note') return null;
    }
    return null;
  }

  /** "một ông A khác, trùng tên với chủ tịch xã, là Trưởng ban ...": a clause between commas behind the name. */
  isAppositive(nameAt: number, linkAt: number): boolean {
    if (!isMark(this.elements[linkAt - 1], ',') || linkAt - nameAt > 14) return false;
    return this.elements
      .slice(nameAt + 1, linkAt)
      .every(({ type }) => type === 'other' || type === 'mark' || type === 'office');
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
}
