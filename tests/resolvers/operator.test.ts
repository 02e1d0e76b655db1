import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { articleId } from '../support/records.ts';
import { accepted, type TestGraph } from './graph.ts';
import {
  first,
  guest,
  here,
  LOG,
  MERGE,
  naming,
  openPeople,
  other,
  RETRACT_ARTICLE,
  RETRACT_MENTION,
  SPLIT,
  second,
  split,
  there,
} from './people.ts';

let graph: TestGraph;
beforeEach(async () => {
  graph = await openPeople();
});
afterEach(() => graph.close());

describe('mergeOfficials', () => {
  it('answers with the one official, who has the articles of all', async () => {
    expect(await graph.act(MERGE, { into: here.id, from: [there.id] })).toEqual({
      mergeOfficials: { id: here.id, name: 'lê hà', articleCount: 3 },
    });
  });

  it('leaves the old id as a way to the official', async () => {
    await graph.act(MERGE, { into: here.id, from: [there.id] });
    const data = await graph.ask('query ($id: ID!) { official(id: $id) { id } }', { id: there.id });
    expect(data).toEqual({ official: { id: here.id } });
  });

  it('is taken back by a split of all articles of one, whose id leads to them again', async () => {
    await graph.act(MERGE, { into: here.id, from: [there.id] });
    expect(await graph.act(SPLIT, { official: here.id, articles: [other] })).toMatchObject({
      splitOfficial: { id: there.id, articleCount: 1 },
    });
    const data = await graph.ask('query ($id: ID!) { official(id: $id) { id } }', { id: there.id });
    expect(data).toEqual({ official: { id: there.id } });
  });

  it('is heard by subscribers', async () => {
    const live = accepted(
      await graph.listen('subscription { changes(filter: { nodeKinds: [OFFICIAL] }) { kind nodeId at } }'),
    );
    graph.setNow('2022-08-22T08:00:00.000Z');
    await graph.act(MERGE, { into: here.id, from: [there.id] });
    const heard = [await live.next(), await live.next()].map(({ value }) => value?.data?.changes);
    const at = '2022-08-22T08:00:00.000Z';
    expect(heard).toEqual([
      expect.objectContaining({ kind: 'UPDATED', nodeId: here.id, at }),
      expect.objectContaining({ kind: 'REMOVED', nodeId: there.id, at }),
    ]);
    await live.return?.();
  });

  it('shows what the mutations before it in the same operation left', async () => {
    const document = `mutation ($here: ID!, $there: ID!, $guest: ID!, $article: ID!) {
      three: mergeOfficials(into: $here, from: [$there]) { articleCount }
      retractArticle(id: $article)
      two: mergeOfficials(into: $here, from: [$guest]) { articleCount }
    }`;
    const variables = { here: here.id, there: there.id, guest: guest.id, article: other };
    expect(await graph.act(document, variables)).toEqual({
      three: { articleCount: 3 },
      retractArticle: true,
      two: { articleCount: 2 },
    });
  });

  it.each([
    [`BAD_ID: into must be ids such as "official:...", but got "${first}"`, { into: first, from: [here.id] }],
    ['BAD_ID: from must be ids such as "official:...", but got "x"', { into: here.id, from: ['x'] }],
    ['BAD_INPUT: from must have at least one id, but got none', { into: here.id, from: [] }],
    [
      `BAD_INPUT: expected officials other than ${here.id}, but got it alone`,
      { into: here.id, from: [here.id] },
    ],
    ['NOT_FOUND: expected an official, but got official:none', { into: here.id, from: ['official:none'] }],
    [
      'BAD_INPUT: from must have at most 100 ids, but got 101',
      { into: here.id, from: Array.from({ length: 101 }, (_none, n) => `official:${n}`) },
    ],
    [
      'BAD_INPUT: reason must have at most 1000 characters, but got 1001',
      { into: here.id, from: [there.id], reason: 'x'.repeat(1_001) },
    ],
  ])('does nothing and says %s', async (refusal, variables) => {
    expect(await graph.act(MERGE, variables)).toBe(refusal);
    expect(await graph.act(LOG)).toEqual({ decisions: [] });
  });
});

describe('splitOfficial', () => {
  it('answers with the other official, whom the articles name since', async () => {
    const another = await split(graph, [second]);
    expect(another).toMatchObject({
      name: 'lê hà',
      articleCount: 1,
      articles: { nodes: [{ id: second }] },
    });
    expect([here.id, there.id, guest.id]).not.toContain(another.id);
    expect(
      await graph.ask('query ($id: ID!) { official(id: $id) { articles { nodes { id } } } }', {
        id: here.id,
      }),
    ).toEqual({ official: { articles: { nodes: [{ id: first }] } } });
  });

  it('knows the official by an earlier id', async () => {
    await graph.act(MERGE, { into: here.id, from: [there.id] });
    const another = await split(graph, [other], there.id);
    expect(another.articleCount).toBe(1);
    expect(another.id).not.toBe(here.id);
  });

  it('answers with whom each of several splits leaves the articles to', async () => {
    await graph.save(naming('third', '2022-04-01', here));
    await split(graph, [second]);
    const another = await split(graph, [articleId('third')]);
    expect(another.articles.nodes).toContainEqual({ id: articleId('third') });
    expect(another.id).not.toBe(here.id);
  });

  it('is taken back by a merge', async () => {
    const another = await split(graph, [second]);
    expect(await graph.act(MERGE, { into: here.id, from: [another.id] })).toEqual({
      mergeOfficials: { id: here.id, name: 'lê hà', articleCount: 2 },
    });
  });

  it.each([
    ['BAD_INPUT: articles must have at least one id, but got none', { official: here.id, articles: [] }],
    [
      `BAD_ID: articles must be ids such as "article:...", but got "${there.id}"`,
      { official: here.id, articles: [there.id] },
    ],
    [
      `BAD_ID: official must be ids such as "official:...", but got "${second}"`,
      { official: second, articles: [second] },
    ],
    [
      `NOT_FOUND: expected an article that names ${here.id}, but got ${other}`,
      { official: here.id, articles: [second, other] },
    ],
    [
      'NOT_FOUND: expected an official, but got official:none',
      { official: 'official:none', articles: [second] },
    ],
  ])('does nothing and says %s', async (refusal, variables) => {
    expect(await graph.act(SPLIT, variables)).toBe(refusal);
    expect(await graph.act(LOG)).toEqual({ decisions: [] });
  });
});

describe('retractMention', () => {
  it('answers with the article, which no longer names the official', async () => {
    expect(await graph.act(RETRACT_MENTION, { article: second, official: here.id })).toEqual({
      retractMention: { id: second, mentions: { nodes: [{ official: { id: guest.id } }] } },
    });
  });

  it.each([
    [
      `BAD_ID: article must be ids such as "article:...", but got "${here.id}"`,
      { article: here.id, official: here.id },
    ],
    [
      `BAD_ID: official must be ids such as "official:...", but got "${first}"`,
      { article: first, official: first },
    ],
    [
      `NOT_FOUND: expected an official named in ${first}, but got ${there.id}`,
      { article: first, official: there.id },
    ],
  ])('does nothing and says %s', async (refusal, variables) => {
    expect(await graph.act(RETRACT_MENTION, variables)).toBe(refusal);
    expect(await graph.act(LOG)).toEqual({ decisions: [] });
  });
});

describe('retractArticle', () => {
  it('takes the article out of the graph, and a refresh does not bring it back', async () => {
    expect(await graph.act(RETRACT_ARTICLE, { id: other })).toEqual({ retractArticle: true });
    await graph.save(naming('other', '2022-03-01', there));
    expect(
      await graph.ask(
        'query ($article: ID!, $official: ID!) { article(id: $article) { id } official(id: $official) { id } }',
        {
          article: other,
          official: there.id,
        },
      ),
    ).toEqual({ article: null, official: null });
  });

  it.each([
    ['BAD_ID: id must be ids such as "article:...", but got "nonsense"', 'nonsense'],
    ['NOT_FOUND: expected an article, but got article:none', 'article:none'],
  ])('does nothing and says %s', async (refusal, id) => {
    expect(await graph.act(RETRACT_ARTICLE, { id })).toBe(refusal);
    expect(await graph.act(LOG)).toEqual({ decisions: [] });
  });
});
