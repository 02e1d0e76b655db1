import type { Instant } from './time.ts';

export const ArticleKind = {
  NEWS: 'NEWS',
  PREVIEW: 'PREVIEW',
  DIGEST: 'DIGEST',
  INTERVIEW: 'INTERVIEW',
  OPINION: 'OPINION',
  NOTICE: 'NOTICE',
  PHOTO: 'PHOTO',
  VIDEO: 'VIDEO',
  OTHER: 'OTHER',
} as const;
export type ArticleKind = keyof typeof ArticleKind;

/** A picture of an article. Caption and credit as printed; sizes in CSS pixels where the page states them. */
export interface Image {
  readonly url: string;
  readonly caption: string | null;
  readonly credit: string | null;
  readonly width: number | null;
  readonly height: number | null;
}

/** Stands for `text` and `html` where they were not read. No stored text has a NUL. */
export const NOT_READ = '\u0000';

/** A news item as the store holds it (schema.org NewsArticle). */
export interface Article {
  readonly id: string;
  /** Where it was read. */
  readonly url: string;
  /** What identifies it: mirrors, mobile and print views folded. Its hash is the id. */
  readonly canonicalUrl: string;
  readonly sourceId: string;
  readonly storyId: string;
  readonly kind: ArticleKind;
  readonly title: string;
  /** Sapô. */
  readonly lead: string | null;
  /** NFC, paragraphs parted by one blank line, without lead, captions, furniture and related links. */
  readonly text: string;
  /** Sanitised, safe to embed. */
  readonly html: string;
  /** BCP 47. */
  readonly language: string;
  /** Null where the page shows no readable stamp; never the time of reading. */
  readonly publishedAt: Instant | null;
  /** True where the page gave only a day; `publishedAt` is then midnight in Viet Nam. */
  readonly publishedOnly: boolean;
  readonly fetchedAt: Instant;
  readonly updatedAt: Instant;
  /** 1 for the first reading, one more for each change of title, lead or text. */
  readonly revision: number;
  readonly byline: string | null;
  /** Another paper that the page names as the one its report was taken from. */
  readonly credit: string | null;
  readonly section: string | null;
  readonly tags: readonly string[];
  readonly images: readonly Image[];
  readonly wordCount: number;
  /** Provinces whose own bodies act in it, most important first. */
  readonly provinceIds: readonly string[];
  readonly countryIds: readonly string[];
}

/** An earlier state of an article, kept when title, lead or text changed. */
export interface ArticleRevision {
  readonly articleId: string;
  readonly revision: number;
  /** When this state was read. */
  readonly at: Instant;
  readonly title: string;
  readonly lead: string | null;
  readonly text: string;
}

/** The group of copies and reports of the same news. */
export interface Story {
  readonly id: string;
  /** Title of the original. */
  readonly title: string;
  /** When the original was published; a reprint may be dated before it. */
  readonly firstPublishedAt: Instant | null;
  readonly sourceCount: number;
  readonly articleCount: number;
  /** The article that the others copy, as `foldStory` chooses it. */
  readonly originalId: string | null;
}
