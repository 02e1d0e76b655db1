import type { NameElement, OrganizationElement } from './clause.ts';
import type { Link } from './links.ts';
import type { Office } from './offices.ts';
import type { Organization } from './organizations.ts';

/** That a text gives an office to a name, before persons are told apart. `name` is null where "ông", "bà" stands alone. */
export interface Claim {
  readonly name: NameElement | null;
  /** "ông", "bà" where the name is left out; empty for a line of offices under a line that is a name. */
  readonly pronoun: string | null;
  readonly office: Office;
  readonly rule: string;
  readonly confidence: number;
  /** The verb by which the office came, null where the text only names it. */
  readonly link: Link | null;
  /** A body named earlier in the clause, for an office without one: "chuyển sang Ban Nội chính và giữ chức trưởng ban". */
  readonly bodyBefore: OrganizationElement | null;
  /** The body right before the name: "Đại diện Sở, ông A, Phó Giám đốc". */
  readonly ledBy: OrganizationElement | null;
  /** The body named last before the office in its sentence: "Thay mặt Ủy ban MTTQ tỉnh, Phó Chủ tịch A". */
  readonly near: Organization | null;
}

/** The tokens from a claim's name to its office, whichever comes first. */
export const reach = ({ office, name }: Claim) => ({
  from: Math.min(office.from, name?.from ?? office.from),
  to: Math.max(office.end, name?.to ?? office.end),
});
