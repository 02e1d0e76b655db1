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

  it('becomes a city on its day', async () => {
    const document = '{ province(name: "Đồng Nai") { kind } }';
    expect(await graph.ask(document)).toEqual({ province: { kind: 'CITY' } });
    graph.setNow('2026-04-29T16:59:59.000Z');
    expect(await graph.ask(document)).toEqual({ province: { kind: 'PROVINCE' } });
    graph.setNow('2026-04-29T17:00:00.000Z');
    expect(await graph.ask(document)).toEqual({ province: { kind: 'CITY' } });
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

  it('and countries cost no statement', async () => {
    expect(
      await graph.statements(
        '{ provinces { name kind code predecessors { name } } countries { name code } }',
      ),
    ).toEqual([]);
  });
});
