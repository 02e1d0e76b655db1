import { Arg, ID, Resolver, Root, Subscription } from 'type-graphql';
import { ArticleType } from '../schema/article.ts';
import { ArticleFilterInput } from '../schema/article-filter.ts';
import { ChangeType } from '../schema/change.ts';
import { ChangeFilterInput } from '../schema/change-filter.ts';
import { EventType } from '../schema/event.ts';
import { EventFilterInput } from '../schema/event-filter.ts';
import { SourceType } from '../schema/source.ts';
import type { Article } from '../src/model/article.ts';
import { type Change, matchesChange } from '../src/model/change.ts';
import type { Event } from '../src/model/event.ts';
import type { Source } from '../src/model/source.ts';
import type { Context } from './context.ts';
import { requireReached, seqOf } from './cursor.ts';
import { articleFilter, changeFilter, eventFilter } from './filter.ts';
import { idsOf } from './ids.ts';
import { stream } from './stream.ts';

/** What type-graphql hands to a `subscribe` function. */
interface Subscribing<A> {
  readonly args: A;
  readonly context: Context;
}

const one = { limit: 1 };

/** Subscriptions over the graph's history. Each throws for a wrong argument before its first event. */
@Resolver()
export class LiveResolver {
  @Subscription(() => ChangeType, {
    description:
      'Everything that changes, from a cursor on: first what was missed, then live. Without a cursor from now on.',
    subscribe: async ({
      args,
      context,
    }: Subscribing<{ after?: string | null; filter?: ChangeFilterInput | null }>) => {
      const filter = changeFilter(args.filter);
      const after = args.after == null ? null : seqOf(args.after);
      if (after !== null) await requireReached(context.store, after);
      return stream(context, after, (change) => (matchesChange(change, filter) ? change : null));
    },
  })
  changes(
    @Root() change: Change,
    @Arg('after', () => String, {
      nullable: true,
      description: 'The cursor of the last change that was seen.',
    })
    _after?: string | null,
    @Arg('filter', () => ChangeFilterInput, { nullable: true, description: 'Which changes to deliver.' })
    _filter?: ChangeFilterInput | null,
  ): Change {
    return change;
  }

  @Subscription(() => ArticleType, {
    description: 'Articles as they come into the graph, from now on.',
    subscribe: ({ args, context }: Subscribing<{ filter?: ArticleFilterInput | null }>) => {
      const filter = articleFilter(args.filter);
      const { provinceIds, sourceIds, officialIds } = filter;
      return stream(context, null, async (change) => {
        const isNew = change.nodeKind === 'ARTICLE' && change.kind === 'ADDED';
        if (!isNew || !matchesChange(change, { provinceIds, sourceIds, officialIds })) return null;
        const found = await context.loaders.page(
          'ARTICLE',
          { ...filter, ids: [change.nodeId] },
          'PUBLISHED_DESC',
          one,
        );
        return found.items[0] ?? null;
      });
    },
  })
  articlePublished(
    @Root() article: Article,
    @Arg('filter', () => ArticleFilterInput, { nullable: true, description: 'Which articles to deliver.' })
    _filter?: ArticleFilterInput | null,
  ): Article {
    return article;
  }

  @Subscription(() => EventType, {
    description: 'Events as they come into the graph or change in it, from now on.',
    subscribe: ({ args, context }: Subscribing<{ filter?: EventFilterInput | null }>) => {
      // Read once for its errors, and again for each event since "today" moves on.
      eventFilter(args.filter, context.today);
      return stream(context, null, async (change) => {
        if (change.nodeKind !== 'EVENT' || change.kind === 'REMOVED') return null;
        const filter = { ...eventFilter(args.filter, context.today), ids: [change.nodeId] };
        return (await context.loaders.page('EVENT', filter, 'STARTS_DESC', one)).items[0] ?? null;
      });
    },
  })
  eventChanged(
    @Root() event: Event,
    @Arg('filter', () => EventFilterInput, { nullable: true, description: 'Which events to deliver.' })
    _filter?: EventFilterInput | null,
  ): Event {
    return event;
  }

  @Subscription(() => SourceType, {
    description: 'Sources whose health or settings changed, from now on.',
    subscribe: ({ args, context }: Subscribing<{ sources?: readonly string[] | null }>) => {
      const wanted = idsOf('SOURCE', 'sources', args.sources);
      return stream(context, null, (change) => {
        const counts = change.nodeKind === 'SOURCE' && change.kind !== 'REMOVED';
        return counts && (wanted?.includes(change.nodeId) ?? true)
          ? context.loaders.entity('SOURCE', change.nodeId)
          : null;
      });
    },
  })
  sourceHealthChanged(
    @Root() source: Source,
    @Arg('sources', () => [ID], { nullable: true, description: 'Only of these sources.' })
    _sources?: readonly string[] | null,
  ): Source {
    return source;
  }
}
