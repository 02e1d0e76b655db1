import { describe, expect, test } from 'vitest';
import { knownSystems, siteForUrl, siteFromInput } from '../../feeds/index.ts';
import { readDocument } from '../../src/extract/read.ts';
import { createDesk, type DeskParts } from '../../src/ingest/desk.ts';
import { discover } from '../../src/ingest/discovery.ts';
import { createRefreshes } from '../../src/ingest/refreshes.ts';
import { createRegistry } from '../../src/ingest/registry.ts';
import { draftOf } from '../../src/ingest/site-draft.ts';
import type { SourceInput } from '../../src/model/added-source.ts';
import { createFetch } from '../../src/net/fetch.ts';
import { startTown } from './town.ts';

const READ = 'mttq-tay-ninh';
const NEW = 'thoi-dai';

/** A desk in a town of two sites, of which one is read already; `other` is the address of the other, as its operator knows it. */
async function stand(parts: Partial<DeskParts> = {}) {
  const town = await startTown({ sites: [READ, NEW] });
  while (town.world.articles.length < 30) town.world.publishNext();
  const { deps, store, world } = town;
  const registry = createRegistry({
    fixed: [town.site(READ)],
    store,
    siteOf: siteFromInput,
    log: deps.log,
  });
  const fetch = createFetch({ userAgent: 'CauNoi/test', allowHosts: world.allowHosts, now: deps.now });
  const desk = createDesk({
    ...{ deps, registry, readDocument },
    refreshes: createRefreshes(deps),
    siteOf: siteFromInput,
    siteFor: () => town.site(READ),
    siteAt: siteForUrl,
    discover: (url, signal) =>
      discover(url, {
        fetch: deps.fetch,
        extraction: deps.extraction,
        systems: knownSystems,
        siteOf: (draft) => siteFromInput(draft).site,
        signal,
      }),
    checkAddress: fetch.checkAddress,
    ...parts,
  });
  const source = world.sources.find(({ id }) => id === NEW);
  if (source === undefined) throw new Error('expected a site of the world');
  const bare = {
    id: 'moi',
    name: 'Trang mới',
    kind: 'PRESS',
    homepage: source.homepage,
    province: null,
  } satisfies SourceInput;
  return { town, desk, bare, feeds: source.feeds };
}

describe('a proposal to add a source', () => {
  test('keeps what the operator wrote, and asks the site for nothing where it says enough', async () => {
    const { town, desk, bare, feeds } = await stand();
    const input = { ...bare, feeds, family: 'mastercms' };
    const decision = await desk.proposal(input);
    expect(decision).toMatchObject({
      kind: 'ADD_SOURCE',
      source: { id: 'source:moi', name: 'Trang mới', family: 'mastercms', enabled: true, isVerified: false },
    });
    const { province: _none, ...kept } = input;
    expect(decision.input).toEqual(kept);
    expect(town.world.requests).toEqual([]);
    expect(await town.store.sourceStates()).toEqual([]);
  });

  test('finds the family and feeds of a site of which only the homepage is given', async () => {
    const { desk, bare, feeds } = await stand();
    const { input, source } = await desk.proposal(bare);
    expect(source.family).toBe('mastercms');
    expect(input).toMatchObject({ id: 'moi', name: 'Trang mới', family: 'mastercms', feeds });
    expect(siteFromInput(input).faults).toEqual([]);
  });

  test('says that nothing was found where nothing names articles', async () => {
    const nothing = draftOf({ homepage: 'http://127.0.0.1:1/', name: null, family: 'generic' });
    const { desk, bare } = await stand({
      discover: async () => ({ draft: nothing, tried: [], sample: null, notes: [], on: '2026-10-05' }),
    });
    await expect(desk.proposal(bare)).rejects.toMatchObject({
      code: 'READ_NO_ENTRIES',
      message: expect.stringMatching(
        /^expected http:\S+ to lead to a feed, list or sitemap .* give feeds or lists$/,
      ),
    });
  });

  test('tells why the homepage could not be looked over', async () => {
    const { town, desk, bare } = await stand();
    town.world.misbehave(NEW, 'error');
    await expect(desk.proposal(bare)).rejects.toMatchObject({ code: 'FETCH_STATUS' });
  });

  test('tells every fault at once, as SOURCES_FILE does', async () => {
    const { desk, bare } = await stand();
    await expect(
      desk.proposal({ ...bare, name: ' ', kind: 'BLOG', family: 'geocities' }),
    ).rejects.toMatchObject({
      code: 'BAD_INPUT',
      details: {
        faults: [
          expect.stringContaining('expected name to be a name'),
          expect.stringContaining('expected kind to be one of FRONT'),
          expect.stringContaining('expected family to be one of'),
        ],
      },
    });
  });

  test('refuses an id that a source has', async () => {
    const { town, desk, bare } = await stand();
    await expect(desk.proposal({ ...bare, id: READ })).rejects.toMatchObject({
      code: 'BAD_INPUT',
      message: `expected an id that no source has, but source:${READ} is there`,
    });
    expect(town.world.requests).toEqual([]);
  });

  test('refuses a site that is read under another id', async () => {
    const { town, desk, bare } = await stand();
    const { homepage } = town.site(READ);
    await expect(desk.proposal({ ...bare, homepage })).rejects.toMatchObject({
      code: 'BAD_INPUT',
      message: `expected a site that is not read yet, but ${homepage} is read as source:${READ}`,
    });
  });

  test.each([
    ['homepage', { homepage: 'http://192.168.1.1/' }],
    ['feed', { feeds: ['http://10.0.0.1/rss'] }],
    ['list', { lists: ['http://[::1]:81/tin'] }],
  ])('refuses a %s in a private network', async (_what, parts) => {
    const { town, desk, bare } = await stand();
    await expect(desk.proposal({ ...bare, ...parts })).rejects.toMatchObject({
      code: 'FETCH_BLOCKED_ADDRESS',
    });
    expect(town.world.requests).toEqual([]);
  });

  test('that nobody waits for any more decides nothing', async () => {
    const { desk, bare } = await stand();
    await expect(desk.proposal(bare, AbortSignal.abort())).rejects.toMatchObject({ code: 'FETCH_ABORTED' });
  });
});

describe('a refresh at the desk', () => {
  test('reads the source now, due or not, and registers it where nobody has', async () => {
    const { town, desk } = await stand();
    const first = await desk.refresh(`source:${READ}`);
    expect(first.outcome).toBe('SUCCEEDED');
    expect(first.added).toBe((await town.articles()).length);
    town.world.publishOn(READ);
    expect(await desk.refresh(`source:${READ}`)).toMatchObject({ added: 1 });
  });

  test('reads a source that was added since', async () => {
    const { town, desk, bare, feeds } = await stand();
    await town.store.decide(await desk.proposal({ ...bare, feeds }), null, town.deps.now().toISOString());
    expect(await desk.refresh('source:moi')).toMatchObject({ outcome: 'SUCCEEDED', sourceId: 'source:moi' });
  });

  test('refuses a source that is switched off, and one that is none', async () => {
    const { town, desk } = await stand();
    const sourceId = `source:${READ}`;
    await desk.enrol(sourceId);
    await town.store.decide({ kind: 'DISABLE_SOURCE', sourceId }, null, town.deps.now().toISOString());
    await expect(desk.refresh(sourceId)).rejects.toMatchObject({
      code: 'BAD_INPUT',
      message: `expected a source that is read, but ${sourceId} is switched off`,
    });
    await expect(desk.refresh('source:khong-co')).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(town.world.requests).toEqual([]);
  });
});
