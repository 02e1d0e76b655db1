import { describe, expect, it } from 'vitest';
import { readAsked, readSearch } from '../../../src/server/operation/asked.ts';

const EMPTY = { query: null, documentId: null, operationName: null, variables: {}, extensions: {} };
const message = (reading: ReturnType<typeof readAsked>) =>
  reading.kind === 'malformed' ? reading.message : null;

describe('the parameters of a body', () => {
  it('are read as they are', () => {
    const asked = {
      query: '{ a }',
      documentId: 'b',
      operationName: 'C',
      variables: { d: 1 },
      extensions: { e: [] },
    };
    expect(readAsked({ ...asked, more: 'is left' })).toEqual({ kind: 'read', asked });
  });

  it('may be missing, null or empty', () => {
    const asked = { ...EMPTY, query: '{ a }' };
    expect(readAsked({ query: '{ a }' })).toEqual({ kind: 'read', asked });
    const blank = { query: '{ a }', documentId: '', operationName: '', variables: null, extensions: null };
    expect(readAsked(blank)).toEqual({ kind: 'read', asked });
  });

  it.each([
    [[{ query: '{ a }' }], 'expected one operation in a request, but got a list: batches are not answered'],
    ['{ a }', 'expected a JSON object such as {"query": "{ ... }"}'],
    [null, 'expected a JSON object such as {"query": "{ ... }"}'],
    [{}, 'expected a document as "query" or its id as "documentId", but got neither'],
    [{ query: '' }, 'expected a document as "query" or its id as "documentId", but got neither'],
    [{ query: 7 }, 'expected a string as "query", but got a number'],
    [{ query: ['{ a }'] }, 'expected a string as "query", but got a list'],
    [{ query: '{ a }', operationName: {} }, 'expected a string as "operationName", but got an object'],
    [{ query: '{ a }', variables: '{}' }, 'expected a JSON object as "variables", but got a string'],
    [{ query: '{ a }', extensions: [] }, 'expected a JSON object as "extensions", but got a list'],
  ])('%j are refused', (parameters, expected) => {
    expect(message(readAsked(parameters))).toBe(expected);
  });

  it('need no query where Apollo’s extension names the document', () => {
    const extensions = { persistedQuery: { version: 1 } };
    expect(readAsked({ extensions })).toEqual({ kind: 'read', asked: { ...EMPTY, extensions } });
  });
});

describe('the parameters of an address', () => {
  it('are read, maps from JSON', () => {
    const search = new URLSearchParams({ query: '{ a }', variables: '{"b":"ế"}', extensions: '{"c":1}' });
    expect(readSearch(`?${search}`)).toEqual({
      kind: 'read',
      asked: { ...EMPTY, query: '{ a }', variables: { b: 'ế' }, extensions: { c: 1 } },
    });
  });

  it('count as missing where they are empty', () => {
    expect(readSearch('?query={a}&variables=&operationName=')).toEqual({
      kind: 'read',
      asked: { ...EMPTY, query: '{a}' },
    });
  });

  it.each([
    ['', 'expected a document as "query" or its id as "documentId", but got neither'],
    ['?query={a}&query={b}', 'expected "query" once in the address, but got it 2 times'],
    ['?query={a}&variables={', 'expected "variables" in JSON, but it cannot be parsed'],
    ['?query={a}&variables=[1]', 'expected a JSON object as "variables", but got a list'],
    ['?query={a}&extensions=null7', 'expected "extensions" in JSON, but it cannot be parsed'],
  ])('%s are refused', (search, expected) => {
    expect(message(readSearch(search))).toBe(expected);
  });
});
