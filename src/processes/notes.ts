import type { Committed } from '../ingest/reading.ts';
import type { Change } from '../model/change.ts';
import type { RefreshReport } from '../model/refresh-report.ts';
import type { Fault } from './fault.ts';

/** The event loop of a process turns. */
export interface Alive {
  readonly kind: 'alive';
}

/** What the process that reads tells the one that started it. */
export type FromIngest =
  | { readonly kind: 'committed'; readonly committed: Committed }
  | { readonly kind: 'report'; readonly report: RefreshReport }
  /** The refresh of a source begins, or is over. */
  | { readonly kind: 'began'; readonly sourceId: string }
  | { readonly kind: 'ended'; readonly sourceId: string }
  | {
      /** It has looked which sources are due. */
      readonly kind: 'looked';
      /** Why that came to nothing; null where it did not. */
      readonly trouble: Fault | null;
      /** Whether nothing is being read and nothing will be due for a while. */
      readonly isIdle: boolean;
    }
  | Alive;

/** What the process that reads is told. */
export type ToIngest =
  /** First of all: the sources of which no two are read at once, and those that have brought the process before down. */
  | { readonly kind: 'begin'; readonly alone: readonly string[]; readonly guilty: readonly string[] }
  | { readonly kind: 'look' }
  | { readonly kind: 'stop' };

/** How the process that reads begins. */
export type Beginning = Extract<ToIngest, { readonly kind: 'begin' }>;

/** What a process that serves beside others tells the one that started it. */
export type FromServer =
  | { readonly kind: 'listening'; readonly url: string }
  /** It could not begin, and ends. */
  | { readonly kind: 'failed'; readonly fault: Fault }
  /** What an operator did through it. */
  | { readonly kind: 'committed'; readonly committed: Committed }
  | Alive;

/**
 * What such a process calls when it takes connections no longer, before it ends. Calls and connections travel in one order: what it was handed
 * meanwhile has come when the call is answered, and has gone back.
 */
export const LEAVING = 'leaving';

/** What such a process is told. */
export type ToServer =
  | { readonly kind: 'committed'; readonly committed: Committed }
  /** Why sources are not read at present; null where they are. */
  | { readonly kind: 'trouble'; readonly fault: Fault | null }
  | { readonly kind: 'stop' };

/** The numbers of changes that were committed together; null where nothing changed. */
export function committedOf(changes: readonly Change[]): Committed | null {
  const [first, last] = [changes[0], changes.at(-1)];
  if (first === undefined || last === undefined) return null;
  const hasSources = changes.some(({ nodeKind }) => nodeKind === 'SOURCE');
  return { first: first.seq, last: last.seq, hasSources };
}
