import { now } from '../state/clock.ts';
import { ask } from './ask.ts';
import { type Document, textOf } from './document.ts';
import { Fault } from './fault.ts';
import type { NodeKind } from './kinds.ts';
import { Patience } from './patience.ts';

/** What is known of a question. */
export interface Known<Data> {
  /** The last answer; null before the first. */
  readonly data: Data | null;
  /** Why the last try failed; null where it did not. With data beside it, that is of `at`. */
  readonly fault: Fault | null;
  readonly isLoading: boolean;
  /** When the data came, in milliseconds since 1970. */
  readonly at: number | null;
}

/** A question that somebody asks, or asked a while ago. */
export interface Entry<Data> {
  get(): Known<Data>;
  subscribe(listener: () => void): () => void;
  /** Asks anew, and goes on showing what is there. */
  refresh(): void;
}

interface Held {
  readonly entry: Entry<unknown>;
  readonly kinds: readonly NodeKind[];
  /** When the last try began, in milliseconds since 1970. */
  startedAt(): number;
  isWatched(): boolean;
  drop(): void;
}

const MOST = 200;
/** After so long an answer is asked for again when it is looked at, though it is shown meanwhile. */
const FRESH_MS = 30_000;
/** Changes come in bursts: a question is asked again once for all of one. */
const SETTLE_MS = 1_000;

const NOTHING: Known<never> = { data: null, fault: null, isLoading: true, at: null };
const entries = new Map<string, Held>();

/** What a question is made of, and what makes its answer change. */
export interface Question<Data, Variables extends object> {
  readonly document: Document<Data, Variables>;
  readonly variables: Variables;
  /** Asked anew when a node of these kinds changes. */
  readonly kinds?: readonly NodeKind[];
  /** See `Asking.isLasting`. */
  readonly isLasting?: boolean;
}

function createEntry<Data, Variables extends object>(question: Question<Data, Variables>): Held {
  const { document, variables, kinds = [], isLasting = false } = question;
  const listeners = new Set<() => void>();
  let known: Known<Data> = NOTHING;
  let running: AbortController | null = null;
  let startedAt = 0;
  const patience = new Patience(() => refresh());
  const set = (next: Known<Data>) => {
    known = next;
    for (const listener of [...listeners]) listener();
  };
  const refresh = () => {
    running?.abort();
    const abort = new AbortController();
    running = abort;
    startedAt = now();
    set({ ...known, isLoading: true });
    ask(document, variables, { signal: abort.signal, isLasting }).then(
      (data) => {
        if (running !== abort) return;
        patience.succeeded();
        set({ data, fault: null, isLoading: false, at: now() });
      },
      (error: unknown) => {
        if (running !== abort || abort.signal.aborted) return;
        const fault = error instanceof Fault ? error : new Fault('failed', String(error));
        if (listeners.size > 0) patience.failed(fault);
        set({ ...known, fault, isLoading: false });
      },
    );
  };
  const entry: Entry<Data> = {
    get: () => known,
    refresh,
    subscribe(listener) {
      listeners.add(listener);
      const isFresh = known.at !== null && (isLasting || now() - known.at < FRESH_MS) && known.fault === null;
      if (!isFresh && (running === null || !known.isLoading)) refresh();
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) patience.stop();
        // Nobody waits any more: what is under way is called off, what is there is kept.
        if (listeners.size === 0 && known.isLoading) {
          running?.abort();
          running = null;
        }
      };
    },
  };
  return {
    entry,
    kinds,
    startedAt: () => startedAt,
    isWatched: () => listeners.size > 0,
    drop: () => running?.abort(),
  };
}

/** The entry of a question: one and the same for whoever asks the same. */
export function entryOf<Data, Variables extends object>(question: Question<Data, Variables>): Entry<Data> {
  const key = `${JSON.stringify(question.variables)}\n${textOf(question.document)}`;
  const found = entries.get(key) ?? createEntry(question);
  // Last in the order of the map is what was used last.
  entries.delete(key);
  entries.set(key, found);
  for (const [oldKey, old] of entries) {
    if (entries.size <= MOST) break;
    if (old.isWatched()) continue;
    old.drop();
    entries.delete(oldKey);
  }
  return found.entry as Entry<Data>;
}

const changed = new Set<NodeKind>();
let settling: ReturnType<typeof setTimeout> | undefined;

/** Says that nodes of a kind changed: answers about them are asked for anew where they are shown, and forgotten elsewhere. */
export function noteChange(kind: NodeKind): void {
  changed.add(kind);
  if (settling !== undefined) return;
  settling = setTimeout(() => {
    settling = undefined;
    const kinds = new Set(changed);
    changed.clear();
    refreshAll((held) => held.kinds.some((one) => kinds.has(one)));
  }, SETTLE_MS);
}

/** Asks anew what was asked of a kind of node before a moment: it may be older than what is followed from then on. */
export function refreshOlder(kind: NodeKind, moment: number): void {
  refreshAll((held) => held.kinds.includes(kind) && held.startedAt() <= moment);
}

/** Asks everything anew that `which` picks; what nobody looks at is forgotten. */
export function refreshAll(which: (held: Pick<Held, 'kinds' | 'startedAt'>) => boolean = () => true): void {
  for (const [key, held] of entries) {
    if (!which(held)) continue;
    if (held.isWatched()) held.entry.refresh();
    else {
      held.drop();
      entries.delete(key);
    }
  }
}
