import {
  type DocumentNode,
  type FieldNode,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
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
import { ArgumentReader } from './arguments.ts';
import { type Conditions, Selections } from './collected.ts';
import { type CompiledField, openingsOf, type ResolveAll, type Write } from './compiled-field.ts';
import { isPromise, Run } from './run.ts';
import { infoOf, type Site } from './site.ts';
import { joined, type Text } from './text.ts';
import {
  isStringType,
  leafWriter,
  listWriter,
  notPlain,
  objectWriter,
  orNull,
  writeFields,
} from './writers.ts';

/** A query of one document, or what a subscription asks of its events, to be executed again and again. */
export interface CompiledQuery {
  /** How many fields it has, fragments spread: it takes memory by them. */
  readonly size: number;
  /**
   * The data of the answer as JSON.stringify writes what graphql's `execute` gives; null where anything went wrong: graphql-js has to execute
   * the query then, and to tell the errors. `variables` are those that graphql coerced, `root` is the event of a subscription. Never throws or
   * rejects.
   */
  execute(
    context: unknown,
    variables: GraphQLResolveInfo['variableValues'],
    root?: unknown,
  ): string | null | Promise<string | null>;
}

const NOTHING: ReadonlySet<string> = new Set();
const setsOf = (nodes: readonly FieldNode[]) => nodes.flatMap(({ selectionSet }) => selectionSet ?? []);

/** Thrown where a document is left to graphql-js. */
class NotCompiled extends Error {}

/** Reads a selection once and makes of it functions over values. */
class Compiler {
  size = 0;
  #withArguments = 0;
  /** Lists that are being gone into. */
  #lists = 0;

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly selections: Selections,
    private readonly maxSize: number,
  ) {}

  object(type: GraphQLObjectType, sets: readonly SelectionSetNode[]): readonly CompiledField[] {
    // A type that has to be asked of each value: none of ours is.
    if (type.isTypeOf != null) throw new NotCompiled();
    return [...this.selections.of(type, sets)].map(([key, nodes], at) =>
      this.#field(type, key, nodes, at === 0),
    );
  }

  #field(
    parent: GraphQLObjectType,
    key: string,
    nodes: readonly FieldNode[],
    isFirst: boolean,
  ): CompiledField {
    this.size += 1;
    const name = nodes[0]?.name.value ?? '';
    const isTypeName = name === '__typename';
    const definition = isTypeName ? TypeNameMetaFieldDef : parent.getFields()[name];
    // What tells the schema is rare and graphql's own; and `__proto__` would not become a property.
    const isOdd = definition === undefined || key === '__proto__' || (name.startsWith('__') && !isTypeName);
    if (isOdd || this.size > this.maxSize) throw new NotCompiled();
    const [node] = nodes;
    const reader =
      definition.args.length === 0 || node === undefined ? null : new ArgumentReader(definition, node);
    const at = reader === null ? 0 : this.#withArguments++;
    const site: Site = { key, name, parent, definition, nodes, reader, at };
    const isLeaf = nodes[0]?.selectionSet === undefined;
    const resolveAll = (definition.extensions.resolveAll ?? null) as ResolveAll | null;
    const isString = definition.resolve == null && isStringType(definition.type);
    return {
      site,
      openings: openingsOf(key, isFirst, isString),
      write: this.#writer(definition.type, site),
      constant: isTypeName ? `"${parent.name}"` : null,
      isString,
      isOwn: isTypeName || (definition.resolve == null && isLeafType(getNullableType(definition.type))),
      isPlaced: !isLeaf || definition.resolve != null,
      resolveAll,
      selected: resolveAll === null ? NOTHING : this.#namesIn(definition.type, nodes),
    };
  }

  /** The names of the fields that are asked of what a field gives. */
  #namesIn(type: GraphQLOutputType, nodes: readonly FieldNode[]): ReadonlySet<string> {
    const named = getNamedType(type);
    if (!isObjectType(named)) return NOTHING;
    const fields = this.selections.of(named, setsOf(nodes));
    return new Set([...fields.values()].map(([node]) => node?.name.value ?? ''));
  }

  #writer(type: GraphQLOutputType, site: Site): Write {
    const isRequired = isNonNullType(type);
    const inner = isRequired ? type.ofType : type;
    if (isLeafType(inner)) return leafWriter(inner, isRequired);
    return orNull(this.#wholeWriter(inner, site), isRequired);
  }

  /**
   * Of lists in lists each would be asked apart, where what is asked one by one is gathered over all of them: only the fields of the
   * outermost are asked for at once.
   */
  #listWriter(item: GraphQLOutputType, site: Site, sets: readonly SelectionSetNode[]): Write {
    const inner = getNullableType(item);
    const isOutermost = this.#lists === 0;
    this.#lists += 1;
    try {
      if (!isObjectType(inner)) return listWriter(this.#writer(item, site), sets.length > 0);
      const fields = this.object(inner, sets);
      const write = orNull(objectWriter(fields), isNonNullType(item));
      return listWriter(write, true, isOutermost ? fields : []);
    } finally {
      this.#lists -= 1;
    }
  }

  /** For a value that is there. */
  #wholeWriter(type: GraphQLOutputType, site: Site): Write {
    const sets = setsOf(site.nodes);
    if (isListType(type)) return this.#listWriter(type.ofType, site, sets);
    if (isObjectType(type)) return objectWriter(this.object(type, sets));
    if (!isAbstractType(type) || type.resolveType == null) throw new NotCompiled();
    const { resolveType } = type;
    const possible = this.schema.getPossibleTypes(type);
    const writers = new Map(possible.map((one) => [one.name, objectWriter(this.object(one, sets))]));
    return (run, value, path) => {
      const write = (name: unknown) => (writers.get(name as string) ?? notPlain)(run, value, path);
      // Told of the field, not of the place in its list.
      let field = path;
      while (typeof field.key === 'number' && field.prev !== undefined) field = field.prev;
      const name: unknown = resolveType(value, run.context, infoOf(run, site, field), type);
      return isPromise(name) ? run.later(name, write) : write(name);
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
      let data: Text = '';
      try {
        data = writeFields(run, fields, root, undefined);
      } catch {
        run.giveUp();
      }
      const isWhole = run.whole();
      if (typeof isWhole !== 'boolean') return isWhole.then((is) => (is ? textOf(data) : null));
      return isWhole ? textOf(data) : null;
    },
  };
}

/** The pieces of an answer in their order; null where they are longer than a string can be. */
function textOf(data: Text): string | null {
  try {
    return joined(data);
  } catch {
    return null;
  }
}
