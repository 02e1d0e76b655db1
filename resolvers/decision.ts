import { Arg, Authorized, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { ArticleType } from '../schema/article.ts';
import { DecisionKind, DecisionType } from '../schema/decision.ts';
import { OfficialType } from '../schema/official.ts';
import { SourceType } from '../schema/source.ts';
import type { Decision, DecisionRecord } from '../src/model/decision.ts';
import type { Context } from './context.ts';
import { pageSize } from './paging.ts';

/** The official whom a decision is about; null where it is about an article as a whole, or a source. */
function officialIn(decision: Decision): string | null {
  switch (decision.kind) {
    case 'MERGE_OFFICIALS':
      return decision.into;
    case 'SPLIT_OFFICIAL':
    case 'RETRACT_MENTION':
      return decision.official;
    case 'RETRACT_ARTICLE':
    case 'ADD_SOURCE':
    case 'ENABLE_SOURCE':
    case 'DISABLE_SOURCE':
      return null;
  }
}

function articlesIn(decision: Decision): readonly string[] {
  switch (decision.kind) {
    case 'MERGE_OFFICIALS':
    case 'ADD_SOURCE':
    case 'ENABLE_SOURCE':
    case 'DISABLE_SOURCE':
      return [];
    case 'SPLIT_OFFICIAL':
      return decision.articles;
    case 'RETRACT_MENTION':
    case 'RETRACT_ARTICLE':
      return [decision.article];
  }
}

/** The source that a decision is about; null for any other. */
function sourceIn(decision: Decision): string | null {
  switch (decision.kind) {
    case 'ADD_SOURCE':
      return decision.source.id;
    case 'ENABLE_SOURCE':
    case 'DISABLE_SOURCE':
      return decision.sourceId;
    default:
      return null;
  }
}

/** The log of what operators decided. */
@Resolver(() => DecisionType)
export class DecisionResolver {
  @Authorized()
  @Query(() => [DecisionType], {
    description: 'What operators decided, newest first. For operators only: FORBIDDEN for everybody else.',
  })
  decisions(
    @Ctx() { store }: Context,
    @Arg('first', () => Int, {
      nullable: true,
      defaultValue: 20,
      description: 'At most this many: 1 to 100.',
    })
    first?: number | null,
  ): Promise<readonly DecisionRecord[]> {
    return store.decisions(pageSize(first));
  }

  @FieldResolver(() => DecisionKind, { description: 'What was decided.' })
  kind(@Root() { decision }: DecisionRecord) {
    return decision.kind;
  }

  @FieldResolver(() => ID, {
    nullable: true,
    description:
      'The official whom it is about: whom the others were merged into, who was split, who is no longer mentioned. Null where it is about an article as a whole, or a source.',
  })
  officialId(@Root() { decision }: DecisionRecord) {
    return officialIn(decision);
  }

  @FieldResolver(() => OfficialType, {
    nullable: true,
    description: 'The official of `officialId` as the graph has them now; null where it has none.',
  })
  official(@Root() { decision }: DecisionRecord, @Ctx() { loaders }: Context) {
    const id = officialIn(decision);
    return id === null ? null : loaders.entity('OFFICIAL', id);
  }

  @FieldResolver(() => [ID], { description: 'The officials who were merged into that one.' })
  mergedIds(@Root() { decision }: DecisionRecord) {
    return decision.kind === 'MERGE_OFFICIALS' ? decision.from : [];
  }

  @FieldResolver(() => [ID], { description: 'The articles that it is about.' })
  articleIds(@Root() { decision }: DecisionRecord) {
    return articlesIn(decision);
  }

  @FieldResolver(() => [ArticleType], { description: 'Those of the articles that are in the graph now.' })
  articles(@Root() { decision }: DecisionRecord, @Ctx() { loaders }: Context) {
    return loaders.entities('ARTICLE', articlesIn(decision));
  }

  @FieldResolver(() => ID, {
    nullable: true,
    description: 'The source that it is about; null for any other.',
  })
  sourceId(@Root() { decision }: DecisionRecord) {
    return sourceIn(decision);
  }

  @FieldResolver(() => SourceType, {
    nullable: true,
    description: 'The source of `sourceId` as it is now; null without one.',
  })
  source(@Root() { decision }: DecisionRecord, @Ctx() { loaders }: Context) {
    const id = sourceIn(decision);
    return id === null ? null : loaders.entity('SOURCE', id);
  }
}
