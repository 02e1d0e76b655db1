import { type Clause, isMark, type OrganizationElement } from './clause.ts';
import type { Element } from './element.ts';
import type { Organization } from './organizations.ts';

/** The body right before a name, or before "do" and the name: "đoàn Hội X (Lào) gồm 12 người, do ông A, Phó Hội trưởng, dẫn đầu". */
export function ledBy({ elements, words }: Clause, at: number): OrganizationElement | null {
  const before = elements[at - 1];
  if (before !== undefined && words(before) === 'do') {
    for (let i = at - 2; i >= 0 && i > at - 8; i--) {
      const element = elements[i] as Element;
      if (element.type === 'organization') return element.organization.isBare ? null : element;
      if (element.type !== 'other' && element.type !== 'note' && !isMark(element, ',')) return null;
    }
    return null;
  }
  const element = before !== undefined && isMark(before, ',') ? elements[at - 2] : before;
  return element?.type === 'organization' ? element : null;
}

/** The body named last before a place: a speaker's bare "Phó Chủ tịch" is most likely of it; null where none is. */
export function nearBody(clause: Clause, at: number): Organization | null {
  const { elements, words } = clause;
  let isListed = false;
  for (let i = at - 1; i >= 0; i--) {
    const element = elements[i] as Element;
    // "Ban Thường trực X gồm: A, Chủ tịch; B, Phó Chủ tịch": behind ";" only the body that opens the list counts
    if (isListed && !opensList(clause, i)) continue;
    if (element.type === 'organization' && !element.organization.isBare) return element.organization;
    // "bà A, Chủ tịch Ủy ban MTTQ tỉnh, cùng ông B, Phó Chủ tịch"
    if (element.type === 'office' && element.office.organization !== null && /chủ tịch/.test(words(element)))
      return element.office.organization;
    if (isMark(element, ';')) isListed = true;
  }
  return null;
}

/** "A, Chủ tịch; B, Phó Chủ tịch; C, Phó Chủ tịch O": the body that the last of a list's items names for all, or null. */
export function bodyBehind({ elements, words }: Clause, at: number): Organization | null {
  let isListed = false;
  for (let i = at; i < elements.length && i < at + 40; i++) {
    const element = elements[i] as Element;
    if (isMark(element, ';')) isListed = true;
    else if (element.type === 'organization' || element.type === 'link') return null;
    else if (element.type === 'office' && element.office.organization !== null)
      return isListed && /chủ tịch/.test(words(element)) ? element.office.organization : null;
  }
  return null;
}

/** Whether an element stands right before a list's colon, a word like "gồm" or a note between them at most. */
function opensList({ elements, words }: Clause, at: number): boolean {
  for (let i = at + 1; i <= at + 4; i++) {
    const element = elements[i];
    if (element === undefined) return false;
    if (isMark(element, ':')) return true;
    if (element.type !== 'note' && !/^(gồm|có|ra|mắt|đại|hội|là)$/.test(words(element))) return false;
  }
  return false;
}

/** "Công ty X do ông A làm Giám đốc": whether a firm is what the person behind "do" is said to head. */
export function isFirms({ elements, words }: Clause, at: number, body: OrganizationElement | null): boolean {
  const lead = elements[at - 1];
  return body?.organization.head.isFirm === true && lead !== undefined && words(lead) === 'do';
}
