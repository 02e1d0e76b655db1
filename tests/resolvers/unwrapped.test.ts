import { type GraphQLObjectType, type GraphQLResolveInfo, isAbstractType } from 'graphql';
import { afterAll, describe, expect, it } from 'vitest';
import { openGraph } from './graph.ts';

const graph = await openGraph(3);
afterAll(() => graph.close());

const fieldOf = (type: string, field: string) => {
  const found = (graph.schema.getType(type) as GraphQLObjectType).getFields()[field];
  if (found === undefined) throw new Error(`expected ${type}.${field}`);
  return found;
};
const info = {} as GraphQLResolveInfo;

describe('what type-graphql puts around a handler is taken out', () => {
  it('a value that is known comes as it is, and no promise of it', () => {
    const { resolve } = fieldOf('Article', 'provinces');
    const provinces = resolve?.({ provinceIds: ['province:cao-bang'] }, {}, graph.context(), info);
    expect(provinces).toEqual([expect.objectContaining({ name: 'Cao Bằng' })]);
  });

  it('arguments reach their parameters in the order that the handler declares', () => {
    const { resolve } = fieldOf('Province', 'code');
    const province = {
      codes: [{ value: '04', from: '2008-08-01', until: null }],
      existsFrom: null,
      abolishedOn: null,
    };
    expect(resolve?.(province, { on: '2020-01-01' }, graph.context(), info)).toBe('04');
  });

  it('wrong arguments are refused by a rejection, also where the handler throws', async () => {
    const { resolve } = fieldOf('Article', 'officials');
    const refused = resolve?.({ id: 'article:1' }, { first: 0 }, graph.context(), info);
    await expect(refused).rejects.toThrow('first must be 1 to 100, but got 0');
  });

  it.each([
    ['Article', 'title'],
    ['Article', 'id'],
    ['Image', 'caption'],
    ['OfficialEdge', 'node'],
  ])('%s.%s is a property', (type, field) => {
    expect(fieldOf(type, field).resolve).toBeUndefined();
  });

  it.each(['nodes', 'edges', 'pageInfo', 'totalCount'])(
    'a connection reads %s when it is asked for',
    (field) => {
      const { resolve } = fieldOf('ArticleConnection', field);
      expect(resolve?.({ [field]: 'read' }, {}, graph.context(), info)).toBe('read');
    },
  );

  it.each(['Node', '_Entity'])('the type of a %s is told by name, and at once', (name) => {
    const type = graph.schema.getType(name);
    if (!isAbstractType(type)) throw new Error('expected an abstract type');
    const typeOf = (id: string) => type.resolveType?.({ id }, graph.context(), info, type);
    expect([typeOf('official:1'), typeOf('province:cao-bang'), typeOf('bird:1')]).toEqual([
      'Official',
      'Province',
      undefined,
    ]);
  });
});

it('what is for operators only stays guarded', async () => {
  const guarded = [
    ...Object.values(graph.schema.getMutationType()?.getFields() ?? {}),
    fieldOf('Query', 'decisions'),
  ];
  expect(guarded.length).toBeGreaterThan(5);
  for (const { resolve, name } of guarded) {
    const answer = Promise.resolve().then(() => resolve?.(undefined, {}, graph.context(), info));
    await expect(answer, name).rejects.toThrow('expected an operator');
  }
});
