/** Where a statement was read: the receipt that every statement in the graph carries. */
export interface Evidence {
  /** The sentence, cut from the article's text. */
  readonly quote: string;
  /** Offsets of the statement in the article's text, in UTF-16 code units, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** The stable name of the rule that read it, such as `official.title-name`. */
  readonly rule: string;
  /** 0 to 1. */
  readonly confidence: number;
}

/** Evidence together with the article it stands in. */
export interface ArticleEvidence extends Evidence {
  readonly articleId: string;
}
