import {
  type GraphQLNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
} from 'graphql';
import { expect, it } from 'vitest';
import { buildGraph } from '../../resolvers/index.ts';

interface Described {
  readonly label: string;
  readonly description: string | null | undefined;
}

const types = Object.values(buildGraph().getTypeMap()).filter(
  (type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type),
);

function partsOf(type: GraphQLNamedType): Described[] {
  const part = (
    name: string,
    { description }: { readonly description?: string | null | undefined },
  ): Described => ({
    label: `${type.name}.${name}`,
    description,
  });
  if (isEnumType(type)) return type.getValues().map((value) => part(value.name, value));
  if (isInputObjectType(type)) return Object.values(type.getFields()).map((field) => part(field.name, field));
  if (!isObjectType(type) && !isInterfaceType(type)) return [];
  return Object.values(type.getFields()).flatMap((field) => [
    part(field.name, field),
    ...field.args.map((arg) => part(`${field.name}(${arg.name})`, arg)),
  ]);
}

const everything = types.flatMap((type): Described[] => [
  { label: type.name, description: type.description },
  ...partsOf(type),
]);

it('describes every type, field, argument and enum value', () => {
  expect(everything.length).toBeGreaterThan(300);
  expect(everything.filter(({ description }) => !description?.trim()).map(({ label }) => label)).toEqual([]);
});

it('writes descriptions as sentences', () => {
  const unfinished = everything.filter(({ description }) => !/[.…)]$/.test(description ?? ''));
  expect(unfinished.map(({ label, description }) => `${label}: ${description}`)).toEqual([]);
});
