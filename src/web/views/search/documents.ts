import { graphql } from '../../graph/document.ts';

/** How much four other searches would find. */
export const SEARCH_WIDER = graphql(`
  query SearchWider(
    $text1: String!
    $kinds1: [NodeKind!]
    $text2: String!
    $kinds2: [NodeKind!]
    $text3: String!
    $kinds3: [NodeKind!]
    $text4: String!
    $kinds4: [NodeKind!]
  ) {
    one: search(text: $text1, kinds: $kinds1, first: 1) {
      totalCount
    }
    two: search(text: $text2, kinds: $kinds2, first: 1) {
      totalCount
    }
    three: search(text: $text3, kinds: $kinds3, first: 1) {
      totalCount
    }
    four: search(text: $text4, kinds: $kinds4, first: 1) {
      totalCount
    }
  }
`);
