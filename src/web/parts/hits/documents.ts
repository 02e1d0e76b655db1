import { graphql, type ResultOf } from '../../graph/document.ts';
import { BRIEF } from '../briefs/documents.ts';

const HIT = graphql(
  `
  fragment Hit on SearchHit {
    score
    highlight
    node {
      __typename
      id
      ... on Article {
        ...Brief
      }
      ... on Event {
        name
        startsOn
        endsOn
        precision
        eventKind: kind
        province {
          name
          englishName
        }
      }
      ... on Official {
        name
        positions(current: true) {
          title
          organization {
            name
          }
        }
      }
      ... on Organization {
        name
      }
      ... on LegalDocument {
        number
        documentKind: kind
        issuer
      }
      ... on Province {
        name
        englishName
        isCurrent
      }
      ... on Country {
        name
        englishName
      }
      ... on Source {
        name
      }
      ... on Story {
        title
        sourceCount
        firstPublishedAt
        original {
          id
          language
          publishedOnly
          source {
            name
          }
        }
      }
    }
  }
`,
  [BRIEF],
);

/** What has all the words of a text, best first. */
export const SEARCH = graphql(
  `
  query Search($text: String!, $kinds: [NodeKind!], $first: Int!, $after: String) {
    search(text: $text, kinds: $kinds, first: $first, after: $after) {
      totalCount
      nodes {
        ...Hit
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`,
  [HIT],
);

/** Something that was found. */
export type Hit = ResultOf<typeof HIT>;
/** What it is. */
export type HitNode = Hit['node'];
