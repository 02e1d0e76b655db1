import { expect, it } from 'vitest';
import { rowView } from '../../src/store/row-view.ts';

it('gives the values of a row by the names of its columns', () => {
  const View = rowView<{ id: string; count: number; lead: string | null }>(['id', 'count', 'lead']);
  const [one, other] = [new View(['a', 3, null]), new View(['b', 4, 'x'])];
  expect([one.id, one.count, one.lead]).toEqual(['a', 3, null]);
  expect([other.id, other.count, other.lead]).toEqual(['b', 4, 'x']);
});

it('leaves columns that are not there undefined', () => {
  const View = rowView<{ id: string; more?: string }>(['id', 'more']);
  expect(new View(['a']).more).toBeUndefined();
});

it('gives a value by each of the names of its column, and constants', () => {
  const View = rowView<{ id: string; key: string; side: number }>([['id', 'key']], { side: 0 });
  const one = new View(['a']);
  expect([one.id, one.key, one.side]).toEqual(['a', 'a', 0]);
});
