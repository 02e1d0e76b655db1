import { expect, it, onTestFinished } from 'vitest';
import type { Store } from '../../src/store/store.ts';
import { article, openGraph } from '../resolvers/graph.ts';
import { ask, posted, serveGraph } from './cache/cached-graph.ts';

const TITLES_AND_TEXTS = '{ articles(first: 1) { nodes { title text } } }';

it('a query that was asked before has title and body of one revision, though a commit falls between its reads', async () => {
  const graph = await openGraph(1);
  onTestFinished(() => graph.close());
  let isAwaited = false;
  const store: Store = {
    ...graph.store,
    async pages(...values) {
      const found = await graph.store.pages(...values);
      if (isAwaited) {
        isAwaited = false;
        const { article: before, ...rest } = article(0);
        await graph.save({ ...rest, article: { ...before, title: 'Tựa sau', text: 'Bài sau.' } });
      }
      return found;
    },
  };
  const { port } = await serveGraph(store, { isCached: false });
  const answer = async () => JSON.parse((await ask(port, posted(TITLES_AND_TEXTS))).body.toString());
  expect((await answer()).data.articles.nodes[0].title).not.toBe('Tựa sau');
  isAwaited = true;
  expect(await answer()).toMatchObject({
    data: { articles: { nodes: [{ title: 'Tựa sau', text: 'Bài sau.' }] } },
  });
});
