import { useEffect, useRef } from 'preact/hooks';
import { now } from '../state/clock.ts';
import { type Document, textOf } from './document.ts';
import { type AnswerError, type Fault, faultOf } from './fault.ts';
import { listen } from './socket.ts';

/**
 * A cursor that is refused as soon as it was told is of another gateway, with a database of its own behind the same address: whoever begins
 * anew at once is refused again, for ever.
 */
const RESET_AFTER_MS = 3_000;

/** What a subscriber is told. */
export interface Subscriber<Data> {
  /** What came, in order, without a gap and without a double, over any number of breaks; and the place after it. */
  next(data: Data, cursor: string): void;
  /** The gateway has another database now: what was shown is of the past, and has to be read anew. */
  reset(): void;
  /** It was refused for good, as for a filter that names nothing. */
  fail(fault: Fault): void;
}

/**
 * Listens to a subscription from a cursor on (`{ latestCursor }`, asked together with what is shown) and goes on after a break
 * where it had come to. The document declares `$after: String`. Answers with what ends it.
 */
export function follow<Data, Variables extends object>(
  document: Document<Data, Variables & { after?: string | null }>,
  variables: Variables,
  after: string,
  subscriber: Subscriber<Data>,
): () => void {
  const begunAt = now();
  let cursor = after;
  let resetting: ReturnType<typeof setTimeout> | undefined;
  // What is refused as it begins comes as a result with errors, and then the end.
  let refused: readonly AnswerError[] | null = null;
  const fail = ([error]: readonly AnswerError[]): boolean => {
    if (error === undefined) return true;
    cursor = error.extensions?.cursor ?? cursor;
    const fault = faultOf(error);
    if (fault.code === 'BAD_CURSOR') {
      const ms = begunAt + RESET_AFTER_MS - now();
      if (ms <= 0) subscriber.reset();
      else resetting = setTimeout(() => subscriber.reset(), ms);
      return false;
    }
    const isLasting = fault.kind === 'refused' || /^(BAD_|GRAPHQL_|TOO_)/.test(fault.code ?? '');
    if (isLasting) subscriber.fail(fault);
    return !isLasting;
  };
  const end = listen({
    start: () => ({ query: textOf(document), variables: { ...variables, after: cursor } }),
    next({ data, errors, extensions }) {
      cursor = (extensions as { readonly cursor?: string } | undefined)?.cursor ?? cursor;
      refused = errors ?? null;
      if (data !== null && data !== undefined && errors === undefined) subscriber.next(data as Data, cursor);
    },
    reach(reached) {
      cursor = reached;
    },
    fail,
    complete: () => (refused === null ? null : fail(refused)),
  });
  return () => {
    clearTimeout(resetting);
    end();
  };
}

/**
 * Follows a subscription for as long as the component is shown and `after` is known. It begins anew when the document, the
 * variables or `after` change; the callbacks may change with each drawing.
 */
export function useLive<Data, Variables extends object>(
  document: Document<Data, Variables & { after?: string | null }>,
  variables: Variables,
  after: string | null,
  subscriber: Subscriber<Data>,
): void {
  const latest = useRef(subscriber);
  latest.current = subscriber;
  const key = JSON.stringify(variables);
  useEffect(() => {
    if (after === null) return;
    return follow(document, variables, after, {
      next: (data, place) => latest.current.next(data, place),
      reset: () => latest.current.reset(),
      fail: (fault) => latest.current.fail(fault),
    });
  }, [document, key, after]);
}
