import { graphql, type ResultOf } from '../../graph/document.ts';

const ITEM = graphql(`
  fragment StreamItem on Article {
    id
    title
    lead
    language
    kind
    publishedAt
    publishedOnly
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
    story {
      id
      sourceCount
    }
  }
`);

/** A page of the stream, with the place from which live news goes on. */
export const STREAM_PAGE = graphql(
  `
  query Stream($filter: ArticleFilter, $first: Int!, $after: String) {
    latestCursor
    articles(filter: $filter, first: $first, after: $after) {
      nodes {
        ...StreamItem
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`,
  [ITEM],
);

/** News as it comes. */
export const STREAM_LIVE = graphql(
  `
  subscription StreamLive($filter: ArticleFilter, $after: String) {
    articlePublished(filter: $filter, after: $after) {
      ...StreamItem
    }
  }
`,
  [ITEM],
);

/** What happened to articles that may be shown. */
export const STREAM_CHANGES = graphql(`
  subscription StreamChanges($after: String) {
    changes(filter: { nodeKinds: [ARTICLE] }, after: $after) {
      kind
      nodeId
    }
  }
`);

/** Articles that were corrected, as they are now. */
export const STREAM_ITEMS = graphql(
  `
  query StreamItems($ids: [ID!]!) {
    nodes(ids: $ids) {
      __typename
      ...StreamItem
    }
  }
`,
  [ITEM],
);

/** What the filters offer. */
export const STREAM_CHOICES = graphql(`
  query StreamChoices {
    provinces(current: null) {
      id
      name
      englishName
      isCurrent
    }
    countries {
      id
      name
      englishName
    }
    sources {
      id
      name
    }
  }
`);

/** How the sites are that an empty list is of: silence, or nothing that could be read. */
export const STREAM_SOURCES = graphql(`
  query StreamSources($provinces: [ID!], $kinds: [SourceKind!]) {
    sources(provinces: $provinces, kinds: $kinds) {
      id
      name
      health {
        status
        lastSucceededAt
      }
    }
  }
`);

/** An article as the stream shows it. */
export type Item = ResultOf<typeof ITEM>;
