import { GatewayError } from '../errors.ts';
import type { Bus } from '../live/bus.ts';
import type { ArticleRecord } from '../model/batch.ts';
import type { Change } from '../model/change.ts';
import type { Clock } from '../model/time.ts';
import type { Store } from '../store/store.ts';

/**
 * Records in one transaction at most. A commit costs a wait for the disk and refolds each entity that was touched once,
 * whether one article or fifty speak of it: in batches of 256 storing costs a seventh less than in batches of 64.
 * While SQLite works nothing else does, but those who are served have processes of their own.
 */
const BATCH_RECORDS = 256;
/** A record is written when no other has come for so long, so a lone one hardly waits. */
const QUIET_MS = 20;
/** However many come, none waits longer. */
const MAX_WAIT_MS = 1_000;

/**
 * With so many records of all sources waiting for their commit, reading rests: they are a batch, and pages that are on their way come to the
 * next one.
 */
const MOST_UNCOMMITTED = 256;

/** What storing an article changed about it. */
export type Saved = 'ADDED' | 'UPDATED' | 'UNCHANGED';

/** What a writer works with; the numbers are those above where they are not given. */
export interface WriterOptions {
  readonly store: Pick<Store, 'save'>;
  readonly bus: Pick<Bus, 'publish'>;
  readonly now: Clock;
  readonly maxRecords?: number | undefined;
  readonly quietMs?: number | undefined;
  readonly maxWaitMs?: number | undefined;
  readonly maxUncommitted?: number | undefined;
}

/** Stores articles of all sources that are being read in common transactions. */
export interface Writer {
  /**
   * Stores a record in one transaction with others that come at the same time. When that is committed, publishes the changes
   * and resolves; it begins when nothing has come for 20 ms, after a second, or with 256 records.
   * Rejects when the store fails, or with what storing this very record throws: a record that cannot be stored keeps none of
   * the others from being stored.
   */
  save(record: ArticleRecord): Promise<Saved>;
  /**
   * Resolves when so few records wait for their commit that more may be read: a store that is slower than all sites together must
   * not fill the memory. Never rejects.
   */
  room(): Promise<void>;
}

interface Waiting {
  readonly record: ArticleRecord;
  readonly resolve: (saved: Saved) => void;
  readonly reject: (reason: unknown) => void;
}

/** Makes a writer with nothing to write. */
export function createWriter({
  store,
  bus,
  now,
  maxRecords = BATCH_RECORDS,
  quietMs = QUIET_MS,
  maxWaitMs = MAX_WAIT_MS,
  maxUncommitted = MOST_UNCOMMITTED,
}: WriterOptions): Writer {
  let waiting = new Map<string, Waiting>();
  let quiet: NodeJS.Timeout | undefined;
  let full: NodeJS.Timeout | undefined;
  // Batches are stored in the order in which they were closed.
  let last: Promise<void> = Promise.resolve();
  let uncommitted = 0;
  let committed = Promise.withResolvers<void>();

  const storeBatch = async (batch: readonly Waiting[]): Promise<void> => {
    const records = batch.map(({ record }) => record);
    let changes: readonly Change[];
    try {
      changes = await store.save({ records }, now().toISOString());
    } catch (error) {
      // A bug of ours in one record must not cost the others; where the store itself fails, all of them fail.
      if (batch.length > 1 && !(error instanceof GatewayError))
        for (const one of batch) await storeBatch([one]);
      else for (const { reject } of batch) reject(error);
      return;
    }
    bus.publish(changes);
    const kinds = new Map(changes.map(({ nodeId, kind }) => [nodeId, kind]));
    for (const { record, resolve } of batch) resolve(savedAs(kinds.get(record.article.id)));
  };

  const close = () => {
    clearTimeout(quiet);
    clearTimeout(full);
    quiet = undefined;
    full = undefined;
    const batch = [...waiting.values()];
    waiting = new Map();
    last = last
      .then(() => storeBatch(batch))
      .then(() => {
        uncommitted -= batch.length;
        committed.resolve();
        committed = Promise.withResolvers();
      });
  };

  return {
    save(record) {
      const { id } = record.article;
      // Two readings of one article are two states of it: the second is compared with the first.
      if (waiting.has(id)) close();
      const { promise, resolve, reject } = Promise.withResolvers<Saved>();
      waiting.set(id, { record, resolve, reject });
      uncommitted += 1;
      quiet = quiet?.refresh() ?? setTimeout(close, quietMs);
      full ??= setTimeout(close, maxWaitMs);
      if (waiting.size >= maxRecords) close();
      return promise;
    },
    async room() {
      while (uncommitted >= maxUncommitted) await committed.promise;
    },
  };
}

const savedAs = (kind: Change['kind'] | undefined): Saved =>
  kind === 'ADDED' || kind === 'UPDATED' ? kind : 'UNCHANGED';
