import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openGraph, type TestGraph } from './graph.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await openGraph();
  graph.setNow('2026-11-21T00:00:00.000Z');
});
afterAll(() => graph.close());

describe('province', () => {
  it('tells its history', async () => {
    const document = `{
      past: province(name: "ha giang") { name isCurrent abolishedOn mergedInto { name } predecessors { name } code before: code(on: "2025-06-30") }
      present: province(name: "Lào Cai") { name isCurrent abolishedOn mergedInto { name } predecessors { name } code before: code(on: "2025-06-30") }
    }`;
    expect(await graph.ask(document)).toEqual({
      past: {
        name: 'Hà Giang',
        isCurrent: false,
        abolishedOn: '2025-07-01',
        mergedInto: { name: 'Tuyên Quang' },
        predecessors: [],
        code: null,
        before: '02',
      },
      present: {
        name: 'Lào Cai',
        isCurrent: true,
        abolishedOn: null,
        mergedInto: null,
        predecessors: [{ name: 'Yên Bái' }],
        code: '15',
        before: '10',
      },
    });
  });

  it('is found by the code of a date, today when no date is given', async () => {
    const document =
      '{ today: province(code: "15") { name } before: province(code: "15", on: "2024-01-01") { name } none: province(code: "00") { name } }';
    expect(await graph.ask(document)).toEqual({
      today: { name: 'Lào Cai' },
      before: { name: 'Yên Bái' },
      none: null,
    });
  });

  it('is found by a name on a day only where it existed then', async () => {
    const document = `{
      before: province(name: "Hà Giang", on: "2025-06-30") { name }
      since: province(name: "Hà Giang", on: "2025-07-01") { name }
      any: province(name: "Hà Giang") { name }
      heir: province(name: "Tuyên Quang", on: "2025-07-01") { name }
    }`;
    expect(await graph.ask(document)).toEqual({
      before: { name: 'Hà Giang' },
      since: null,
      any: { name: 'Hà Giang' },
      heir: { name: 'Tuyên Quang' },
    });
  });

  it.each([
    ['Lào Cai', '10', '15'],
    ['Bắc Ninh', '27', '24'],
    ['Quảng Trị', '45', '44'],
    ['Gia Lai', '64', '52'],
    ['Tây Ninh', '72', '80'],
    ['Đồng Tháp', '87', '82'],
    ['An Giang', '89', '91'],
    ['Yên Bái', '15', null],
    ['Hồ Chí Minh', '79', '79'],
  ])('%s had the code %s and has %s', async (name, before, since) => {
    const document =
      'query ($name: String!) { province(name: $name) { before: code(on: "2025-06-30") since: code(on: "2025-07-01") code } }';
    expect(await graph.ask(document, { name })).toEqual({ province: { before, since, code: since } });
  });

  it.each([
    ['Huế', '2025-01-01'],
    ['Đồng Nai', '2026-04-30'],
    ['Quảng Ninh', '2026-09-01'],
    ['Bắc Ninh', '2026-09-20'],
  ])('%s became a city on %s', async (name, day) => {
    const document = 'query ($name: String!) { province(name: $name) { kind } }';
    const midnight = Date.parse(`${day}T00:00:00+07:00`);
    graph.setNow(new Date(midnight - 1).toISOString());
    expect(await graph.ask(document, { name })).toEqual({ province: { kind: 'PROVINCE' } });
    graph.setNow(new Date(midnight).toISOString());
    expect(await graph.ask(document, { name })).toEqual({ province: { kind: 'CITY' } });
  });
});

describe('provinces', () => {
  it('are 34 now, 63 in all, and were 63 before the merger', async () => {
    const document =
      '{ now: provinces { id } gone: provinces(current: false) { id } all: provinces(current: null) { id } }';
    const sizes = async () =>
      Object.values(await graph.ask<Record<string, unknown[]>>(document)).map((list) => list.length);
    graph.setNow('2026-11-21T00:00:00.000Z');
    expect(await sizes()).toEqual([34, 29, 63]);
    graph.setNow('2025-06-30T16:59:59.000Z');
    expect(await sizes()).toEqual([63, 0, 63]);
  });

  it.each([
    ['2025-06-30T16:59:59.999Z', 6],
    ['2025-06-30T17:00:00.000Z', 6],
    ['2026-11-21T00:00:00.000Z', 9],
  ])('as of %s have %i cities', async (now, cities) => {
    graph.setNow(now);
    const { provinces } = await graph.ask<{ provinces: { kind: string }[] }>('{ provinces { kind } }');
    expect(provinces.filter(({ kind }) => kind === 'CITY')).toHaveLength(cities);
  });

  it('and countries cost no statement', async () => {
    expect(
      await graph.statements(
        '{ provinces { name kind code predecessors { name } } countries { name code } }',
      ),
    ).toEqual([]);
  });
});
