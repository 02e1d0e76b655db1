import { graphql, type ResultOf } from '../../graph/document.ts';

/** All sites and how reading them goes. */
export const SOURCES = graphql(`
  query Sources($kinds: [SourceKind!], $provinces: [ID!]) {
    sources(kinds: $kinds, provinces: $provinces) {
      id
      name
      kind
      family
      homepage
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
      health {
        status
        lastCheckedAt
        lastSucceededAt
        lastArticleAt
        consecutiveFailures
        lastError {
          code
        }
        advice
      }
    }
  }
`);

/** The provinces that the filter offers. */
export const SOURCES_PROVINCES = graphql(`
  query SourcesProvinces {
    provinces {
      id
      name
      englishName
    }
  }
`);

/** A site as the list shows it. */
export type Site = ResultOf<typeof SOURCES>['sources'][number];
