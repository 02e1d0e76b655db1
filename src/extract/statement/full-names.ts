import { ACRONYMS } from '../../gazetteer/organizations.ts';
import type { Organization } from './organizations.ts';
import { levelOf } from './organizations.ts';
import type { Token } from './tokens.ts';

/** A body's full name as the text prints it somewhere, for its short forms elsewhere. */
export interface FullName {
  readonly organization: Organization;
  readonly name: string;
}

const STARTS_AS_DELEGATION = /^[đĐ]/;
const DELEGATION = /^đoàn (?:đại biểu |công tác |cán bộ )?(?=\p{Lu})/iu;
/** Head words that stand for a body whose full name the text has. */
const SHORT_FORMS = new Set(
  'hội|liên hiệp|ban|sở|liên đoàn|hội đồng|quỹ|viện|trung tâm|học viện|đảng ủy'.split('|'),
);
const SCHOOL = /^(?:trường|đại học|học viện) /;
const INITIALS = /\p{Lu}/u;

/**
 * The full names of a text: by the acronym given in brackets ("Ban Điều phối viện trợ nhân dân (PACCOM)") and by the head
 * word that stands for them ("Hội", "Liên hiệp"). A short form without a full name in the text stays as it is.
 */
export class FullNames {
  readonly #byAcronym = new Map<string, FullName>();
  readonly #byName = new Map<string, FullName>();
  /** By head word, then by kind; under the head word alone those of every kind. Each list in the order of the text. */
  readonly #byHead = new Map<string, Namesakes>();

  constructor(
    organizations: readonly Organization[],
    tokens: readonly Token[],
    nameOf: (organization: Organization) => string,
  ) {
    for (const organization of organizations) {
      // A delegation goes by the name of the body that sent it
      const printed = nameOf(organization);
      const full = {
        organization,
        name: STARTS_AS_DELEGATION.test(printed) ? printed.replace(DELEGATION, '') : printed,
      };
      if (organization.acronym !== null) this.#byAcronym.set(organization.acronym.toUpperCase(), full);
      if (organization.isBare) continue;
      const small = full.name.toLowerCase();
      const words = small.split(' ');
      if (words.length < 4) continue;
      if (!this.#byName.has(small)) this.#byName.set(small, full);
      if (SCHOOL.test(small)) this.#under('nhà trường').add(full, false);
      for (const head of [words[0] ?? '', `${words[0]} ${words[1]}`]) {
        if (!SHORT_FORMS.has(head)) continue;
        const isIssuer = issues(tokens, organization);
        this.#under(head).add(full, isIssuer);
        this.#under(`${head} ${organization.head.kind}`).add(full, isIssuer);
      }
    }
  }

  /** The full name behind a short form, or null. */
  of(organization: Organization, tokens: readonly Token[]): FullName | null {
    const words = tokens.slice(organization.from, organization.to).filter((token) => token.kind === 'word');
    const first = words[0];
    if (first === undefined) return null;
    if (words.length === 1 && INITIALS.test(first.text)) {
      const known = this.#byAcronym.get(first.text.toUpperCase());
      if (known !== undefined) return known;
      // The text need not say what everyone knows: VUFO is the national union
      const usual = ACRONYMS[first.text.toUpperCase()];
      if (usual !== undefined) return this.#byName.get(usual) ?? null;
    }
    if (words.length > 2 || levelOf(organization) === 'PROVINCE') return null;
    const head = words.map((word) => word.key).join(' ');
    const among = this.#byHead.get(organization.isBare ? head : `${head} ${organization.head.kind}`);
    return among?.meantAt(organization.from) ?? null;
  }

  #under(head: string): Namesakes {
    const known = this.#byHead.get(head) ?? new Namesakes();
    this.#byHead.set(head, known);
    return known;
  }
}

/** How far before its issuer a document's number stands, its date and its subject between them, in tokens. */
const NUMBER_REACH = 20;

/** "Quyết định số 12/QĐ-LHHN ngày 3/5/2020 của Liên hiệp X": whether a body is named for a document that it issued. */
function issues(tokens: readonly Token[], { from }: Organization): boolean {
  if (tokens[from - 1]?.key !== 'của') return false;
  for (let i = from - 2; i > from - NUMBER_REACH && i >= 0; i--) {
    const { key, gap } = tokens[i] as Token;
    if (key === 'số') return tokens[i + 1]?.kind === 'number';
    if (key === ';' || key === ',' || (key === '.' && (tokens[i + 1]?.gap ?? 0) > gap)) return false;
  }
  return false;
}

/** The bodies of a text that one short form can stand for. */
class Namesakes {
  readonly #all: FullName[] = [];
  readonly #counts = new Map<string, number>();
  #most: FullName | null = null;
  #hasOnlyIssuers = false;

  /** Who only issued a document stands behind no short form where another body can. */
  add(full: FullName, isIssuer: boolean) {
    if (isIssuer && this.#all.length > 0 && !this.#hasOnlyIssuers) return;
    if (!isIssuer && this.#hasOnlyIssuers) {
      this.#all.length = 0;
      this.#counts.clear();
      this.#most = null;
    }
    this.#hasOnlyIssuers = isIssuer;
    this.#all.push(full);
    const count = this.#count(full) + 1;
    this.#counts.set(full.name, count);
    if (this.#most === null || count > this.#count(this.#most)) this.#most = full;
  }

  /** The one named last before a token, unless another is what the text is about: named more often. */
  meantAt(from: number): FullName | null {
    let low = 0;
    let high = this.#all.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#all[middle] as FullName).organization.from < from) low = middle + 1;
      else high = middle;
    }
    const last = this.#all[low - 1] ?? this.#all[0] ?? null;
    if (last === null || this.#most === null) return last;
    return this.#count(this.#most) > this.#count(last) ? this.#most : last;
  }

  #count({ name }: FullName): number {
    return this.#counts.get(name) ?? 0;
  }
}
