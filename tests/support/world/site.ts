import type { SourceKind } from '../../../src/model/source.ts';
import type { Manners } from './manners.ts';

/** How a site prints: the CMS that it plays. */
export type MarkupName =
  | 'epi'
  | 'mastercms'
  | 'nukeviet'
  | 'sharepoint'
  | 'dnn'
  | 'liferay'
  | 'wordpress'
  | 'joomla'
  | 'portal'
  | 'threecms'
  | 'vufo'
  | 'webforms';

/** A heading of a site's menu. */
export interface Section {
  readonly alias: string;
  readonly name: string;
}

/** A site that the world plays. */
export interface WorldSite {
  readonly id: string;
  readonly name: string;
  readonly kind: SourceKind;
  /** Slug of the province whose body publishes it; null for national sites. */
  readonly province: string | null;
  readonly markup: MarkupName;
  /** Family of the gateway's rules that should read it. */
  readonly family: string;
  /** What its leads begin with: "(Mặt trận) -". */
  readonly dateline: string | null;
  /** The first is the one that takes what has no section of its own. */
  readonly sections: readonly [Section, ...Section[]];
  /** Path in front of the sections: "/vi/news", "/index.php" or nothing. */
  readonly base: string;
  /** Articles on one list page. */
  readonly pageSize: number;
  /** Number of its oldest article; later ones count on from there. */
  readonly firstNumber: number;
  /** Whether it offers a feed; the others must be learnt from their lists. */
  readonly hasFeed: boolean;
  /** Copyright line at the foot of its pages. */
  readonly footer: string;
  /** What its editors write in; "vi" when left out. */
  readonly language?: 'vi' | 'en';
  /** Where it is announced by a sitemap of its news alone, although it has a feed. */
  readonly hasNewsSitemap?: true;
  /** How its web server behaves, where it differs from the others. */
  readonly manners?: Partial<Manners>;
}
