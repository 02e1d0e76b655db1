import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type WebSocket, WebSocketServer } from 'ws';
import { answerParent } from '../measure/child.ts';
import { Ticker } from './ticker.ts';

// The limit: sockets and streams to which finished frames are written in one plain loop.
const sockets = new Set<WebSocket>();
const streams = new Set<ServerResponse>();
// One for all, so that none is counted as a client's.
function onSocketClose(this: WebSocket): void {
  sockets.delete(this);
}
function onStreamClose(this: ServerResponse): void {
  streams.delete(this);
}

const server = createServer((_request, response) => {
  response.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
  });
  response.write(':\n\n');
  streams.add(response);
  response.on('close', onStreamClose);
});
const upgrade = new WebSocketServer({ server, perMessageDeflate: false });
upgrade.on('connection', (socket) => {
  sockets.add(socket);
  socket.on('close', onSocketClose);
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
      let at = 0;
      for (const socket of sockets) socket.send(frames[at++ % frames.length] ?? '');
      for (const stream of streams) stream.write(frames[at++ % frames.length] ?? '');
      return null;
    },
  ),
);
