import { expect, test } from 'vitest';
import { GatewayError } from '../../src/errors.ts';
import { articleIdOf } from '../../src/ingest/identity.ts';
import { isHopeless } from '../../src/ingest/trouble.ts';
import type { Change } from '../../src/model/change.ts';
import type { Store } from '../../src/store/store.ts';
import { seeded } from '../support/random.ts';
import { at, list, type Prop, page, type Stage, setStage } from './stage.ts';
import { testSite } from './values.ts';

const TROUBLES: readonly Prop[] = [
  { status: 500 },
  { status: 404 },
  { status: 503, retryAfterSeconds: 900 },
  { code: 'FETCH_TIMEOUT' },
  { code: 'FETCH_BLOCKED_ADDRESS' },
  { body: '<h1>Đang bảo trì</h1>' },
];
const SITE = testSite({
  entries: ['/tin/', '/rss'].map((path) => ({ kind: 'list', url: at(path) }) as const),
});

/** A store that dies at its `calls`-th writing from now on. */
function dying(store: Store, calls: number): Store {
  let left = calls;
  const write =
    <A extends unknown[], R>(method: (...args: A) => Promise<R>) =>
    (...args: A): Promise<R> =>
      left-- > 0
        ? method.apply(store, args)
        : Promise.reject(new GatewayError('STORE_UNAVAILABLE', 'the process died'));
  return Object.assign(Object.create(store), {
    save: write(store.save),
    recordRun: write(store.recordRun),
    byIds: store.byIds.bind(store),
    known: store.known.bind(store),
    pages: store.pages.bind(store),
  }) as Store;
}

function showLists(stage: Stage, published: readonly string[]): void {
  stage.props
    .set(at('/tin/'), { body: list(...published) })
    .set(at('/rss'), { body: list(...published.slice(-4)) });
}

interface NewsSite {
  readonly published: string[];
  readonly titles: Map<string, string>;
}

function publish({ published, titles }: NewsSite): void {
  const path = `/${published.length}.html`;
  published.push(path);
  titles.set(path, `Bài ${path}`);
}

/** One turn: the site publishes, corrects or breaks something, then it is read, perhaps not to the end. */
async function turn(stage: Stage, site: NewsSite, random: ReturnType<typeof seeded>) {
  for (let count = random.below(4); count > 0; count -= 1) publish(site);
  if (site.published.length > 0 && random.chance(0.3)) {
    const path = random.pick(site.published);
    site.titles.set(path, `${site.titles.get(path)}, đã sửa`);
  }
  for (const [path, title] of site.titles)
    stage.props.set(at(path), { body: page(title, new Date(stage.clock.ms).toISOString()) });
  const listed = site.published.slice(-12);
  stage.props
    .set(at('/tin/'), { body: list(...listed) })
    .set(at('/rss'), { body: list(...listed.slice(-4)) });
  for (const path of [...site.published, '/tin/', '/rss']) {
    if (random.chance(0.3)) stage.props.set(at(path), random.pick(TROUBLES));
  }
  const abort = new AbortController();
  let commits = random.chance(0.3) ? random.below(5) : Number.POSITIVE_INFINITY;
  const bus = {
    publish(changes: readonly Change[]) {
      stage.deps.bus.publish(changes);
      if (commits-- <= 0) abort.abort();
    },
  };
  const store = random.chance(0.3) ? dying(stage.store, random.below(5)) : stage.store;
  await stage.run(SITE, abort.signal, { bus, store }).catch((error: unknown) => {
    expect(error).toMatchObject({ code: 'STORE_UNAVAILABLE' });
  });
  stage.clock.ms += random.below(3) * 1_800_000;
}

test.each([11, 12, 13, 14, 15, 16, 17, 18, 19, 20])(
  'whatever fails, stops or dies on the way, in the end everything is there once and up to date (seed %i)',
  async (seed) => {
    const [stage, random] = [await setStage(), seeded(seed)];
    const site: NewsSite = { published: [], titles: new Map() };
    for (let turns = 0; turns < 25; turns += 1) await turn(stage, site, random);
    const recover = async () => {
      // Corrections are seen within two days of publication.
      const publishedAt = new Date(stage.clock.ms).toISOString();
      for (const [path, title] of site.titles) stage.props.set(at(path), { body: page(title, publishedAt) });
      showLists(stage, site.published);
      for (let hours = 0; hours < 40; hours += 1) {
        stage.clock.ms += 3_600_000;
        await stage.run(SITE);
      }
    };
    // Its last news comes on a bad day: the lists are read, a page is not.
    publish(site);
    showLists(stage, site.published);
    stage.props.set(at(site.published.at(-1) ?? ''), random.pick(TROUBLES));
    await stage.run(SITE);
    // Without another word from the site everything comes but what was refused for good ...
    await recover();
    const known = await stage.store.known(site.published.map(at));
    const missing = [...known.values()].filter(({ articleId }) => articleId === null);
    expect(known.size).toBe(site.published.length);
    expect(missing.filter(({ refusal }) => refusal === null || !isHopeless(refusal))).toEqual([]);
    // ... and that comes when the lists move on.
    publish(site);
    await recover();
    const articles = await stage.store.byIds(
      'ARTICLE',
      site.published.map((path) => articleIdOf(at(path))),
    );
    expect(articles.map((article) => article?.title)).toEqual(
      site.published.map((path) => site.titles.get(path)),
    );
    const changes = await stage.store.changesAfter(0, 10_000);
    expect(changes.map(({ seq }) => seq)).toEqual(changes.map((_, i) => i + 1));
    const added = changes.filter(({ kind, nodeKind }) => kind === 'ADDED' && nodeKind === 'ARTICLE');
    expect(new Set(added.map(({ nodeId }) => nodeId)).size).toBe(added.length);
    expect(added).toHaveLength(site.published.length);
    const seq = await stage.store.latestSeq();
    await stage.run(SITE);
    expect(await stage.store.latestSeq()).toBe(seq);
  },
);
