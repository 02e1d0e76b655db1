import {
  type DirectiveNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  isAbstractType,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
  visit,
} from 'graphql';

/** The values of the variables that stand in `@skip(if:)` and `@include(if:)`, by name. */
export type Conditions = Readonly<Record<string, boolean>>;

/** The names of the variables that `@skip` and `@include` of a document depend on, each once. */
export function conditionNames(document: DocumentNode): readonly string[] {
  const names = new Set<string>();
  visit(document, {
    Directive(node) {
      const value = conditionOf(node)?.value;
      if (value?.kind === Kind.VARIABLE) names.add(value.name.value);
    },
  });
  return [...names];
}

function conditionOf({ name, arguments: given }: DirectiveNode) {
  if (name.value !== 'skip' && name.value !== 'include') return undefined;
  return given?.find((argument) => argument.name.value === 'if');
}

/** What a valid operation asks of objects of a type, while its conditions have certain values (CollectFields of the specification). */
export class Selections {
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;

  constructor(
    private readonly schema: GraphQLSchema,
    document: DocumentNode,
    private readonly conditions: Conditions,
  ) {
    const fragments: Record<string, FragmentDefinitionNode> = Object.create(null);
    for (const definition of document.definitions) {
      if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments[definition.name.value] = definition;
    }
    this.fragments = fragments;
  }

  /** Fields by the key of their answer, in the order of the answer; each with all the nodes that ask for it. */
  of(type: GraphQLObjectType, sets: readonly SelectionSetNode[]): ReadonlyMap<string, readonly FieldNode[]> {
    const fields = new Map<string, FieldNode[]>();
    const spread = new Set<string>();
    for (const set of sets) this.#collect(type, set, fields, spread);
    return fields;
  }

  #collect(
    type: GraphQLObjectType,
    set: SelectionSetNode,
    fields: Map<string, FieldNode[]>,
    spread: Set<string>,
  ): void {
    for (const selection of set.selections) {
      if (!this.#isIncluded(selection)) continue;
      if (selection.kind === Kind.FIELD) {
        const key = (selection.alias ?? selection.name).value;
        const nodes = fields.get(key);
        if (nodes === undefined) fields.set(key, [selection]);
        else nodes.push(selection);
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        const condition = selection.typeCondition?.name.value;
        if (this.#applies(condition, type)) this.#collect(type, selection.selectionSet, fields, spread);
      } else if (!spread.has(selection.name.value)) {
        spread.add(selection.name.value);
        const fragment = this.fragments[selection.name.value];
        if (fragment === undefined || !this.#applies(fragment.typeCondition.name.value, type)) continue;
        this.#collect(type, fragment.selectionSet, fields, spread);
      }
    }
  }

  #applies(condition: string | undefined, type: GraphQLObjectType): boolean {
    if (condition === undefined || condition === type.name) return true;
    const wanted = this.schema.getType(condition);
    return isAbstractType(wanted) && this.schema.isSubType(wanted, type);
  }

  #isIncluded({ directives }: SelectionNode): boolean {
    if (directives === undefined || directives.length === 0) return true;
    return directives.every((directive) => {
      const value = conditionOf(directive)?.value;
      if (value === undefined) return true;
      const holds =
        value.kind === Kind.VARIABLE
          ? this.conditions[value.name.value] === true
          : value.kind === Kind.BOOLEAN && value.value;
      return holds === (directive.name.value === 'include');
    });
  }
}
