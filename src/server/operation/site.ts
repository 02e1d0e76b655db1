import {
  type ArgumentNode,
  BREAK,
  type FieldNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  getArgumentValues,
  visit,
} from 'graphql';
import type { Run } from './run.ts';

/** Where in an answer a value stands. */
export type Path = GraphQLResolveInfo['path'];

/** A field of an object type, as a query asks for it. */
export interface Site {
  readonly key: string;
  readonly name: string;
  readonly parent: GraphQLObjectType;
  readonly definition: GraphQLField<unknown, unknown>;
  readonly nodes: readonly FieldNode[];
  /** Where a run keeps its arguments; -1 for a field that takes none. */
  readonly at: number;
  /** Whether its arguments stand in the document as they are, without variables. */
  readonly isConstant: boolean;
}

const NO_ARGUMENTS: Readonly<Record<string, unknown>> = Object.freeze({});

/** What a resolver is told of the field, as graphql-js tells it. */
export function infoOf({ told, variables }: Run, site: Site, path: Path): GraphQLResolveInfo {
  return {
    fieldName: site.name,
    fieldNodes: site.nodes,
    returnType: site.definition.type,
    parentType: site.parent,
    path,
    schema: told.schema,
    fragments: told.fragments,
    rootValue: undefined,
    operation: told.operation,
    variableValues: variables,
  };
}

const hasVariable = ({ value }: ArgumentNode): boolean => {
  let isFound = false;
  visit(value, {
    Variable() {
      isFound = true;
      return BREAK;
    },
  });
  return isFound;
};

/** Whether no argument of a field depends on variables. */
export const hasConstantArguments = (node: FieldNode | undefined): boolean =>
  node?.arguments?.some(hasVariable) !== true;

/** Arguments that are the same for all runs. */
const constants = new WeakMap<Site, Readonly<Record<string, unknown>>>();

/** The arguments of a field, made once a run at most: they are the same for all objects that the field is asked of. */
function argumentsOf(run: Run, site: Site): Readonly<Record<string, unknown>> {
  const { at, definition, nodes, isConstant } = site;
  if (at < 0) return NO_ARGUMENTS;
  const known = run.args[at] ?? constants.get(site);
  if (known !== undefined) return known;
  const values = getArgumentValues(definition, nodes[0] as FieldNode, run.variables);
  run.args[at] = values;
  if (isConstant) constants.set(site, values);
  return values;
}

/** Where a field of an object stands; `prev` is the place of the object. */
export const pathOf = ({ key, parent }: Site, prev: Path | undefined): Path => ({
  prev,
  key,
  typename: parent.name,
});

/**
 * What a field of an object is, by its resolver or by graphql's default one; maybe a promise. `path` is the place of the field, and has
 * to be given for one with a resolver; `above` is the place of the object.
 */
export function readField(
  run: Run,
  site: Site,
  source: unknown,
  above: Path | undefined,
  path: Path | undefined,
): unknown {
  const { resolve } = site.definition;
  if (resolve != null) {
    return resolve(source, argumentsOf(run, site), run.context, infoOf(run, site, path as Path));
  }
  if (typeof source !== 'object' || source === null) return undefined;
  const property = (source as Readonly<Record<string, unknown>>)[site.name];
  if (typeof property !== 'function') return property;
  return property.call(source, argumentsOf(run, site), run.context, infoOf(run, site, pathOf(site, above)));
}
