import { answerParent } from '../measure/child.ts';
import { type Asked, type Clients, eventStreams, type Reading, webSockets } from './clients.ts';

// Subscribers in a process of their own: what they cost is not the servers', and a process may open so many connections only.

/** What a crowd is told to do. */
export type CrowdOrder =
  | {
      readonly kind: 'connect';
      readonly port: number;
      readonly transport: 'graphql-ws' | 'SSE';
      readonly asked: readonly Asked[];
      readonly clients: number;
      /** Who reads; all where it is left out. */
      readonly reading?: Reading;
    }
  /** Answered when each that reads has got so many events more, counted from `expect` on. */
  | { readonly kind: 'expect'; readonly events: number }
  | { readonly kind: 'received' }
  /** An event as it came, of one client each. */
  | { readonly kind: 'frames'; readonly count: number };

// Nothing else keeps the process until it has connected.
process.channel?.ref();

let clients: Clients | null = null;
let received: Promise<unknown> = Promise.resolve();

answerParent(0, async (order: CrowdOrder) => {
  if (order.kind === 'connect') {
    const { port, asked, reading } = order;
    clients =
      order.transport === 'SSE'
        ? await eventStreams(port, asked, order.clients)
        : await webSockets(port, asked, order.clients, reading);
    return null;
  }
  if (order.kind === 'frames') return clients?.frames(order.count);
  if (order.kind === 'received') return received;
  received = clients?.received(order.events) ?? received;
  return null;
});
