import type { Bus } from '../src/live/bus.ts';
import type { Change } from '../src/model/change.ts';
import type { Decision } from '../src/model/decision.ts';
import type { SourceDesk } from '../src/model/desk.ts';
import type { Footprint } from '../src/model/footprint.ts';
import { noProgress, type Progress } from '../src/model/progress.ts';
import type { SourceListing } from '../src/model/source.ts';
import {
  type CalendarDate,
  type Clock,
  dateInVietnam,
  endOfDayInVietnam,
  type Instant,
} from '../src/model/time.ts';
import type { Store } from '../src/store/store.ts';
import { forbidden } from './authority.ts';
import { Loaders } from './loaders.ts';
import type { SharedReads } from './shared-reads.ts';

/** The graph's history as it goes on. */
export interface ChangeFeed {
  /**
   * The changes after a number, oldest first, without gap or double: first what the store has, then what is committed.
   * Null means from now on. It ends when the signal is aborted.
   */
  since(after: number | null, signal?: AbortSignal): AsyncIterable<Change>;
}

/** What the resolvers of one operation may use. */
export interface Context {
  readonly store: Store;
  readonly changes: ChangeFeed;
  /** The canonical form of an address by the rule of its site: what identifies the article that is read there. */
  readonly canonicalUrl: (url: string) => string;
  /** Where a source announces its articles, in the order of its rules; nothing for one that is no site now. */
  readonly listingsOf: (sourceId: string) => readonly SourceListing[];
  /** What the operation has read so far. */
  readonly loaders: Loaders;
  /** When the operation began, and the day it was then in Viet Nam: the same for all its fields. */
  readonly now: Instant;
  readonly today: CalendarDate;
  /**
   * `now`, for an answer that only depends on which of these moments have passed: after it, in milliseconds since 1970 or as an instant. An
   * answer made with it can be kept for longer than one made with `now`.
   */
  nowBefore(moments: Iterable<Instant | number>): Instant;
  /** Whether the one who asks may change the graph. */
  readonly isOperator: boolean;
  /** What operators do about sources; throws FORBIDDEN for anybody else. */
  readonly desk: SourceDesk;
  /** Aborted when nobody waits for the answer any more. */
  readonly signal: AbortSignal | undefined;
  /** How far the operation has come where it is a subscription. */
  readonly progress: Progress;
  /**
   * Carries out what an operator decided, as of `now`, tells the subscribers, and forgets what was read before. Throws FORBIDDEN
   * for anybody else, and what `Store.decide` throws.
   */
  decide(decision: Decision, reason: string | null): Promise<void>;
  /**
   * Forgets what was read and looks at the clock again: each event of a subscription is an operation of its own. With the number of the change
   * behind the event, what others read for it may be shared.
   */
  renew(seq?: number): void;
  /** Lets go of what was read: who waits for the next event is not to hold what it, and others with it, have read for the last. */
  forget(): void;
}

/** What a context is made of. */
export interface ContextParts {
  readonly store: Store;
  readonly now: Clock;
  readonly changes: ChangeFeed;
  /** The sites' own rules of identity; without them only the general folding of addresses helps to find an article. */
  readonly canonicalUrl?: ((url: string) => string) | undefined;
  /** Where a source announces its articles; without it nowhere. */
  readonly listingsOf?: ((sourceId: string) => readonly SourceListing[]) | undefined;
  /** Given for an operator and for nobody else: where their changes are told. */
  readonly operator?: Pick<Bus, 'publish'> | null | undefined;
  /** Given where operators can act on sources. */
  readonly desk?: SourceDesk | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Given by who keeps the answer: notes what of the clock was read. */
  readonly footprint?: Footprint | undefined;
  /** Given by who delivers a subscription and reads there how far it has come. */
  readonly progress?: Progress | undefined;
  /** Given where many subscriptions read for the same change. */
  readonly shared?: SharedReads | undefined;
}

class OperationContext implements Context {
  readonly store: Store;
  readonly changes: ChangeFeed;
  readonly canonicalUrl: (url: string) => string;
  readonly listingsOf: (sourceId: string) => readonly SourceListing[];
  readonly isOperator: boolean;
  readonly progress: Progress;
  readonly signal: AbortSignal | undefined;
  // Not private with #: Apollo copies contexts field by field, and such fields stay behind.
  private readonly clock: Clock;
  private readonly operator: Pick<Bus, 'publish'> | null;
  private readonly sourceDesk: SourceDesk | undefined;
  private readonly footprint: Footprint | undefined;
  private readonly shared: SharedReads | undefined;
  private begun: Date;
  // Each made when it is first asked for: a small query asks for neither.
  private instant: Instant | null = null;
  private read: Loaders | null = null;

  constructor(parts: ContextParts) {
    this.store = parts.store;
    this.changes = parts.changes;
    this.canonicalUrl = parts.canonicalUrl ?? ((url) => url);
    this.listingsOf = parts.listingsOf ?? (() => []);
    this.operator = parts.operator ?? null;
    this.isOperator = this.operator !== null;
    this.progress = parts.progress ?? noProgress();
    this.signal = parts.signal;
    this.sourceDesk = parts.desk;
    this.clock = parts.now;
    this.footprint = parts.footprint;
    this.shared = parts.shared;
    this.begun = parts.now();
  }

  get loaders(): Loaders {
    this.read ??= new Loaders(this.store);
    return this.read;
  }

  private get moment(): Instant {
    this.instant ??= this.begun.toISOString();
    return this.instant;
  }

  get now(): Instant {
    this.footprint?.expire(this.moment);
    return this.moment;
  }

  get today(): CalendarDate {
    const day = dateInVietnam(this.moment);
    this.footprint?.expire(endOfDayInVietnam(day));
    return day;
  }

  nowBefore(moments: Iterable<Instant | number>): Instant {
    if (this.footprint !== undefined) {
      const now = Date.parse(this.moment);
      for (const moment of moments) {
        const at = typeof moment === 'number' ? moment : Date.parse(moment);
        if (!(at < now)) this.footprint.expire(at);
      }
    }
    return this.moment;
  }

  get desk(): SourceDesk {
    if (this.operator === null || this.sourceDesk === undefined) throw forbidden();
    return this.sourceDesk;
  }

  async decide(decision: Decision, reason: string | null): Promise<void> {
    if (this.operator === null) throw forbidden();
    this.operator.publish(await this.store.decide(decision, reason, this.now));
    this.renew();
  }

  renew(seq?: number): void {
    const shared = seq === undefined ? undefined : this.shared?.of(seq);
    this.read = shared ?? null;
    this.begun = this.clock();
    this.instant = null;
  }

  forget(): void {
    this.read = null;
  }
}

/** A context for one operation, with nothing read yet. */
export function createContext(parts: ContextParts): Context {
  return new OperationContext(parts);
}
