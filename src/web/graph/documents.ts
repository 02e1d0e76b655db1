import { graphql } from './document.ts';

/** Where the graph's history stands. */
export const LATEST_CURSOR = graphql(`
  query LatestCursor {
    latestCursor
  }
`);

/** That nodes of some kinds changed, whatever it was. */
export const CHANGES = graphql(`
  subscription Changes($kinds: [NodeKind!], $after: String) {
    changes(filter: { nodeKinds: $kinds }, after: $after) {
      nodeKind
    }
  }
`);
