import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { answerParent } from '../measure/child.ts';
import { openGraph } from './graph.ts';

// Apollo Server as its documentation begins: `startStandaloneServer`, nothing switched off.
const { schema, createContext } = await openGraph(process.argv[2] ?? '');
const server = new ApolloServer({ schema });
const { url } = await startStandaloneServer(server, {
  listen: { port: 0, host: '127.0.0.1' },
  context: async () => createContext(),
});
answerParent(Number(new URL(url).port));
