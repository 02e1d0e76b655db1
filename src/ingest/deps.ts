import type { Bus } from '../live/bus.ts';
import type { Logger } from '../log.ts';
import type { Clock } from '../model/time.ts';
import type { FetchDocument } from '../net/document.ts';
import type { Store } from '../store/store.ts';
import type { Extraction } from './extraction.ts';
import type { SchedulePolicy } from './schedule.ts';
import type { Writer } from './writer.ts';

/** Everything from outside that the pipeline works with. */
export interface IngestDeps {
  readonly fetch: FetchDocument;
  readonly store: Pick<
    Store,
    'byIds' | 'known' | 'pages' | 'recordRun' | 'recordWalk' | 'registerSources' | 'sourceStates'
  >;
  /** One for all sources of the process, over the same store and bus. */
  readonly writer: Writer;
  readonly bus: Pick<Bus, 'publish'>;
  readonly extraction: Extraction;
  readonly now: Clock;
  readonly log: Logger;
  /** A number from 0 to 1, anew at each call, by which checks are spread. */
  readonly jitter: () => number;
  readonly policy: SchedulePolicy;
}
