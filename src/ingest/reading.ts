import type { SourceDesk } from '../model/desk.ts';

/** What keeps the sources fresh, as those see it that serve: it may run in this process or in another. */
export interface Reading {
  /** What operators do about sources. */
  readonly desk: SourceDesk;
  /** Looks at once which sources there are and which are due. */
  look(): void;
  /** Why sources are not read at present; null where they are. */
  trouble(): unknown;
  /** Calls off what is under way and resolves when nothing runs any more; what was committed stays. */
  stop(): Promise<void>;
}

/** The numbers of changes that were committed together, from the first to the last. */
export interface Committed {
  readonly first: number;
  readonly last: number;
  /** Whether a source is among what changed. */
  readonly hasSources: boolean;
}
