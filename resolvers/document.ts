import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { ArticleConnectionType } from '../schema/article.ts';
import { LegalDocumentConnectionType, LegalDocumentType } from '../schema/document.ts';
import { ForwardArgs } from '../schema/paging.ts';
import type { LegalDocument } from '../src/model/document.ts';
import { connection } from './connection.ts';
import type { Context } from './context.ts';
import { searchText } from './filter.ts';

/** Numbered documents: the query, and what a document is connected with. */
@Resolver(() => LegalDocumentType)
export class LegalDocumentResolver {
  @Query(() => LegalDocumentConnectionType, { description: 'Numbered legal and party documents, by number.' })
  documents(
    @Ctx() { loaders }: Context,
    @Arg('text', () => String, { nullable: true, description: 'Words of its kind or number: "12-CT/TW".' })
    text: string | null | undefined,
    @Args(() => ForwardArgs) paging: ForwardArgs,
  ) {
    const filter = { text: searchText('text', text) };
    return connection(loaders, { kind: 'LEGAL_DOCUMENT', filter, order: 'NUMBER_ASC' }, paging);
  }

  @FieldResolver(() => ArticleConnectionType, { description: 'Articles that cite it, newest first.' })
  articles(
    @Root() { id }: LegalDocument,
    @Ctx() { loaders }: Context,
    @Args(() => ForwardArgs) paging: ForwardArgs,
  ) {
    return connection(
      loaders,
      { kind: 'ARTICLE', filter: { documentIds: [id] }, order: 'PUBLISHED_DESC' },
      paging,
    );
  }
}
