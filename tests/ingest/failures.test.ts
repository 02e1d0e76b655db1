import { describe, expect, test } from 'vitest';
import { GatewayError } from '../../src/errors.ts';
import { NO_STATEMENTS } from '../../src/extract/draft.ts';
import { articleIdOf } from '../../src/ingest/identity.ts';
import { sourceOf } from '../../src/ingest/source.ts';
import { at, list, page, setStage } from './stage.ts';
import { evidenceFor, testSite } from './values.ts';

const HOUR = 3_600_000;
const twoLists = testSite({
  entries: ['/tin/', '/rss'].map((path) => ({ kind: 'list', url: at(path) }) as const),
});

describe('refresh when pages fail', () => {
  test('a page that fails for a while is not lost', async () => {
    const stage = await setStage();
    stage.props.set(at('/tin/'), { body: list('/a.html', '/b.html') });
    stage.props.set(at('/a.html'), { status: 500 }).set(at('/b.html'), { body: page('Hai') });
    const url = at('/a.html');
    expect(await stage.run()).toMatchObject({
      outcome: 'SUCCEEDED',
      added: 1,
      failed: 1,
      errors: [{ code: 'FETCH_STATUS', message: `expected status 200 from ${url}, but got 500`, url }],
    });
    stage.props.set(at('/a.html'), { body: page('Một') });
    stage.clock.ms += 10 * 60_000;
    stage.asked();
    await stage.run();
    expect(stage.asked()).toEqual(['/tin/']);
    stage.clock.ms += 20 * 60_000;
    expect(await stage.run()).toMatchObject({ added: 1 });
    expect(stage.asked()).toEqual(['/tin/', '/a.html']);
    await stage.run();
    expect(stage.asked()).toEqual(['/tin/?']);
  });

  test('a page that is no article is asked for more and more seldom, and at last holds its list up no more', async () => {
    const stage = await setStage();
    stage.props
      .set(at('/tin/'), { body: list('/a.html') })
      .set(at('/a.html'), { body: '<h1>Không tìm thấy</h1>' });
    const seen: string[] = [];
    for (const hours of [0, 0.5, 0.5, 1, 1, 1]) {
      stage.clock.ms += hours * HOUR;
      await stage.run();
      seen.push(stage.asked().join(' '));
    }
    expect(seen).toEqual(['/tin/ /a.html', '/tin/', '/tin/ /a.html', '/tin/', '/tin/ /a.html', '/tin/?']);
  });

  test('its error stands as long as it is refused, without being news again', async () => {
    const stage = await setStage();
    stage.props.set(at('/tin/'), { body: list('/a.html') }).set(at('/a.html'), { status: 404 });
    await stage.run();
    const seq = await stage.store.latestSeq();
    expect(await stage.run()).toMatchObject({ errors: [], failed: 0 });
    const lastError = async () => (await stage.store.sourceStates())[0]?.lastError;
    expect([await stage.store.latestSeq(), (await lastError())?.code]).toEqual([seq, 'FETCH_GONE']);
    stage.props.set(at('/a.html'), { body: page('Một') });
    stage.clock.ms += HOUR;
    await stage.run();
    expect(await lastError()).toBeNull();
  });

  test('a redirect away from the articles of the site is no article', async () => {
    const stage = await setStage();
    stage.props.set(at('/tin/'), { body: list('/a.html', '/b.html') });
    stage.props.set(at('/a.html'), { body: page('Trang chủ'), movedTo: at('/') });
    stage.props.set(at('/b.html'), { body: page('Nơi khác'), movedTo: 'https://other.example/b.html' });
    expect(await stage.run()).toMatchObject({
      added: 0,
      errors: [
        { code: 'READ_NOT_AN_ARTICLE', message: expect.stringContaining(`sent to ${at('/')}`) },
        {
          code: 'READ_NOT_AN_ARTICLE',
          message: expect.stringContaining('sent to https://other.example/b.html'),
        },
      ],
    });
  });

  test('a bug of ours in one page is recorded as INTERNAL, and the others are stored', async () => {
    const stage = await setStage((text) => {
      if (text.includes('Một')) throw new TypeError('cannot read x');
      return NO_STATEMENTS;
    });
    stage.props.set(at('/tin/'), { body: list('/a.html', '/b.html') });
    stage.props.set(at('/a.html'), { body: page('Một') }).set(at('/b.html'), { body: page('Hai') });
    expect(await stage.run()).toMatchObject({
      outcome: 'SUCCEEDED',
      added: 1,
      errors: [{ code: 'INTERNAL', message: 'cannot read x', url: at('/a.html') }],
    });
    expect(stage.logged).toEqual(['a page could not be read: our bug']);
  });

  test('an article whose evidence does not hold is not stored', async () => {
    const stage = await setStage((text) => ({
      ...NO_STATEMENTS,
      provinces: [
        { id: 'province:cao-bang', evidence: { ...evidenceFor('Bài', text), quote: 'Chủ tịch nói.' } },
      ],
    }));
    stage.props.set(at('/tin/'), { body: list('/a.html') }).set(at('/a.html'), { body: page('Một') });
    expect(await stage.run()).toMatchObject({ added: 0, errors: [{ code: 'INTERNAL' }] });
    expect(await stage.store.byIds('ARTICLE', [articleIdOf(at('/a.html'))])).toEqual([null]);
  });

  test('stops when the site goes down, and forgets nothing', async () => {
    const stage = await setStage();
    const paths = Array.from({ length: 20 }, (_, i) => `/${i}.html`);
    stage.props.set(at('/tin/'), { body: list(...paths) });
    for (const path of paths) stage.props.set(at(path), { code: 'FETCH_TIMEOUT' });
    const { failed } = await stage.run();
    expect(failed).toBeLessThan(8);
    for (const path of paths) stage.props.set(at(path), { body: page(`Bài ${path}`) });
    stage.clock.ms += HOUR;
    expect(await stage.run()).toMatchObject({ added: 20, failed: 0 });
  });

  test('a page that asks to wait does not keep the others from being read', async () => {
    const stage = await setStage();
    stage.props.set(at('/tin/'), { body: list('/a.html', '/b.html') });
    stage.props.set(at('/a.html'), { status: 503, retryAfterSeconds: 5 * 3_600 });
    stage.props.set(at('/b.html'), { body: page('Hai') });
    expect(await stage.run()).toMatchObject({ added: 1, failed: 1, nextCheckAt: '2026-03-02T12:00:00.000Z' });
  });

  test('obeys Retry-After of the host at once', async () => {
    const stage = await setStage();
    const paths = Array.from({ length: 20 }, (_, i) => `/${i}.html`);
    stage.props.set(at('/tin/'), { body: list(...paths) });
    for (const path of paths) stage.props.set(at(path), { status: 429, retryAfterSeconds: 5 * 3_600 });
    const { failed, nextCheckAt } = await stage.run();
    expect(failed).toBeLessThan(5);
    expect(nextCheckAt).toBe('2026-03-02T15:00:00.000Z');
  });
});

describe('refresh when feeds and lists fail', () => {
  test('one that fails does not keep the other from being read', async () => {
    const stage = await setStage();
    stage.props.set(at('/tin/'), { status: 500 }).set(at('/rss'), { body: list('/a.html') });
    stage.props.set(at('/a.html'), { body: page('Một') });
    expect(await stage.run(twoLists)).toMatchObject({ outcome: 'SUCCEEDED', added: 1, failed: 1 });
  });

  test('when all fail the source has failed, is told so, and is asked more and more seldom', async () => {
    const stage = await setStage();
    stage.props.set(at('/tin/'), { body: 'broken' }).set(at('/rss'), { code: 'FETCH_CONNECTION' });
    const first = await stage.run(twoLists);
    expect(first).toMatchObject({
      outcome: 'FAILED',
      entryCount: null,
      nextCheckAt: '2026-03-02T10:30:00.000Z',
      errors: [{ code: 'READ_NOT_A_FEED' }, { code: 'FETCH_CONNECTION' }],
    });
    expect(await stage.run(twoLists)).toMatchObject({ nextCheckAt: '2026-03-02T11:00:00.000Z' });
    const [state] = await stage.store.sourceStates([sourceOf(twoLists).id]);
    expect(state).toMatchObject({ consecutiveFailures: 2, lastError: { code: 'FETCH_CONNECTION' } });
  });

  test('its failing is published once, and its recovery', async () => {
    const stage = await setStage();
    stage.props.set(at('/tin/'), { status: 500 });
    const published = async () => {
      const before = stage.published.length;
      await stage.run();
      return stage.published.slice(before).map(({ nodeKind, kind }) => `${nodeKind} ${kind}`);
    };
    expect(await published()).toEqual(['SOURCE UPDATED']);
    expect(await published()).toEqual([]);
    stage.props.set(at('/tin/'), { body: list('/a.html') }).set(at('/a.html'), { body: page('Một') });
    expect(await published()).toContain('SOURCE UPDATED');
  });

  test('a list that asks to wait makes the pages of the others wait too', async () => {
    const stage = await setStage();
    stage.props.set(at('/tin/'), { status: 429, retryAfterSeconds: 3 * 3_600 });
    stage.props.set(at('/rss'), { body: list('/a.html') }).set(at('/a.html'), { body: page('Một') });
    expect(await stage.run(twoLists)).toMatchObject({ added: 0, nextCheckAt: '2026-03-02T13:00:00.000Z' });
    expect(stage.asked()).toEqual(['/tin/', '/rss']);
  });

  test('a source whose only list asks to wait is left alone so long', async () => {
    const stage = await setStage();
    stage.props.set(at('/tin/'), { status: 503, retryAfterSeconds: 3 * 3_600 });
    expect(await stage.run()).toMatchObject({ outcome: 'FAILED', nextCheckAt: '2026-03-02T13:00:00.000Z' });
  });

  test('a source without a feed or list is told so', async () => {
    const stage = await setStage();
    expect(await stage.run(testSite({ entries: [] }))).toMatchObject({
      outcome: 'FAILED',
      errors: [
        { code: 'READ_NO_ENTRIES', message: expect.stringContaining('to have a feed or list to read') },
      ],
    });
  });

  test('an empty list is an error with a sentence, and is read in full the next time', async () => {
    const stage = await setStage();
    stage.props.set(at('/tin/'), { body: list('/muc/') });
    expect(await stage.run()).toMatchObject({
      outcome: 'SUCCEEDED',
      entryCount: 0,
      errors: [{ code: 'READ_NO_ENTRIES', message: expect.stringContaining('found none among 1 addresses') }],
    });
    stage.asked();
    const seq = await stage.store.latestSeq();
    await stage.run();
    expect(stage.asked()).toEqual(['/tin/']);
    expect(await stage.store.latestSeq()).toBe(seq);
  });

  test('an empty list beside an unchanged one does not make the source empty', async () => {
    const stage = await setStage();
    stage.props.set(at('/tin/'), { body: list('/muc/') }).set(at('/rss'), { body: list('/a.html') });
    stage.props.set(at('/a.html'), { body: page('Một') });
    expect(await stage.run(twoLists)).toMatchObject({ entryCount: 1 });
    expect(await stage.run(twoLists)).toMatchObject({ entryCount: null });
  });

  test('a store that does not answer is not taken for trouble of the site', async () => {
    const stage = await setStage();
    stage.props.set(at('/tin/'), { body: list('/a.html') }).set(at('/a.html'), { body: page('Một') });
    const down = () => Promise.reject(new GatewayError('STORE_UNAVAILABLE', 'no answer'));
    Object.assign(stage.deps.store, { save: down });
    await expect(stage.run()).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
  });
});
