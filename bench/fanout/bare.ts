import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type WebSocket, WebSocketServer } from 'ws';
import { answerParent } from '../measure/child.ts';
import { Ticker } from './ticker.ts';

// The limit: sockets and streams to which finished frames are written in one plain loop.
const sockets: WebSocket[] = [];
const streams: ServerResponse[] = [];

const server = createServer((_request, response) => {
  response.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
  });
  response.write(':\n\n');
  streams.push(response);
});
const upgrade = new WebSocketServer({ server, perMessageDeflate: false });
upgrade.on('connection', (socket) => {
  sockets.push(socket);
  // Once: the client subscribes at every acknowledgement.
  socket.once('message', () => socket.send('{"type":"connection_ack"}'));
});
const ticker = new Ticker();
server.listen(0, '127.0.0.1', () =>
  answerParent(
    (server.address() as AddressInfo).port,
    ({ frames, isTimed }: { readonly frames?: readonly string[]; readonly isTimed?: boolean }) => {
      if (frames === undefined) return ticker.stop();
      if (isTimed === true) ticker.start();
      for (const [at, socket] of sockets.entries()) socket.send(frames[at % frames.length] ?? '');
      for (const [at, stream] of streams.entries()) stream.write(frames[at % frames.length] ?? '');
      return null;
    },
  ),
);
