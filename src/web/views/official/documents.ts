import { graphql, type ResultOf } from '../../graph/document.ts';
import { BRIEF } from '../../parts/briefs/documents.ts';
import { RECEIPT_IN_ARTICLE } from '../../parts/receipt/documents.ts';

const POSITION = graphql(
  `
  fragment OfficialPosition on Position {
    title
    startedOn
    endedOn
    firstSeenOn
    lastSeenOn
    heldFrom
    heldUntil
    endKnownBy
    isCurrent
    organization {
      id
      name
      kind
    }
    province {
      id
      name
      englishName
      isCurrent
      abolishedOn
      mergedInto {
        id
        name
        englishName
      }
      predecessors {
        id
        name
        englishName
        abolishedOn
      }
    }
    successor {
      id
      name
    }
    evidence(first: 5) {
      ...ReceiptInArticle
    }
  }
`,
  [RECEIPT_IN_ARTICLE],
);

/** An official: names, positions with their receipts, and who is named with them. */
export const OFFICIAL = graphql(
  `
  query Official($id: ID!) {
    official(id: $id) {
      id
      name
      otherNames
      honorific
      isForeign
      articleCount
      lastSeenOn
      positions {
        ...OfficialPosition
      }
      associates(first: 14) {
        sharedArticleCount
        official {
          id
          name
          isForeign
          positions(current: true) {
            title
            organization {
              id
              name
            }
          }
          associates(first: 40) {
            sharedArticleCount
            official {
              id
            }
          }
        }
      }
    }
  }
`,
  [POSITION],
);

/** Articles that name an official. */
export const OFFICIAL_ARTICLES = graphql(
  `
  query OfficialArticles($id: ID!, $first: Int!, $after: String) {
    official(id: $id) {
      id
      articles(first: $first, after: $after) {
        totalCount
        nodes {
          ...Brief
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`,
  [BRIEF],
);

/** Events that an official takes part in. */
export const OFFICIAL_EVENTS = graphql(`
  query OfficialEvents($id: ID!, $first: Int!, $after: String) {
    official(id: $id) {
      id
      participations(first: $first, after: $after) {
        totalCount
        nodes {
          role
          event {
            id
            name
            startsOn
            endsOn
            precision
            venue
          }
          evidence {
            article {
              id
              language
            }
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`);

/** An official as this view shows them. */
export type Official = NonNullable<ResultOf<typeof OFFICIAL>['official']>;
/** A position of theirs. */
export type Position = ResultOf<typeof POSITION>;
