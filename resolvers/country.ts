import { Args, Ctx, Extensions, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { ArticleConnectionType } from '../schema/article.ts';
import { CountryType } from '../schema/country.ts';
import { PagingArgs } from '../schema/paging.ts';
import { countries } from '../src/gazetteer/countries.ts';
import type { Country } from '../src/model/country.ts';
import type { Context } from './context.ts';
import { Relation } from './relation.ts';

const ARTICLES = new Relation('ARTICLE', ({ id }: Country) => ({ countryIds: [id] }), 'PUBLISHED_DESC');

/** Countries: the query, and what a country is connected with. */
@Resolver(() => CountryType)
export class CountryResolver {
  @Query(() => [CountryType], { description: 'Countries other than Viet Nam, by code.' })
  countries(): readonly Country[] {
    return countries;
  }

  @Extensions({ resolveAll: ARTICLES.resolveAll })
  @FieldResolver(() => ArticleConnectionType, { description: 'Articles about it, newest first.' })
  articles(@Root() country: Country, @Ctx() context: Context, @Args(() => PagingArgs) paging: PagingArgs) {
    return ARTICLES.of(country, context, paging);
  }
}
