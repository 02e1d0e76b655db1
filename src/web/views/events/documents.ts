import { graphql, type ResultOf } from '../../graph/document.ts';

const HAPPENING = graphql(`
  fragment Happening on Event {
    id
    name
    kind
    startsOn
    endsOn
    precision
    status
    venue
    province {
      id
      name
      englishName
    }
    organizers {
      id
      name
    }
  }
`);

/** Events page by page: those of a month in the order of their days, or a list. */
export const EVENTS = graphql(
  `
  query Events($filter: EventFilter, $order: EventOrder, $first: Int!, $after: String) {
    events(filter: $filter, order: $order, first: $first, after: $after) {
      nodes {
        ...Happening
      }
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`,
  [HAPPENING],
);

/** How many events are, will be, were, and have no date. */
export const EVENT_COUNTS = graphql(`
  query EventCounts(
    $ongoing: EventFilter
    $upcoming: EventFilter
    $past: EventFilter
    $undated: EventFilter
  ) {
    ongoing: events(filter: $ongoing, first: 1) {
      totalCount
    }
    upcoming: events(filter: $upcoming, first: 1) {
      totalCount
    }
    past: events(filter: $past, first: 1) {
      totalCount
    }
    undated: events(filter: $undated, first: 1) {
      totalCount
    }
  }
`);

/** What stands around nothing: the nearest events before and after, and how the sites are that could tell of some. */
export const EVENTS_AROUND = graphql(`
  query EventsAround($before: EventFilter, $after: EventFilter, $provinces: [ID!]) {
    before: events(filter: $before, order: STARTS_DESC, first: 1) {
      nodes {
        id
        startsOn
        endsOn
      }
    }
    after: events(filter: $after, order: STARTS_ASC, first: 1) {
      nodes {
        id
        startsOn
      }
    }
    sources(provinces: $provinces) {
      id
      name
      health {
        status
      }
    }
  }
`);

/** What the filters offer. */
export const EVENT_CHOICES = graphql(`
  query EventChoices {
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
  }
`);

/** An event as this view shows it. */
export type Happening = ResultOf<typeof HAPPENING>;
