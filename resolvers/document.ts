import { Arg, Args, Ctx, Extensions, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { ArticleConnectionType } from '../schema/article.ts';
import { LegalDocumentConnectionType, LegalDocumentType } from '../schema/document.ts';
import { PagingArgs } from '../schema/paging.ts';
import type { LegalDocument } from '../src/model/document.ts';
import { connection } from './connection.ts';
import type { Context } from './context.ts';
import { searchText } from './filter.ts';
import { Relation } from './relation.ts';

const ARTICLES = new Relation(
  'ARTICLE',
  ({ id }: LegalDocument) => ({ documentIds: [id] }),
  'PUBLISHED_DESC',
);

/** Numbered documents: the query, and what a document is connected with. */
@Resolver(() => LegalDocumentType)
export class LegalDocumentResolver {
  @Query(() => LegalDocumentConnectionType, { description: 'Numbered legal and party documents, by number.' })
  documents(
    @Ctx() { loaders }: Context,
    @Arg('text', () => String, {
      nullable: true,
      description: 'Words of its kind or number, as `ArticleFilter.text`: "12-CT/TW".',
    })
    text: string | null | undefined,
    @Args(() => PagingArgs) paging: PagingArgs,
  ) {
    const filter = { text: searchText('text', text) };
    return connection(loaders, { kind: 'LEGAL_DOCUMENT', filter, order: 'NUMBER_ASC' }, paging);
  }

  @Extensions({ resolveAll: ARTICLES.resolveAll })
  @FieldResolver(() => ArticleConnectionType, { description: 'Articles that cite it, newest first.' })
  articles(
    @Root() document: LegalDocument,
    @Ctx() context: Context,
    @Args(() => PagingArgs) paging: PagingArgs,
  ) {
    return ARTICLES.of(document, context, paging);
  }
}
