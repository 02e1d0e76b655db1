import type { GraphQLFormattedError } from 'graphql';
import type { Finished } from './finished.ts';
import { laterOf, positionOf } from './resumption.ts';

/** What a subscriber knows of the group that it is in. */
export interface Company {
  /** The cursor up to which all of the group have seen everything; null where the resolver tells none. */
  readonly passed: string | null;
  leave(subscriber: Subscriber): void;
}

/** One client's subscription, whatever it comes over: what a group delivers to. */
export abstract class Subscriber {
  /** Where it stands; null before it has begun and after its end. */
  company: Company | null = null;
  /** Whether nobody waits for it any more. */
  isGone = false;
  /** Whether a group has waited for it in vain. */
  wasLate = false;
  #seen: string | null = null;
  #position = Number.NaN;

  /**
   * The newest cursor after which nothing is lost and nothing comes twice to who read all that was sent: of the last event, or
   * of what filters have passed over since; null before the beginning is known.
   */
  get cursor(): string | null {
    return laterOf(this.#seen, this.company?.passed ?? null);
  }

  /** Everything up to a cursor was sent, or is not wanted: it gets what comes after. With null it gets everything. */
  standAt(cursor: string | null): void {
    this.#seen = cursor;
    this.#position = positionOf(cursor);
  }

  /** Sends an event unless the client has seen it, or what comes after it. Answers whether it has left the client behind. */
  take(event: Finished, position: number): boolean {
    if (position <= this.#position) return false;
    this.#seen = event.cursor;
    this.#position = position;
    return this.send(event);
  }

  /** Leaves its group; nothing is sent any more. */
  leave(): void {
    this.isGone = true;
    this.company?.leave(this);
    this.company = null;
  }

  /** The subscription was accepted and begins; events follow. */
  abstract begin(): void;
  /** Answers as `isBehind` does then. */
  protected abstract send(event: Finished): boolean;
  /** Whether so much waits for the client that the next event should, too. */
  abstract readonly isBehind: boolean;
  /** Resolves when the client has taken all that was sent, or is gone. */
  abstract taken(): Promise<void>;
  /** The operation has come to its end. */
  abstract complete(): void;
  /** The operation has failed; `errors` do not yet tell the cursor. */
  abstract fail(errors: readonly GraphQLFormattedError[]): void;
}
