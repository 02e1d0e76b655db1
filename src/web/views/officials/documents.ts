import { graphql, type ResultOf } from '../../graph/document.ts';

const ROW = graphql(`
  fragment OfficialRow on Official {
    id
    name
    honorific
    isForeign
    articleCount
    lastSeenOn
    positions {
      title
      isCurrent
      heldUntil
      organization {
        id
        name
      }
    }
  }
`);

/** A page of the list of officials. */
export const OFFICIALS = graphql(
  `
  query Officials($filter: OfficialFilter, $order: OfficialOrder, $first: Int!, $after: String) {
    officials(filter: $filter, order: $order, first: $first, after: $after) {
      totalCount
      nodes {
        ...OfficialRow
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`,
  [ROW],
);

/** The provinces that the list can be filtered by. */
export const OFFICIAL_PROVINCES = graphql(`
  query OfficialProvinces {
    provinces(current: null) {
      id
      name
      englishName
      isCurrent
    }
  }
`);

/** Bodies of a province, of a kind, or of both. */
export const OFFICIAL_BODIES = graphql(`
  query OfficialBodies($provinces: [ID!], $kinds: [OrganizationKind!]) {
    organizations(provinces: $provinces, kinds: $kinds, first: 100) {
      nodes {
        id
        name
      }
      pageInfo {
        hasNextPage
      }
    }
  }
`);

/** The name of the body that the list is filtered by. */
export const OFFICIAL_BODY = graphql(`
  query OfficialBody($id: ID!) {
    organization(id: $id) {
      id
      name
    }
  }
`);

/** An official as the list shows them. */
export type Row = ResultOf<typeof ROW>;
