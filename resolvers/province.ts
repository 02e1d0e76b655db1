import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { ArticleConnectionType } from '../schema/article.ts';
import { ArticleFilterInput } from '../schema/article-filter.ts';
import { EventConnectionType } from '../schema/event.ts';
import { EventFilterInput } from '../schema/event-filter.ts';
import { OfficialConnectionType } from '../schema/official.ts';
import { PagingArgs } from '../schema/paging.ts';
import { ProvinceType } from '../schema/province.ts';
import { DateScalar } from '../schema/scalars.ts';
import { SourceType } from '../schema/source.ts';
import { GatewayError } from '../src/errors.ts';
import { provinceById, provinces } from '../src/gazetteer/provinces.ts';
import type { ArticleFilter } from '../src/model/filter.ts';
import { type Province, ProvinceKind, valueOn } from '../src/model/province.ts';
import { connection } from './connection.ts';
import type { Context } from './context.ts';
import { articleFilter, eventFilter } from './filter.ts';
import { withPredecessors } from './ids.ts';
import { MAX_PAGE_SIZE } from './paging.ts';
import { existsOn, provinceByCode, provinceByName } from './province-name.ts';

const idsFor = (id: string, predecessors: boolean | null | undefined) =>
  predecessors === false ? [id] : withPredecessors([id]);

/** An article is about several provinces, so both lists hold at once; one of them alone where it lies within the other. */
function bothOf(own: readonly string[], asked: readonly string[] | undefined): Partial<ArticleFilter> {
  if (asked === undefined || own.every((id) => asked.includes(id))) return { provinceIds: own };
  if (asked.every((id) => own.includes(id))) return { provinceIds: asked };
  return { provinceIds: own, alsoProvinceIds: asked };
}

const PREDECESSORS = {
  nullable: true,
  defaultValue: true,
  description: 'Whether what belongs to the units merged into it counts too.',
} as const;

/** Provinces: the queries, what depends on the day, and what a province is connected with. */
@Resolver(() => ProvinceType)
export class ProvinceResolver {
  @Query(() => ProvinceType, {
    nullable: true,
    description:
      'The province with a name in any spelling, an English name, or a code on a date; null where there is none. "Tỉnh", "TP.", "Province" and blanks do not matter, nor do diacritics where none are typed.',
  })
  province(
    @Ctx() { today }: Context,
    @Arg('name', () => String, {
      nullable: true,
      description: 'Its name in any spelling, or its English name.',
    })
    name?: string | null,
    @Arg('code', () => String, { nullable: true, description: 'Its code of the General Statistics Office.' })
    code?: string | null,
    @Arg('on', () => DateScalar, {
      nullable: true,
      description:
        'The day that is meant, from 2008-08-01 on: for a code today when not given; for a name any day, and null where the unit did not exist on the one given.',
    })
    on?: string | null,
  ): Province | null {
    if ((name == null) === (code == null)) {
      throw new GatewayError(
        'BAD_INPUT',
        `expected name or code, but got ${name == null ? 'neither' : 'both'}`,
      );
    }
    if (name == null) return provinceByCode(code ?? '', on ?? today);
    const found = provinceByName(name);
    return found === null || on == null || existsOn(found, on) ? found : null;
  }

  @Query(() => [ProvinceType], {
    description: 'The 34 current provinces, or all that ever were, in the order of their old codes.',
  })
  provinces(
    @Ctx() { today }: Context,
    @Arg('current', () => Boolean, {
      nullable: true,
      defaultValue: true,
      description: 'True for the current ones, false for the abolished ones, null for all.',
    })
    current?: boolean | null,
  ): readonly Province[] {
    return current == null
      ? provinces
      : provinces.filter((province) => existsOn(province, today) === current);
  }

  @FieldResolver(() => ProvinceKind, { description: 'Province or centrally run city, as of today.' })
  kind(@Root() { kinds }: Province, @Ctx() { today }: Context) {
    return valueOn(kinds, today);
  }

  @FieldResolver(() => Boolean, { description: 'Whether it exists today.' })
  isCurrent(@Root() province: Province, @Ctx() { today }: Context) {
    return existsOn(province, today);
  }

  @FieldResolver(() => ProvinceType, {
    nullable: true,
    description: 'The province that it was merged into; null for a current unit.',
  })
  mergedInto(@Root() { mergedIntoId }: Province) {
    return mergedIntoId === null ? null : provinceById(mergedIntoId);
  }

  @FieldResolver(() => [ProvinceType], { description: 'Units merged into it, itself not among them.' })
  predecessors(@Root() { predecessorIds }: Province) {
    return predecessorIds.map(provinceById).filter((province) => province !== null);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'Code of the General Statistics Office; seven codes changed meaning on 2025-07-01. Null when it did not exist. Known from 2008-08-01 on.',
  })
  code(
    @Root() province: Province,
    @Ctx() { today }: Context,
    @Arg('on', () => DateScalar, { nullable: true, description: 'On which day, today when not given.' }) on?:
      | string
      | null,
  ) {
    return existsOn(province, on ?? today) ? valueOn(province.codes, on ?? today) : null;
  }

  @FieldResolver(() => ArticleConnectionType, {
    description: 'Articles in which bodies of the province act, newest first.',
  })
  async articles(
    @Root() { id }: Province,
    @Ctx() { loaders }: Context,
    @Args(() => PagingArgs) paging: PagingArgs,
    @Arg('filter', () => ArticleFilterInput, {
      nullable: true,
      description: 'Which of them to keep.',
    })
    input?: ArticleFilterInput | null,
    @Arg('predecessors', () => Boolean, PREDECESSORS) predecessors?: boolean | null,
  ) {
    const asked = await articleFilter(loaders, input);
    const filter = { ...asked, ...bothOf(idsFor(id, predecessors), asked.provinceIds) };
    return connection(loaders, { kind: 'ARTICLE', filter, order: 'PUBLISHED_DESC' }, paging);
  }

  @FieldResolver(() => EventConnectionType, { description: 'Events that take place in it, latest first.' })
  async events(
    @Root() { id }: Province,
    @Ctx() { loaders, today }: Context,
    @Args(() => PagingArgs) paging: PagingArgs,
    @Arg('filter', () => EventFilterInput, { nullable: true, description: 'Which of them to keep.' })
    input?: EventFilterInput | null,
    @Arg('predecessors', () => Boolean, PREDECESSORS) predecessors?: boolean | null,
  ) {
    const asked = await eventFilter(loaders, input, today);
    const own = idsFor(id, predecessors);
    // An event takes place in one province, so both conditions hold just for the provinces in both lists.
    const provinceIds =
      asked.provinceIds === undefined ? own : own.filter((one) => asked.provinceIds?.includes(one));
    return connection(
      loaders,
      { kind: 'EVENT', filter: { ...asked, provinceIds }, order: 'STARTS_DESC' },
      paging,
    );
  }

  @FieldResolver(() => OfficialConnectionType, {
    description: 'Officials with a position in it, those named in most articles first.',
  })
  officials(
    @Root() { id }: Province,
    @Ctx() { loaders }: Context,
    @Args(() => PagingArgs) paging: PagingArgs,
    @Arg('predecessors', () => Boolean, PREDECESSORS) predecessors?: boolean | null,
  ) {
    return connection(
      loaders,
      { kind: 'OFFICIAL', filter: { provinceIds: idsFor(id, predecessors) }, order: 'MENTIONS_DESC' },
      paging,
    );
  }

  @FieldResolver(() => [SourceType], {
    description: 'Sites of the province, by name, at most 100.',
  })
  async sources(
    @Root() { id }: Province,
    @Ctx() { loaders }: Context,
    @Arg('predecessors', () => Boolean, PREDECESSORS) predecessors?: boolean | null,
  ) {
    return (
      await loaders.page('SOURCE', { provinceIds: idsFor(id, predecessors) }, 'NAME_ASC', {
        limit: MAX_PAGE_SIZE,
      })
    ).items;
  }
}
