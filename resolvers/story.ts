import { Arg, Args, Ctx, Extensions, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { ArticleConnectionType, ArticleType } from '../schema/article.ts';
import { ArticleFilterInput } from '../schema/article-filter.ts';
import { PagingArgs } from '../schema/paging.ts';
import { StoryConnectionType, StoryType } from '../schema/story.ts';
import type { Story } from '../src/model/article.ts';
import { connection } from './connection.ts';
import type { Context } from './context.ts';
import { articleFilter } from './filter.ts';
import { Relation } from './relation.ts';

const ARTICLES = new Relation('ARTICLE', ({ id }: Story) => ({ storyIds: [id] }), 'PUBLISHED_DESC');

/** Stories: the query, and what a story is connected with. */
@Resolver(() => StoryType)
export class StoryResolver {
  @Query(() => StoryConnectionType, {
    description: 'Stories with at least one article that the filter keeps, newest first.',
  })
  async stories(
    @Ctx() { loaders }: Context,
    @Arg('filter', () => ArticleFilterInput, {
      nullable: true,
      description: 'Which articles make a story count.',
    })
    input: ArticleFilterInput | null | undefined,
    @Args(() => PagingArgs) paging: PagingArgs,
  ) {
    return connection(
      loaders,
      { kind: 'STORY', filter: await articleFilter(loaders, input), order: 'PUBLISHED_DESC' },
      paging,
    );
  }

  @Extensions({ resolveAll: ARTICLES.resolveAll })
  @FieldResolver(() => ArticleConnectionType, { description: 'Its articles, newest first.' })
  articles(@Root() story: Story, @Ctx() context: Context, @Args(() => PagingArgs) paging: PagingArgs) {
    return ARTICLES.of(story, context, paging);
  }

  @FieldResolver(() => ArticleType, {
    nullable: true,
    description:
      'The article that the others copy or follow: no reprint where there is another, then the earliest published; of one minute that which is about the province of its own site, then that with the smallest id.',
  })
  original(@Root() { originalId }: Story, @Ctx() { loaders }: Context) {
    return originalId === null ? null : loaders.entity('ARTICLE', originalId);
  }
}
