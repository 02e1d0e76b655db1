import { expect, it } from 'vitest';
import { AutomaticDocuments, hashOf } from '../../../src/server/operation/automatic.ts';

it('names a text by the SHA-256 of its UTF-8', () => {
  // The example of GraphQL over HTTP, appendix A.
  expect(hashOf('query($id:ID!){user(id:$id){name}}')).toBe(
    '71f7dc5758652baac68e4a10c50be732b741c892ade2883a99358f52b555286b',
  );
});

it('finds what it keeps, and nothing else', () => {
  const documents = new AutomaticDocuments();
  documents.keep('a', '{ a }');
  expect([documents.find('a'), documents.find('b')]).toEqual(['{ a }', null]);
});

it('counts its bounds in bytes of UTF-8', () => {
  const documents = new AutomaticDocuments({ entries: 10, size: 100, entrySize: 60 });
  documents.keep('a', 'ă'.repeat(25));
  documents.keep('b', 'ă'.repeat(31));
  expect([documents.find('a'), documents.find('b')]).toEqual(['ă'.repeat(25), null]);
  documents.keep('c', 'c'.repeat(51));
  expect([documents.find('a'), documents.find('c')]).toEqual([null, 'c'.repeat(51)]);
});
