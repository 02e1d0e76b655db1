import { describe, expect, test } from 'vitest';
import { createRegistry, joinedSites } from '../../src/ingest/registry.ts';
import type { AddedSource, SourceInput } from '../../src/model/added-source.ts';
import { testSite } from './values.ts';

const AT = '2026-03-01T00:00:00.000Z';
const fixed = [testSite({ id: 'mot' })];
const added = (id: string, input: SourceInput = { id }): AddedSource => ({
  sourceId: `source:${id}`,
  input,
  at: AT,
});
const siteOf = (input: SourceInput) =>
  input.id === 'hong'
    ? { site: null, faults: ['expected a name', 'expected a homepage'] }
    : { site: testSite({ id: String(input.id) }), faults: [] };

/** A registry over a list of added sources, and what it logs. */
function registryOver(list: readonly AddedSource[]) {
  const logged: string[] = [];
  const registry = createRegistry({
    fixed,
    siteOf,
    store: { addedSources: async () => list },
    log: { error: (_facts, message) => void logged.push(message) },
  });
  return { registry, logged };
}

describe('createRegistry', () => {
  test('knows the sites that the process began with before it looks, and the added ones after', async () => {
    const list: AddedSource[] = [];
    const { registry } = registryOver(list);
    list.push(added('hai'));
    expect(registry.sites.map(({ id }) => id)).toEqual(['mot']);
    expect((await registry.look()).map(({ id }) => id)).toEqual(['mot', 'hai']);
    expect(registry.sites.map(({ id }) => id)).toEqual(['mot', 'hai']);
  });

  test('makes a site once, however often it looks', async () => {
    const { registry } = registryOver([added('hai')]);
    const [, first] = await registry.look();
    const [, second] = await registry.look();
    expect(second).toBe(first);
  });

  test('tells what is wrong with an added source once, and reads the others', async () => {
    const { registry, logged } = registryOver([added('hong'), added('hai')]);
    await registry.look();
    expect((await registry.look()).map(({ id }) => id)).toEqual(['mot', 'hai']);
    expect(logged).toEqual([
      'added sources: source:hong is not read: expected a name',
      'added sources: source:hong is not read: expected a homepage',
    ]);
  });
});

describe('joinedSites', () => {
  test('reads what the process began with in the place of an added source of the same id, and says so', () => {
    const { sites, faults } = joinedSites(fixed, [added('mot')], (_id, input) => siteOf(input));
    expect(sites).toEqual(fixed);
    expect(faults).toEqual([
      'added sources: expected an id of its own for each source, but source:mot is also in SOURCES_FILE or the catalogue, which is read in its place',
    ]);
  });
});
