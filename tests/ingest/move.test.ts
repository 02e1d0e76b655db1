import { describe, expect, test } from 'vitest';
import { addressToAsk, moveAfter } from '../../src/ingest/move.ts';
import { sourceOf } from '../../src/ingest/source.ts';
import { at, list, page, setStage } from './stage.ts';
import { testSite } from './values.ts';

const [old, target] = ['https://mattran.example/rss', 'https://mattran.example/feed'];
const [since, later] = ['2026-03-02T10:00:00.000Z', '2026-03-05T10:00:00.000Z'];
const move = { to: target, since };

describe('addressToAsk', () => {
  test.each([
    ['nothing is known of a move', undefined, '2026-03-30T00:00:00.000Z', old],
    ['it moved less than seven days ago', move, '2026-03-09T09:59:59.999Z', old],
    ['it moved seven days ago', move, '2026-03-09T10:00:00.000Z', target],
  ])('when %s', (_what, known, now, address) => {
    expect(addressToAsk(old, known, now)).toBe(address);
  });
});

describe('moveAfter', () => {
  const seen = { asked: old, movedTo: target, isValid: true };
  test.each([
    ['the first such answer begins the time', undefined, seen, { to: target, since: later }],
    ['the same answer lets it run', move, seen, move],
    ['another target begins it anew', { ...move, to: at('/x') }, seen, { to: target, since: later }],
    ['an answer of the old address itself ends it', move, { ...seen, movedTo: null }, null],
    ['a failure or an empty target ends it', move, { ...seen, isValid: false }, null],
    ['the new address, asked at once, keeps it', move, { asked: target, movedTo: null, isValid: true }, move],
    ['the new address gone bad ends it', move, { asked: target, movedTo: null, isValid: false }, null],
    ['no move leads to http', undefined, { ...seen, movedTo: 'http://mattran.example/feed' }, null],
    ['no redirect is no move', undefined, { ...seen, movedTo: null }, null],
  ])('%s', (_what, before, evidence, after) => {
    expect(moveAfter(old, before, evidence, later)).toEqual(after);
  });
});

test('a feed that has moved for seven days is asked for at its new address, until that fails', async () => {
  const stage = await setStage();
  const site = testSite({ entries: [{ kind: 'feed', url: at('/rss') }] });
  const bodyAt = (path: string, body: string) => stage.props.set(at(path), { body });
  bodyAt('/a.html', page('Một'));
  bodyAt('/feed', list('/a.html'));
  stage.props.set(at('/rss'), { body: list('/a.html'), lastingTo: at('/feed') });
  const listsAsked = async (afterDays: number) => {
    stage.clock.ms += afterDays * 86_400_000;
    stage.asked();
    await stage.run(site);
    return stage.asked().find((path) => !path.startsWith('/a'));
  };
  const known = async () => (await stage.store.sourceStates([sourceOf(site).id]))[0]?.moves;

  expect(await listsAsked(0)).toBe('/rss');
  expect(await known()).toEqual({ [at('/rss')]: { to: at('/feed'), since } });
  expect([await listsAsked(6.9), await listsAsked(0.1), await listsAsked(30)]).toEqual([
    '/rss?',
    '/feed?',
    '/feed?',
  ]);
  stage.props.set(at('/feed'), { status: 404 });
  expect([await listsAsked(1), await known(), await listsAsked(1)]).toEqual(['/feed?', {}, '/rss?']);
});
