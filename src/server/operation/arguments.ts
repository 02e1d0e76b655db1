import {
  type FieldNode,
  type GraphQLArgument,
  type GraphQLField,
  getArgumentValues,
  isNonNullType,
  Kind,
  valueFromAST,
} from 'graphql';
import { hasVariable, internalized, type VariableValues } from './variables.ts';

/** The values of a field's arguments by name. */
export type ArgumentValues = Readonly<Record<string, unknown>>;

/** An argument whose value stands in the document, or is that of a variable; one without a value is left out. */
interface PlainArgument {
  readonly name: string;
  /** The value where no variable stands for it, or where the variable has none; undefined for none. */
  readonly value: unknown;
  readonly variable: string | null;
  readonly isRequired: boolean;
}

/** Null where only graphql can read it, be it to find an error. */
function plainOf({ name, type, defaultValue }: GraphQLArgument, node: FieldNode): PlainArgument | null {
  const given = node.arguments?.find((one) => one.name.value === name)?.value;
  const isRequired = isNonNullType(type);
  if (given?.kind === Kind.VARIABLE)
    return { name, value: defaultValue, variable: internalized(given.name.value), isRequired };
  if (given !== undefined && hasVariable(given)) return null;
  const value: unknown = given === undefined ? defaultValue : valueFromAST(given, type);
  if (value === undefined && (given !== undefined || isRequired)) return null;
  return { name, value, variable: null, isRequired };
}

/** Reads the arguments of a field, as graphql does; most are constants and variables as they stand. */
export class ArgumentReader {
  /** Null where only graphql can do it. */
  readonly #plain: readonly PlainArgument[] | null;
  /** Where no variable is among them, once read. */
  readonly #isConstant: boolean;
  #constant: ArgumentValues | null = null;

  constructor(
    private readonly definition: GraphQLField<unknown, unknown>,
    private readonly node: FieldNode,
  ) {
    const plain = definition.args.map((one) => plainOf(one, node));
    this.#plain = plain.some((one) => one === null) ? null : plain.filter((one) => one !== null);
    this.#isConstant = node.arguments?.some(({ value }) => hasVariable(value)) !== true;
  }

  /** The values while variables have these. Throws as graphql does. */
  read(variables: VariableValues): ArgumentValues {
    if (this.#constant !== null) return this.#constant;
    const values = this.#asGiven(variables) ?? getArgumentValues(this.definition, this.node, variables);
    if (this.#isConstant) this.#constant = values;
    return values;
  }

  #asGiven(variables: VariableValues): ArgumentValues | null {
    if (this.#plain === null) return null;
    const values: Record<string, unknown> = {};
    for (const { name, value, variable, isRequired } of this.#plain) {
      const isGiven = variable !== null && Object.hasOwn(variables, variable);
      const found = isGiven ? variables[variable] : value;
      if (found === undefined && !isGiven && !isRequired) continue;
      if (found === undefined || (found === null && isRequired)) return null;
      values[name] = found;
    }
    return values;
  }
}
