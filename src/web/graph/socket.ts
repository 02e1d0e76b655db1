import { now } from '../state/clock.ts';
import { connection, lastHeard, noteHeard } from './connection.ts';
import type { AnswerError } from './fault.ts';

/** A message of graphql-transport-ws, in either direction. */
interface Message {
  readonly type: string;
  readonly id?: string;
  readonly payload?: unknown;
}

interface Result {
  readonly data?: unknown;
  readonly errors?: readonly AnswerError[];
  readonly extensions?: object;
}

/** Who listens on the connection. */
export interface Listener {
  /** The subscription as it is to be sent now: after a break it goes on from where it had come to. */
  start(): { readonly query: string; readonly variables: object };
  next(result: Result): void;
  /** The gateway ended it with an error. True: subscribe again. */
  fail(errors: readonly AnswerError[]): boolean;
  /** The gateway ended it. True: subscribe again; false: it is over; null: the gateway stops, go on when it is back. */
  complete(): boolean | null;
  /** How far it has come without anything to tell, from the gateway's pings. */
  reach(cursor: string): void;
}

const PING_EVERY_MS = 20_000;
const ANSWER_WITHIN_MS = 10_000;
const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 30_000;
/** A view that goes and one that comes shall share a connection. */
const LINGER_MS = 3_000;

let socket: WebSocket | null = null;
let isReady = false;
let attempts = 0;
let names = 0;
/** How many messages came, over all connections: whether there was a sign of life. */
let messages = 0;
let retry: ReturnType<typeof setTimeout> | undefined;
let pulse: ReturnType<typeof setInterval> | undefined;
let linger: ReturnType<typeof setTimeout> | undefined;
const listeners = new Map<string, Listener>();
/** How often in a row the gateway has ended a subscription that is wanted. */
const ends = new Map<string, number>();

const send = (message: Message) => socket?.send(JSON.stringify(message));

function subscribe(id: string, listener: Listener): void {
  send({ type: 'subscribe', id, payload: listener.start() });
}

function forget(): void {
  clearInterval(pulse);
  isReady = false;
  const old = socket;
  socket = null;
  old?.close(1000);
}

/** Waits longer each time, and never as long as others do: a restarted gateway is not asked by everybody at once. */
function waitMs(tries: number): number {
  const most = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** tries);
  return most * (0.5 + Math.random() / 2);
}

function tryLater(): void {
  forget();
  clearTimeout(retry);
  if (listeners.size === 0) {
    connection.set({ kind: 'idle' });
    return;
  }
  if (!navigator.onLine) {
    connection.set({ kind: 'offline', lastHeardAt: lastHeard() });
    return;
  }
  const ms = waitMs(attempts);
  attempts += 1;
  connection.set({ kind: 'broken', lastHeardAt: lastHeard(), retryAt: now() + ms });
  retry = setTimeout(connect, ms);
}

/** Asks for a sign of life, and takes a connection that gives none for lost. */
function checkPulse(): void {
  const asked = socket;
  const before = messages;
  send({ type: 'ping' });
  setTimeout(() => {
    if (socket === asked && asked !== null && messages === before) tryLater();
  }, ANSWER_WITHIN_MS);
}

function onReady(): void {
  isReady = true;
  attempts = 0;
  connection.set({ kind: 'live' });
  for (const [id, listener] of listeners) subscribe(id, listener);
  pulse = setInterval(checkPulse, PING_EVERY_MS);
}

function onPing(payload: unknown): void {
  send({ type: 'pong' });
  const { cursors = {} } = (payload ?? {}) as { readonly cursors?: Readonly<Record<string, string>> };
  for (const [id, cursor] of Object.entries(cursors)) listeners.get(id)?.reach(cursor);
}

function onNext(id: string, listener: Listener, result: Result): void {
  if (result.errors === undefined) ends.delete(id);
  listener.next(result);
}

function onMessage({ type, id = '', payload }: Message): void {
  noteHeard();
  messages += 1;
  const listener = listeners.get(id);
  if (type === 'connection_ack') onReady();
  else if (type === 'ping') onPing(payload);
  else if (listener === undefined) return;
  else if (type === 'next') onNext(id, listener, payload as Result);
  else if (type === 'error') goOn(id, listener, listener.fail(payload as readonly AnswerError[]));
  else if (type === 'complete') goOn(id, listener, listener.complete());
}

function goOn(id: string, listener: Listener, isWanted: boolean | null): void {
  if (isWanted === false) listeners.delete(id);
  if (isWanted !== true) return;
  const times = ends.get(id) ?? 0;
  ends.set(id, times + 1);
  const again = () => {
    if (isReady && listeners.get(id) === listener) subscribe(id, listener);
  };
  setTimeout(again, waitMs(times));
}

function connect(): void {
  clearTimeout(retry);
  forget();
  if (attempts > 0) connection.set({ kind: 'broken', lastHeardAt: lastHeard(), retryAt: null });
  else if (connection.get().kind === 'idle') connection.set({ kind: 'connecting' });
  const mine = new WebSocket(`${location.origin.replace(/^http/, 'ws')}/graphql`, 'graphql-transport-ws');
  socket = mine;
  const guarded = (act: () => void) => () => {
    if (socket === mine) act();
  };
  const late = setTimeout(
    guarded(() => {
      if (!isReady) tryLater();
    }),
    ANSWER_WITHIN_MS,
  );
  mine.addEventListener(
    'open',
    guarded(() => send({ type: 'connection_init' })),
  );
  mine.addEventListener('message', ({ data }) => {
    if (socket === mine) onMessage(JSON.parse(String(data)) as Message);
  });
  mine.addEventListener('close', () => {
    clearTimeout(late);
    if (socket === mine) tryLater();
  });
}

/** Tries at once what would be tried later. */
export function reconnect(): void {
  if (listeners.size > 0 && !isReady) {
    attempts = Math.max(attempts, 1);
    connect();
  }
}

addEventListener('online', reconnect);
addEventListener('offline', () => {
  if (listeners.size > 0) tryLater();
});
document.addEventListener('visibilitychange', () => {
  // A page that slept may have missed that its connection is gone.
  if (document.hidden || listeners.size === 0) return;
  if (isReady) checkPulse();
  else reconnect();
});

/** Joins a listener to the one connection of the page, which is made when somebody listens; answers with what lets it go. */
export function listen(listener: Listener): () => void {
  names += 1;
  const id = String(names);
  listeners.set(id, listener);
  clearTimeout(linger);
  if (isReady) subscribe(id, listener);
  else if (socket === null && connection.get().kind === 'idle') connect();
  return () => {
    ends.delete(id);
    if (!listeners.delete(id)) return;
    if (isReady) send({ type: 'complete', id });
    if (listeners.size > 0) return;
    linger = setTimeout(() => {
      if (listeners.size > 0) return;
      clearTimeout(retry);
      attempts = 0;
      forget();
      connection.set({ kind: 'idle' });
    }, LINGER_MS);
  };
}
