import { EventEmitter } from 'node:events';
import { describe, expect, test } from 'vitest';
import { GatewayError } from '../../src/errors.ts';
import { type LinkHandlers, openLink, type Peer } from '../../src/processes/link.ts';

/** Two ends of one channel; what one sends arrives at the other as JSON, a turn later. */
function channel() {
  const make = () => {
    const events = new EventEmitter();
    const end = { connected: true, other: null as EventEmitter | null };
    const peer: Peer = {
      get connected() {
        return end.connected;
      },
      send(message) {
        const text = JSON.stringify(message);
        setImmediate(() => end.other?.emit('message', JSON.parse(text)));
        return true;
      },
      on: (event, listener) => events.on(event, listener),
      once: (event, listener) => events.once(event, listener),
    };
    return { events, end, peer };
  };
  const [left, right] = [make(), make()];
  left.end.other = right.events;
  right.end.other = left.events;
  const cut = () => {
    for (const { end, events } of [left, right]) {
      end.connected = false;
      events.emit('disconnect');
    }
  };
  return { left: left.peer, right: right.peer, cut };
}

const nothing: LinkHandlers<unknown> = { answer: async () => null, onNote() {} };

describe('openLink', () => {
  test('answers a call with what the other end makes of its name and arguments', async () => {
    const { left, right } = channel();
    openLink(right, { ...nothing, answer: async (name, args) => ({ name, args }) });
    const link = openLink(left, nothing);
    expect(await link.call('preview', ['https://a.example/', null])).toEqual({
      name: 'preview',
      args: ['https://a.example/', null],
    });
    expect(link.waiting).toBe(0);
  });

  test('throws at the caller what was thrown at the other end, with code and details', async () => {
    const { left, right } = channel();
    const answer = async () => {
      throw new GatewayError('BAD_INPUT', 'expected a site, but got none', { details: { faults: ['a'] } });
    };
    openLink(right, { ...nothing, answer });
    const thrown = await openLink(left, nothing)
      .call('proposal', [{}])
      .catch((error: unknown) => error);
    expect(thrown).toBeInstanceOf(GatewayError);
    expect(thrown).toMatchObject({
      code: 'BAD_INPUT',
      message: 'expected a site, but got none',
      details: { faults: ['a'] },
    });
  });

  test('what is no GatewayError stays none, and keeps the stack of where it was thrown', async () => {
    const { left, right } = channel();
    const bug = new TypeError('a bug');
    openLink(right, { ...nothing, answer: () => Promise.reject(bug) });
    const thrown = await openLink(left, nothing)
      .call('refresh', [])
      .catch((error: unknown) => error);
    expect(thrown).not.toBeInstanceOf(GatewayError);
    expect(thrown).toMatchObject({ message: 'a bug', stack: bug.stack });
  });

  test('tells the other end when the caller waits no longer, which still answers', async () => {
    const { left, right } = channel();
    openLink(right, {
      ...nothing,
      answer: (_name, _args, signal) =>
        new Promise((resolve) => signal.addEventListener('abort', () => resolve('called off'))),
    });
    const waiting = new AbortController();
    const answer = openLink(left, nothing).call('preview', [], waiting.signal);
    setImmediate(() => waiting.abort());
    expect(await answer).toBe('called off');
  });

  test('calls that wait are rejected when the other end is gone, and so are later ones', async () => {
    const { left, right, cut } = channel();
    let closed = 0;
    openLink(right, { ...nothing, answer: () => new Promise(() => {}) });
    const link = openLink(left, { ...nothing, onClosed: () => (closed += 1) });
    const answer = link.call('refresh', ['source:a']);
    cut();
    await expect(answer).rejects.toMatchObject({ code: 'BUSY' });
    await expect(link.call('refresh', ['source:a'])).rejects.toMatchObject({ code: 'BUSY' });
    expect([closed, link.waiting]).toEqual([1, 0]);
  });

  test('hands notes on in the order in which they were told, also among answers', async () => {
    const { left, right } = channel();
    const heard: unknown[] = [];
    const far = openLink<string, string>(right, {
      ...nothing,
      async answer() {
        far.tell('committed');
        return 'report';
      },
    });
    const link = openLink<string, string>(left, { ...nothing, onNote: (note) => heard.push(note) });
    heard.push(await link.call('refresh', []));
    expect(heard).toEqual(['committed', 'report']);
  });
});
