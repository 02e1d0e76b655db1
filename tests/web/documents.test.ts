import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { minifyIntrospection, outputIntrospectionFile } from 'gql.tada/internal';
import { buildSchema, introspectionFromSchema, Kind, parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { graphql, textOf } from '../../src/web/graph/document.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const schema = buildSchema(readFileSync(join(ROOT, 'schema/schema.graphql'), 'utf8'));
const files = globSync('src/web/**/*.{ts,tsx}', { cwd: ROOT }).sort();

/** Every operation of the dashboard, as it is sent. */
const operations = (
  await Promise.all(
    files
      .filter((file) => file.endsWith('/documents.ts'))
      .map(async (file) => {
        const module = (await import(join(ROOT, file))) as Record<string, { readonly text?: string }>;
        return Object.entries(module).flatMap(([name, { text = '' }]) =>
          /^(query|subscription)\b/m.test(text) ? [{ file, name, text }] : [],
        );
      }),
  )
).flat();

describe('the documents of the dashboard', () => {
  it('are there to look at', () => {
    expect(operations.length).toBeGreaterThan(5);
  });

  it.each(operations)('fit the schema: $name of $file', ({ text }) => {
    expect(validate(schema, parse(text))).toEqual([]);
  });

  it('stand in files named documents.ts, where the build finds them', () => {
    const others = files.filter((file) => !/\/(documents|document|schema\.d)\.ts$/.test(file));
    const users = others.filter((file) => /\bgraphql\(/.test(readFileSync(join(ROOT, file), 'utf8')));
    expect(users).toEqual([]);
  });

  it('have names of their own, so that a log or the explorer tells them apart', () => {
    const names = operations.map(({ text }) =>
      parse(text).definitions.flatMap((one) =>
        one.kind === Kind.OPERATION_DEFINITION ? [one.name?.value] : [],
      ),
    );
    expect(names.every((of) => of.length === 1 && of[0] !== undefined)).toBe(true);
    expect(new Set(names.map(([name]) => name)).size).toBe(names.length);
  });
});

describe('a document', () => {
  const name = graphql(`
    fragment NameOf on Official {
      name
    }
  `);
  const both = graphql(
    `
    fragment BothOf on Official {
      id
      ...NameOf
    }
  `,
    [name],
  );

  it('has the fragments that it spreads, and those of these, each once and without a margin', () => {
    const document = graphql(
      `
      query Two {
        officials {
          nodes {
            ...BothOf
            ...NameOf
          }
        }
      }
    `,
      [both, name],
    );
    const text = textOf(document);
    expect(text.match(/^(query|fragment) \w+/gm)).toEqual([
      'query Two',
      'fragment BothOf',
      'fragment NameOf',
    ]);
    expect(validate(schema, parse(text))).toEqual([]);
  });
});

it('the types of the schema are those of schema.graphql (npx vitest run tests/web/documents -u writes them anew)', async () => {
  const introspection = minifyIntrospection(introspectionFromSchema(schema, { descriptions: false }));
  const types = outputIntrospectionFile(introspection, { fileType: 'schema.d.ts', shouldPreprocess: true });
  await expect(types).toMatchFileSnapshot(join(ROOT, 'src/web/graph/schema.d.ts'));
});
