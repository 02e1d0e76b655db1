import {
  GraphQLBoolean,
  GraphQLID,
  GraphQLInt,
  type GraphQLSchema,
  GraphQLString,
  getVariableValues,
  Kind,
  type OperationDefinitionNode,
  type TypeNode,
  type ValueNode,
} from 'graphql';

/** The values of an operation's variables by name: only of those that it declares. */
export type VariableValues = Readonly<Record<string, unknown>>;

/** Whether a value in a document has a variable in it. */
export function hasVariable(value: ValueNode): boolean {
  if (value.kind === Kind.VARIABLE) return true;
  if (value.kind === Kind.LIST) return value.values.some(hasVariable);
  return value.kind === Kind.OBJECT && value.fields.some((field) => hasVariable(field.value));
}

/** Whether graphql gives a value of a scalar back as it came. */
type Test = (value: unknown) => boolean;

const MAX_INT = 2_147_483_647;
const isString: Test = (value) => typeof value === 'string';
const isInt: Test = (value) => Number.isInteger(value) && Math.abs(value as number) <= MAX_INT;
const TESTS = new Map<unknown, Test>([
  [GraphQLString, isString],
  [GraphQLID, isString],
  [GraphQLInt, isInt],
  [GraphQLBoolean, (value) => typeof value === 'boolean'],
]);

/** V8 finds a property by such a name at once, and looks a name that was cut out of a text up in a table first, each time. */
export const internalized = (name: string): string => Object.keys({ [name]: true })[0] ?? name;

/** A variable of a scalar of graphql's own, without a default. */
interface PlainVariable {
  readonly name: string;
  readonly isRequired: boolean;
  readonly test: Test;
}

function plainOf(schema: GraphQLSchema, name: string, type: TypeNode): PlainVariable | null {
  const isRequired = type.kind === 'NonNullType';
  const named = isRequired ? type.type : type;
  const test = named.kind === 'NamedType' ? TESTS.get(schema.getType(named.name.value)) : undefined;
  return test === undefined ? null : { name: internalized(name), isRequired, test };
}

/** Coerces the variables of one operation, as graphql does; most are strings and numbers that stay what they are. */
export class VariableCoercion {
  /** Null where only graphql can do it. */
  readonly #plain: readonly PlainVariable[] | null;

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly operation: OperationDefinitionNode,
  ) {
    const plain = (operation.variableDefinitions ?? []).map(({ variable, type, defaultValue }) =>
      defaultValue === undefined ? plainOf(schema, variable.name.value, type) : null,
    );
    this.#plain = plain.some((one) => one === null) ? null : plain.filter((one) => one !== null);
  }

  /** The values; null where graphql finds an error in what was given. */
  of(given: VariableValues): VariableValues | null {
    return this.#asGiven(given) ?? this.#coerced(given);
  }

  /** What was given, where it is as it should be and nothing beside it was. */
  #asGiven(given: VariableValues): VariableValues | null {
    if (this.#plain === null) return null;
    let count = 0;
    for (const { name, isRequired, test } of this.#plain) {
      const value = given[name];
      if (value === undefined && !isRequired) continue;
      if (value === null ? isRequired : !test(value)) return null;
      count += 1;
    }
    return Object.keys(given).length === count ? given : null;
  }

  #coerced(given: VariableValues): VariableValues | null {
    return getVariableValues(this.schema, this.operation.variableDefinitions ?? [], given).coerced ?? null;
  }
}
