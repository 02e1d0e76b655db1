import { GatewayError } from '../errors.ts';
import type { Bus } from '../live/bus.ts';
import type { ArticleRecord } from '../model/batch.ts';
import type { Change } from '../model/change.ts';
import type { Clock } from '../model/time.ts';
import type { Store } from '../store/store.ts';

/**
 * Records in one transaction at most. A commit costs a wait for the disk and writes each page of the file that was touched once,
 * whether one article or fifty touched it, and an official whom older articles name gets the older id once: with 5,000 articles stored,
 * batches of 320 write 203 KB an article, of 256 278 KB, of 128 357 KB, and of 64 496 KB. Of 512 they write 150 KB, but what waits and
 * what is made of it in one go takes 90 KB a record. While SQLite works nothing else does, but those who are served have processes of
 * their own.
 */
const BATCH_RECORDS = 320;
/**
 * A record is written when no other has come for so long, so a lone one hardly waits. After 20 ms a hundred sites, each asked for one page
 * at a time, often had their pages stored by hundreds.
 */
const QUIET_MS = 50;
/** However many come, none waits longer: time to read a batch. */
const MAX_WAIT_MS = 3_000;

/**
 * With so many records of all sources waiting for their commit, reading rests: they are a batch, and pages that are on their way come to the
 * next one.
 */
const MOST_UNCOMMITTED = 320;

/**
 * Characters of the texts and bodies in one transaction, and waiting for their commit: 320 articles of usual length. Of laws and reports, which are
 * ten times as long, as many would take ten times the memory.
 */
const BATCH_CHARACTERS = 4_000_000;

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
  readonly maxCharacters?: number | undefined;
}

/** Stores articles of all sources that are being read in common transactions. */
export interface Writer {
  /**
   * Stores a record in one transaction with others that come at the same time. When that is committed, publishes the changes
   * and resolves; it begins when nothing has come for 50 ms, after three seconds, or with 320 records, fewer where they are long.
   * Rejects when the store fails, or with what storing this very record throws: a record that cannot be stored keeps none of
   * the others from being stored.
   */
  save(record: ArticleRecord): Promise<Saved>;
  /**
   * Resolves when so few records wait for their commit, and so little of text, that more may be read: a store that is slower than all
   * sites together must not fill the memory. Never rejects.
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
  maxCharacters = BATCH_CHARACTERS,
}: WriterOptions): Writer {
  let waiting = new Map<string, Waiting>();
  let quiet: NodeJS.Timeout | undefined;
  let full: NodeJS.Timeout | undefined;
  // Batches are stored in the order in which they were closed.
  let last: Promise<void> = Promise.resolve();
  let characters = 0;
  const uncommitted = { records: 0, characters: 0 };
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
    const length = characters;
    waiting = new Map();
    characters = 0;
    last = last
      .then(() => storeBatch(batch))
      .then(() => {
        uncommitted.records -= batch.length;
        uncommitted.characters -= length;
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
      const length = lengthOf(record);
      characters += length;
      uncommitted.records += 1;
      uncommitted.characters += length;
      quiet = quiet?.refresh() ?? setTimeout(close, quietMs);
      full ??= setTimeout(close, maxWaitMs);
      if (waiting.size >= maxRecords || characters >= maxCharacters) close();
      return promise;
    },
    async room() {
      while (uncommitted.records >= maxUncommitted || uncommitted.characters >= maxCharacters)
        await committed.promise;
    },
  };
}

/** What of a record grows with its page. */
const lengthOf = ({ article: { text, html } }: ArticleRecord): number => text.length + html.length;

const savedAs = (kind: Change['kind'] | undefined): Saved =>
  kind === 'ADDED' || kind === 'UPDATED' ? kind : 'UNCHANGED';
