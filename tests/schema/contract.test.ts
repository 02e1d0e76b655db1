import { readFileSync } from 'node:fs';
import {
  astFromValue,
  type DefinitionNode,
  type FieldDefinitionNode,
  type GraphQLArgument,
  type GraphQLInputField,
  type InputValueDefinitionNode,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isScalarType,
  parse,
  print,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { buildGraph } from '../../resolvers/index.ts';

const schema = buildGraph();
const contract = parse(readFileSync(new URL('./contract.graphql', import.meta.url), 'utf8'));

/** One line for an argument or input field: its name, type and default. */
const asked = (node: InputValueDefinitionNode) =>
  `${node.name.value}: ${print(node.type)}${node.defaultValue ? ` = ${print(node.defaultValue)}` : ''}`;

function given(input: GraphQLArgument | GraphQLInputField): string {
  const value = input.defaultValue === undefined ? null : astFromValue(input.defaultValue, input.type);
  return `${input.name}: ${String(input.type)}${value ? ` = ${print(value)}` : ''}`;
}

function missingFields(name: string, fields: readonly FieldDefinitionNode[]): string[] {
  const type = schema.getType(name);
  if (!isObjectType(type) && !isInterfaceType(type)) return [`${name} as an object type`];
  return fields.flatMap((wanted) => {
    const label = `${name}.${wanted.name.value}`;
    const field = type.getFields()[wanted.name.value];
    if (field === undefined) return [label];
    const args = field.args.map(given);
    return [
      ...(String(field.type) === print(wanted.type)
        ? []
        : [`${label}: ${print(wanted.type)} (is ${String(field.type)})`]),
      ...(wanted.arguments ?? [])
        .map(asked)
        .filter((arg) => !args.includes(arg))
        .map((arg) => `${label}(${arg})`),
    ];
  });
}

function missing(definition: DefinitionNode): string[] {
  if (!('name' in definition) || definition.name === undefined) return [`a name for ${definition.kind}`];
  const name = definition.name.value;
  const type = schema.getType(name);
  switch (definition.kind) {
    case 'ObjectTypeDefinition': {
      const interfaces = isObjectType(type) ? type.getInterfaces().map(String) : [];
      const lacking = (definition.interfaces ?? []).filter((one) => !interfaces.includes(one.name.value));
      return [
        ...lacking.map((one) => `${name} implements ${one.name.value}`),
        ...missingFields(name, definition.fields ?? []),
      ];
    }
    case 'InterfaceTypeDefinition':
      return missingFields(name, definition.fields ?? []);
    case 'EnumTypeDefinition': {
      const values = isEnumType(type) ? type.getValues().map((value) => value.name) : [];
      const wanted = (definition.values ?? []).map((value) => value.name.value);
      return wanted.filter((value) => !values.includes(value)).map((value) => `${name}.${value}`);
    }
    case 'InputObjectTypeDefinition': {
      const fields = isInputObjectType(type) ? Object.values(type.getFields()).map(given) : [];
      return (definition.fields ?? [])
        .map(asked)
        .filter((field) => !fields.includes(field))
        .map((field) => `${name}.${field}`);
    }
    case 'ScalarTypeDefinition':
      return isScalarType(type) ? [] : [`scalar ${name}`];
    default:
      return [`a rule for ${definition.kind}`];
  }
}

describe('the contract', () => {
  it('is kept in every type, field, argument, default and nullability', () => {
    expect(contract.definitions.length).toBeGreaterThan(50);
    expect(contract.definitions.flatMap(missing)).toEqual([]);
  });

  it.each([
    'Article',
    'Event',
    'Official',
    'Organization',
    'LegalDocument',
    'Story',
    'Mention',
    'Participation',
  ])('gives %sConnection the four fields of every connection', (name) => {
    const type = schema.getType(`${name}Connection`);
    const fields = isObjectType(type)
      ? Object.values(type.getFields()).map((field) => `${field.name}: ${String(field.type)}`)
      : [];
    expect(fields).toEqual([
      `edges: [${name}Edge!]!`,
      `nodes: [${name}!]!`,
      'pageInfo: PageInfo!',
      'totalCount: Int!',
    ]);
  });
});
