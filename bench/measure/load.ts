import { connect, type Socket } from 'node:net';

/** What one round of load saw. */
export interface Round {
  readonly requests: number;
  readonly seconds: number;
  /** Of each request, in milliseconds. */
  readonly latencies: readonly number[];
  /** What the load generator itself took of the processor. */
  readonly cpuSeconds: number;
}

/** How a server is driven: so many connections, each asking again as soon as it was answered. */
export interface Drive {
  readonly port: number;
  readonly connections: number;
  readonly seconds: number;
  /** The bytes of the next request. */
  readonly next: () => Buffer;
}

const HEAD_END = Buffer.from('\r\n\r\n');
const LAST_CHUNK = Buffer.from('0\r\n\r\n');

/** A request to /graphql as it goes over the wire. */
export function post(path: string, body: unknown): Buffer {
  const text = Buffer.from(JSON.stringify(body));
  const head = `POST ${path} HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-type: application/json\r\naccept: application/json\r\ncontent-length: ${text.length}\r\n\r\n`;
  return Buffer.concat([Buffer.from(head), text]);
}

/** One connection that waits for one answer at a time; it reads no more of an answer than it must to find its end. */
class Asker {
  readonly #socket: Socket;
  readonly #latencies: number[];
  readonly #next: () => Buffer;
  readonly #isOver: () => boolean;
  #head: Buffer = Buffer.alloc(0);
  /** Bytes still to come; -1 while the head is not complete, -2 for an answer in chunks. */
  #left = -1;
  #from = 0;
  readonly done: Promise<void>;

  constructor(port: number, latencies: number[], next: () => Buffer, isOver: () => boolean) {
    this.#latencies = latencies;
    this.#next = next;
    this.#isOver = isOver;
    this.#socket = connect({ port, host: '127.0.0.1', noDelay: true });
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    this.done = promise;
    this.#socket.on('connect', () => this.#ask());
    this.#socket.on('data', (chunk) => {
      try {
        this.#read(chunk);
      } catch (error) {
        reject(error);
        this.#socket.destroy();
      }
    });
    this.#socket.on('error', reject);
    this.#socket.on('close', () => (this.#isOver() ? resolve() : reject(new Error('the server hung up'))));
  }

  #ask(): void {
    if (this.#isOver()) {
      this.#socket.destroy();
      return;
    }
    this.#head = Buffer.alloc(0);
    this.#left = -1;
    this.#from = performance.now();
    this.#socket.write(this.#next());
  }

  #read(chunk: Buffer): void {
    if (this.#left >= 0) this.#left -= chunk.length;
    else if (this.#left === -2) this.#left = chunk.subarray(-5).equals(LAST_CHUNK) ? 0 : -2;
    else this.#readHead(this.#head.length === 0 ? chunk : Buffer.concat([this.#head, chunk]));
    if (this.#left !== 0) return;
    this.#latencies.push(performance.now() - this.#from);
    this.#ask();
  }

  #readHead(bytes: Buffer): void {
    this.#head = bytes;
    const end = bytes.indexOf(HEAD_END);
    if (end < 0) return;
    const head = bytes.toString('latin1', 0, end);
    if (!head.startsWith('HTTP/1.1 200')) throw new Error(`expected status 200, but got ${bytes}`);
    const length = /\r\ncontent-length: *(\d+)/i.exec(head)?.[1];
    if (length !== undefined) this.#left = Number(length) - (bytes.length - end - HEAD_END.length);
    else this.#left = bytes.subarray(-5).equals(LAST_CHUNK) ? 0 : -2;
  }
}

/** Drives a server for a while. Rejects where an answer is not 200 or the server hangs up. */
export async function drive({ port, connections, seconds, next }: Drive): Promise<Round> {
  const latencies: number[] = [];
  const from = performance.now();
  const cpu = process.cpuUsage();
  const isOver = () => performance.now() - from >= seconds * 1_000;
  const askers = Array.from({ length: connections }, () => new Asker(port, latencies, next, isOver));
  await Promise.all(askers.map(({ done }) => done));
  const { user, system } = process.cpuUsage(cpu);
  return {
    requests: latencies.length,
    seconds: (performance.now() - from) / 1_000,
    latencies,
    cpuSeconds: (user + system) / 1e6,
  };
}

/** One answer, whole. */
export async function answerOf(port: number, body: object): Promise<string> {
  const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const text = await response.text();
  const { errors } = JSON.parse(text) as { readonly errors?: unknown };
  if (response.status !== 200 || errors !== undefined)
    throw new Error(`expected data, but got ${response.status}: ${text.slice(0, 500)}`);
  return text;
}
