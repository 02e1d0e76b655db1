import {
  type GraphQLFieldResolver,
  type GraphQLObjectType,
  type GraphQLSchema,
  isAbstractType,
  isObjectType,
} from 'graphql';
import { getMetadataStorage } from 'type-graphql';

type Resolver = GraphQLFieldResolver<unknown, unknown>;
type Metadata = ReturnType<typeof getMetadataStorage>;
/** A handler of a query or of a field, as type-graphql keeps it. */
type Handler = Pick<
  Metadata['queries'][number],
  'target' | 'methodName' | 'schemaName' | 'params' | 'roles' | 'middlewares'
>;
type Parameter = NonNullable<Handler['params']>[number];
type Method = (...values: readonly unknown[]) => unknown;

/** What a parameter of a handler is filled with. */
function reader({ kind, ...parameter }: Parameter): ((...given: Parameters<Resolver>) => unknown) | null {
  if (kind === 'root') return (root) => root;
  if (kind === 'context') return (_root, _args, context) => context;
  if (kind === 'info') return (_root, _args, _context, info) => info;
  // Classes of arguments and input declare fields and nothing else, so what graphql made is as good as an instance.
  if (kind === 'args') return (_root, args) => args;
  if (kind !== 'arg' || !('name' in parameter)) return null;
  const { name } = parameter;
  return (_root, args) => args[name];
}

/** A handler called with its parameters and nothing around it; null where type-graphql does more than that. */
function direct(handler: Handler, instance: object): Resolver | null {
  if (handler.roles !== undefined || (handler.middlewares ?? []).length > 0) return null;
  const parameters = [...(handler.params ?? [])].sort((one, other) => one.index - other.index);
  const isOdd = parameters.some(
    (one) =>
      ('propertyName' in one && one.propertyName !== undefined) ||
      (one.kind === 'root' && one.getType !== undefined),
  );
  const readers = parameters.map(reader);
  if (isOdd || parameters.some(({ index }, at) => index !== at)) return null;
  const read = readers.filter((one) => one !== null);
  if (read.length < readers.length) return null;
  const method = (instance as Readonly<Record<string, Method>>)[handler.methodName];
  if (method === undefined) return null;
  const [first, second, third, ...more] = read;
  if (first === undefined) return () => method.call(instance);
  if (second === undefined)
    return (root, args, context, info) => method.call(instance, first(root, args, context, info));
  if (third === undefined) {
    return (root, args, context, info) =>
      method.call(instance, first(root, args, context, info), second(root, args, context, info));
  }
  if (more.length === 0) {
    return (root, args, context, info) =>
      method.call(
        instance,
        first(root, args, context, info),
        second(root, args, context, info),
        third(root, args, context, info),
      );
  }
  return (...given) =>
    method.apply(
      instance,
      read.map((one) => one(...given)),
    );
}

/**
 * A resolver that rejects where this one throws, as type-graphql's own do. Where an item of a list throws at once, graphql-js 16 leaves the
 * promises of the items before it behind; one of them that rejects would end the process.
 */
function rejecting(resolve: Resolver): Resolver {
  return (root, args, context, info) => {
    try {
      return resolve(root, args, context, info);
    } catch (error) {
      return Promise.reject(error);
    }
  };
}

/** One object of each class of resolvers, made when it is first needed. */
function instances() {
  const made = new Map<unknown, object>();
  return (target: unknown): object => {
    const known = made.get(target);
    if (known !== undefined) return known;
    const instance = new (target as new () => object)();
    made.set(target, instance);
    return instance;
  };
}

function objectType(schema: GraphQLSchema, name: string | undefined): GraphQLObjectType | undefined {
  const type = name === undefined ? undefined : schema.getType(name);
  return isObjectType(type) ? type : undefined;
}

/**
 * Takes out of a schema what type-graphql puts around each handler: middlewares that nobody has, instances of argument classes, and a
 * promise for every argument, since validation, which is off, could be asynchronous. What has roles keeps it. A plain field of
 * a type with `simpleResolvers` is read as graphql reads a property, also where its type has it from an interface; and `resolveType`
 * gives a name, not a promise of one.
 */
export function unwrapResolvers(schema: GraphQLSchema): void {
  const metadata = getMetadataStorage();
  const instanceOf = instances();
  const replace = (type: GraphQLObjectType | null | undefined, handler: Handler) => {
    const field = type?.getFields()[handler.schemaName];
    const resolve = direct(handler, instanceOf(handler.target));
    if (field !== undefined && resolve !== null) field.resolve = rejecting(resolve);
  };
  const names = new Map(metadata.objectTypes.map(({ target, name }) => [target, name]));
  const handled = new Set<string>();
  for (const handler of metadata.queries) replace(schema.getQueryType(), handler);
  for (const handler of metadata.subscriptions) replace(schema.getSubscriptionType(), handler);
  for (const handler of metadata.fieldResolvers) {
    const name = names.get(handler.getObjectType?.() as never);
    handled.add(`${name}.${handler.schemaName}`);
    if (handler.kind === 'external') replace(objectType(schema, name), handler);
  }
  for (const { name, simpleResolvers, fields = [] } of metadata.objectTypes) {
    const guarded = fields.filter(
      ({ roles, middlewares = [] }) => roles !== undefined || middlewares.length > 0,
    );
    for (const field of Object.values(objectType(schema, name)?.getFields() ?? {})) {
      if (handled.has(`${name}.${field.name}`) || guarded.some(({ schemaName }) => schemaName === field.name))
        continue;
      if (simpleResolvers === true) delete field.resolve;
      else field.resolve = (root: Readonly<Record<string, unknown>>) => root[field.name];
    }
  }
  for (const { name, resolveType } of [...metadata.interfaceTypes, ...metadata.unions]) {
    const type = schema.getType(name);
    if (!isAbstractType(type) || resolveType === undefined) continue;
    const { resolveType: wrapped } = type;
    type.resolveType = (value, context, info, abstract) => {
      const found: unknown = resolveType(value, context, info, abstract);
      return typeof found === 'string' || found === undefined
        ? found
        : wrapped?.(value, context, info, abstract);
    };
  }
}
