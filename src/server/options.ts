import type { GraphQLSchema } from 'graphql';
import type { Logger } from '../log.ts';
import type { Footprint, Freshness } from '../model/footprint.ts';
import type { Progress } from '../model/progress.ts';
import type { AllowedOrigins } from './message/cors.ts';
import type { Limits } from './operation/limits.ts';
import type { TrustedFolder } from './operation/trusted.ts';
import type { Resource } from './page/resource.ts';

/** Who asks, as far as the transport knows. */
export interface Caller {
  /** Whether the request showed the operator's token. Never over WebSocket, whose clients only read. */
  readonly isOperator: boolean;
  /** Given where the operation may be a subscription: whoever resolves it notes there how far it has come. */
  readonly progress?: Progress;
  /** Given where the answer may be kept: whatever the operation reads is noted there. */
  readonly footprint?: Footprint;
}

/** What answers are kept by, for those who ask the same again. */
export interface CacheOptions {
  /** How many bytes they may take, with all that is kept beside them. */
  readonly maxBytes: number;
  readonly freshness: Freshness;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** A ready query that the explorer offers. */
export interface ReadyQuery {
  /** What it is about, in a word: the menu puts those of one group together. */
  readonly group?: string;
  /** For a menu, in a few words. */
  readonly title: string;
  /** One GraphQL document. */
  readonly document: string;
}

/** How long things may take, in milliseconds. */
export interface Timeouts {
  /** For a client to send its headers, and its whole request. */
  readonly headersMs: number;
  readonly requestMs: number;
  /** For the rest of a body that was refused to come in, or a client whose connection ends to close it too, so that it gets to read the answer. */
  readonly lingerMs: number;
  /** For one operation over HTTP; then its signal is aborted and the client gets 503. */
  readonly operationMs: number;
  /** For `ready` to answer. */
  readonly readyMs: number;
  /** An idle connection is kept; longer than the minute after which load balancers drop theirs, so they never race. */
  readonly keepAliveMs: number;
  /** For a request that is on its way at `close` to arrive, on a connection on which nothing runs; some round trips of a slow network. */
  readonly partingMs: number;
  /** For running work to end after `close`; then its signals are aborted and connections cut. */
  readonly drainMs: number;
  /** For a WebSocket client to introduce itself. */
  readonly socketInitMs: number;
  /** Between pings to a silent WebSocket client; after two without any answer it is gone. */
  readonly socketPingMs: number;
  /** Between comments on an event stream; well below the minute after which proxies give up on a silent one. */
  readonly streamBeatMs: number;
  /** For a subscriber, or the reader of an export, to take something of what waits for it; then it is dropped. */
  readonly stallMs: number;
  /** For an export to be written to its end. */
  readonly exportMs: number;
}

/** The usual times. */
export const DEFAULT_TIMEOUTS: Timeouts = Object.freeze({
  headersMs: 10_000,
  requestMs: 30_000,
  lingerMs: 2_000,
  operationMs: 30_000,
  readyMs: 5_000,
  keepAliveMs: 65_000,
  partingMs: 1_000,
  drainMs: 10_000,
  socketInitMs: 10_000,
  socketPingMs: 30_000,
  streamBeatMs: 15_000,
  stallMs: 30_000,
  exportMs: 600_000,
});

/** How much of it: sizes and numbers of what clients may hold. */
export interface Capacity {
  /** Of a POST body. */
  readonly bodyBytes: number;
  /** Of a WebSocket message from a client. */
  readonly messageBytes: number;
  /** WebSocket connections at a time. */
  readonly sockets: number;
  /** Operations at a time on one of them. */
  readonly operationsPerSocket: number;
  /** Bytes that may wait in one of them for a client to read. */
  readonly waitingBytes: number;
  /** Event streams at a time. */
  readonly streams: number;
  /** Exports at a time. */
  readonly exports: number;
}

/** The usual capacity. */
export const DEFAULT_CAPACITY: Capacity = Object.freeze({
  bodyBytes: 1_048_576,
  messageBytes: 131_072,
  sockets: 12_000,
  operationsPerSocket: 100,
  waitingBytes: 16_777_216,
  streams: 12_000,
  exports: 4,
});

/** How old an answer to a GET may be by default: the graph changes a few times an hour, and a crowd asks the same. */
export const DEFAULT_MAX_AGE_SECONDS = 10;

/** Everything the server is made of. */
export interface ServerOptions {
  readonly schema: GraphQLSchema;
  /** The schema's text as `/schema.graphql` shows it; graphql's own printing when not given. */
  readonly sdl?: string;
  /** Makes the context of one operation. The signal is aborted when nobody waits for the answer any more. */
  readonly createContext: (signal: AbortSignal, caller: Caller) => object | Promise<object>;
  readonly host: string;
  /** 0 for any free one. */
  readonly port: number;
  readonly log: Logger;
  /** Resolves when the gateway can answer queries; throws when it cannot. */
  readonly ready: () => Promise<void>;
  /** Why sources are not read at present; null where they are. Left out where this process reads none. */
  readonly workerTrouble?: () => unknown;
  /** What the explorer offers; the first is opened. */
  readonly queries: readonly ReadyQuery[];
  /** The gateway's version, for `/health/live`. */
  readonly version: string;
  /** A new name that nobody can guess, such as a random UUID: for masked errors, and for the explorer's style nonce. */
  readonly newId: () => string;
  /** What else is read here: feeds, exports. */
  readonly resources?: readonly Resource[];
  /** Folder of the dashboard's build; without one, or with nothing in it, `/` is a plain page of links. */
  readonly dashboard?: string;
  readonly allowedOrigins?: AllowedOrigins;
  /** What operators show as `Authorization: Bearer`; without one nobody is an operator. It stays within the server. */
  readonly operatorToken?: string | null;
  readonly limits?: Partial<Limits>;
  /** Documents that an operator has laid down; null for none. */
  readonly trusted?: TrustedFolder | null;
  /** For how many seconds a cache may hand out the answer to a GET without asking; 0 for never. */
  readonly maxAgeSeconds?: number;
  /** Null, or left out: every query is executed anew. */
  readonly cache?: CacheOptions | null;
  readonly timeouts?: Partial<Timeouts>;
  readonly capacity?: Partial<Capacity>;
}
