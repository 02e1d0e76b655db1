import { type ClassType, Field, Int, ObjectType } from 'type-graphql';

/**
 * Where a page stands in its list (Relay Cursor Connections). Not simple: what lies beyond a cursor is looked up, and so promised,
 * when a field asks for it.
 */
@ObjectType('PageInfo', { description: 'Where a page stands in its list (Relay Cursor Connections).' })
export class PageInfoType {
  @Field(() => Boolean, { description: 'Whether items follow the last one of this page.' })
  readonly hasNextPage!: boolean;

  @Field(() => Boolean, { description: 'Whether items come before the first one of this page.' })
  readonly hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true, description: 'Cursor of the first item; null on an empty page.' })
  readonly startCursor!: string | null;

  @Field(() => String, { nullable: true, description: 'Cursor of the last item; null on an empty page.' })
  readonly endCursor!: string | null;
}

/** What the fields of a page info give. */
export type PageInfoShape = {
  readonly [Field in keyof PageInfoType]: PageInfoType[Field] | Promise<PageInfoType[Field]>;
};

/** What a connection's fields give; the page and the count are each fetched when a field first asks for them. */
export interface ConnectionShape<T> {
  readonly edges: Promise<readonly { readonly cursor: string; readonly node: T }[]>;
  readonly nodes: readonly T[] | Promise<readonly T[]>;
  readonly pageInfo: Promise<PageInfoShape>;
  readonly totalCount: Promise<number>;
}

/**
 * Makes the types `<name>Connection` and `<name>Edge` over a node type; call it once a name. The four fields of the
 * connection are not simple: an explicit resolver may return a promise under every executor, a plain property may not.
 */
export function connectionType<T>(name: string, node: () => ClassType): ClassType<ConnectionShape<T>> {
  @ObjectType(`${name}Edge`, {
    simpleResolvers: true,
    description: `One item of ${name}Connection with its place in the list.`,
  })
  class EdgeType {
    @Field(() => String, {
      description: 'The place of this item in the list, for `after` and `before`; opaque.',
    })
    readonly cursor!: string;

    @Field(node, { description: 'The item.' })
    readonly node!: T;
  }

  @ObjectType(`${name}Connection`, {
    description: `One page of a list of ${name} (Relay Cursor Connections).`,
  })
  class ConnectionType implements ConnectionShape<T> {
    @Field(() => [EdgeType], {
      description: 'The items of this page with their cursors, in the order of the list.',
    })
    readonly edges!: ConnectionShape<T>['edges'];

    @Field(() => [node()], { description: 'The items of this page, in the order of the list.' })
    readonly nodes!: ConnectionShape<T>['nodes'];

    @Field(() => PageInfoType, { description: 'Where this page stands in the list.' })
    readonly pageInfo!: ConnectionShape<T>['pageInfo'];

    @Field(() => Int, { description: 'Number of items in the whole list; counted only when asked for.' })
    readonly totalCount!: ConnectionShape<T>['totalCount'];
  }
  return ConnectionType;
}
