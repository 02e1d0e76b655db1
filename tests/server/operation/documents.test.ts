import { buildSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import { rememberDocuments } from '../../../src/server/operation/documents.ts';
import { DEFAULT_LIMITS } from '../../../src/server/operation/limits.ts';
import { SDL } from '../graph.ts';

const open = () => rememberDocuments(buildSchema(SDL), DEFAULT_LIMITS);

describe('a document', () => {
  it('is read once while it is remembered', () => {
    const documents = open();
    const [first, second] = [documents.read('{ hello }'), documents.read('{ hello }')];
    expect(first.kind).toBe('valid');
    expect(second).toBe(first);
  });

  it('is forgotten when 500 others were used since, and not when it was used among them', () => {
    const documents = open();
    const [kept, dropped] = [documents.read('{ a: hello }'), documents.read('{ b: hello }')];
    for (let index = 0; index < 499; index++) {
      documents.read(`{ hello(name: "${index}") }`);
      documents.read('{ a: hello }');
    }
    expect(documents.read('{ a: hello }')).toBe(kept);
    expect(documents.read('{ b: hello }')).not.toBe(dropped);
  });

  it('with many errors is told the first twenty', () => {
    const read = open().read(
      `{ items { ${Array.from({ length: 300 }, (_, index) => `f${index}`).join(' ')} } }`,
    );
    expect(read.kind === 'refused' && read.errors).toHaveLength(21);
    expect(read.kind === 'refused' && read.errors.at(-1)?.message).toMatch(/^Too many validation errors/);
  });
});
