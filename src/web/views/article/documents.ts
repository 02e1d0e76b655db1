import { graphql, type ResultOf } from '../../graph/document.ts';
import { BRIEF } from '../../parts/briefs/documents.ts';

const RECEIPT = graphql(`
  fragment ArticleReceipt on Evidence {
    quote
    start
    end
    rule
    confidence
  }
`);

/** An article with all that it says, each statement with its receipt. */
export const ARTICLE = graphql(
  `
  query Article($id: ID!) {
    article(id: $id) {
      id
      url
      kind
      title
      lead
      text
      language
      publishedAt
      publishedOnly
      fetchedAt
      updatedAt
      revision
      byline
      credit
      section
      images {
        caption
        credit
      }
      source {
        id
        name
      }
      provinces {
        id
        name
        englishName
      }
      countries {
        id
        name
        englishName
      }
      mentions(first: 100) {
        nodes {
          title
          official {
            id
            name
            otherNames
          }
          organization {
            id
            name
            otherNames
          }
          evidence {
            ...ArticleReceipt
          }
        }
        pageInfo {
          hasNextPage
        }
      }
      organizations(first: 100) {
        nodes {
          id
          name
          otherNames
        }
      }
      events(first: 20) {
        nodes {
          id
          name
          startsOn
          endsOn
          precision
          venue
          participations(first: 30) {
            nodes {
              role
              official {
                id
              }
              evidence {
                ...ArticleReceipt
                article {
                  id
                }
              }
            }
          }
          evidence {
            ...ArticleReceipt
            article {
              id
            }
          }
        }
      }
      documents {
        id
        number
        kind
        issuer
        issuedOn
        articles(first: 4) {
          nodes {
            ...Brief
          }
        }
      }
      story {
        id
        sourceCount
        original {
          id
        }
        articles(first: 30) {
          nodes {
            ...Brief
            credit
          }
        }
      }
      related(first: 5) {
        ...Brief
      }
    }
  }
`,
  [RECEIPT, BRIEF],
);

/** What an article was before it was edited. */
export const ARTICLE_REVISIONS = graphql(`
  query ArticleRevisions($id: ID!) {
    article(id: $id) {
      id
      revisions {
        revision
        at
        title
        lead
        text
      }
    }
  }
`);

/** An article as this view shows it. */
export type Article = NonNullable<ResultOf<typeof ARTICLE>['article']>;
