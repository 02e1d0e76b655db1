import { graphql, type ResultOf } from '../../graph/document.ts';
import { BRIEF } from '../../parts/briefs/documents.ts';
import { RECEIPT_IN_ARTICLE } from '../../parts/receipt/documents.ts';

/** An event with all that is said of it. The mentions of its reports tell in which office people were there. */
export const EVENT = graphql(
  `
  query Event($id: ID!) {
    event(id: $id) {
      id
      name
      kind
      startsOn
      endsOn
      precision
      status
      venue
      participantCount
      participantCountIsApproximate
      province {
        id
        name
        englishName
      }
      organizers {
        id
        name
      }
      countries {
        id
        name
        englishName
      }
      documents {
        id
        kind
        number
        issuer
        issuedOn
      }
      participations(first: 100) {
        totalCount
        nodes {
          role
          official {
            id
            name
          }
          evidence {
            ...ReceiptInArticle
          }
        }
      }
      mentioned: articles(first: 20) {
        nodes {
          id
          mentions(first: 60) {
            nodes {
              title
              official {
                id
              }
              organization {
                name
              }
            }
          }
        }
      }
      evidence {
        ...ReceiptInArticle
      }
    }
  }
`,
  [RECEIPT_IN_ARTICLE],
);

/** The reports of an event, newest first. */
export const EVENT_REPORTS = graphql(
  `
  query EventReports($id: ID!, $first: Int!, $after: String) {
    event(id: $id) {
      id
      articles(first: $first, after: $after) {
        totalCount
        nodes {
          ...Brief
          url
          credit
          story {
            id
            sourceCount
            original {
              id
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
`,
  [BRIEF],
);

/** An event as this view shows it. */
export type Happening = NonNullable<ResultOf<typeof EVENT>['event']>;
/** A report of an event. */
export type Report = NonNullable<ResultOf<typeof EVENT_REPORTS>['event']>['articles']['nodes'][number];
