import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import type { Corrections } from '../../src/web/views/stream/corrections.ts';
import type { Present } from '../../src/web/views/stream/list.ts';

interface Message {
  readonly type: string;
  readonly id?: string;
  readonly payload?: unknown;
}

/** What the page sends, and how a gateway answers to a subscription. */
const sent: Message[] = [];
let answer: (id: string) => Message | null = () => null;
let tell: (message: Message) => void = () => {};
/** How the gateway answers to a question. */
let asked: (ids: readonly string[]) => Promise<Response> = async () => new Response();

const ROUND_TRIP_MS = 5;
const REPLIES: Readonly<Record<string, Message | null>> = {
  connection_init: { type: 'connection_ack' },
  ping: { type: 'pong' },
};

class FakeSocket {
  readonly #listeners = new Map<string, (event: { readonly data?: string }) => void>();

  constructor() {
    tell = (message) => this.#listeners.get('message')?.({ data: JSON.stringify(message) });
    queueMicrotask(() => this.#listeners.get('open')?.({}));
  }

  addEventListener(name: string, listener: (event: { readonly data?: string }) => void): void {
    this.#listeners.set(name, listener);
  }

  send(text: string): void {
    const message = JSON.parse(text) as Message;
    sent.push(message);
    const reply = { ...REPLIES, subscribe: answer(message.id ?? '') }[message.type] ?? null;
    if (reply !== null) setTimeout(() => tell(reply), ROUND_TRIP_MS);
  }

  close(): void {}
}

beforeAll(() => {
  vi.useFakeTimers();
  const silent = { addEventListener() {}, removeEventListener() {} };
  vi.stubGlobal('addEventListener', () => {});
  vi.stubGlobal('removeEventListener', () => {});
  vi.stubGlobal('document', { ...silent, hidden: false });
  vi.stubGlobal('location', { origin: 'http://gateway.test' });
  vi.stubGlobal('WebSocket', FakeSocket);
  vi.stubGlobal('fetch', (_address: string, { body }: { readonly body: string }) =>
    asked((JSON.parse(body) as { readonly variables: { readonly ids: readonly string[] } }).variables.ids),
  );
});
afterAll(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});
beforeEach(() => {
  sent.length = 0;
  answer = () => null;
});

const subscriptions = () => sent.filter(({ type }) => type === 'subscribe');
const badCursor = (id: string): Message => ({
  type: 'error',
  id,
  payload: [{ message: 'expected a cursor of this graph', extensions: { code: 'BAD_CURSOR' } }],
});

it('two gateways that refuse the cursors of one another are not asked without pause', async () => {
  const { follow } = await import('../../src/web/graph/live.ts');
  const { STREAM_CHANGES } = await import('../../src/web/views/stream/documents.ts');
  answer = badCursor;
  let end = () => {};
  const begin = () => {
    end = follow(STREAM_CHANGES, {}, '7', { next() {}, reset: begin, fail() {} });
  };
  begin();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(subscriptions()).toHaveLength(4);
  end();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(subscriptions()).toHaveLength(4);
});

it('a database that is another one after a while is begun anew with at once', async () => {
  const { follow } = await import('../../src/web/graph/live.ts');
  const { STREAM_CHANGES } = await import('../../src/web/views/stream/documents.ts');
  const reset = vi.fn();
  const end = follow(STREAM_CHANGES, {}, '7', { next() {}, reset, fail() {} });
  await vi.advanceTimersByTimeAsync(60_000);
  tell(badCursor(subscriptions()[0]?.id ?? ''));
  expect(reset).toHaveBeenCalledTimes(1);
  end();
});

const article = (id: string, title: string) => ({ __typename: 'Article', id, title });

/** Corrections of a list that shows everything, what they made of it, and the gateway's way to tell of a change. */
async function followed() {
  const { Corrections } = await import('../../src/web/views/stream/corrections.ts');
  const shown = new Map<string, string | undefined>();
  const apply = (present: Present) => {
    for (const [id, item] of present) shown.set(id, item?.title);
  };
  const corrections: Corrections = new Corrections(() => true, apply);
  const end = corrections.follow('7', () => {});
  await vi.advanceTimersByTimeAsync(4 * ROUND_TRIP_MS);
  const id = subscriptions().at(-1)?.id ?? '';
  const update = (nodeId: string) =>
    tell({
      type: 'next',
      id,
      payload: { data: { changes: { kind: 'UPDATED', nodeId } }, extensions: { cursor: '8' } },
    });
  return { shown, end, update };
}

it('a correction that is read slowly never takes the place of a newer one', async () => {
  const { shown, end, update } = await followed();
  let title = 'first';
  let wait = 5_000;
  asked = async (ids) => {
    const nodes = ids.map((id) => article(id, title));
    await new Promise((resolve) => setTimeout(resolve, wait));
    return Response.json({ data: { nodes } });
  };
  update('article:a');
  await vi.advanceTimersByTimeAsync(1_000);
  title = 'second';
  wait = 0;
  update('article:a');
  await vi.advanceTimersByTimeAsync(8_000);
  expect(shown.get('article:a')).toBe('second');
  end();
});

it('more corrections than are asked for at once are all read', async () => {
  const { shown, end, update } = await followed();
  const batches: number[] = [];
  asked = async (ids) => {
    batches.push(ids.length);
    return Response.json({ data: { nodes: ids.map((id) => article(id, 'now')) } });
  };
  for (let at = 0; at < 250; at += 1) update(`article:${at}`);
  await vi.advanceTimersByTimeAsync(3_000);
  expect(batches).toEqual([100, 100, 50]);
  expect([...shown.values()].filter((title) => title === 'now')).toHaveLength(250);
  end();
});
