import { Ctx, Extensions, FieldResolver, Resolver, Root } from 'type-graphql';
import { ArticleType } from '../schema/article.ts';
import { EvidenceType } from '../schema/evidence.ts';
import type { ArticleEvidence } from '../src/model/evidence.ts';
import type { Context } from './context.ts';
import { Reference } from './relation.ts';

const ARTICLE = new Reference('ARTICLE', ({ articleId }: ArticleEvidence) => articleId);
/** What a piece of evidence is connected with. */
@Resolver(() => EvidenceType)
export class EvidenceResolver {
  @Extensions({ resolveAll: ARTICLE.resolveAll })
  @FieldResolver(() => ArticleType, { description: 'The article that says so.' })
  article(@Root() evidence: ArticleEvidence, @Ctx() context: Context) {
    return ARTICLE.of(evidence, context);
  }
}
