import { describe, expect, test } from 'vitest';
import { Suspects } from '../../src/processes/suspects.ts';

describe('Suspects', () => {
  test('suspects all that were being read at a crash, and nobody that was read to the end', () => {
    const suspects = new Suspects();
    for (const id of ['a', 'b', 'c']) suspects.began(id);
    suspects.ended('b');
    suspects.crashed();
    expect([suspects.alone, suspects.takeGuilty()]).toEqual([['a', 'c'], []]);
  });

  test('finds the suspect guilty that is being read at the next crash, whoever else is', () => {
    const suspects = new Suspects();
    for (const id of ['a', 'b']) suspects.began(id);
    suspects.crashed();
    for (const id of ['new', 'a']) suspects.began(id);
    suspects.crashed();
    expect(suspects.takeGuilty()).toEqual(['a']);
    expect(suspects.takeGuilty()).toEqual([]);
  });

  test('finds nobody guilty while more than one may be', () => {
    const suspects = new Suspects();
    for (let times = 0; times < 2; times += 1) {
      for (const id of ['a', 'b']) suspects.began(id);
      suspects.crashed();
    }
    expect([suspects.takeGuilty(), suspects.alone]).toEqual([[], ['a', 'b']]);
  });

  test('suspects no more who has been read to the end since', () => {
    const suspects = new Suspects();
    suspects.began('a');
    suspects.crashed();
    suspects.began('a');
    suspects.ended('a');
    suspects.began('b');
    suspects.crashed();
    expect([suspects.takeGuilty(), suspects.alone]).toEqual([[], ['b']]);
  });

  test('finds a guilty one guilty again at a single crash', () => {
    const suspects = new Suspects();
    for (let times = 0; times < 3; times += 1) {
      suspects.began('a');
      suspects.crashed();
    }
    expect(suspects.takeGuilty()).toEqual(['a']);
    suspects.began('a');
    suspects.crashed();
    expect(suspects.takeGuilty()).toEqual(['a']);
  });

  test('holds an end that was asked for against nobody', () => {
    const suspects = new Suspects();
    suspects.began('a');
    suspects.left();
    suspects.crashed();
    expect(suspects.alone).toEqual([]);
  });
});
