import { once } from 'node:events';
import { connect } from 'node:net';
import { onTestFinished } from 'vitest';

/** A client that speaks HTTP by hand; it is cut when the test ends. */
export async function dial({ port }: { readonly port: number }) {
  const socket = connect({ port, host: '127.0.0.1' });
  onTestFinished(() => void socket.destroy());
  await once(socket, 'connect');
  let text = '';
  let look = () => {};
  socket.on('data', (data) => {
    text += String(data);
    look();
  });
  return {
    socket,
    send: (request: string) => void socket.write(request),
    /** All that has come, when this is in it. */
    until: (part: string | RegExp) =>
      new Promise<string>((resolve) => {
        look = () => {
          if (text.search(part) >= 0) resolve(text);
        };
        look();
      }),
    /** All that has come, when the connection has ended. */
    async toEnd() {
      if (!socket.readableEnded) await once(socket, 'end');
      return text;
    },
  };
}

/** A POST of a query over a connection that is to be kept, as bytes. */
export const post = (path: string, query: string) => {
  const body = JSON.stringify({ query });
  return `POST ${path} HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body}`;
};
