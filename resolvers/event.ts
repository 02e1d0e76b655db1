import { Arg, Args, Ctx, Extensions, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { ArticleConnectionType } from '../schema/article.ts';
import { CountryType } from '../schema/country.ts';
import { LegalDocumentType } from '../schema/document.ts';
import { EventConnectionType, EventOrder, EventType } from '../schema/event.ts';
import { EventFilterInput } from '../schema/event-filter.ts';
import { EvidenceType } from '../schema/evidence.ts';
import { OrganizationType } from '../schema/organization.ts';
import { PagingArgs } from '../schema/paging.ts';
import { ParticipationConnectionType } from '../schema/participation.ts';
import { ProvinceType } from '../schema/province.ts';
import { countryById } from '../src/gazetteer/countries.ts';
import { provinceById } from '../src/gazetteer/provinces.ts';
import { type Event, EventStatus, eventStatus } from '../src/model/event.ts';
import { connection } from './connection.ts';
import type { Context } from './context.ts';
import { eventFilter } from './filter.ts';
import { MAX_PAGE_SIZE } from './paging.ts';
import { Relation } from './relation.ts';

const ARTICLES = new Relation('ARTICLE', ({ id }: Event) => ({ eventIds: [id] }), 'PUBLISHED_DESC');
const PARTICIPATIONS = new Relation('PARTICIPATION', ({ id }: Event) => ({ eventIds: [id] }), 'NEWEST_FIRST');

/** Events: the queries, and what an event is connected with. */
@Resolver(() => EventType)
export class EventResolver {
  @Query(() => EventType, {
    nullable: true,
    description: 'The event with an id; null where the graph has none.',
  })
  event(@Ctx() { loaders }: Context, @Arg('id', () => ID, { description: 'Its global id.' }) id: string) {
    return loaders.entity('EVENT', id);
  }

  @Query(() => EventConnectionType, {
    description: 'Events, latest first unless another order is asked for.',
  })
  async events(
    @Ctx() { loaders, today }: Context,
    @Arg('filter', () => EventFilterInput, { nullable: true, description: 'Which events to keep.' })
    input: EventFilterInput | null | undefined,
    @Arg('order', () => EventOrder, {
      nullable: true,
      defaultValue: 'STARTS_DESC',
      description: 'In which order.',
    })
    order: EventOrder | null | undefined,
    @Args(() => PagingArgs) paging: PagingArgs,
  ) {
    return connection(
      loaders,
      { kind: 'EVENT', filter: await eventFilter(loaders, input, today), order: order ?? 'STARTS_DESC' },
      paging,
    );
  }

  @FieldResolver(() => EventStatus, { description: 'Where it stands today, by calendar days in Viet Nam.' })
  status(@Root() event: Event, @Ctx() { today }: Context) {
    return eventStatus(event, today);
  }

  @FieldResolver(() => ProvinceType, {
    nullable: true,
    description: 'The province where it takes place, where known.',
  })
  province(@Root() { provinceId }: Event) {
    return provinceId === null ? null : provinceById(provinceId);
  }

  @FieldResolver(() => [OrganizationType], { description: 'Organisations that hold it.' })
  organizers(@Root() { organizerIds }: Event, @Ctx() { loaders }: Context) {
    return organizerIds.length === 0 ? [] : loaders.entities('ORGANIZATION', organizerIds);
  }

  @Extensions({ resolveAll: PARTICIPATIONS.resolveAll })
  @FieldResolver(() => ParticipationConnectionType, { description: 'Officials at it, by role.' })
  participations(@Root() event: Event, @Ctx() context: Context, @Args(() => PagingArgs) paging: PagingArgs) {
    return PARTICIPATIONS.of(event, context, paging);
  }

  @FieldResolver(() => [LegalDocumentType], { description: 'Numbered documents that it is about.' })
  documents(@Root() { documentIds }: Event, @Ctx() { loaders }: Context) {
    return documentIds.length === 0 ? [] : loaders.entities('LEGAL_DOCUMENT', documentIds);
  }

  @FieldResolver(() => [CountryType], { description: 'Countries that take part or that it is about.' })
  countries(@Root() { countryIds }: Event) {
    return countryIds.map(countryById).filter((country) => country !== null);
  }

  @Extensions({ resolveAll: ARTICLES.resolveAll })
  @FieldResolver(() => ArticleConnectionType, { description: 'Articles that report it, newest first.' })
  articles(@Root() event: Event, @Ctx() context: Context, @Args(() => PagingArgs) paging: PagingArgs) {
    return ARTICLES.of(event, context, paging);
  }

  @FieldResolver(() => [EvidenceType], {
    description: 'Where it was read: a sentence of each report, newest article first, at most 100.',
  })
  async evidence(@Root() { id }: Event, @Ctx() { loaders }: Context) {
    const reports = await loaders.page('REPORT', { eventIds: [id] }, 'NEWEST_FIRST', {
      limit: MAX_PAGE_SIZE,
    });
    return reports.items.map(({ evidence }) => evidence);
  }
}
