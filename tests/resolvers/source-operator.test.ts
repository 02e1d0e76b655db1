import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { GatewayError } from '../../src/errors.ts';
import type { SourceDesk } from '../../src/model/desk.ts';
import { source } from '../support/records.ts';
import { accepted, NOW, openGraph, type TestGraph } from './graph.ts';

const ADD = `mutation ($input: SourceInput!, $reason: String) {
  addSource(input: $input, reason: $reason) { id name family enabled isVerified health { status } }
}`;
const SWITCH = `mutation ($id: ID!, $enabled: Boolean!, $reason: String) {
  setSourceEnabled(id: $id, enabled: $enabled, reason: $reason) { id enabled health { status } }
}`;
const REFRESH = `mutation ($id: ID!) {
  refreshSource(id: $id) {
    outcome fetched unchanged added updated failed durationMs
    errors { code message url }
    source { id name }
  }
}`;
const PREVIEW = `mutation ($url: URL!, $family: String) {
  previewUrl(url: $url, family: $family) {
    url family
    articles { url title lead text publishedAt officials events }
    issues { field code detail }
  }
}`;
const LOG = '{ decisions { number kind reason sourceId source { name } officialId articleIds } }';

const input = { id: 'hue', name: 'Mặt trận Huế', kind: 'FRONT', homepage: 'https://hue.test' };
const error = { code: 'FETCH_TIMEOUT', message: 'no answer in 20 s', at: NOW, url: 'https://a.test/1' };

let graph: TestGraph;
/** What was asked of the desk. */
let asked: unknown[];

/** A desk that takes what it is given, and remembers it. */
const desk: SourceDesk = {
  async proposal(given, signal) {
    asked.push(['proposal', given, signal]);
    if (given.id === 'taken') {
      throw new GatewayError('BAD_INPUT', 'source taken: expected this; expected that', {
        details: { faults: ['expected this', 'expected that'] },
      });
    }
    const added = source(String(given.id), { name: String(given.name), family: 'epi', isVerified: false });
    return { kind: 'ADD_SOURCE', source: added, input: given };
  },
  async enrol(sourceId) {
    asked.push(['enrol', sourceId]);
  },
  async refresh(sourceId) {
    asked.push(['refresh', sourceId]);
    const counts = { fetched: 5, unchanged: 1, added: 2, updated: 1, failed: 1 };
    const span = { startedAt: NOW, finishedAt: NOW, durationMs: 1_234 };
    return {
      sourceId,
      outcome: 'SUCCEEDED',
      entryCount: 9,
      ...counts,
      ...span,
      errors: [error],
      nextCheckAt: NOW,
    };
  },
  async preview(url, family, signal) {
    asked.push(['preview', url, family, signal]);
    if (url.includes('gone'))
      throw new GatewayError('FETCH_GONE', `expected status 200 from ${url}, but got 404`);
    const article = {
      url,
      title: 'Tin',
      lead: null,
      text: null,
      publishedAt: NOW,
      officials: ['lê hà'],
      events: [],
    };
    const issue = { field: 'lead', code: 'FIELD_MISSING', detail: 'expected a lead, but found none' };
    return { url, family: family ?? 'generic', articles: [article], issues: [issue] };
  },
};

beforeEach(async () => {
  asked = [];
  graph = await openGraph(0, desk);
});
afterEach(() => graph.close());

describe('addSource', () => {
  it('adds the source and answers with it', async () => {
    expect(await graph.act(ADD, { input })).toEqual({
      addSource: {
        ...{ id: 'source:hue', name: 'Mặt trận Huế', family: 'epi', enabled: true, isVerified: false },
        health: { status: 'NEVER_CHECKED' },
      },
    });
    expect(await graph.store.addedSources()).toMatchObject([
      { sourceId: 'source:hue', input: { ...input, homepage: 'https://hue.test/' } },
    ]);
  });

  it('takes how often an article is expected', async () => {
    await graph.act(ADD, { input: { ...input, expectEveryHours: 168 } });
    expect(asked[0]).toMatchObject(['proposal', { id: 'hue', expectEveryHours: 168 }, {}]);
  });

  it('is heard by subscribers', async () => {
    const live = accepted(
      await graph.listen('subscription { changes(filter: { nodeKinds: [SOURCE] }) { kind nodeId } }'),
    );
    const heard = live.next();
    await graph.act(ADD, { input });
    expect((await heard).value?.data?.changes).toMatchObject({ kind: 'ADDED', nodeId: 'source:hue' });
  });

  it('is in the log, with its reason', async () => {
    await graph.act(ADD, { input, reason: ' asked for by Huế ' });
    expect(await graph.act(LOG)).toEqual({
      decisions: [
        {
          ...{ number: 1, kind: 'ADD_SOURCE', reason: 'asked for by Huế' },
          ...{ sourceId: 'source:hue', source: { name: 'Mặt trận Huế' }, officialId: null, articleIds: [] },
        },
      ],
    });
  });

  it('tells what is wrong with the input, and then nothing is done', async () => {
    expect(await graph.act(ADD, { input: { ...input, id: 'taken' } })).toBe(
      'BAD_INPUT: source taken: expected this; expected that',
    );
    expect(await graph.store.addedSources()).toEqual([]);
    expect(await graph.act(LOG)).toEqual({ decisions: [] });
  });

  it('refuses a reason that is too long before the site is looked over', async () => {
    expect(await graph.act(ADD, { input, reason: 'x'.repeat(1_001) })).toMatch(/^BAD_INPUT: reason must/);
    expect(asked).toEqual([]);
  });
});

describe('setSourceEnabled', () => {
  const id = 'source:site-a';

  it('switches a source off and on again', async () => {
    expect(await graph.act(SWITCH, { id, enabled: false })).toEqual({
      setSourceEnabled: { id, enabled: false, health: { status: 'DISABLED' } },
    });
    expect(await graph.act(SWITCH, { id, enabled: true })).toMatchObject({
      setSourceEnabled: { enabled: true },
    });
  });

  it('is in the log once for each time that it changes anything', async () => {
    await graph.act(SWITCH, { id, enabled: true });
    await graph.act(SWITCH, { id, enabled: false, reason: 'asked to' });
    await graph.act(SWITCH, { id, enabled: false });
    expect(await graph.act(LOG)).toMatchObject({
      decisions: [{ number: 1, kind: 'DISABLE_SOURCE', reason: 'asked to', sourceId: id }],
    });
  });

  it('refuses an id of another kind, and one that no source has', async () => {
    expect(await graph.act(SWITCH, { id: 'article:x', enabled: false })).toMatch(/^BAD_ID/);
    expect(await graph.act(SWITCH, { id: 'source:khong-co', enabled: false })).toBe(
      'NOT_FOUND: expected a source, but got source:khong-co',
    );
  });
});

describe('refreshSource', () => {
  it('answers with the report, and the source', async () => {
    expect(await graph.act(REFRESH, { id: 'source:site-a' })).toEqual({
      refreshSource: {
        ...{
          outcome: 'SUCCEEDED',
          fetched: 5,
          unchanged: 1,
          added: 2,
          updated: 1,
          failed: 1,
          durationMs: 1_234,
        },
        errors: [{ code: error.code, message: error.message, url: error.url }],
        source: { id: 'source:site-a', name: 'site-a' },
      },
    });
    expect(asked).toEqual([['refresh', 'source:site-a']]);
  });

  it('decides nothing', async () => {
    await graph.act(REFRESH, { id: 'source:site-a' });
    expect(await graph.act(LOG)).toEqual({ decisions: [] });
  });

  it('refuses an id of another kind', async () => {
    expect(await graph.act(REFRESH, { id: 'event:x' })).toMatch(/^BAD_ID: id must be ids such as "source:/);
    expect(asked).toEqual([]);
  });
});

describe('previewUrl', () => {
  const url = 'https://hue.test/tin.html';

  it('answers with what was read', async () => {
    expect(await graph.act(PREVIEW, { url, family: 'epi' })).toEqual({
      previewUrl: {
        ...{ url, family: 'epi' },
        articles: [
          { url, title: 'Tin', lead: null, text: null, publishedAt: NOW, officials: ['lê hà'], events: [] },
        ],
        issues: [{ field: 'lead', code: 'FIELD_MISSING', detail: 'expected a lead, but found none' }],
      },
    });
  });

  it('leaves the family to the site without one, and is called off with the operation', async () => {
    await graph.act(PREVIEW, { url });
    expect(asked).toEqual([['preview', url, null, graph.signal]]);
  });

  it('tells the trouble of the fetch under its code', async () => {
    expect(await graph.act(PREVIEW, { url: 'https://hue.test/gone' })).toMatch(
      /^FETCH_GONE: expected status 200/,
    );
  });
});

describe('somebody who is no operator', () => {
  it.each([
    ['addSource', ADD, { input }],
    ['setSourceEnabled', SWITCH, { id: 'source:site-a', enabled: false }],
    ['refreshSource', REFRESH, { id: 'source:site-a' }],
    ['previewUrl', PREVIEW, { url: 'https://hue.test/' }],
  ])('leaves store and network untouched by %s', async (_name, document, variables) => {
    const before = await graph.store.latestSeq();
    expect(await graph.refusal(document, variables)).toMatch(/^FORBIDDEN: expected an operator/);
    expect(asked).toEqual([]);
    expect(await graph.store.latestSeq()).toBe(before);
    expect(await graph.store.decisions(5)).toEqual([]);
  });
});
