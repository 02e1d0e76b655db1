import { graphql, type ResultOf } from '../../graph/document.ts';

/** An article as `Briefs` shows it. */
export const BRIEF = graphql(`
  fragment Brief on Article {
    id
    title
    language
    publishedAt
    publishedOnly
    source {
      id
      name
    }
  }
`);

/** An article in a list of headlines. */
export type Brief = ResultOf<typeof BRIEF>;
