import type { AddressInfo } from 'node:net';
import { answerParent } from '../measure/child.ts';
import { openGraph } from './graph.ts';

// Peers are installed beside the benches only, so the compiler cannot look them up.
const [fastify, mercurius]: string[] = ['fastify', 'mercurius'];
const { default: createApp } = await import(fastify ?? '');
const { default: plugin } = await import(mercurius ?? '');

const { schema, createContext } = await openGraph(process.argv[2] ?? '');
const app = createApp();
app.register(plugin, { schema, jit: 1, graphiql: false, context: () => createContext() });
await app.listen({ port: 0, host: '127.0.0.1' });
answerParent((app.server.address() as AddressInfo).port);
