import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { ArticleType } from '../schema/article.ts';
import { EvidenceType } from '../schema/evidence.ts';
import type { ArticleEvidence } from '../src/model/evidence.ts';
import type { Context } from './context.ts';

/** What a piece of evidence is connected with. */
@Resolver(() => EvidenceType)
export class EvidenceResolver {
  @FieldResolver(() => ArticleType, { description: 'The article that says so.' })
  article(@Root() { articleId }: ArticleEvidence, @Ctx() { loaders }: Context) {
    return loaders.referred('ARTICLE', articleId);
  }
}
