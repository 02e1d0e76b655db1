import type { Link } from './links.ts';
import type { Name } from './names.ts';
import type { Office } from './offices.ts';
import type { Organization } from './organizations.ts';
import type { Place } from './places.ts';

interface Span {
  readonly from: number;
  readonly to: number;
}

/** What a sentence is made of, as far as persons and offices go. */
export type Element =
  | (Span & {
      readonly type: 'name';
      readonly name: Name;
      readonly honorific: string | null;
      readonly isPlural: boolean;
      readonly isShort: boolean;
      readonly namesake: string | null;
    })
  | (Span & { readonly type: 'office'; readonly office: Office })
  | (Span & { readonly type: 'organization'; readonly organization: Organization })
  | (Span & { readonly type: 'place'; readonly place: Place })
  | (Span & { readonly type: 'link'; readonly link: Link })
  | (Span & { readonly type: 'plural' })
  | (Span & { readonly type: 'pronoun'; readonly key: string })
  | (Span & { readonly type: 'mark'; readonly key: string })
  | (Span & { readonly type: 'note'; readonly isRole?: boolean })
  | (Span & { readonly type: 'other' });
