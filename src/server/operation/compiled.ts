import {
  type DocumentNode,
  type FieldNode,
  GraphQLBoolean,
  GraphQLID,
  type GraphQLLeafType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  GraphQLString,
  isAbstractType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type OperationDefinitionNode,
  OperationTypeNode,
  type SelectionSetNode,
  TypeNameMetaFieldDef,
} from 'graphql';
import { type Conditions, Selections } from './collected.ts';
import { isPromise, Run } from './run.ts';
import { hasConstantArguments, infoOf, type Path, pathOf, readField, type Site } from './site.ts';

type Target = Record<string | number, unknown>;
/** Completes a value and puts it into its place of the answer; throws for what no plain answer has. */
type Put = (run: Run, value: unknown, path: Path, target: Target, key: string | number) => void;

/** The data of an answer. */
export type Data = Readonly<Record<string, unknown>>;

/** A query of one document, or what a subscription asks of its events, to be executed again and again. */
export interface CompiledQuery {
  /** How many fields it has, fragments spread: it takes memory by them. */
  readonly size: number;
  /**
   * The data of the answer as graphql's `execute` gives it; null where anything went wrong: graphql-js has to execute the query then, and
   * to tell the errors. `variables` are those that graphql coerced, `root` is the event of a subscription. Never throws or rejects.
   */
  execute(
    context: unknown,
    variables: GraphQLResolveInfo['variableValues'],
    root?: unknown,
  ): Data | null | Promise<Data | null>;
}

interface CompiledField {
  readonly site: Site;
  readonly put: Put;
  /** `__typename` is known beforehand. */
  readonly constant: string | null;
  /** What a property of the object has to be so that it is the answer as it stands; null where more has to be done. */
  readonly plain: 'string' | 'boolean' | null;
  /** Whether anybody may ask where it stands. */
  readonly isPlaced: boolean;
}

/** Thrown where a document is left to graphql-js. */
class NotCompiled extends Error {}

const notPlain = (): never => {
  throw new Error('expected a value that the type allows, but got another');
};

function fill(
  run: Run,
  fields: readonly CompiledField[],
  source: unknown,
  above: Path | undefined,
  target: Target,
): void {
  const properties = typeof source === 'object' && source !== null ? (source as Data) : {};
  for (const { site, put, constant, plain, isPlaced } of fields) {
    const { key } = site;
    if (constant !== null) {
      target[key] = constant;
      continue;
    }
    if (plain !== null) {
      const property = properties[site.name];
      if (typeof property === plain) {
        target[key] = property;
        continue;
      }
    }
    const path = isPlaced ? pathOf(site, above) : undefined;
    const value = readField(run, site, source, above, path);
    if (isPromise(value)) {
      // Its place in the order of the answer.
      target[key] = null;
      run.later(value, (come) => put(run, come, path as Path, target, key));
    } else put(run, value, path as Path, target, key);
  }
}

/** Of which type of JavaScript a type gives every value back as it is. */
function plainOf(type: GraphQLOutputType): CompiledField['plain'] {
  const inner = isNonNullType(type) ? type.ofType : type;
  if (inner === GraphQLString || inner === GraphQLID) return 'string';
  return inner === GraphQLBoolean ? 'boolean' : null;
}

function putLeaf(type: GraphQLLeafType, isRequired: boolean): Put {
  return (_run, value, _path, target, key) => {
    if (value == null) target[key] = isRequired ? notPlain() : null;
    else target[key] = (value instanceof Error ? null : type.serialize(value)) ?? notPlain();
  };
}

function putList(putItem: Put, isPlaced: boolean): Put {
  return (run, value, path, target, key) => {
    if (typeof value !== 'object' || !(Symbol.iterator in (value as object))) notPlain();
    const items: unknown[] = [];
    target[key] = items;
    let index = 0;
    try {
      for (const item of value as Iterable<unknown>) {
        const at = index++;
        const place = isPlaced ? { prev: path, key: at, typename: undefined } : path;
        if (isPromise(item)) {
          items.push(null);
          run.later(item, (come) => putItem(run, come, place, items as unknown as Target, at));
        } else putItem(run, item, place, items as unknown as Target, at);
      }
    } catch (error) {
      // Those that were not reached: a promise that nobody waits for must not reject.
      for (const item of value as Iterable<unknown>) if (isPromise(item)) item.then(undefined, () => {});
      throw error;
    }
  };
}

function putObject(fields: readonly CompiledField[]): Put {
  return (run, value, path, target, key) => {
    const object: Target = {};
    target[key] = object;
    fill(run, fields, value, path, object);
  };
}

/** Reads a selection once and makes of it functions over values. */
class Compiler {
  size = 0;
  #withArguments = 0;

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly selections: Selections,
    private readonly maxSize: number,
  ) {}

  object(type: GraphQLObjectType, sets: readonly SelectionSetNode[]): readonly CompiledField[] {
    // A type that has to be asked of each value: none of ours is.
    if (type.isTypeOf != null) throw new NotCompiled();
    return [...this.selections.of(type, sets)].map(([key, nodes]) => this.#field(type, key, nodes));
  }

  #field(parent: GraphQLObjectType, key: string, nodes: readonly FieldNode[]): CompiledField {
    this.size += 1;
    const name = nodes[0]?.name.value ?? '';
    const isTypeName = name === '__typename';
    const definition = isTypeName ? TypeNameMetaFieldDef : parent.getFields()[name];
    // What tells the schema is rare and graphql's own; and `__proto__` would not become a property.
    const isOdd = definition === undefined || key === '__proto__' || (name.startsWith('__') && !isTypeName);
    if (isOdd || this.size > this.maxSize) throw new NotCompiled();
    const at = definition.args.length === 0 ? -1 : this.#withArguments++;
    const isConstant = hasConstantArguments(nodes[0]);
    const site: Site = { key, name, parent, definition, nodes, at, isConstant };
    const isLeaf = nodes[0]?.selectionSet === undefined;
    return {
      site,
      put: this.#put(definition.type, site),
      constant: isTypeName ? parent.name : null,
      plain: definition.resolve == null ? plainOf(definition.type) : null,
      isPlaced: !isLeaf || definition.resolve != null,
    };
  }

  #put(type: GraphQLOutputType, site: Site): Put {
    const isRequired = isNonNullType(type);
    const inner = isRequired ? type.ofType : type;
    if (isLeafType(inner)) return putLeaf(inner, isRequired);
    const put = this.#putWhole(inner, site);
    return (run, value, path, target, key) => {
      if (value == null) target[key] = isRequired ? notPlain() : null;
      else if (value instanceof Error) notPlain();
      else put(run, value, path, target, key);
    };
  }

  /** For a value that is there. */
  #putWhole(type: GraphQLOutputType, site: Site): Put {
    if (isListType(type))
      return putList(this.#put(type.ofType, site), site.nodes[0]?.selectionSet !== undefined);
    const sets = site.nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
    if (isObjectType(type)) return putObject(this.object(type, sets));
    if (!isAbstractType(type) || type.resolveType == null) throw new NotCompiled();
    const { resolveType } = type;
    const possible = this.schema.getPossibleTypes(type);
    const puts = new Map(possible.map((one) => [one.name, putObject(this.object(one, sets))]));
    return (run, value, path, target, key) => {
      const put = (name: unknown) => (puts.get(name as string) ?? notPlain)(run, value, path, target, key);
      // Told of the field, not of the place in its list.
      let field = path;
      while (typeof field.key === 'number' && field.prev !== undefined) field = field.prev;
      const name: unknown = resolveType(value, run.context, infoOf(run, site, field), type);
      if (!isPromise(name)) return put(name);
      target[key] = null;
      run.later(name, put);
    };
  }
}

/**
 * Makes a query or subscription of a valid document into functions over values, while its conditions have certain values. Null for what graphql-js has to
 * execute itself: mutations, what tells the schema, and queries of more than `maxSize` fields. Nothing of a document becomes program
 * text.
 */
export function compileQuery(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  conditions: Conditions,
  maxSize: number,
): CompiledQuery | null {
  const type = schema.getRootType(operation.operation);
  if (operation.operation === OperationTypeNode.MUTATION || type == null) return null;
  const selections = new Selections(schema, document, conditions);
  const compiler = new Compiler(schema, selections, maxSize);
  let fields: readonly CompiledField[];
  try {
    fields = compiler.object(type, [operation.selectionSet]);
  } catch (error) {
    if (error instanceof NotCompiled) return null;
    throw error;
  }
  const told = { schema, operation, fragments: selections.fragments };
  return {
    size: compiler.size,
    execute(context, variables, root) {
      const run = new Run(context, variables, told);
      const data: Target = {};
      try {
        fill(run, fields, root, undefined, data);
      } catch {
        run.giveUp();
      }
      const isWhole = run.whole();
      if (typeof isWhole !== 'boolean') return isWhole.then((is) => (is ? data : null));
      return isWhole ? data : null;
    },
  };
}
