import type { Organization } from './organizations.ts';
import { levelOf } from './organizations.ts';
import type { Token } from './tokens.ts';

/** A body's full name as the text prints it somewhere, for its short forms elsewhere. */
export interface FullName {
  readonly organization: Organization;
  readonly name: string;
}

const INITIALS = /\p{Lu}/u;

/**
 * The full names of a text: by the acronym given in brackets ("Ban Điều phối viện trợ nhân dân (PACCOM)") and by the head
 * word that stands for them ("Hội", "Liên hiệp"). A short form without a full name in the text stays as it is.
 */
export class FullNames {
  readonly #byAcronym = new Map<string, FullName>();
  readonly #longest: FullName[] = [];

  constructor(organizations: readonly Organization[], nameOf: (organization: Organization) => string) {
    for (const organization of organizations) {
      const full = { organization, name: nameOf(organization) };
      if (organization.acronym !== null) this.#byAcronym.set(organization.acronym.toUpperCase(), full);
      if (!organization.isBare && full.name.split(' ').length > 3) this.#longest.push(full);
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
    }
    if (words.length > 2 || levelOf(organization) === 'PROVINCE') return null;
    const prefix = words.map((word) => word.key).join(' ');
    if (!/^(hội|liên hiệp|ban|sở|liên đoàn|hội đồng|quỹ|viện|trung tâm|học viện|đảng ủy)$/.test(prefix))
      return null;
    const kind = organization.head.kind;
    const matches = this.#longest.filter(
      (full) =>
        full.name.toLowerCase().startsWith(`${prefix} `) &&
        (full.organization.head.kind === kind || organization.isBare),
    );
    // The one named last before the short form; a title may stand before all of them
    return matches.findLast((full) => full.organization.from < organization.from) ?? matches[0] ?? null;
  }
}
