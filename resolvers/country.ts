import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { ArticleConnectionType } from '../schema/article.ts';
import { CountryType } from '../schema/country.ts';
import { PagingArgs } from '../schema/paging.ts';
import { countries } from '../src/gazetteer/countries.ts';
import type { Country } from '../src/model/country.ts';
import { connection } from './connection.ts';
import type { Context } from './context.ts';

/** Countries: the query, and what a country is connected with. */
@Resolver(() => CountryType)
export class CountryResolver {
  @Query(() => [CountryType], { description: 'Countries other than Viet Nam, by code.' })
  countries(): readonly Country[] {
    return countries;
  }

  @FieldResolver(() => ArticleConnectionType, { description: 'Articles about it, newest first.' })
  articles(@Root() { id }: Country, @Ctx() { loaders }: Context, @Args(() => PagingArgs) paging: PagingArgs) {
    return connection(
      loaders,
      { kind: 'ARTICLE', filter: { countryIds: [id] }, order: 'PUBLISHED_DESC' },
      paging,
    );
  }
}
