import { once } from 'node:events';
import { expect, onTestFinished } from 'vitest';
import WebSocket from 'ws';
import type { TestServer } from '../serve.ts';

/** A socket that speaks the protocol by hand; it is cut when the test ends. */
export async function rawSocket(server: TestServer, options: WebSocket.ClientOptions = {}) {
  const socket = new WebSocket(server.socketUrl, 'graphql-transport-ws', options);
  onTestFinished(() => socket.terminate());
  const messages: { type: string; id?: string; payload?: unknown }[] = [];
  const waiting: (() => void)[] = [];
  socket.on('message', (data) => {
    messages.push(JSON.parse(String(data)));
    waiting.shift()?.();
  });
  await once(socket, 'open');
  const next = async () => {
    if (messages.length === 0) await new Promise<void>((resolve) => waiting.push(resolve));
    return messages.shift();
  };
  const send = (message: object) => socket.send(JSON.stringify(message));
  const acknowledge = async () => {
    send({ type: 'connection_init' });
    expect(await next()).toEqual({ type: 'connection_ack' });
  };
  const closed = once(socket, 'close').then(([code, reason]) => ({ code, reason: String(reason) }));
  return { socket, next, send, acknowledge, closed };
}
