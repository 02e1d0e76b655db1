import { Arg, Args, Ctx, Extensions, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { ArticleConnectionType } from '../schema/article.ts';
import { EventConnectionType } from '../schema/event.ts';
import { OfficialConnectionType } from '../schema/official.ts';
import { OrganizationConnectionType, OrganizationType } from '../schema/organization.ts';
import { PagingArgs } from '../schema/paging.ts';
import { ProvinceType } from '../schema/province.ts';
import { DateScalar } from '../schema/scalars.ts';
import { provinceById } from '../src/gazetteer/provinces.ts';
import { type Organization, OrganizationKind } from '../src/model/organization.ts';
import { connection } from './connection.ts';
import type { Context } from './context.ts';
import { searchText } from './filter.ts';
import { provinceIdsOf } from './ids.ts';
import { Relation } from './relation.ts';

const ARTICLES = new Relation(
  'ARTICLE',
  ({ id }: Organization) => ({ organizationIds: [id] }),
  'PUBLISHED_DESC',
);
const EVENTS = new Relation('EVENT', ({ id }: Organization) => ({ organizerIds: [id] }), 'STARTS_DESC');

/** Organisations: the queries, and what an organisation is connected with. */
@Resolver(() => OrganizationType)
export class OrganizationResolver {
  @Query(() => OrganizationType, {
    nullable: true,
    description: 'The organisation with an id; null where the graph has none.',
  })
  organization(
    @Ctx() { loaders }: Context,
    @Arg('id', () => ID, { description: 'Its global id.' }) id: string,
  ) {
    return loaders.entity('ORGANIZATION', id);
  }

  @Query(() => OrganizationConnectionType, { description: 'Organisations, by name.' })
  organizations(
    @Ctx() { loaders }: Context,
    @Arg('kinds', () => [OrganizationKind], { nullable: true, description: 'Only of these kinds.' })
    kinds: readonly OrganizationKind[] | null | undefined,
    @Arg('provinces', () => [ID], {
      nullable: true,
      description: 'Only of these provinces; the units merged into one count for it, see `predecessors`.',
    })
    provinces: readonly string[] | null | undefined,
    @Arg('text', () => String, { nullable: true, description: 'Words of the name, as `ArticleFilter.text`.' })
    text: string | null | undefined,
    @Args(() => PagingArgs) paging: PagingArgs,
    @Arg('predecessors', () => Boolean, {
      nullable: true,
      defaultValue: true,
      description: 'Whether what belongs to the units merged into `provinces` counts for them too.',
    })
    predecessors?: boolean | null,
  ) {
    const filter = {
      kinds: kinds ?? undefined,
      provinceIds: provinceIdsOf('provinces', provinces, predecessors),
      text: searchText('text', text),
    };
    return connection(loaders, { kind: 'ORGANIZATION', filter, order: 'NAME_ASC' }, paging);
  }

  @FieldResolver(() => ProvinceType, {
    nullable: true,
    description: 'The province that it is of, where there is one.',
  })
  province(@Root() { provinceId }: Organization) {
    return provinceId === null ? null : provinceById(provinceId);
  }

  @FieldResolver(() => OrganizationType, {
    nullable: true,
    description: 'The organisation that it is a part of, where known.',
  })
  parent(@Root() { parentId }: Organization, @Ctx() { loaders }: Context) {
    return parentId === null ? null : loaders.entity('ORGANIZATION', parentId);
  }

  @FieldResolver(() => OfficialConnectionType, {
    description: 'Officials with a position at it, those named in most articles first.',
  })
  positions(
    @Root() { id }: Organization,
    @Ctx() { loaders }: Context,
    @Args(() => PagingArgs) paging: PagingArgs,
    @Arg('current', () => Boolean, {
      nullable: true,
      description: 'Only positions that are (or are not) current.',
    })
    current?: boolean | null,
    @Arg('on', () => DateScalar, {
      nullable: true,
      description: 'Only positions held on this day, from heldFrom to heldUntil.',
    })
    on?: string | null,
  ) {
    const filter = { organizationIds: [id], current: current ?? undefined, on: on ?? undefined };
    return connection(loaders, { kind: 'OFFICIAL', filter, order: 'MENTIONS_DESC' }, paging);
  }

  @Extensions({ resolveAll: EVENTS.resolveAll })
  @FieldResolver(() => EventConnectionType, { description: 'Events that it holds, latest first.' })
  events(
    @Root() organization: Organization,
    @Ctx() context: Context,
    @Args(() => PagingArgs) paging: PagingArgs,
  ) {
    return EVENTS.of(organization, context, paging);
  }

  @Extensions({ resolveAll: ARTICLES.resolveAll })
  @FieldResolver(() => ArticleConnectionType, { description: 'Articles that name it, newest first.' })
  articles(
    @Root() organization: Organization,
    @Ctx() context: Context,
    @Args(() => PagingArgs) paging: PagingArgs,
  ) {
    return ARTICLES.of(organization, context, paging);
  }
}
