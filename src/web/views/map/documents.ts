import { graphql, type ResultOf } from '../../graph/document.ts';
import { BRIEF } from '../../parts/briefs/documents.ts';

/** The figures of all provinces, and what may be missing from them. */
export const MAP = graphql(`
  query Map($lens: ProvinceLens!, $published: DateRange) {
    statistics(by: PROVINCE, lens: $lens, filter: { published: $published }) {
      key
      articleCount
      eventCount
      officialCount
    }
    provinces(current: null) {
      id
      name
      englishName
      isCurrent
      mergedInto {
        id
        name
        englishName
      }
      predecessors {
        id
        name
        englishName
      }
    }
    sources {
      id
      name
      province {
        id
      }
      health {
        status
      }
      gaps(during: $published) {
        reason
      }
    }
  }
`);

/** A province more closely: its newest articles, and what each unit merged into it has. */
export const MAP_UNIT = graphql(
  `
  query MapUnit($id: ID!, $predecessors: Boolean!, $published: DateRange) {
    node(id: $id) {
      ... on Province {
        id
        articles(first: 5, predecessors: $predecessors, filter: { published: $published }) {
          nodes {
            ...Brief
          }
        }
        own: articles(first: 1, predecessors: false, filter: { published: $published }) {
          totalCount
        }
        predecessors {
          id
          name
          englishName
          articles(first: 1, predecessors: false, filter: { published: $published }) {
            totalCount
          }
        }
      }
    }
  }
`,
  [BRIEF],
);

/** What the map is drawn from. */
export type MapData = ResultOf<typeof MAP>;
