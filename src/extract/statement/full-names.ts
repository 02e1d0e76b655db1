import { ACRONYMS } from '../../gazetteer/organizations.ts';
import type { Organization } from './organizations.ts';
import { levelOf } from './organizations.ts';
import type { Token } from './tokens.ts';

/** A body's full name as the text prints it somewhere, for its short forms elsewhere. */
export interface FullName {
  readonly organization: Organization;
  readonly name: string;
}

const DELEGATION = /^đoàn (?:đại biểu |công tác |cán bộ )?(?=\p{Lu})/iu;
/** Head words that stand for a body whose full name the text has. */
const SHORT_FORMS = /^(?:hội|liên hiệp|ban|sở|liên đoàn|hội đồng|quỹ|viện|trung tâm|học viện|đảng ủy)$/;
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

  constructor(organizations: readonly Organization[], nameOf: (organization: Organization) => string) {
    for (const organization of organizations) {
      // A delegation goes by the name of the body that sent it
      const full = { organization, name: nameOf(organization).replace(DELEGATION, '') };
      if (organization.acronym !== null) this.#byAcronym.set(organization.acronym.toUpperCase(), full);
      if (organization.isBare) continue;
      const words = full.name.toLowerCase().split(' ');
      if (words.length < 4) continue;
      if (!this.#byName.has(words.join(' '))) this.#byName.set(words.join(' '), full);
      for (const head of [words[0] ?? '', `${words[0]} ${words[1]}`]) {
        if (!SHORT_FORMS.test(head)) continue;
        this.#under(head).add(full);
        this.#under(`${head} ${organization.head.kind}`).add(full);
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

/** The bodies of a text that one short form can stand for. */
class Namesakes {
  readonly #all: FullName[] = [];
  readonly #counts = new Map<string, number>();
  #most: FullName | null = null;

  add(full: FullName) {
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
