import { graphql } from '../../graph/document.ts';

/** Articles of a site by day, with what may be missing. A chart is dear: ask for it where it is seen. */
export const SOURCE_DAYS = graphql(`
  query SourceDays($sources: [ID!]!, $published: DateRange!) {
    statistics(by: DAY, filter: { sources: $sources, published: $published }) {
      key
      articleCount
      gaps(first: 1) {
        reason
      }
    }
  }
`);
