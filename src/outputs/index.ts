import { articleExports } from './article-export.ts';
import { articleFeeds } from './article-feed.ts';
import { eventCalendar } from './event-calendar.ts';
import { graphExport } from './graph-export.ts';
import type { Output } from './output.ts';
import type { OutputParts } from './parts.ts';

/** The graph in other forms than GraphQL's: feeds to subscribe to, and exports of everything. */
export const createOutputs = (parts: OutputParts): readonly Output[] => [
  ...articleFeeds(parts),
  eventCalendar(parts),
  ...articleExports(parts),
  graphExport(parts),
];
