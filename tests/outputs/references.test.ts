import { expect, test } from 'vitest';
import { seeded } from '../support/random.ts';
import {
  citation,
  event,
  evidence,
  mention,
  officialId,
  organization,
  organizationId,
  record,
  storyId,
} from '../support/records.ts';
import { openOutputs } from './gateway.ts';

const PROVINCES = ['province:cao-bang', 'province:ha-giang', 'province:tuyen-quang'];
const BODIES = 140;

/** Articles that name bodies, people, events and documents at random; a body may be a part of one that no article names. */
function generated(seed: number, count: number) {
  const random = seeded(seed);
  const bodies = Array.from({ length: BODIES }, (_none, n) =>
    organization(`Cơ quan ${n}`, {
      parentId: random.chance(0.6) ? organizationId(`Cơ quan ${random.below(BODIES * 2)}`) : null,
      provinceId: random.chance(0.5) ? random.pick(PROVINCES) : null,
    }),
  );
  return Array.from({ length: count }, (_none, n) => {
    const organizations = random.shuffled(bodies).slice(0, 4);
    const people = random.shuffled(['An', 'Bình', 'Chi', 'Dung', 'Giang']).slice(0, 2);
    const body = random.pick(organizations).organizationId;
    return record({
      key: `${n}`,
      article: {
        storyId: storyId(`${n - (n % 3)}`),
        provinceIds: [random.pick(PROVINCES)],
        countryIds: random.chance(0.5) ? ['country:la'] : [],
      },
      organizations,
      mentions: people.map((name) => mention(name, { post: 'chair', organizationId: body })),
      events: [
        event(`Hội nghị ${random.below(30)}`, {
          organizerIds: [random.pick(organizations).organizationId],
          participations: people.map((name) => ({
            officialId: officialId(name),
            role: 'ATTENDEE',
            evidence: evidence(),
          })),
        }),
      ],
      documents: [citation(`${random.below(20)}-CT/TW`)],
    });
  });
}

/** Every id that a line names, in whatever field and however deep; its own aside. */
function referencesOf(line: Readonly<Record<string, unknown>>): ReadonlySet<string> {
  const found = new Set<string>();
  JSON.stringify(line, (key, value: unknown) => {
    if (typeof value === 'string' && key !== 'id' && /^[a-z_-]+:[^\s/]+$/.test(value)) found.add(value);
    return value;
  });
  return found;
}

test.each([1, 2, 3])('every id that the graph names has a line, in generated graph %i', async (seed) => {
  const records = generated(seed, 90);
  const { text } = await openOutputs(records);
  const lines = (await text('/exports/graph.ndjson'))
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  const ids = new Set(lines.map(({ id }) => id));
  const named = lines.flatMap((line) => [...referencesOf(line)]);
  expect([...new Set(named)].filter((id) => !ids.has(id))).toEqual([]);
  for (const kind of ['official', 'organization', 'event', 'story', 'source', 'province', 'country'])
    expect([kind, named.some((id) => id.startsWith(`${kind}:`))]).toEqual([kind, true]);
  // A parent that is there stays, one that no article names is null.
  const parents = new Map(
    records.flatMap(({ organizations }) => organizations).map((one) => [one.organizationId, one.parentId]),
  );
  const bodies = lines.filter(({ type }) => type === 'Organization');
  for (const { id, parentId } of bodies) {
    const said = parents.get(id as string) ?? null;
    expect([id, parentId]).toEqual([id, ids.has(said) ? said : null]);
  }
  expect(bodies.filter(({ parentId }) => parentId !== null).length).toBeGreaterThan(10);
});

test('finding the parents costs a statement a page', async () => {
  const bodies = (has: boolean) =>
    Array.from({ length: 100 }, (_none, n) =>
      organization(`Cơ quan ${n}`, { parentId: has ? organizationId(`Cơ quan ${(n + 1) % 200}`) : null }),
    );
  const without = await openOutputs([record({ organizations: bodies(false) })]);
  const withParents = await openOutputs([record({ organizations: bodies(true) })]);
  const cost = ({ statements, text }: typeof without) => statements(() => text('/exports/graph.ndjson'));
  expect((await cost(withParents)) - (await cost(without))).toBe(1);
});
