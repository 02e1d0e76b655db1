import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValueNode,
  visit,
} from 'graphql';

/** The values of an operation's variables as the client sent them. */
export type Variables = Readonly<Record<string, unknown>>;

/** What a list holds where nothing says so: `edges` of a connection without `first`, and lists without a page. */
const USUAL_PAGE = 20;
const USUAL_LIST = 5;
/** A page size beyond this is refused by the resolver with BAD_PAGE_SIZE: a better message than one about cost. */
const LARGEST_PAGE = 100;
/** Introspection grows with the schema, not with pages, and graphql's own rule bounds its depth: a flat price. */
const INTROSPECTION_COST: Readonly<Record<string, number>> = Object.freeze({
  __schema: 5000,
  _service: 5000,
  __type: 500,
  __typename: 1,
});

/**
 * Fields that cost more than what they answer with: a price of their own, and the usual length of their list. A chart may
 * count all articles, which takes up to a second where a thousand values take a hundredth: five of them in one operation.
 */
const DEAR: Readonly<Record<string, { readonly price: number; readonly length: number }>> = Object.freeze({
  'Query.statistics': { price: 18_000, length: 100 },
});

/** Arguments that tell how long a list is. */
const SIZES: ReadonlySet<string> = new Set(['first', 'last', 'ids', 'representations']);

/** One reading of one operation. */
class Estimate {
  readonly #fragments = new Map<string, FragmentDefinitionNode>();
  /** The cost of a fragment by its name and the size of the page that it is spread in: each is read once. */
  readonly #known = new Map<string, number>();
  readonly #defaults = new Map<string, ValueNode>();

  constructor(
    private readonly schema: GraphQLSchema,
    document: DocumentNode,
    operation: OperationDefinitionNode,
    private readonly variables: Variables,
  ) {
    for (const definition of document.definitions) {
      if (definition.kind === Kind.FRAGMENT_DEFINITION)
        this.#fragments.set(definition.name.value, definition);
    }
    for (const { variable, defaultValue } of operation.variableDefinitions ?? []) {
      if (defaultValue !== undefined) this.#defaults.set(variable.name.value, defaultValue);
    }
  }

  /** `page` is the size of the connection that the selections belong to; null outside of one. */
  selectionSet(set: SelectionSetNode, type: GraphQLNamedType | undefined, page: number | null): number {
    let sum = 0;
    for (const selection of set.selections) {
      if (selection.kind === Kind.FIELD) sum += this.#field(selection, type, page);
      else if (selection.kind === Kind.FRAGMENT_SPREAD) sum += this.#fragment(selection.name.value, page);
      else
        sum += this.selectionSet(
          selection.selectionSet,
          this.#named(selection.typeCondition?.name.value) ?? type,
          page,
        );
    }
    return sum;
  }

  #fragment(name: string, page: number | null): number {
    const key = `${name} ${page}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const fragment = this.#fragments.get(name);
    if (fragment === undefined) return 0;
    this.#known.set(key, 0);
    const cost = this.selectionSet(
      fragment.selectionSet,
      this.#named(fragment.typeCondition.name.value),
      page,
    );
    this.#known.set(key, cost);
    return cost;
  }

  #field(node: FieldNode, parent: GraphQLNamedType | undefined, page: number | null): number {
    const introspection = INTROSPECTION_COST[node.name.value];
    if (introspection !== undefined) return introspection;
    const field = fieldOf(parent, node.name.value);
    if (field === undefined || node.selectionSet === undefined) return 1;
    const type = getNamedType(field.type);
    if (!isCompositeType(type)) return 1;
    const own = this.#pageSize(node, field);
    if (!isListType(getNullableType(field.type))) return 1 + this.selectionSet(node.selectionSet, type, own);
    const dear = DEAR[`${parent?.name}.${node.name.value}`];
    const length = this.#listLength(node) ?? own ?? page ?? dear?.length ?? USUAL_LIST;
    return (dear?.price ?? 0) + length * (1 + this.selectionSet(node.selectionSet, type, null));
  }

  /** The page that a field with `first` or `last` answers with; null for a field without. */
  #pageSize(node: FieldNode, field: GraphQLField<unknown, unknown>): number | null {
    const sizes = field.args.filter(({ name }) => name === 'first' || name === 'last');
    if (sizes.length === 0) return null;
    const given = sizes.flatMap(({ name, defaultValue }) => this.#argument(node, name) ?? defaultValue ?? []);
    const counts = given.filter((value) => typeof value === 'number' && value >= 0) as number[];
    return counts.length === 0 ? USUAL_PAGE : Math.min(LARGEST_PAGE, Math.max(...counts));
  }

  /** The length of a list that follows its argument, as `nodes(ids:)` and `_entities(representations:)` do. */
  #listLength(node: FieldNode): number | null {
    const ids = this.#argument(node, 'ids') ?? this.#argument(node, 'representations');
    return Array.isArray(ids) ? ids.length : null;
  }

  #argument(node: FieldNode, name: string): unknown {
    const value = node.arguments?.find((argument) => argument.name.value === name)?.value;
    return value === undefined ? undefined : this.#value(value);
  }

  /** Numbers and lengths of lists are all that counts here. */
  #value(node: ValueNode): unknown {
    if (node.kind === Kind.INT) return Number(node.value);
    if (node.kind === Kind.LIST) return node.values;
    if (node.kind !== Kind.VARIABLE) return undefined;
    const name = node.name.value;
    if (Object.hasOwn(this.variables, name)) return this.variables[name];
    const usual = this.#defaults.get(name);
    return usual === undefined || usual.kind === Kind.VARIABLE ? undefined : this.#value(usual);
  }

  #named(name: string | undefined): GraphQLNamedType | undefined {
    return name === undefined ? undefined : this.schema.getType(name);
  }
}

function fieldOf(
  type: GraphQLNamedType | undefined,
  name: string,
): GraphQLField<unknown, unknown> | undefined {
  return isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined;
}

/**
 * How many values the operation can bring at most, pages taken as full: a field costs 1, a page or list costs its length
 * times what is selected of an item. Lists without a page count as 5, connections without `first` as 20. Introspection has
 * a flat price, a chart one beside its values. Linear in the size of the document; expects a valid document.
 */
export function costOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Variables,
): number {
  const estimate = new Estimate(schema, document, operation, variables);
  return estimate.selectionSet(
    operation.selectionSet,
    schema.getRootType(operation.operation) ?? undefined,
    null,
  );
}

/** What is known of an operation's cost. */
interface KnownCosts {
  /** The variables that it depends on. */
  readonly names: readonly string[];
  readonly bySizes: Map<string, number>;
}

/** Apps ask for a few sizes of page; for whoever asks for all of them each is worked out. */
const MAX_SIZES = 32;
const known = new WeakMap<OperationDefinitionNode, KnownCosts>();

function sizeNames(document: DocumentNode): readonly string[] {
  const names = new Set<string>();
  visit(document, {
    Argument({ name, value }) {
      if (SIZES.has(name.value) && value.kind === Kind.VARIABLE) names.add(value.name.value);
    },
  });
  return [...names];
}

/** All that the cost depends on in a value: the size of a page or the length of a list. Null for what is neither. */
function sizeOf(value: unknown): string | null {
  if (value === null) return 'null';
  if (typeof value === 'number') return String(Math.min(value, LARGEST_PAGE));
  if (!Array.isArray(value)) return null;
  return value.some((item) => typeof item !== 'string') ? null : `[${value.length}]`;
}

/** `costOf`, worked out once for an operation of one document and sizes that come again. */
export function knownCostOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Variables,
): number {
  let costs = known.get(operation);
  if (costs === undefined) {
    costs = { names: sizeNames(document), bySizes: new Map() };
    known.set(operation, costs);
  }
  let sizes = '';
  for (const name of costs.names) {
    const size = Object.hasOwn(variables, name) ? sizeOf(variables[name]) : '';
    if (size === null) return costOf(schema, document, operation, variables);
    sizes += `${size} `;
  }
  const cost = costs.bySizes.get(sizes) ?? costOf(schema, document, operation, variables);
  if (costs.bySizes.size < MAX_SIZES) costs.bySizes.set(sizes, cost);
  return cost;
}
