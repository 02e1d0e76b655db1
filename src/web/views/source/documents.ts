import { graphql, type ResultOf } from '../../graph/document.ts';

/** A site: whose it is, how reading it goes, what may be missing, and its newest articles. */
export const SOURCE = graphql(`
  query Source($id: ID!, $during: DateRange!) {
    source(id: $id) {
      id
      name
      kind
      family
      homepage
      enabled
      isVerified
      province {
        id
        name
        englishName
        mergedInto {
          id
          name
          englishName
        }
      }
      listings {
        kind
        url
      }
      health {
        status
        lastCheckedAt
        lastSucceededAt
        lastArticleAt
        nextCheckAt
        consecutiveFailures
        lastError {
          code
          message
          at
          url
        }
        coverage {
          title
          lead
          publishedAt
          text
          image
        }
        usualCoverage {
          title
          lead
          publishedAt
          text
          image
        }
        drift {
          field
          usualRule
          presentRule
          since
          share
        }
        advice
      }
      gaps(during: $during) {
        from
        to
        reason
        urls
      }
      checks(during: $during) {
        from
        to
        outcome
        code
        count
      }
      articles(first: 8) {
        totalCount
        nodes {
          id
          title
          language
          publishedAt
          publishedOnly
        }
      }
    }
  }
`);

/** A site as its page shows it. */
export type Source = NonNullable<ResultOf<typeof SOURCE>['source']>;
