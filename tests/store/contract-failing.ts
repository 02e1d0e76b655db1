import { describe, expect, test } from 'vitest';
import type { ArticleRecord } from '../../src/model/batch.ts';
import type { Decision } from '../../src/model/decision.ts';
import type { PersonTraits } from '../../src/model/same-official.ts';
import type { Store } from '../../src/store/store.ts';
import { graphOf } from '../support/graph-of.ts';
import {
  articleId,
  citation,
  event,
  evidence,
  mention,
  officialId,
  organization,
  record,
} from '../support/records.ts';
import type { World } from './contract.ts';

const AT = '2025-08-01T00:00:00.000Z';

const person = (key: string, gender: 'M' | null = null): PersonTraits => ({
  id: officialId(`${key} ${gender}`),
  name: key,
  scope: 'province:cao-bang',
  successor: null,
  mergedOn: null,
  place: '',
  gender,
});

const said = (key: string, title: string, ...people: readonly PersonTraits[]): ArticleRecord =>
  record({
    key,
    article: { title, tags: [title] },
    organizations: [organization(title)],
    mentions: people.map(({ id, name }) => mention(name, { officialId: id, post: name, title: name })),
    events: [
      event(`${key} ${title}`, {
        participations: people.map(({ id }) => ({ officialId: id, role: 'HOST', evidence: evidence() })),
      }),
    ],
    documents: [citation(title)],
    references: { people },
  });

const [an, man, binh] = [person('an'), person('an', 'M'), person('binh')];
const FIRST = ['1', '2', '3', '4'].map((key) => said(key, 'Họp', an, binh));

/** What is written in one transaction, with all kinds of statements: it adds, changes and takes away. */
const WORKS: readonly (readonly [string, (store: Store) => Promise<unknown>])[] = [
  [
    'a batch',
    (store) =>
      store.save(
        { records: [said('1', 'Đại hội', man), said('2', 'Họp'), said('5', 'Tập huấn', man, person('chi'))] },
        AT,
      ),
  ],
  ...(
    [
      { kind: 'MERGE_OFFICIALS', into: an.id, from: [binh.id] },
      { kind: 'SPLIT_OFFICIAL', official: an.id, articles: [articleId('2'), articleId('3')] },
      { kind: 'RETRACT_MENTION', article: articleId('1'), official: an.id },
      { kind: 'RETRACT_ARTICLE', article: articleId('4') },
    ] as const satisfies readonly Decision[]
  ).map(
    (decision) =>
      [`the decision ${decision.kind}`, (store: Store) => store.decide(decision, 'why', AT)] as const,
  ),
];

/** Everything that a client can find out, and an operator. */
async function stateOf(store: Store) {
  const changes = await store.changesAfter(0, 1_000);
  const decisions = (await store.decisions(100)).map(({ number: _, ...decision }) => decision);
  return { graph: await graphOf(store), changes, decisions, pages: [...(await store.known(URLS))] };
}
const URLS = ['1', '2', '3', '4', '5'].map((key) => `https://site.test/${key}`);

/** A transaction of which any statement fails leaves nothing behind, neither in the database nor in memory. */
export function failingContract(world: World): void {
  describe('what fails at any of its statements', () => {
    test.each(WORKS)('leaves nothing behind: %s', async (_name, work) => {
      let left = Number.POSITIVE_INFINITY;
      const onStatement = () => {
        left -= 1;
        if (left === 0) throw new Error('the statement failed');
      };
      const [store, other] = [await world.open({ onStatement }), await world.open()];
      for (const one of [store, other]) await one.save({ records: FIRST }, AT);
      await work(other);
      const before = await stateOf(store);
      let failed = 0;
      for (;;) {
        left = failed + 1;
        const outcome = await work(store).then(
          () => 'done',
          (error: unknown) => String(error),
        );
        left = Number.POSITIVE_INFINITY;
        if (outcome === 'done') break;
        expect(outcome).toBe('Error: the statement failed');
        failed += 1;
        if (failed % 4 === 0) expect(await stateOf(store)).toEqual(before);
      }
      expect(failed).toBeGreaterThan(20);
      expect(await stateOf(store)).toEqual(await stateOf(other));
    });
  });
}
