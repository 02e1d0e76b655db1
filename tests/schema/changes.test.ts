import { readFileSync } from 'node:fs';
import { buildSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import { buildGraph } from '../../resolvers/index.ts';
import { printGraph } from '../../schema/print.ts';
import { type Allowance, breakingFaults, changeLines } from './changes.ts';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const pinned = buildSchema(read('schema/pinned.graphql'));
const presentSdl = printGraph(buildGraph());
const present = buildSchema(presentSdl);
const allowed = JSON.parse(read('schema/breaking-changes.json')) as readonly Allowance[];

/** The present schema with one piece of its text replaced. */
function altered(from: string | RegExp, to: string) {
  expect(from instanceof RegExp ? presentSdl.search(from) : presentSdl.indexOf(from)).toBeGreaterThan(0);
  return buildSchema(presentSdl.replace(from, to));
}

describe('the schema since the pinned one', () => {
  it('has no breaking change that schema/breaking-changes.json does not give a reason for', async () => {
    expect(await breakingFaults(pinned, present, allowed)).toEqual([]);
  });

  it('is what docs/schema-changes.md tells of (npx vitest run tests/schema -u writes it anew)', async () => {
    const lines = await changeLines(pinned, present, allowed);
    const told = lines.length === 0 ? ['Nothing yet.'] : lines;
    const page = read('docs/schema-changes.md').replace(
      /(?<=<!-- since the pinned schema -->\n)[\s\S]*?(?=<!-- end -->)/,
      () => `\n${told.join('\n')}\n\n`,
    );
    expect(page).toContain(told[0]);
    await expect(page).toMatchFileSnapshot('../../docs/schema-changes.md');
  });
});

describe('the check for breaking changes', () => {
  const withoutLead = altered(/ {2}"""[^"]*"""\n {2}lead: String\n/, '');
  const removal = { type: 'FIELD_REMOVED', path: 'Article.lead' };

  it('fails on a removed field', async () => {
    expect(await breakingFaults(present, withoutLead, [])).toEqual([
      "not allowed: FIELD_REMOVED Article.lead: Field 'lead' was removed from object type 'Article'",
    ]);
  });

  it('lets a change pass that is listed with a reason', async () => {
    const listed = [{ ...removal, reason: 'Its text is the first paragraph of `text` since 0.2.0.' }];
    expect(await breakingFaults(present, withoutLead, listed)).toEqual([]);
    expect(await changeLines(present, withoutLead, listed)).toEqual([
      '- **Breaking.** Field `lead` was removed from object type `Article`. Its text is the first paragraph of `text` since 0.2.0.',
    ]);
  });

  it('fails on a listed change without a reason, and on one that was not made', async () => {
    expect(await breakingFaults(present, withoutLead, [{ ...removal, reason: 'old' }])).toEqual([
      'allowed without a reason: FIELD_REMOVED Article.lead',
    ]);
    expect(
      await breakingFaults(present, present, [{ ...removal, reason: 'Nobody has asked for it in a year.' }]),
    ).toEqual(['allowed, but not made: FIELD_REMOVED Article.lead']);
  });

  it.each([
    ['a field that may be null now', '  title: String!\n', '  title: String\n', 'FIELD_TYPE_CHANGED'],
    ['a removed enum value', '  """A picture story."""\n  PHOTO\n', '', 'ENUM_VALUE_REMOVED'],
    [
      'a default that another takes the place of',
      'order: ArticleOrder = PUBLISHED_DESC',
      'order: ArticleOrder = PUBLISHED_ASC',
      'FIELD_ARGUMENT_DEFAULT_CHANGED',
    ],
    [
      'an argument that must be given now',
      '    """Which articles to keep."""\n    filter: ArticleFilter\n',
      '    filter: ArticleFilter!\n',
      'FIELD_ARGUMENT_TYPE_CHANGED',
    ],
  ])('fails on %s', async (_what, from, to, type) => {
    const faults = await breakingFaults(present, altered(from, to), []);
    expect(faults).toEqual([expect.stringContaining(`not allowed: ${type} `)]);
  });

  it('lets additions pass', async () => {
    const more = altered('  lead: String\n', '  lead: String\n  subtitle: String\n');
    expect(await breakingFaults(present, more, [])).toEqual([]);
    expect(await changeLines(present, more, [])).toEqual([
      '- Field `subtitle` was added to object type `Article`.',
    ]);
  });
});
