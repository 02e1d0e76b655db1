import type { ExecutionResult } from 'graphql';
import type { ErrorFormatter } from '../operation/format-error.ts';
import { asGraphQLError, formatted, formattedResult } from '../operation/result.ts';
import { Finished } from './finished.ts';
import { laterOf, positionOf } from './resumption.ts';
import { Source } from './source.ts';
import type { Company, Subscriber } from './subscriber.ts';
import type { Turns } from './turns.ts';

/** How long one that falls behind for the first time is waited for, in milliseconds: in a burst all do, and most are there in a moment. */
const PATIENCE_MS = 25;

/** What a group is told and tells. */
export interface GroupRules {
  readonly turns: Turns;
  readonly formatError: ErrorFormatter;
  /** Opens the group's source after a cursor. */
  open(group: Group, cursor: string | null): Promise<Source | ExecutionResult>;
  /** The group has moved on and stands between two events: its subscribers may be handed over. */
  moved(group: Group): void;
  ended(group: Group): void;
}

/**
 * Subscribers that get the same events. The subscription is executed once for all, its result is finished once, and what is left to
 * do for each of them is to send it. Nobody is waited for twice while somebody else reads on.
 */
export class Group implements Company {
  /** What another group has that can take this one's subscribers; null where none can. */
  key: string | null;
  readonly #rules: GroupRules;
  readonly #subscribers = new Set<Subscriber>();
  /** Those among them that were behind when they were last sent something: to look at all of them costs 4 % of what the writes do. */
  readonly #behind = new Set<Subscriber>();
  #source: Source | null;
  /** Up to here nobody is sent anything any more. */
  #cursor: string | null;
  #isOver = false;
  #wake: (() => void) | null = null;

  /** A group that begins after a cursor; without a source it opens one when its subscribers are ready. */
  constructor(rules: GroupRules, key: string | null, cursor: string | null, source: Source | null) {
    this.#rules = rules;
    this.key = key;
    this.#cursor = cursor;
    this.#source = null;
    if (source !== null) this.#follow(source);
  }

  get passed(): string | null {
    return this.#source === null ? this.#cursor : this.#source.progress.passed;
  }

  /** Of the last change that is done with: who joins gets all that comes after it. NaN where cursors mean nothing. */
  get position(): number {
    return positionOf(this.#cursor);
  }

  join(subscriber: Subscriber): void {
    subscriber.company = this;
    this.#subscribers.add(subscriber);
    if (subscriber.isBehind) this.#behind.add(subscriber);
    this.#wake?.();
  }

  leave(subscriber: Subscriber): void {
    this.#subscribers.delete(subscriber);
    this.#behind.delete(subscriber);
    if (this.#subscribers.size === 0) this.#end();
    this.#wake?.();
  }

  /** Hands all subscribers over to a group that stands no further than this one, and ends. */
  handOver(other: Group): void {
    for (const subscriber of this.#subscribers) {
      subscriber.standAt(laterOf(subscriber.cursor, this.#cursor));
      other.join(subscriber);
    }
    this.#subscribers.clear();
    this.#behind.clear();
    this.#end();
  }

  /** Delivers until the subscription ends or nobody is left. Never rejects. */
  async run(): Promise<void> {
    try {
      const source = this.#source ?? (await this.#open());
      while (source !== null) {
        const result = await source.next();
        if (this.#isOver) return;
        if (result === null) break;
        await this.#deliver(result, source.progress.event);
        await this.#pace();
        if (this.#isOver) return;
      }
      if (source !== null) for (const subscriber of this.#release()) subscriber.complete();
    } catch (error) {
      this.#fail({ errors: [asGraphQLError(error)] });
    }
  }

  /** Null where there is nothing to follow: everybody has left, or was told why not. */
  async #open(): Promise<Source | null> {
    await this.#pace();
    if (this.#isOver) return null;
    const opened = await this.#rules.open(this, this.#cursor);
    if (!(opened instanceof Source)) {
      this.#fail(opened);
      return null;
    }
    if (this.#isOver) opened.end();
    else this.#follow(opened);
    return this.#source;
  }

  #follow(source: Source): void {
    this.#source = source;
    source.progress.onMove = () => {
      this.#cursor = laterOf(this.#cursor, source.progress.passed);
      this.#rules.moved(this);
    };
  }

  async #deliver(result: ExecutionResult, cursor: string | null): Promise<void> {
    const { turns, formatError } = this.#rules;
    const position = positionOf(cursor);
    const event = new Finished(formattedResult(result, formatError, cursor), cursor);
    // Who joins meanwhile is reached too: a set is walked to its end, however long it grows.
    for (const subscriber of this.#subscribers) {
      while (!turns.mayWrite()) await turns.next();
      if (subscriber.company === this && subscriber.take(event, position)) this.#behind.add(subscriber);
      // Groups write in turn: who came one after another are in different groups, but near each other in memory, the system's too.
      await null;
    }
    // Whoever joins from now on has to have seen this event.
    this.#cursor = laterOf(this.#cursor, cursor);
  }

  /** Lets those leave that have fallen behind; where all have, waits for them. */
  async #pace(): Promise<void> {
    for (;;) {
      if (this.#behind.size === 0) return;
      const behind = [...this.#behind].filter(({ isBehind }) => isBehind);
      if (behind.length === 0) return this.#behind.clear();
      const isAll = behind.length === this.#subscribers.size;
      const late = isAll ? [] : behind.filter(({ wasLate }) => wasLate);
      if (isAll) await this.#anyone(behind);
      else if (late.length > 0) this.#part(late);
      else await this.#everyone(behind);
    }
  }

  /** They have all been sent the same; what comes next they read from the store, in a group of their own. */
  #part(behind: readonly Subscriber[]): void {
    const own = new Group(this.#rules, this.key, this.#cursor, null);
    for (const subscriber of behind) {
      this.#subscribers.delete(subscriber);
      this.#behind.delete(subscriber);
      own.join(subscriber);
    }
    void own.run();
  }

  /** Resolves when one of them has taken all, or when somebody comes or goes. */
  async #anyone(behind: readonly Subscriber[]): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#wake = resolve;
    await Promise.race([promise, ...behind.map((subscriber) => subscriber.taken())]);
    this.#wake = null;
  }

  /** Resolves when all of them have, or when the time is up; they are not waited for again. */
  async #everyone(behind: readonly Subscriber[]): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    const timer = setTimeout(resolve, PATIENCE_MS);
    await Promise.race([promise, Promise.all(behind.map((subscriber) => subscriber.taken()))]);
    clearTimeout(timer);
    for (const subscriber of behind) subscriber.wasLate ||= subscriber.isBehind;
  }

  #fail({ errors = [] }: ExecutionResult): void {
    if (this.#isOver) return;
    const told = errors.map((error) => formatted(error, this.#rules.formatError));
    for (const subscriber of this.#release()) subscriber.fail(told);
  }

  /** The subscribers, who are told of the end; the group is over. Their cursors stay with them. */
  #release(): readonly Subscriber[] {
    const all = [...this.#subscribers];
    for (const subscriber of all) {
      subscriber.standAt(subscriber.cursor);
      subscriber.company = null;
    }
    this.#subscribers.clear();
    this.#behind.clear();
    this.#end();
    return all;
  }

  #end(): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#source?.end();
    this.#rules.ended(this);
  }
}
