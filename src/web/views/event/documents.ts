import { graphql, type ResultOf } from '../../graph/document.ts';

const RECEIPT = graphql(`
  fragment EventReceipt on Evidence {
    quote
    start
    rule
    confidence
    article {
      id
      title
      language
      source {
        id
        name
      }
    }
  }
`);

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
            ...EventReceipt
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
        ...EventReceipt
      }
    }
  }
`,
  [RECEIPT],
);

/** The reports of an event, newest first. */
export const EVENT_REPORTS = graphql(`
  query EventReports($id: ID!, $first: Int!, $after: String) {
    event(id: $id) {
      id
      articles(first: $first, after: $after) {
        totalCount
        nodes {
          id
          title
          language
          url
          publishedAt
          publishedOnly
          credit
          source {
            id
            name
          }
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
`);

/** An event as this view shows it. */
export type Happening = NonNullable<ResultOf<typeof EVENT>['event']>;
/** Where a statement was read. */
export type EventReceipt = ResultOf<typeof RECEIPT>;
/** A report of an event. */
export type Report = NonNullable<ResultOf<typeof EVENT_REPORTS>['event']>['articles']['nodes'][number];
