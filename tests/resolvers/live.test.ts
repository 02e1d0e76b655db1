import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { articleId, eventId, officialId } from '../support/records.ts';
import { accepted, article, openGraph, saying, type TestGraph } from './graph.ts';

let graph: TestGraph;
beforeEach(async () => {
  graph = await openGraph(2);
});
afterEach(() => graph.close());

const listen = async (document: string, variables?: Record<string, unknown>) =>
  accepted(await graph.listen(document, variables));
const dataOf = async (live: AsyncIterator<{ data?: unknown; errors?: readonly unknown[] }>) => {
  const { value } = await live.next();
  expect(value?.errors).toBeUndefined();
  return JSON.parse(JSON.stringify(value?.data)) as { changes?: unknown };
};

describe('articlePublished', () => {
  const TITLES =
    'subscription ($filter: ArticleFilter) { articlePublished(filter: $filter) { title source { name } mentions { totalCount } } }';

  it('delivers a new article with its relations', async () => {
    const live = await listen(TITLES);
    await graph.save(article(5));
    expect(await dataOf(live)).toEqual({
      articlePublished: {
        title: 'Hội nghị đối ngoại nhân dân số 0005',
        source: { name: 'site-b' },
        mentions: { totalCount: 2 },
      },
    });
  });

  it.each([
    ['province', { provinces: ['province:tuyen-quang'] }],
    ['source', { sources: ['source:site-b'] }],
    ['official', { officials: [officialId('5')] }],
    ['event', { events: [eventId('0')] }],
    ['text', { text: '0005' }],
  ])('delivers only what passes a filter by %s', async (_part, filter) => {
    await graph.save(article(12));
    const live = await listen(TITLES, { filter });
    await graph.save(article(6));
    await graph.save(article(5));
    expect(await dataOf(live)).toEqual({
      articlePublished: expect.objectContaining({ title: 'Hội nghị đối ngoại nhân dân số 0005' }),
    });
    await live.return?.();
  });

  it('is silent for an article that only changed', async () => {
    const live = await listen(TITLES);
    const changed = article(1);
    await graph.save({ ...changed, article: { ...changed.article, title: 'Tiêu đề mới' } });
    await graph.save(article(7));
    expect(await dataOf(live)).toEqual({
      articlePublished: expect.objectContaining({ title: 'Hội nghị đối ngoại nhân dân số 0007' }),
    });
  });

  it('shows each article in the state of its own moment', async () => {
    const live = await listen('subscription { articlePublished { source { articles { totalCount } } } }');
    await graph.save(article(4));
    expect(await dataOf(live)).toEqual({ articlePublished: { source: { articles: { totalCount: 2 } } } });
    await graph.save(article(6));
    expect(await dataOf(live)).toEqual({ articlePublished: { source: { articles: { totalCount: 3 } } } });
  });
});

describe('every subscription', () => {
  const ROOTS = [
    'changes(after: $after) { cursor }',
    'articlePublished(after: $after) { id }',
    'eventChanged(after: $after) { id }',
    'sourceHealthChanged(after: $after) { id }',
  ];

  it.each(ROOTS)('refuses a cursor that no change has before its first event: %s', async (root) => {
    for (const after of ['999999', 'abc']) {
      const answer = await graph.listen(`subscription ($after: String) { ${root} }`, { after });
      const errors = 'errors' in answer ? answer.errors : undefined;
      expect(errors?.map(saying)).toEqual([expect.stringMatching(/^BAD_CURSOR: after must /)]);
    }
  });
});

describe('what was missed', () => {
  const missed = async (document: string, cursor: string, count: number) => {
    const live = await listen(document, { after: cursor });
    const heard: unknown[] = [];
    while (heard.length < count) heard.push(await dataOf(live));
    await live.return?.();
    return heard;
  };
  const latest = async () => (await graph.ask<{ latestCursor: string }>('{ latestCursor }')).latestCursor;

  it('of articles comes in the state that they have now, without those removed since', async () => {
    const cursor = await latest();
    await graph.save(article(4));
    await graph.save(article(5));
    await graph.save({ ...article(6), article: { ...article(6).article, title: 'Trước' } });
    await graph.save({ ...article(6), article: { ...article(6).article, title: 'Sau' } });
    await graph.act(`mutation { retractArticle(id: "${articleId('0004')}") }`);
    expect(
      await missed('subscription ($after: String) { articlePublished(after: $after) { title } }', cursor, 2),
    ).toEqual([
      { articlePublished: { title: 'Hội nghị đối ngoại nhân dân số 0005' } },
      { articlePublished: { title: 'Sau' } },
    ]);
  });

  it('of an event comes as often as it changed', async () => {
    await graph.save(article(2));
    const cursor = await latest();
    await graph.save(article(7));
    await graph.save(article(12));
    const events = await missed(
      'subscription ($after: String) { eventChanged(after: $after) { name articles { totalCount } } }',
      cursor,
      2,
    );
    expect(events).toEqual([
      { eventChanged: { name: 'Hội nghị 2', articles: { totalCount: 3 } } },
      { eventChanged: { name: 'Hội nghị 2', articles: { totalCount: 3 } } },
    ]);
  });

  it('of a source comes with its present health', async () => {
    const cursor = await latest();
    await graph.fail('source:site-b');
    expect(
      await missed(
        'subscription ($after: String) { sourceHealthChanged(after: $after) { id health { status } } }',
        cursor,
        1,
      ),
    ).toEqual([{ sourceHealthChanged: { id: 'source:site-b', health: { status: 'FAILING' } } }]);
  });
});

describe('changes', () => {
  const CHANGES = `subscription ($after: String, $filter: ChangeFilter) {
    changes(after: $after, filter: $filter) { cursor kind nodeKind nodeId at node { id } }
  }`;

  it('delivers what was missed after a cursor and goes on live, each once and in order', async () => {
    const { latestCursor } = await graph.ask<{ latestCursor: string }>('{ latestCursor }');
    await graph.save(article(2));
    const live = await listen(CHANGES, { after: latestCursor, filter: { nodeKinds: ['ARTICLE'] } });
    await graph.save(article(3));
    const heard = [await dataOf(live), await dataOf(live)] as unknown as {
      changes: { nodeId: string; cursor: string };
    }[];
    expect(heard.map(({ changes }) => changes.nodeId)).toEqual([articleId('0002'), articleId('0003')]);
    expect(Number(heard[1]?.changes.cursor)).toBeGreaterThan(Number(heard[0]?.changes.cursor));
    await live.return?.();
  });

  it('gives every change of the history to who begins at "0", as the query does', async () => {
    const { latestCursor, changes } = await graph.ask<{
      latestCursor: string;
      changes: { cursor: string }[];
    }>('{ latestCursor changes { cursor kind nodeKind nodeId at node { id } } }');
    const live = await listen(CHANGES, { after: '0' });
    const heard: unknown[] = [];
    while (heard.length < changes.length) heard.push((await dataOf(live)).changes);
    expect(heard).toEqual(changes);
    expect(changes.at(-1)?.cursor).toBe(latestCursor);
    await live.return?.();
  });

  it('ends when its reader goes', async () => {
    const live = await listen(CHANGES);
    const waiting = live.next();
    await live.return?.();
    expect(await waiting).toEqual({ done: true, value: undefined });
  });

  it.each([
    [{ after: 'abc' }, 'BAD_CURSOR: after must be the cursor of a change, but got "abc"'],
    [
      { after: '9000000000000000' },
      /^BAD_CURSOR: after must not lie ahead of the newest change, \d+, but got 9000000000000000$/,
    ],
    [
      { after: '7' },
      /^BAD_CURSOR: after must be the cursor of a change of this graph, beyond \d+, but got 7$/,
    ],
    [
      { filter: { officials: ['source:a'] } },
      'BAD_ID: filter.officials must be ids such as "official:...", but got "source:a"',
    ],
  ])('refuses %j before the first event', async (variables, message) => {
    const answer = await graph.listen(CHANGES, variables);
    const errors = 'errors' in answer ? answer.errors : undefined;
    expect(errors?.map(saying)).toEqual([
      typeof message === 'string' ? message : expect.stringMatching(message),
    ]);
  });
});

describe('eventChanged', () => {
  it('delivers an event that a new article brings, as of today', async () => {
    const live = await listen(
      'subscription { eventChanged(filter: { status: [UPCOMING] }) { name status } }',
    );
    await graph.save(article(2), article(4));
    expect(await dataOf(live)).toEqual({ eventChanged: { name: 'Hội nghị 4', status: 'UPCOMING' } });
    await live.return?.();
  });
});

describe('sourceHealthChanged', () => {
  it('delivers a source whose check failed, with its new health', async () => {
    const live = await listen(
      'subscription { sourceHealthChanged(sources: ["source:site-b"]) { id health { status lastError { code } } } }',
    );
    await graph.fail('source:site-a');
    await graph.fail('source:site-b');
    expect(await dataOf(live)).toEqual({
      sourceHealthChanged: {
        id: 'source:site-b',
        health: { status: 'FAILING', lastError: { code: 'FETCH_TIMEOUT' } },
      },
    });
    await live.return?.();
  });
});
