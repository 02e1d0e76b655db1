import type { Instant } from './time.ts';

/** A source in the shape of an entry of SOURCES_FILE: `{id, name, kind, homepage, ...}`, not checked by its type. */
export type SourceInput = Readonly<Record<string, unknown>>;

/** A source that an operator added while the gateway ran, as the store keeps it. */
export interface AddedSource {
  /** Its global id. */
  readonly sourceId: string;
  /** What the operator wrote, with what was found for it. */
  readonly input: SourceInput;
  readonly at: Instant;
}
