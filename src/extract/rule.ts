/** Placeholder contract, owned by the page reader: ordered rules for each field of an article. */
export interface ArticleRules {
  readonly name: string;
}
/** Placeholder contract, owned by the page reader: how a list page is cut into entries. */
export interface ListRules {
  readonly name: string;
}
