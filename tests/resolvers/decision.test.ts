import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { NOW, type TestGraph } from './graph.ts';
import {
  first,
  guest,
  here,
  LOG,
  MERGE,
  openPeople,
  other,
  RETRACT_ARTICLE,
  RETRACT_MENTION,
  second,
  split,
  there,
} from './people.ts';

let graph: TestGraph;
beforeEach(async () => {
  graph = await openPeople();
});
afterEach(() => graph.close());

describe('decisions', () => {
  it('tells what was decided, newest first, with what the graph still has of it', async () => {
    await graph.act(MERGE, { into: here.id, from: [there.id], reason: ' moved ' });
    graph.setNow('2022-08-22T08:00:00.000Z');
    await graph.act(RETRACT_MENTION, { article: second, official: guest.id, reason: '  ' });
    await graph.act(RETRACT_ARTICLE, { id: first });
    const another = await split(graph, [other]);
    const at = '2022-08-22T08:00:00.000Z';
    expect(await graph.act(LOG)).toEqual({
      decisions: [
        {
          ...{ number: 4, at, kind: 'SPLIT_OFFICIAL', reason: null },
          ...{ officialId: here.id, official: { name: 'lê hà' }, mergedIds: [] },
          ...{ articleIds: [other], articles: [{ id: other }] },
        },
        {
          ...{ number: 3, at, kind: 'RETRACT_ARTICLE', reason: null },
          ...{ officialId: null, official: null, mergedIds: [], articleIds: [first], articles: [] },
        },
        {
          ...{ number: 2, at, kind: 'RETRACT_MENTION', reason: null },
          ...{ officialId: guest.id, official: null, mergedIds: [] },
          ...{ articleIds: [second], articles: [{ id: second }] },
        },
        {
          ...{ number: 1, at: NOW, kind: 'MERGE_OFFICIALS', reason: 'moved' },
          ...{ officialId: here.id, official: { name: 'lê hà' }, mergedIds: [there.id] },
          ...{ articleIds: [], articles: [] },
        },
      ],
    });
    expect(another.id).not.toBe(here.id);
  });

  it('gives as many as are asked for', async () => {
    await graph.act(RETRACT_ARTICLE, { id: first });
    await graph.act(RETRACT_ARTICLE, { id: second });
    expect(await graph.act('{ decisions(first: 1) { number } }')).toEqual({ decisions: [{ number: 2 }] });
    expect(await graph.act('{ decisions(first: 101) { number } }')).toBe(
      'BAD_PAGE_SIZE: first must be 1 to 100, but got 101',
    );
  });
});
