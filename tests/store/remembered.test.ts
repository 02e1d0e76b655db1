import { describe, expect, it } from 'vitest';
import type { Engine } from '../../src/store/engine.ts';
import { Remembered } from '../../src/store/remembered.ts';

interface Thing {
  readonly id: string;
  readonly version: number;
}

/** Things of a size of 10 each, and what was read of them. */
function things(maxBytes: number) {
  let version = 1;
  const reads: string[][] = [];
  const engine = { version: () => version } as Engine;
  const remembered = new Remembered<Thing>(engine, maxBytes, () => 10);
  let onRead = () => {};
  const read = async (ids: readonly string[]) => {
    reads.push([...ids]);
    const found = ids.map((id) => (id === 'none' ? null : { id, version }));
    onRead();
    return found;
  };
  return {
    reads,
    get: (...ids: string[]) => remembered.get(ids, read),
    at: (at: number, ...ids: string[]) => remembered.at(at, ids),
    commit() {
      version += 1;
    },
    /** Commits once, between two statements. */
    commitMeanwhile() {
      onRead = () => {
        onRead = () => {};
        version += 1;
      };
    },
  };
}

describe('what is remembered of entities', () => {
  it('is read once, and comes in the order asked', async () => {
    const { get, reads } = things(1_000);
    await get('a');
    expect(await get('b', 'a', 'b')).toEqual([
      { id: 'b', version: 1 },
      { id: 'a', version: 1 },
      { id: 'b', version: 1 },
    ]);
    await get('a', 'b');
    expect(reads).toEqual([['a'], ['b', 'b']]);
  });

  it('cannot be changed by those who get it', async () => {
    const { get } = things(1_000);
    const [first] = await get('a');
    expect(Object.isFrozen(first)).toBe(true);
    expect((await get('a'))[0]).toBe(first);
  });

  it('leaves out what is not there, and asks for it again', async () => {
    const { get, reads } = things(1_000);
    expect(await get('none', 'a')).toEqual([null, { id: 'a', version: 1 }]);
    expect(await get('a', 'none')).toEqual([{ id: 'a', version: 1 }, null]);
    expect(reads).toEqual([['none', 'a'], ['none']]);
  });

  it('is forgotten when anything was committed', async () => {
    const { get, commit } = things(1_000);
    await get('a');
    commit();
    expect(await get('a')).toEqual([{ id: 'a', version: 2 }]);
  });

  it('is of one state where something is committed while the rest is read', async () => {
    const { get, commitMeanwhile } = things(1_000);
    await get('a');
    commitMeanwhile();
    expect(await get('a', 'b')).toEqual([
      { id: 'a', version: 2 },
      { id: 'b', version: 2 },
    ]);
  });

  it('is told as it was at a version, where all of it is remembered', async () => {
    const { get, at } = things(1_000);
    await get('a', 'b', 'none');
    expect(at(1, 'b', 'a', 'b')?.map(({ id }) => id)).toEqual(['b', 'a', 'b']);
    expect(at(1, 'a', 'none')).toBeNull();
    expect(at(2, 'a')).toBeNull();
  });

  it('stays within its bytes, and what is used stays', async () => {
    const { get, reads } = things(40);
    for (const id of ['a', 'b', 'a', 'c', 'a', 'd', 'a', 'e', 'a', 'b']) await get(id);
    expect(reads.flat()).toEqual(['a', 'b', 'c', 'd', 'e', 'b']);
  });
});
