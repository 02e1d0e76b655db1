import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { keepTicksFast } from '../../src/ticks.ts';
import { answerParent } from '../measure/child.ts';

// What the machine can give: bodies that are already there, chosen by the number in the address, nothing else.
let bodies: readonly Buffer[] = [];
keepTicksFast();

const server = createServer((request, response) => {
  const body = bodies[Number(request.url?.slice(1))] ?? Buffer.alloc(0);
  request.resume();
  request.on('end', () => {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': body.length });
    response.end(body);
  });
});
server.listen(0, '127.0.0.1', () =>
  answerParent((server.address() as AddressInfo).port, (texts: readonly string[]) => {
    bodies = texts.map((text) => Buffer.from(text));
  }),
);
