import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mention, officialId, organization, organizationId, record } from '../support/records.ts';
import { openGraph, type TestGraph } from './graph.ts';

const FRONT = organizationId('Mặt trận');
const UNION = organizationId('Liên hiệp');

/** An article of a day that gives a person an office; heads follow each other. */
const says = (person: string, on: string, body: string, title = 'Chủ tịch') =>
  record({
    key: `${person} ${title} ${body} ${on}`,
    article: { publishedAt: `${on}T03:00:00.000Z` },
    organizations: [organization(body)],
    mentions: [
      mention(person, {
        post: `${title} ${body}`,
        title,
        organizationId: organizationId(body),
        provinceId: 'province:cao-bang',
        seat: body,
        seatRank: title === 'Chủ tịch' ? 'HEAD' : 'DEPUTY',
      }),
    ],
  });

let graph: TestGraph;
beforeAll(async () => {
  graph = await openGraph();
  await graph.save(
    says('An', '2020-05-01', 'Mặt trận', 'Phó Chủ tịch'),
    says('An', '2021-05-01', 'Mặt trận'),
    says('Ba', '2022-05-01', 'Mặt trận'),
    says('An', '2022-07-01', 'Liên hiệp'),
  );
});
afterAll(() => graph.close());

const names = (connection: { nodes: { name: string }[] }) => connection.nodes.map(({ name }) => name);

describe('who held an office on a day', () => {
  it.each([
    ['2020-04-30', []],
    ['2022-04-30', ['An']],
    ['2022-05-01', ['Ba']],
    ['2030-01-01', ['Ba']],
  ])('an organisation says for %s', async (on, expected) => {
    const { organization } = await graph.ask<{ organization: { positions: { nodes: { name: string }[] } } }>(
      'query ($id: ID!, $on: Date) { organization(id: $id) { positions(on: $on) { nodes { name } } } }',
      { id: FRONT, on },
    );
    expect(names(organization.positions)).toEqual(expected);
  });

  it.each([
    ['2020-06-01', ['Phó Chủ tịch']],
    ['2021-06-01', ['Chủ tịch']],
    ['2022-06-01', []],
    ['2022-07-01', ['Chủ tịch']],
  ])('an official says for %s', async (on, expected) => {
    const { official } = await graph.ask<{ official: { positions: { title: string }[] } }>(
      'query ($id: ID!, $on: Date) { official(id: $id) { positions(on: $on) { title } } }',
      { id: officialId('An'), on },
    );
    expect(official.positions.map(({ title }) => title)).toEqual(expected);
  });

  it('a filter wants the day, the body and the title of one and the same position', async () => {
    const held = async (filter: string) => {
      const query = `query ($front: ID!, $union: ID!) { front: organization(id: $front) { id } union: organization(id: $union) { id }
        officials(filter: ${filter}) { nodes { name } } }`;
      const data = await graph.ask<{ officials: { nodes: { name: string }[] } }>(query, {
        front: FRONT,
        union: UNION,
      });
      return names(data.officials);
    };
    expect(await held('{ organizations: [$front], on: "2022-08-01" }')).toEqual(['Ba']);
    expect(await held('{ organizations: [$union], on: "2022-08-01" }')).toEqual(['An']);
    expect(await held('{ organizations: [$union], on: "2021-08-01" }')).toEqual([]);
    expect(await held('{ title: "\\"phó chủ tịch\\"", on: "2021-08-01" }')).toEqual([]);
  });

  it('a position says from when until when it counts as held, and what its end is known by', async () => {
    const { official } = await graph.ask<{ official: { positions: unknown } }>(
      'query ($id: ID!) { official(id: $id) { positions { title heldFrom heldUntil endKnownBy isCurrent successor { name } } } }',
      { id: officialId('An') },
    );
    expect(official.positions).toEqual([
      {
        title: 'Chủ tịch',
        heldFrom: '2022-07-01',
        heldUntil: null,
        endKnownBy: null,
        isCurrent: true,
        successor: null,
      },
      {
        title: 'Chủ tịch',
        heldFrom: '2021-05-01',
        heldUntil: '2022-04-30',
        endKnownBy: 'SUCCEEDED',
        isCurrent: false,
        successor: { name: 'Ba' },
      },
      {
        title: 'Phó Chủ tịch',
        heldFrom: '2020-05-01',
        heldUntil: '2021-04-30',
        endKnownBy: 'MOVED',
        isCurrent: false,
        successor: null,
      },
    ]);
  });

  it('a day that is none is refused', async () => {
    const query = 'query ($id: ID!) { official(id: $id) { positions(on: "2022-02-30") { title } } }';
    expect(await graph.refusal(query, { id: officialId('An') })).toMatch(/2022-02-30/);
  });
});
