import { describe, expect, test } from 'vitest';
import { articleIdOf } from '../../src/ingest/identity.ts';
import type { Article } from '../../src/model/article.ts';
import type { Store } from '../../src/store/store.ts';
import { at, list, page, setStage } from './stage.ts';
import { testSite } from './values.ts';

const HOUR = 3_600_000;

async function article(store: Store, path: string): Promise<Article | null> {
  const [found] = await store.byIds('ARTICLE', [articleIdOf(at(path))]);
  return found ?? null;
}

describe('refresh', () => {
  test('stores and publishes what a list announces', async () => {
    const stage = await setStage();
    stage.props.set(at('/tin/'), { body: list('/b.html', '/a.html', '/muc/') });
    stage.props.set(at('/a.html'), { body: page('Một') }).set(at('/b.html'), { body: page('Hai') });
    expect(await stage.run()).toEqual({
      sourceId: 'source:cao-bang',
      outcome: 'SUCCEEDED',
      startedAt: '2026-03-02T10:00:00.000Z',
      finishedAt: '2026-03-02T10:00:00.000Z',
      durationMs: 0,
      entryCount: 2,
      fetched: 2,
      unchanged: 0,
      added: 2,
      updated: 0,
      failed: 0,
      errors: [],
      nextCheckAt: '2026-03-02T12:00:00.000Z',
    });
    expect(await article(stage.store, '/a.html')).toMatchObject({
      title: 'Một',
      revision: 1,
      sourceId: 'source:cao-bang',
    });
    expect(stage.published).toEqual((await stage.store.changesAfter(0, 100)).filter(({ seq }) => seq > 1));
    expect(stage.published.filter(({ nodeKind }) => nodeKind === 'ARTICLE').map(({ kind }) => kind)).toEqual([
      'ADDED',
      'ADDED',
    ]);
  });

  test('a second time changes nothing, publishes nothing and asks only whether the list has changed', async () => {
    const stage = await setStage();
    stage.props.set(at('/tin/'), { body: list('/a.html') }).set(at('/a.html'), { body: page('Một') });
    await stage.run();
    stage.asked();
    const [seq, published] = [await stage.store.latestSeq(), stage.published.length];
    expect(await stage.run()).toMatchObject({
      outcome: 'SUCCEEDED',
      entryCount: null,
      fetched: 0,
      added: 0,
      updated: 0,
    });
    expect(stage.asked()).toEqual(['/tin/?']);
    expect([await stage.store.latestSeq(), stage.published.length]).toEqual([seq, published]);
  });

  test('a page read again with the same content changes nothing either', async () => {
    const stage = await setStage();
    stage.props.set(at('/tin/'), { body: list('/a.html') }).set(at('/a.html'), { body: page('Một') });
    await stage.run();
    const seq = await stage.store.latestSeq();
    stage.props.set(at('/a.html'), { body: `${page('Một')} ` });
    stage.clock.ms += 2 * HOUR;
    expect(await stage.run()).toMatchObject({ fetched: 1, unchanged: 1, updated: 0 });
    expect(await stage.store.latestSeq()).toBe(seq);
  });

  test('an article that a list names anew at each visit stays as it was', async () => {
    const stage = await setStage();
    for (const visit of ['1', '2']) {
      const address = `/a.html?phpsessid=${visit}&utm_source=zalo`;
      stage.props.set(at('/tin/'), { body: list(address) });
      stage.props.set(at(address), {
        body: `${page('Một', '2026-03-01T03:00:00.000Z', at('/a.html'))}${' '.repeat(Number(visit))}`,
      });
      expect(await stage.run()).toMatchObject({ fetched: 1, updated: 0 });
      stage.clock.ms += HOUR;
    }
    expect(await article(stage.store, '/a.html')).toMatchObject({ url: at('/a.html'), revision: 1 });
    expect(
      stage.published.filter(({ kind, nodeKind }) => kind === 'UPDATED' && nodeKind === 'ARTICLE'),
    ).toEqual([]);
  });

  test('an article that a list writes with and without "www." and https stays as it was', async () => {
    const stage = await setStage();
    const site = testSite({
      hosts: ['mattran.example'],
      identify: (url) => ({ canonicalUrl: `https://mattran.example${url.pathname.replace(/\/$/, '')}` }),
    });
    const spellings = [
      'https://www.mattran.example/a.html',
      'http://mattran.example/a.html',
      'https://mattran.example/a.html/',
      'http://www.mattran.example/a.html',
    ];
    for (const [visit, address] of spellings.entries()) {
      stage.props.set(at('/tin/'), { body: address });
      stage.props.set(address, {
        body: `${page('Một', '2026-03-01T03:00:00.000Z', at('/a.html'))}${' '.repeat(visit)}`,
      });
      expect(await stage.run(site)).toMatchObject({ fetched: 1, updated: 0 });
      stage.clock.ms += HOUR;
    }
    expect(await article(stage.store, '/a.html')).toMatchObject({ url: spellings[0], revision: 1 });
  });

  test('a correction becomes a revision, also of an article that is listed no more', async () => {
    const stage = await setStage();
    stage.props.set(at('/tin/'), { body: list('/a.html') }).set(at('/a.html'), { body: page('Một') });
    await stage.run();
    stage.props.set(at('/tin/'), { body: list('/b.html') }).set(at('/b.html'), { body: page('Hai') });
    stage.props.set(at('/a.html'), { body: page('Một, đã sửa') });
    stage.clock.ms += HOUR;
    stage.asked();
    expect(await stage.run()).toMatchObject({ fetched: 2, added: 1, updated: 1 });
    expect(stage.asked()).toEqual(['/tin/?', '/b.html', '/a.html?']);
    expect(await article(stage.store, '/a.html')).toMatchObject({ title: 'Một, đã sửa', revision: 2 });
  });

  test('an article stays though its page has gone', async () => {
    const stage = await setStage();
    stage.props.set(at('/tin/'), { body: list('/a.html') }).set(at('/a.html'), { body: page('Một') });
    await stage.run();
    stage.props.set(at('/a.html'), { status: 404 });
    stage.clock.ms += HOUR;
    expect(await stage.run()).toMatchObject({
      outcome: 'SUCCEEDED',
      failed: 1,
      errors: [{ code: 'FETCH_GONE' }],
    });
    expect(await article(stage.store, '/a.html')).toMatchObject({ title: 'Một', revision: 1 });
    stage.asked();
    await stage.run();
    expect(stage.asked()).toEqual(['/tin/?']);
  });

  test('takes title and date from the list where the page has none', async () => {
    const stage = await setStage();
    stage.props.set(at('/tin/'), { body: `${at('/a.html')} | Từ danh sách | 2026-02-27T01:00:00.000Z` });
    stage.props.set(at('/a.html'), { body: page('', null) });
    await stage.run();
    expect(await article(stage.store, '/a.html')).toMatchObject({
      title: 'Từ danh sách',
      publishedAt: '2026-02-27T01:00:00.000Z',
    });
  });

  test('keeps the date that a list once gave, when the list says otherwise or nothing any more', async () => {
    const stage = await setStage();
    stage.props.set(at('/tin/'), { body: `${at('/a.html')} | Một | 2026-03-02T09:00:00.000Z` });
    stage.props.set(at('/a.html'), { body: page('Một', null) });
    await stage.run();
    const seq = await stage.store.latestSeq();
    for (const body of [`${at('/a.html')} | Một | 2026-03-02T10:00:00.000Z`, list('/a.html'), list()]) {
      stage.props.set(at('/tin/'), { body });
      stage.props.set(at('/a.html'), { body: `${page('Một', null)}${' '.repeat(body.length)}` });
      stage.clock.ms += HOUR;
      await stage.run();
      expect(await article(stage.store, '/a.html')).toMatchObject({
        publishedAt: '2026-03-02T09:00:00.000Z',
        revision: 1,
      });
    }
    expect(stage.asked().filter((path) => path === '/a.html?')).toHaveLength(3);
    const changes = await stage.store.changesAfter(seq, 100, { nodeKinds: ['ARTICLE'] });
    expect(changes).toEqual([]);
  });

  test('does not make a date up', async () => {
    const stage = await setStage();
    stage.props.set(at('/tin/'), { body: list('/a.html') }).set(at('/a.html'), { body: page('Một', null) });
    await stage.run();
    expect(await article(stage.store, '/a.html')).toMatchObject({ publishedAt: null });
  });

  test('a page on two lists is read once', async () => {
    const stage = await setStage();
    const entries = ['/tin/', '/rss'].map((path) => ({ kind: 'list', url: at(path) }) as const);
    stage.props
      .set(at('/tin/'), { body: list('/a.html') })
      .set(at('/rss'), { body: list('/a.html?from=rss') });
    stage.props.set(at('/a.html'), { body: page('Một') });
    expect(await stage.run(testSite({ entries }))).toMatchObject({ entryCount: 2, fetched: 1, added: 1 });
  });

  test('a page that calls itself by another address is not asked for again and again', async () => {
    const stage = await setStage();
    stage.props.set(at('/tin/'), { body: list('/a.html') });
    stage.props.set(at('/a.html'), { body: page('Một', null, at('/that.html')) });
    await stage.run();
    expect(await article(stage.store, '/that.html')).toMatchObject({ title: 'Một' });
    stage.props.set(at('/tin/'), { body: list('/a.html', '/muc/') });
    stage.asked();
    await stage.run();
    expect(stage.asked()).toEqual(['/tin/?']);
  });
});
