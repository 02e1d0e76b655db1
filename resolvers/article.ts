import { Arg, Args, Ctx, Extensions, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { ArticleConnectionType, ArticleOrder, ArticleRevisionType, ArticleType } from '../schema/article.ts';
import { ArticleFilterInput } from '../schema/article-filter.ts';
import { CountryType } from '../schema/country.ts';
import { LegalDocumentType } from '../schema/document.ts';
import { EventConnectionType } from '../schema/event.ts';
import { MentionConnectionType } from '../schema/mention.ts';
import { OfficialConnectionType } from '../schema/official.ts';
import { OrganizationConnectionType } from '../schema/organization.ts';
import { PagingArgs } from '../schema/paging.ts';
import { ProvinceType } from '../schema/province.ts';
import { UrlScalar } from '../schema/scalars.ts';
import { SourceType } from '../schema/source.ts';
import { StoryType } from '../schema/story.ts';
import { GatewayError } from '../src/errors.ts';
import { countryById } from '../src/gazetteer/countries.ts';
import { provinceById } from '../src/gazetteer/provinces.ts';
import { type Article, NOT_READ } from '../src/model/article.ts';
import { foldUrl } from '../src/model/url.ts';
import { connection } from './connection.ts';
import type { Context } from './context.ts';
import { articleFilter } from './filter.ts';
import { jsonLdOf } from './json-ld.ts';
import { MAX_PAGE_SIZE, pageSize } from './paging.ts';
import { relatedArticles } from './related.ts';
import { Reference, Relation } from './relation.ts';

const SOURCE = new Reference('SOURCE', ({ sourceId }: Article) => sourceId);
const STORY = new Reference('STORY', ({ storyId }: Article) => storyId);
const ofIts = ({ id }: Article) => ({ articleIds: [id] });
const MENTIONS = new Relation('MENTION', ofIts, 'NEWEST_FIRST');
const OFFICIALS = new Relation('OFFICIAL', ofIts, 'MENTIONS_DESC');
const ORGANIZATIONS = new Relation('ORGANIZATION', ofIts, 'NAME_ASC');
const EVENTS = new Relation('EVENT', ofIts, 'STARTS_DESC');
const whole = { limit: MAX_PAGE_SIZE };
/** What of each kind JSON-LD tells of: search engines read no more, and a list of articles may ask for it of each. */
const described = { limit: 20 };

/** Articles: the queries, and what an article is connected with. */
@Resolver(() => ArticleType)
export class ArticleResolver {
  @Query(() => ArticleType, {
    nullable: true,
    description:
      'The article with an id, or read at an address; give one of the two. Null where the graph has none.',
  })
  async article(
    @Ctx() context: Context,
    @Arg('id', () => ID, { nullable: true, description: 'Its global id.' }) id?: string | null,
    @Arg('url', () => UrlScalar, {
      nullable: true,
      description: 'Its address, canonical or as a reader has it.',
    })
    url?: string | null,
  ): Promise<Article | null> {
    if ((id == null) === (url == null)) {
      throw new GatewayError('BAD_INPUT', `expected id or url, but got ${id == null ? 'neither' : 'both'}`);
    }
    if (url == null) return context.loaders.entity('ARTICLE', id ?? '');
    const addresses = [...new Set([url, context.canonicalUrl(url), foldUrl(new URL(url))])];
    const pages = await context.store.known(addresses);
    const found = addresses
      .map((address) => pages.get(address)?.articleId)
      .find((articleId) => articleId != null);
    return found == null ? null : context.loaders.entity('ARTICLE', found);
  }

  @Query(() => ArticleConnectionType, {
    description: 'Articles, newest first unless another order is asked for.',
  })
  async articles(
    @Ctx() { loaders }: Context,
    @Arg('filter', () => ArticleFilterInput, { nullable: true, description: 'Which articles to keep.' })
    input: ArticleFilterInput | null | undefined,
    @Arg('order', () => ArticleOrder, {
      nullable: true,
      defaultValue: 'PUBLISHED_DESC',
      description: 'In which order.',
    })
    order: ArticleOrder | null | undefined,
    @Args(() => PagingArgs) paging: PagingArgs,
  ) {
    const filter = await articleFilter(loaders, input);
    if (order === 'RELEVANCE' && filter.text === undefined) {
      throw new GatewayError('BAD_INPUT', 'order RELEVANCE needs words in filter.text, but got none');
    }
    return connection(loaders, { kind: 'ARTICLE', filter, order: order ?? 'PUBLISHED_DESC' }, paging);
  }

  @FieldResolver(() => [ArticleRevisionType], {
    description: 'Its earlier states, newest first, at most 100.',
  })
  async revisions(@Root() { id, revision }: Article, @Ctx() { loaders }: Context) {
    if (revision === 1) return [];
    return (await loaders.page('REVISION', { articleIds: [id] }, 'NEWEST_FIRST', whole)).items;
  }

  @FieldResolver(() => String)
  text(@Root() article: Article, @Ctx() { loaders }: Context) {
    return article.text === NOT_READ ? loaders.whole(article).then(({ text }) => text) : article.text;
  }

  @FieldResolver(() => String)
  html(@Root() article: Article, @Ctx() { loaders }: Context) {
    return article.html === NOT_READ ? loaders.whole(article).then(({ html }) => html) : article.html;
  }

  @Extensions({ resolveAll: SOURCE.resolveAll })
  @FieldResolver(() => SourceType, { description: 'The site that published it.' })
  source(@Root() article: Article, @Ctx() context: Context) {
    return SOURCE.of(article, context);
  }

  @FieldResolver(() => [ProvinceType], {
    description: 'Provinces whose own bodies act in it, most important first.',
  })
  provinces(@Root() { provinceIds }: Article) {
    return provinceIds.map(provinceById).filter((province) => province !== null);
  }

  @FieldResolver(() => [CountryType], { description: 'Countries that it is about.' })
  countries(@Root() { countryIds }: Article) {
    return countryIds.map(countryById).filter((country) => country !== null);
  }

  @Extensions({ resolveAll: MENTIONS.resolveAll })
  @FieldResolver(() => MentionConnectionType, {
    description: 'Officials it names, with the positions it gives, in the order of the text.',
  })
  mentions(@Root() article: Article, @Ctx() context: Context, @Args(() => PagingArgs) paging: PagingArgs) {
    return MENTIONS.of(article, context, paging);
  }

  @Extensions({ resolveAll: OFFICIALS.resolveAll })
  @FieldResolver(() => OfficialConnectionType, {
    description: 'Officials it names, those named in most articles first.',
  })
  officials(@Root() article: Article, @Ctx() context: Context, @Args(() => PagingArgs) paging: PagingArgs) {
    return OFFICIALS.of(article, context, paging);
  }

  @Extensions({ resolveAll: ORGANIZATIONS.resolveAll })
  @FieldResolver(() => OrganizationConnectionType, { description: 'Organisations it names, by name.' })
  organizations(
    @Root() article: Article,
    @Ctx() context: Context,
    @Args(() => PagingArgs) paging: PagingArgs,
  ) {
    return ORGANIZATIONS.of(article, context, paging);
  }

  @Extensions({ resolveAll: EVENTS.resolveAll })
  @FieldResolver(() => EventConnectionType, { description: 'Events it reports, latest first.' })
  events(@Root() article: Article, @Ctx() context: Context, @Args(() => PagingArgs) paging: PagingArgs) {
    return EVENTS.of(article, context, paging);
  }

  @FieldResolver(() => [LegalDocumentType], {
    description: 'Numbered documents it cites, by number, at most 100.',
  })
  async documents(@Root() { id }: Article, @Ctx() { loaders }: Context) {
    return (await loaders.page('LEGAL_DOCUMENT', { articleIds: [id] }, 'NUMBER_ASC', whole)).items;
  }

  @Extensions({ resolveAll: STORY.resolveAll })
  @FieldResolver(() => StoryType, { description: 'The group of copies and reports of the same news.' })
  story(@Root() article: Article, @Ctx() context: Context) {
    return STORY.of(article, context);
  }

  @FieldResolver(() => String, {
    description:
      'It as schema.org NewsArticle in JSON-LD, with at most 20 each of the officials, organisations and events it names. Safe to put into a script element of type application/ld+json as it stands.',
  })
  async jsonLd(@Root() article: Article, @Ctx() { loaders }: Context): Promise<string> {
    const filter = { articleIds: [article.id] };
    const [source, officials, organizations, events, story] = await Promise.all([
      loaders.referred('SOURCE', article.sourceId),
      loaders.page('OFFICIAL', filter, 'MENTIONS_DESC', described),
      loaders.page('ORGANIZATION', filter, 'NAME_ASC', described),
      loaders.page('EVENT', filter, 'STARTS_DESC', described),
      loaders.entity('STORY', article.storyId),
    ]);
    const originalId = story?.originalId ?? article.id;
    return jsonLdOf(article, {
      source,
      officials: officials.items,
      organizations: organizations.items,
      events: events.items,
      original: originalId === article.id ? null : await loaders.entity('ARTICLE', originalId),
    });
  }

  @FieldResolver(() => [ArticleType], {
    description:
      'Articles of other stories on the same subject: those that name the same officials, newest first, then the newest of its provinces.',
  })
  related(
    @Root() article: Article,
    @Ctx() { loaders }: Context,
    @Arg('first', () => Int, { nullable: true, defaultValue: 5, description: 'At most this many: 1 to 100.' })
    first?: number | null,
  ) {
    return relatedArticles(loaders, article, pageSize(first, 5));
  }
}
