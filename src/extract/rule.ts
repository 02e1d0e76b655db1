/** The parts of schema.org's NewsArticle that are read from a page's JSON-LD. */
export type JsonLdField =
  | 'headline'
  | 'description'
  | 'articleBody'
  | 'datePublished'
  | 'author'
  | 'articleSection'
  | 'keywords';

/**
 * Where a rule looks. `text` and `attribute` look inside the article's box, or on the whole page with `page`; `pick` says
 * which of several matches counts. `stamp` searches the box for a printed date outside the body, `main-text` for the
 * element that holds most of the running text, `title-line` for a line that stands above that text as titles do, and
 * `body-end` for a name as the body's last line.
 */
export type Probe =
  | { readonly at: 'text'; readonly selector: string; readonly page: boolean; readonly pick: Pick }
  | {
      readonly at: 'attribute';
      readonly selector: string;
      readonly attribute: string;
      readonly page: boolean;
      readonly pick: Pick;
    }
  | { readonly at: 'meta'; readonly keys: readonly string[] }
  | { readonly at: 'json-ld'; readonly field: JsonLdField }
  | { readonly at: 'stamp' }
  | { readonly at: 'main-text' }
  | { readonly at: 'title-line' }
  | { readonly at: 'body-end' };

/** Which of a selector's matches answers: the first or last that is usable, or all of them together. */
export type Pick = 'first' | 'last' | 'all';

/** A way to one field. The name is stable, `<family>.<way>`; it ends up in `ArticleDraft.rules`. */
export interface Rule {
  readonly name: string;
  readonly probe: Probe;
}

/**
 * How a family's article pages are read, as data. Of each field's rules the first that yields a usable value answers.
 * Selectors are CSS.
 */
export interface ArticleRules {
  /** The family's name. */
  readonly name: string;
  /** Elements that hold title, stamp and body; the first that is there is the box, else the whole page. */
  readonly box: readonly string[];
  readonly title: readonly Rule[];
  /** A line before the title that belongs to it, such as "Hải Dương:". */
  readonly kicker: readonly Rule[];
  readonly lead: readonly Rule[];
  /** `text` rules name the body's elements; several matches are joined. */
  readonly body: readonly Rule[];
  readonly publishedAt: readonly Rule[];
  readonly byline: readonly Rule[];
  readonly section: readonly Rule[];
  readonly tags: readonly Rule[];
  /** Pictures outside the body that belong to the article. */
  readonly leadImage: readonly string[];
  /** Elements inside the body that are no part of it: related boxes, widgets, advertisements. */
  readonly drop: readonly string[];
  /** Elements inside the body that hold a picture's caption. */
  readonly captions: readonly string[];
}

/** How a list page is cut into entries. Selectors other than `items` look inside one item. */
export interface ListRules {
  /** The family's name. */
  readonly name: string;
  /** What each of them matches is an item, unless one before it cut the same part of the page. */
  readonly items: readonly string[];
  readonly link: readonly string[];
  readonly time: readonly string[];
  readonly summary: readonly string[];
  /** Parts of an item to leave out before reading it, such as view counters. */
  readonly drop: readonly string[];
}

/** What a family's feeds are known to get wrong. */
export interface FeedRules {
  /** `day` where only the day of a feed's date can be trusted; NukeViet prints the month in place of the minutes. */
  readonly datePrecision: 'instant' | 'day';
}
