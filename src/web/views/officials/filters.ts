import type { VariablesOf } from '../../graph/document.ts';
import { queryString } from '../../router/paths.ts';
import { valuesOf } from '../../router/values.ts';
import type { OFFICIALS } from './documents.ts';

/** What the gateway takes. */
export type Asked = Pick<VariablesOf<typeof OFFICIALS>, 'filter' | 'order'>;
type Kind = NonNullable<NonNullable<NonNullable<Asked['filter']>['organizationKinds']>[number]>;
type Order = NonNullable<Asked['order']>;

/** Every kind of body, as `OrganizationKind` of the schema, those of the Front and of friendship first. */
export const BODY_KINDS = [
  'FRONT',
  'FRIENDSHIP_UNION',
  'FRIENDSHIP_ASSOCIATION',
  'PARTY',
  'STATE',
  'ASSEMBLY',
  'MASS_ORGANIZATION',
  'RELIGIOUS',
  'EMBASSY',
  'NGO',
  'PRESS',
  'OTHER',
] as const satisfies readonly Kind[];

/** The orders by what the address calls them; the empty text is the usual one. */
export const ORDERS = {
  '': 'MENTIONS_DESC',
  name: 'NAME_ASC',
  recent: 'LAST_SEEN_DESC',
} as const satisfies Readonly<Record<string, Order>>;

/** What the reader chose; the empty text where nothing. Ids without their kind: `cao-bang`. */
export interface Filters {
  readonly q: string;
  readonly province: string;
  readonly kind: string;
  readonly organization: string;
  /** `current` or `former`. */
  readonly held: string;
  readonly order: keyof typeof ORDERS;
}

/** Nothing chosen. */
export const NO_FILTERS: Filters = { q: '', province: '', kind: '', organization: '', held: '', order: '' };

/** The filters that an address asks for. What cannot be one is left out. */
export function readFilters(search: URLSearchParams): Filters {
  const { key, words, oneOf } = valuesOf(search);
  return {
    q: words('q'),
    province: key('province'),
    kind: oneOf('kind', BODY_KINDS),
    organization: key('organization'),
    held: oneOf('held', ['current', 'former']),
    order: oneOf('order', ['name', 'recent']),
  };
}

/** The query string of filters. */
export const writeFilters = (filters: Filters): string => queryString({ ...filters });

/** Whether anything is chosen that leaves somebody out. */
export const hasFilters = ({ order: _, ...rest }: Filters): boolean =>
  Object.values(rest).some((value) => value !== '');

/** The filters as the gateway takes them. */
export function askedOf({ q, province, kind, organization, held, order }: Filters): Asked {
  return {
    filter: {
      ...(q !== '' && { text: q }),
      ...(province !== '' && { provinces: [`province:${province}`] }),
      ...(kind !== '' && { organizationKinds: [kind as Kind] }),
      ...(organization !== '' && { organizations: [`organization:${organization}`] }),
      ...(held !== '' && { current: held === 'current' }),
    },
    order: ORDERS[order],
  };
}
