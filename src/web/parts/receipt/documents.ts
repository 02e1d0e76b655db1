import { graphql, type ResultOf } from '../../graph/document.ts';
import { BRIEF } from '../briefs/documents.ts';

/** Where a statement was read, with the article that says it. */
export const RECEIPT_IN_ARTICLE = graphql(
  `
  fragment ReceiptInArticle on Evidence {
    quote
    start
    rule
    confidence
    article {
      ...Brief
    }
  }
`,
  [BRIEF],
);

/** A receipt with its article. */
export type ReceiptInArticle = ResultOf<typeof RECEIPT_IN_ARTICLE>;
