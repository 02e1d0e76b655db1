export const OrganizationKind = {
  FRONT: 'FRONT',
  FRIENDSHIP_UNION: 'FRIENDSHIP_UNION',
  FRIENDSHIP_ASSOCIATION: 'FRIENDSHIP_ASSOCIATION',
  PARTY: 'PARTY',
  STATE: 'STATE',
  ASSEMBLY: 'ASSEMBLY',
  MASS_ORGANIZATION: 'MASS_ORGANIZATION',
  RELIGIOUS: 'RELIGIOUS',
  EMBASSY: 'EMBASSY',
  NGO: 'NGO',
  PRESS: 'PRESS',
  OTHER: 'OTHER',
} as const;
export type OrganizationKind = keyof typeof OrganizationKind;

export const OrganizationLevel = {
  CENTRAL: 'CENTRAL',
  PROVINCE: 'PROVINCE',
  DISTRICT: 'DISTRICT',
  COMMUNE: 'COMMUNE',
  FOREIGN: 'FOREIGN',
} as const;
export type OrganizationLevel = keyof typeof OrganizationLevel;

/** A body in which people hold offices (Popolo Organization). */
export interface Organization {
  readonly id: string;
  readonly name: string;
  readonly otherNames: readonly string[];
  readonly kind: OrganizationKind;
  readonly level: OrganizationLevel | null;
  readonly provinceId: string | null;
  readonly parentId: string | null;
}
