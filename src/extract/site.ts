import type { SourceKind } from '../model/source.ts';
import type { ArticleRules, FeedRules, ListRules } from './rule.ts';

/** A feed, a list page or a sitemap from which a site's articles are learnt. */
export type EntrySource =
  | { readonly kind: 'feed'; readonly url: string }
  | {
      readonly kind: 'list';
      readonly url: string;
      /** How its older pages are addressed (see `pageAddress`); left out, the links of its own pager are followed. */
      readonly pages?: string | undefined;
    }
  | { readonly kind: 'sitemap'; readonly url: string };

/**
 * A site as data: what it is, where its news is announced, and the rules by which its pages are read. A site states only
 * what differs from its family; `defineSite` in `feeds/define.ts` puts the two together.
 */
export interface Site {
  readonly id: string;
  readonly name: string;
  readonly kind: SourceKind;
  /** The province whose body publishes it; null for national sites. */
  readonly provinceId: string | null;
  /** The province whose body published it until that was merged into the one of `provinceId`; left out where none was. */
  readonly formerProvinceId?: string | undefined;
  readonly homepage: string;
  /** Name of the CMS family. */
  readonly family: string;
  /** Hosts whose pages are this site's: mirrors, mobile and print hosts included. Without "www.". */
  readonly hosts: readonly string[];
  /** Where its hosts are shared with others: the path, "/" first, below which its pages lie. Case does not count. */
  readonly folder?: string | undefined;
  /**
   * The marks with which its own reports begin, "Mặt trận" for "(Mặt trận) -": any other is that of a reprint. Left out where
   * they are not known; then only marks known to be another's are.
   */
  readonly datelines?: readonly string[] | undefined;
  /** BCP 47. */
  readonly language: string;
  readonly entries: readonly EntrySource[];
  readonly list: ListRules | null;
  readonly article: ArticleRules;
  /** For a site whose CMS is not known: rules of known ones, for pages that show their marks. */
  readonly variants?: readonly Variant[] | undefined;
  /** Undefined means that its feeds' dates are right to the second. */
  readonly feed?: FeedRules | undefined;
  /** Which addresses are articles, and what of them identifies one. */
  readonly identify: (url: URL) => ArticleAddress | null;
  /** A new article is expected at least this often. */
  readonly expectEveryHours: number;
  /** False where the facts behind the rules are convention, not seen. */
  readonly isVerified: boolean;
}

/** Rules that apply to a page on which `marks`, a CSS selector, finds anything. */
export interface Variant {
  readonly marks: string;
  readonly article: ArticleRules;
  readonly list: ListRules | null;
}

/** An article's address by a site's rules: the canonical form that mirrors, print and mobile views share. */
export interface ArticleAddress {
  readonly canonicalUrl: string;
}
