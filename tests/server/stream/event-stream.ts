import { type IncomingHttpHeaders, type IncomingMessage, request } from 'node:http';
import { onTestFinished } from 'vitest';

/** A request for an event stream. */
export interface StreamAsk {
  readonly query: string;
  readonly variables?: Record<string, unknown>;
  readonly method?: 'GET' | 'POST';
  readonly headers?: Record<string, string>;
}

/** An event stream as it comes over the wire, block by block. */
export interface RawStream {
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
  /** The next block, lines of an event or a comment, without the empty line after it; null when the stream has ended. */
  next(): Promise<string | null>;
  /** The rest, to the end; a connection that is cut off ends it too. */
  rest(): Promise<readonly string[]>;
  /** Stops reading, as a client that hangs does; its system takes in what its buffers hold. */
  stall(): void;
  resume(): void;
  /** Cuts the connection. */
  cut(): void;
}

async function* blocksOf(response: IncomingMessage): AsyncGenerator<string> {
  let text = '';
  response.setEncoding('utf8');
  try {
    for await (const chunk of response) {
      const blocks = (text + String(chunk)).split('\n\n');
      text = blocks.pop() ?? '';
      yield* blocks;
    }
  } catch {
    // Cut off, by us or by them: told by the end of the blocks. Half a block is none (HTML standard, 9.2.6).
  }
}

/** Asks for a stream and reads nothing of it yet; it is cut when the test ends. */
export async function openStream(url: string, ask: StreamAsk): Promise<RawStream> {
  const { query, variables = {}, method = 'GET', headers = {} } = ask;
  const target = new URL(url);
  if (method === 'GET') {
    target.searchParams.set('query', query);
    target.searchParams.set('variables', JSON.stringify(variables));
  }
  const type = method === 'POST' ? { 'content-type': 'application/json' } : {};
  const sent = request(target, { method, headers: { accept: 'text/event-stream', ...type, ...headers } });
  onTestFinished(() => void sent.destroy());
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>();
  sent.once('response', resolve);
  sent.on('error', reject);
  sent.end(method === 'POST' ? JSON.stringify({ query, variables }) : undefined);
  const response = await promise;
  const blocks = blocksOf(response);
  const next = async () => (await blocks.next()).value ?? null;
  return {
    status: response.statusCode,
    headers: response.headers,
    next,
    async rest() {
      const found: string[] = [];
      for (let block = await next(); block !== null; block = await next()) found.push(block);
      return found;
    },
    stall: () => void response.socket.pause(),
    resume: () => void response.socket.resume(),
    cut: () => void sent.destroy(),
  };
}
