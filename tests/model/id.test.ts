import { describe, expect, test } from 'vitest';
import { hashKey, kindOfId, NodeKind, nodeId } from '../../src/model/id.ts';

describe('ids', () => {
  test('a key is 16 characters and does not change between releases', () => {
    // Stored ids depend on this value: changing the hash would rename every node.
    expect(hashKey('https://mattran.org.vn/a-1.html')).toBe('ds83gpsgw98s51zq');
  });

  test('the border between parts counts', () => {
    expect(hashKey('ab', 'c')).not.toBe(hashKey('a', 'bc'));
  });

  test.each(Object.values(NodeKind))('an id of kind %s names its kind', (kind) => {
    expect(kindOfId(nodeId(kind, 'x'))).toBe(kind);
  });

  test.each(['', ':', 'article', 'article:', ':x', 'robot:x', '__proto__:x'])('%j is no id', (text) => {
    expect(kindOfId(text)).toBeNull();
  });
});
