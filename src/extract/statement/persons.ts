import type { Claim } from './claim.ts';
import { Clause, type Group, isMark, type LeftName, type NameElement, type OfficeElement } from './clause.ts';
import { bodyBehind, isFirms, ledBy, nearBody } from './clause-bodies.ts';
import { concernedBy, isLineOfOffices, isOfOthers, memberOf, sharers } from './clause-names.ts';
import type { Element } from './elements.ts';
import type { Link } from './links.ts';
import { isOfThePast } from './past-offices.ts';

/** The sentence's elements with its claims; `text` tells the words of "other" elements apart. */
export function claimsOf(
  elements: readonly Element[],
  words: (element: Element) => string,
): readonly Claim[] {
  return elements.some(({ type }) => type === 'office') ? new Chain(elements, words).read() : [];
}

class Chain {
  readonly #elements: readonly Element[];
  readonly #words: (element: Element) => string;
  readonly #clause: Clause;
  readonly #claims: Claim[] = [];
  /** Names that already have an office, by index of their element. */
  readonly #held = new Set<number>();
  /** Whether a bracket that a list's name has behind it is still open. */
  #isInBracket = false;
  /** Offices that a list's head gives to every name up to the end of the list. */
  #list: {
    readonly offices: readonly OfficeElement[];
    readonly isOpen: boolean;
    readonly isBare: boolean;
  } | null = null;

  constructor(elements: readonly Element[], words: (element: Element) => string) {
    this.#elements = elements;
    this.#words = words;
    this.#clause = new Clause(elements, words);
  }

  read(): readonly Claim[] {
    let i = 0;
    while (i < this.#elements.length) {
      const element = this.#elements[i] as Element;
      if (element.type === 'office') {
        const group = this.#clause.groupFrom(i);
        i = this.#attach(group);
        continue;
      }
      if (element.type === 'name') this.#listed(i, element);
      else if (this.#endsList(element, i)) this.#list = null;
      i++;
    }
    return this.#claims;
  }

  #endsList(element: Element, i: number): boolean {
    if (this.#list === null) return false;
    if (isMark(element, '(') || isMark(element, ')')) this.#isInBracket = isMark(element, '(');
    if (element.type === 'mark') return element.key === '.';
    if (this.#isInBracket || element.type === 'note' || element.type === 'plural') return false;
    const word = this.#words(element);
    if (/^(và|cùng|gồm|là|ông|bà|có|,)$/.test(word))
      return word === 'cùng' && this.#elements[i + 1]?.type !== 'name';
    return true;
  }

  #claim(
    at: number,
    offices: readonly OfficeElement[],
    rule: string,
    confidence: number,
    link: Link | null = null,
    body: Claim['bodyBefore'] = null,
  ) {
    const element = this.#elements[at];
    if (element?.type !== 'name') return;
    this.#held.add(at);
    const led = ledBy(this.#clause, at);
    const first = Math.min(at, offices.length > 0 ? this.#elements.indexOf(offices[0] as OfficeElement) : at);
    const near = nearBody(this.#clause, first) ?? bodyBehind(this.#clause, first);
    for (const { office } of offices)
      this.#claims.push({
        name: element,
        pronoun: null,
        office,
        rule,
        confidence,
        link,
        bodyBefore: body,
        ledBy: led,
        near,
      });
  }

  /** "Ông từng là ...": for whoever was named last. */
  #claimPronoun(
    pronoun: string,
    offices: readonly OfficeElement[],
    link: Link | null,
    bodyBefore: Claim['bodyBefore'],
  ) {
    const rest = { name: null, ledBy: null, near: null, rule: 'official.pronoun', confidence: 0.7 };
    for (const { office } of offices) this.#claims.push({ ...rest, pronoun, office, link, bodyBefore });
  }

  #listed(i: number, element: NameElement) {
    const list = this.#list;
    if (list === null || this.#held.has(i)) return;
    // In a list without colon only names that stand bare go on with it: "các Phó Chủ tịch A, B và C"
    if (!list.isOpen && element.honorific !== null && !element.isPlural) return;
    // "các đồng chí ...: A; B; đồng chí C": who is addressed anew stands outside the list
    const isLast = i > 0 && this.#words(this.#elements[i - 1] as Element) === 'và';
    if (list.isOpen && list.isBare && element.honorific !== null && !isLast) {
      this.#list = null;
      return;
    }
    if (list.isOpen && element.honorific === null) this.#list = { ...list, isBare: true };
    this.#claim(i, list.offices, 'official.list', 0.9);
  }

  #attach(group: Group): number {
    const { offices, from, to } = group;
    const next = this.#elements[to];
    const before = this.#elements[from - 1];
    const rightAt = this.#clause.nameBehind(to);
    const right = rightAt === null ? null : (this.#elements[rightAt] as NameElement);
    const left = this.#clause.leftName(from);
    const isPlural = before?.type === 'plural' || this.#elements[from - 2]?.type === 'plural';
    const mayList = isPlural || (before?.type === 'link' && before.link !== 'IS');
    const colonAt = this.#clause.colonAfter(to, mayList);
    // "Cả ba Phó Chủ tịch (A, B, C)"
    if (isPlural && isMark(next, '(') && this.#elements[to + 1]?.type === 'name') {
      this.#list = { offices, isOpen: true, isBare: false };
      this.#isInBracket = true;
      return to + 1;
    }
    if (colonAt !== null) {
      this.#list = { offices, isOpen: true, isBare: false };
      return colonAt;
    }
    if (left === null && rightAt !== null && isOfThePast(this.#clause, group, rightAt)) return rightAt + 1;
    if (rightAt !== null && right !== null && this.#goesRight(group, left, right, before)) {
      const own = this.#ownOffices(group, left);
      const rest = offices.slice(0, offices.length - own.length);
      if (left !== null && rest.length > 0)
        this.#claim(left.at, rest, `official.name-${this.#clause.markName(left.mark)}-title`, 0.9);
      this.#claim(rightAt, own, 'official.title-name', 0.95);
      this.#list = isPlural ? { offices: own, isOpen: false, isBare: false } : null;
      return rightAt + 1;
    }
    const named = this.#elements[to + 1];
    const hasOwn = isMark(this.#elements[to + 2], ',') && this.#elements[to + 3]?.type === 'office';
    if (
      left === null &&
      this.#givesTo(next, before) &&
      named?.type === 'name' &&
      !named.isShort &&
      (!hasOwn || before?.type === 'link')
    ) {
      const verb = this.#clause.linkBefore(from);
      this.#claim(
        to + 1,
        offices,
        'official.title-is-name',
        0.85,
        verb === null || verb.kind === 'IS' ? null : verb.kind === 'HOLD' ? 'ELECT' : verb.kind,
      );
      // "phó chủ tịch là ông A và ông B"
      if (this.#elements[to + 3]?.type === 'name' && this.#words(this.#elements[to + 2] as Element) === 'và')
        this.#list = { offices, isOpen: true, isBare: false };
      return to + 2;
    }
    const link = this.#clause.linkBefore(from);
    const concerned = link === null ? null : concernedBy(this.#clause, link, to);
    if (concerned !== null) {
      const verb = concerned.link === 'LEAVE' ? 'dismissed' : 'appointed';
      this.#claim(concerned.at, offices, `official.${verb}`, 0.85, concerned.link);
      return concerned.at + 1;
    }
    // "được bầu giữ cương vị Phó Chủ tịch có A và B"
    if (
      left === null &&
      link !== null &&
      named?.type === 'name' &&
      /^(có|gồm)$/.test(this.#words(next as Element))
    ) {
      this.#list = { offices, isOpen: true, isBare: false };
      return to + 1;
    }
    if (link !== null && this.#linked(link.at, link.kind, offices)) return to;
    // "Trên cương vị Trưởng đại diện ..., ông đã ..."
    const pronoun = this.#elements[to + 1];
    const isLine = before?.type === 'pronoun' || isLineOfOffices(this.#clause, group);
    if (left === null && isLine && offices[0]?.office.title.isFormer === true) {
      this.#claimPronoun(before?.type === 'pronoun' ? before.key : '', offices, null, null);
      return to;
    }
    if (left === null && before?.type === 'link' && isMark(next, ',') && pronoun?.type === 'pronoun') {
      this.#claimPronoun(pronoun.key, offices, null, null);
      return to + 2;
    }
    if (left !== null) {
      this.#claim(left.at, offices, `official.name-${this.#clause.markName(left.mark)}-title`, 0.95);
      const behind = isMark(next, ')') ? this.#elements[to + 1] : next;
      this.#shareLeft(left, offices, behind?.type === 'link');
      return to;
    }
    const detailed = memberOf(this.#clause, group) ?? this.#clause.nameBeforeAppositive(from);
    if (detailed !== null && (isMark(before, '-') || !this.#held.has(detailed))) {
      this.#claim(detailed, offices, 'official.name-detail-title', 0.75);
      return to;
    }
    // "Phó Chủ tịch Liên hiệp, bà Trần Thị B cho biết": a name with its form of address behind a comma, and no office after it;
    // at the head of the sentence a bare one too: "Phó Chủ tịch Liên hiệp, Trần Thị B, cho biết"
    if (!isPlural && (isMark(next, ',') || isMark(next, '-'))) {
      const named = this.#elements[to + 1];
      const after = this.#elements[to + 2];
      const isFree =
        after === undefined ||
        after.type !== 'mark' ||
        /^[.;]$/.test(after.key) ||
        (/^[,-]$/.test(after.key) && this.#elements[to + 3]?.type !== 'office');
      if (named?.type === 'name' && !named.isShort && isFree && (named.honorific !== null || from === 0)) {
        this.#claim(to + 1, offices, 'official.title-comma-name', 0.6);
        return to + 2;
      }
    }
    return to;
  }

  /** "Chủ tịch là", "Chức Chủ tịch thuộc về", "ghế Phó Chủ tịch do": the words between an office and its holder. */
  #givesTo(next: Element | undefined, before: Element | undefined): boolean {
    if (next === undefined) return false;
    if (next.type === 'link') return next.link === 'IS';
    return this.#words(next) === 'do' && before?.type === 'link' && before.link === 'HOLD';
  }

  #goesRight(group: Group, left: LeftName | null, right: NameElement, before: Element | undefined): boolean {
    if (right.isShort && right.honorific !== null && left !== null) return false;
    if (left === null) return true;
    if (right.honorific !== null && left.mark !== '' && !this.#held.has(left.at)) return false;
    if (before?.type === 'link' && before.link !== 'IS' && group.offices.length === 1) return false;
    return true;
  }

  /** Which of the offices between two names belong to the right one: all, unless the left name still waits for its own. */
  #ownOffices(group: Group, left: LeftName | null): readonly OfficeElement[] {
    const { offices } = group;
    if (left === null || this.#held.has(left.at) || offices.length === 1) return offices;
    return offices.slice(-1);
  }

  /** "bầu bà A, Phó Giám đốc ... và ông B giữ chức Phó Chủ tịch": the office goes to the names that the verb governs. */
  #linked(linkAt: number, kind: Link, offices: readonly OfficeElement[]): boolean {
    if (kind === 'HOLD' && this.#clause.isUnfilled(linkAt)) return true;
    let nearest = -1;
    let pronounAt = -1;
    let body: Claim['bodyBefore'] = null;
    let link: Link = kind;
    for (let at = linkAt - 1; at >= 0; at--) {
      const element = this.#elements[at] as Element;
      if (isMark(element, ';') && nearest < 0 && pronounAt < 0) break;
      if (element.type === 'link' && nearest < 0 && (link === 'HOLD' || link === 'IS'))
        link = element.link === 'IS' ? link : element.link;
      if (element.type === 'organization' && body === null && nearest < 0) body = element;
      if (element.type === 'name') {
        nearest = at;
        break;
      }
      if (element.type === 'pronoun' && pronounAt < 0) pronounAt = at;
    }
    if (kind === 'IS' && nearest >= 0 && linkAt - nearest > 4 && !this.#clause.isAppositive(nearest, linkAt))
      return false;
    if (nearest < 0) {
      const pronoun = pronounAt < 0 ? null : this.#elements[pronounAt];
      if (pronoun?.type !== 'pronoun') return false;
      this.#claimPronoun(pronoun.key, offices, link, body);
      return true;
    }
    for (let at = nearest - 1; at >= 0 && body === null; at--) {
      const element = this.#elements[at] as Element;
      if (isMark(element, ';')) break;
      if (element.type === 'organization') body = element;
    }
    if (isOfOthers(this.#clause, nearest, linkAt)) return true;
    if (kind === 'HOLD' && this.#clause.isMadeOf(nearest, offices)) return true;
    if (isFirms(this.#clause, nearest, body) && offices.every(({ office }) => office.organization === null))
      return true;
    const subjects = this.#clause.coordinated(nearest);
    const verb = this.#elements[(subjects.at(-1) as number) - 1];
    if (verb?.type === 'link' && verb.link !== 'IS' && (link === 'HOLD' || link === 'IS')) link = verb.link;
    for (const at of subjects)
      this.#claim(at, offices, `official.${link === 'IS' ? 'is' : 'appointed'}`, 0.9, link, body);
    return true;
  }

  #shareLeft(left: LeftName, offices: readonly OfficeElement[], isElected: boolean) {
    for (const other of sharers(this.#clause, left, (at) => this.#held.has(at), isElected))
      this.#claim(other, offices, 'official.shared-title', 0.7);
  }
}
