import { once } from 'node:events';
import { connect } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { post } from '../dial.ts';
import { serve } from '../serve.ts';

const OFFER = 'Host: a\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n';

/** What is answered to these bytes by the time that the other side is done; this side stays open. */
async function refusal(port: number, request: string): Promise<string> {
  const socket = connect({ port, host: '127.0.0.1', allowHalfOpen: true });
  onTestFinished(() => void socket.destroy());
  let text = '';
  socket.on('data', (data) => {
    text += String(data);
  });
  socket.write(request);
  await once(socket, 'end');
  return text;
}

it.each([
  ['has no key', `GET /graphql HTTP/1.1\r\n${OFFER}\r\n`, '400'],
  ['has a body', `POST /graphql HTTP/1.1\r\n${OFFER}Content-Length: 2\r\n\r\n{}`, '405'],
  [
    'is of a version that is not known',
    `GET /graphql HTTP/1.1\r\n${OFFER}Sec-WebSocket-Key: ${'A'.repeat(22)}==\r\nSec-WebSocket-Version: 9\r\n\r\n`,
    '400',
  ],
  ['is for another path', `GET /other HTTP/1.1\r\n${OFFER}\r\n`, '404'],
])('a handshake that %s is refused, and nothing of its connection stays', async (_what, request, status) => {
  const server = await serve();
  expect(await refusal(server.port, request)).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
  await server.close();
});

it('a handshake that is sent before the answer to another request is not taken in its place', async () => {
  const server = await serve();
  const handshake = `GET /graphql HTTP/1.1\r\n${OFFER}Sec-WebSocket-Key: ${'A'.repeat(22)}==\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Protocol: graphql-transport-ws\r\n\r\n`;
  const socket = connect({ port: server.port, host: '127.0.0.1' });
  onTestFinished(() => void socket.destroy());
  socket.write(post('/graphql', '{ slow }') + handshake);
  const answered = once(socket, 'data');
  await server.started;
  server.answerSlow('done');
  const [data] = await answered;
  expect(String(data)).toMatch(/^HTTP\/1.1 200 /);
  expect(String(data)).toContain('"slow":"done"');
  await server.close();
});
