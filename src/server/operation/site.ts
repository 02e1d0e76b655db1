import type { FieldNode, GraphQLField, GraphQLObjectType, GraphQLResolveInfo } from 'graphql';
import type { ArgumentReader, ArgumentValues } from './arguments.ts';
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
  /** Of its arguments; null for a field that takes none. */
  readonly reader: ArgumentReader | null;
  /** Where a run keeps them. */
  readonly at: number;
}

const NO_ARGUMENTS: ArgumentValues = Object.freeze({});

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

/** The arguments of a field, read once a run at most: they are the same for all objects that the field is asked of. */
export function argumentsOf(run: Run, { at, reader }: Site): ArgumentValues {
  if (reader === null) return NO_ARGUMENTS;
  const known = run.args[at];
  if (known !== undefined) return known;
  const values = reader.read(run.variables);
  run.args[at] = values;
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
