import type { IncomingMessage, ServerResponse } from 'node:http';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { BodyLimits } from '../message/body.ts';
import { refusal, send } from '../message/reply.ts';
import type { Capacity } from '../options.ts';
import { EventStream, type StreamRules } from './event-stream.ts';
import { Rounds } from './rounds.ts';
import { readStreamRequest } from './sse-request.ts';

/** What subscriptions over server-sent events need. */
export interface StreamParts extends Omit<StreamRules, 'beats' | 'ended'> {
  readonly body: BodyLimits;
  readonly capacity: Pick<Capacity, 'streams'>;
}

/** The event streams of a server. */
export interface Streams {
  /**
   * Answers a GET or POST with the events of one subscription ("GraphQL over Server-Sent Events", distinct connections mode).
   * `search` is the address from its question mark on; `extra` are headers of the response.
   */
  answer(
    request: IncomingMessage,
    response: ServerResponse,
    search: string,
    extra: Readonly<Record<string, string>>,
  ): Promise<void>;
  /** Streams at the moment. */
  readonly count: number;
  /** Ends all streams, without `complete`: clients come back, with their cursor, and find another gateway. */
  close(): void;
  /** Ends the connections of streams that are still there, with whatever waits on them. */
  cutOff(): void;
}

/** Serves subscriptions as server-sent events. */
export function openStreams(parts: StreamParts): Streams {
  const open = new Set<EventStream>();
  const rules: StreamRules = {
    ...parts,
    beats: new Rounds<EventStream>(parts.timeouts.streamBeatMs, (stream) => stream.beat()),
    ended: (stream) => open.delete(stream),
  };
  let isClosed = false;

  const refuse = (message: string) => refusal(503, 'BUSY', message, { 'retry-after': '5' });

  return {
    get count() {
      return open.size;
    },
    async answer(request, response, search, extra) {
      const read = await readStreamRequest(request, search, parts.body);
      if (request.method !== 'POST') request.resume();
      // A stream that begins takes the connection, and must not while node:http still reads: a request without a body is at its end
      // only in the next turn, and a body ends before what came with it is parsed.
      await nextTurn();
      if (read.kind === 'gone' || response.destroyed) return;
      const reject = (reply: ReturnType<typeof refusal>) =>
        send(request, response, { ...reply, headers: { ...reply.headers, ...extra } });
      if (read.kind === 'refused') return reject(read.reply);
      if (isClosed) return reject(refuse('the gateway is stopping; come back in a moment'));
      if (open.size >= parts.capacity.streams) {
        parts.log.warn({ streams: open.size }, 'an event stream was refused: there are as many as may be');
        return reject(
          refuse(`expected at most ${parts.capacity.streams} event streams at a time, but there are as many`),
        );
      }
      const stream = new EventStream(rules, response, extra);
      open.add(stream);
      await stream.run(read.asked, read.resumeAfter);
    },
    close() {
      isClosed = true;
      for (const stream of open) stream.stop();
    },
    cutOff() {
      for (const stream of open) stream.cutOff();
    },
  };
}
