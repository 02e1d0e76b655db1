import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { sites } from '../../feeds/index.ts';
import { readArticle } from '../../src/extract/read.ts';
import type { Site } from '../../src/extract/site.ts';
import { sourceIdOf } from '../../src/ingest/identity.ts';
import { at, list, type Stage, setStage } from './stage.ts';
import { testSite } from './values.ts';

const SITE = testSite({
  article: {
    title: [],
    lead: [{ name: 'epi.sapo', probe: { at: 'stamp' } }],
    body: [],
    publishedAt: [],
  } as unknown as Site['article'],
});

/** Puts articles on the list, each with the rule that answers for its lead. */
async function publish(stage: Stage, from: number, count: number, rule: string): Promise<void> {
  const numbers = Array.from({ length: count }, (_none, index) => from + index);
  for (const number of numbers) {
    const publishedAt = new Date(Date.UTC(2026, 1, 1, number)).toISOString();
    const article = {
      title: `Tin ${number}`,
      publishedAt,
      lead: 'Sapô',
      text: 'Bài.',
      rules: { lead: rule },
    };
    stage.props.set(at(`/${number}.html`), { body: JSON.stringify(article) });
  }
  stage.props.set(at('/tin/'), { body: list(...numbers.toReversed().map((number) => `/${number}.html`)) });
  await stage.run(SITE);
}

test('a source whose own rule stops answering is flagged and told', async () => {
  const stage = await setStage();
  await publish(stage, 1, 20, 'epi.sapo');
  const driftOf = async () => (await stage.store.sourceStates([sourceIdOf(SITE.id)]))[0]?.drift;
  expect(await driftOf()).toEqual([]);
  stage.published.length = 0;
  await publish(stage, 21, 5, 'generic.meta');
  expect(await driftOf()).toMatchObject([
    { field: 'lead', usualRule: 'epi.sapo', presentRule: 'generic.meta', share: 0.5 },
  ]);
  expect(stage.published.filter(({ nodeKind }) => nodeKind === 'SOURCE')).toHaveLength(1);
});

test('on a page whose classes have changed, general rules are named where they step in for the family', () => {
  const folder = new URL('../../feeds/sites/mattran/', import.meta.url);
  const html = readFileSync(new URL('tap-huan-cao-bang.html', folder), 'utf8');
  const { document } = JSON.parse(
    readFileSync(new URL('tap-huan-cao-bang.expected.json', folder), 'utf8'),
  ) as {
    document: { url: string; contentType: string; observedAt: string };
  };
  const site = sites.find(({ id }) => id === 'mattran');
  if (site === undefined) throw new Error('expected the site of the fixture');
  const rulesOf = (page: string) => {
    const { article } = readArticle(site, { ...document, bytes: Buffer.from(page) });
    return [article?.rules.lead, article?.rules.text];
  };
  expect(rulesOf(html)).toEqual(['epi.sapo', 'epi.body']);
  const changed = html.replaceAll(/class="[^"]*"/g, (all) => all.replaceAll('__', '-'));
  expect(rulesOf(changed).map((rule) => rule?.split('.')[0])).toEqual(['generic', 'generic']);
});
