import { Arg, Authorized, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import { ArticleType } from '../schema/article.ts';
import { OfficialType } from '../schema/official.ts';
import { GatewayError } from '../src/errors.ts';
import type { Article } from '../src/model/article.ts';
import type { NodeKind } from '../src/model/id.ts';
import type { Official } from '../src/model/official.ts';
import type { Context } from './context.ts';
import { idsOf } from './ids.ts';
import { REASON, reasonOf } from './reason.ts';
import { replacedBy } from './replaced.ts';

/** The ids given, each once. Throws BAD_ID for another kind's, BAD_INPUT for none and for too many. */
function someIds(kind: NodeKind, argument: string, given: readonly string[]): readonly string[] {
  const ids = idsOf(kind, argument, given) ?? [];
  if (ids.length > 0) return ids;
  throw new GatewayError('BAD_INPUT', `${argument} must have at least one id, but got none`);
}

/** The id itself. Throws BAD_ID for another kind's. */
function oneId(kind: NodeKind, argument: string, given: string): string {
  idsOf(kind, argument, [given]);
  return given;
}

/** What operators decide about the graph. Each decision is carried out at once, holds for good and is told to subscribers. */
@Authorized()
@Resolver()
export class OperatorResolver {
  @Mutation(() => OfficialType, {
    description:
      'Decides that officials are one person, and answers with that person. Their old ids lead there from then on.',
  })
  async mergeOfficials(
    @Ctx() context: Context,
    @Arg('into', () => ID, { description: 'The official whose id and history stay.' }) into: string,
    @Arg('from', () => [ID], { description: 'The officials who are the same person: 1 to 100.' })
    from: readonly string[],
    @Arg('reason', () => String, REASON) reason?: string | null,
  ): Promise<Official> {
    const decision = {
      kind: 'MERGE_OFFICIALS',
      into: oneId('OFFICIAL', 'into', into),
      from: someIds('OFFICIAL', 'from', from),
    } as const;
    await context.decide(decision, reasonOf(reason));
    return context.loaders.referred('OFFICIAL', into);
  }

  @Mutation(() => OfficialType, {
    description:
      'Decides that in these articles the official is somebody else of the same name, and answers with whom they name from then on. Merging the two takes it back.',
  })
  async splitOfficial(
    @Ctx() context: Context,
    @Arg('official', () => ID, { description: 'The official whom the articles name so far.' })
    official: string,
    @Arg('articles', () => [ID], { description: 'The articles that mean somebody else: 1 to 100.' })
    articles: readonly string[],
    @Arg('reason', () => String, REASON) reason?: string | null,
  ): Promise<Official> {
    const decision = {
      kind: 'SPLIT_OFFICIAL',
      official: oneId('OFFICIAL', 'official', official),
      articles: someIds('ARTICLE', 'articles', articles),
    } as const;
    const { official: before, articles: named } = decision;
    const other = await replacedBy(context, before, named, () => context.decide(decision, reasonOf(reason)));
    return context.loaders.referred('OFFICIAL', other);
  }

  @Mutation(() => ArticleType, {
    description:
      'Takes the statement that an article speaks of an official back for good: a later refresh does not bring it again. Answers with the article.',
  })
  async retractMention(
    @Ctx() context: Context,
    @Arg('article', () => ID, { description: 'The article.' }) article: string,
    @Arg('official', () => ID, { description: 'The official whom it does not speak of.' }) official: string,
    @Arg('reason', () => String, REASON) reason?: string | null,
  ): Promise<Article> {
    const decision = {
      kind: 'RETRACT_MENTION',
      article: oneId('ARTICLE', 'article', article),
      official: oneId('OFFICIAL', 'official', official),
    } as const;
    await context.decide(decision, reasonOf(reason));
    return context.loaders.referred('ARTICLE', article);
  }

  @Mutation(() => Boolean, {
    description:
      'Takes an article, and all that it alone said, out of the graph for good: a later refresh does not bring it again. Answers with true.',
  })
  async retractArticle(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: 'The article.' }) id: string,
    @Arg('reason', () => String, REASON) reason?: string | null,
  ): Promise<boolean> {
    const decision = { kind: 'RETRACT_ARTICLE', article: oneId('ARTICLE', 'id', id) } as const;
    await context.decide(decision, reasonOf(reason));
    return true;
  }
}
