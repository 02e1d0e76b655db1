import { integer, integerOrNull, table, text, textOrNull } from './table.ts';

const source = {
  id: text,
  name: text,
  kind: text,
  province_id: textOrNull,
  homepage: text,
  family: text,
  enabled: integer,
  is_verified: integer,
  expect_every_hours: integer,
  name_order: text,
};
const sourceMemory = {
  last_checked_at: textOrNull,
  last_succeeded_at: textOrNull,
  next_check_at: textOrNull,
  consecutive_failures: integer,
  last_entry_count: integerOrNull,
  last_error: textOrNull,
  validators: text,
  moves: text,
  findings: text,
  told: text,
  reach: text,
};
const addedSource = { id: text, input: text, at: text };
const gap = {
  source_id: text,
  from_at: text,
  to_at: text,
  reason: text,
  url: text,
};
const check = {
  source_id: text,
  from_at: text,
  to_at: text,
  outcome: text,
  code: textOrNull,
  count: integer,
};

/** Rows of the tables below. */
export type SourceRow = typeof source & typeof sourceMemory;
export type AddedSourceRow = typeof addedSource;
export type GapRow = typeof gap;
export type CheckRow = typeof check;

/** Registered sources; what is remembered of them has defaults, so that registering names only these columns. */
export const SOURCE = table('source', source);
/** What operators wrote of the sources that they added, JSON. */
export const ADDED_SOURCE = table('added_source', addedSource);
/** Closed gaps; those that are open follow from a source's reach. `from_at` is '' where there is no beginning. */
export const GAP = table('source_gap', gap);
/** Runs of checks that came out alike. */
export const CHECK = table('source_check', check);
