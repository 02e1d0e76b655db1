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
import { articleFilter, changeFilter, eventFilter } from './filter.ts';
import { storedIdsOf } from './ids.ts';
import { stream } from './stream.ts';

/** What type-graphql hands to a `subscribe` function. */
interface Subscribing<A> {
  readonly args: A;
  readonly context: Context;
}

/** The argument that all subscriptions share. */
interface Following {
  readonly after?: string | null;
}

const one = { limit: 1 };

const AFTER = {
  nullable: true,
  description:
    'The cursor of the last event that was seen: first comes what was missed since. Without it, only what happens from now on. BAD_CURSOR for one that no change has.',
} as const;
const RESUME =
  'The cursor of each event is in `extensions.cursor` of its result; with it as `after` one goes on without a gap or a double.';

/** Subscriptions over the graph's history. Each throws for a wrong argument before its first event. */
@Resolver()
export class LiveResolver {
  @Subscription(() => ChangeType, {
    description:
      'Everything that changes, from a cursor on: first what was missed, then live. Without a cursor from now on. `extensions.cursor` of each result is `Change.cursor`.',
    subscribe: async ({ args, context }: Subscribing<Following & { filter?: ChangeFilterInput | null }>) => {
      const filter = await changeFilter(context.loaders, args.filter);
      return stream(
        context,
        args.after,
        filter,
        (change) => change,
        (change) => matchesChange(change, filter),
      );
    },
  })
  changes(
    @Root() change: Change,
    @Arg('after', () => String, AFTER)
    _after?: string | null,
    @Arg('filter', () => ChangeFilterInput, { nullable: true, description: 'Which changes to deliver.' })
    _filter?: ChangeFilterInput | null,
  ): Change {
    return change;
  }

  @Subscription(() => ArticleType, {
    description: `Articles as they come into the graph, each in the state that it has when it is delivered: one that has been removed since is passed over. ${RESUME}`,
    subscribe: async ({ args, context }: Subscribing<Following & { filter?: ArticleFilterInput | null }>) => {
      const filter = await articleFilter(context.loaders, args.filter, 'EVER');
      const { provinceIds, sourceIds, officialIds } = filter;
      const touches = { nodeKinds: ['ARTICLE'], provinceIds, sourceIds, officialIds } as const;
      return stream(
        context,
        args.after,
        filter,
        async ({ nodeId }) => {
          const wanted = { ...filter, ids: [nodeId] };
          return (await context.loaders.page('ARTICLE', wanted, 'PUBLISHED_DESC', one)).items[0] ?? null;
        },
        (change) => change.kind === 'ADDED' && matchesChange(change, touches),
      );
    },
  })
  articlePublished(
    @Root() article: Article,
    @Arg('filter', () => ArticleFilterInput, { nullable: true, description: 'Which articles to deliver.' })
    _filter?: ArticleFilterInput | null,
    @Arg('after', () => String, AFTER)
    _after?: string | null,
  ): Article {
    return article;
  }

  @Subscription(() => EventType, {
    description: `Events as they come into the graph or change in it, as often as they do, each in the state that it has when it is delivered; one that has been removed since is passed over. ${RESUME}`,
    subscribe: async ({ args, context }: Subscribing<Following & { filter?: EventFilterInput | null }>) => {
      const asked = await eventFilter(context.loaders, args.filter, context.today, 'EVER');
      return stream(
        context,
        args.after,
        { ...asked, status: asked.status?.among },
        async ({ nodeId }) => {
          // "Today" moves on while somebody listens.
          const status = asked.status && { ...asked.status, today: context.today };
          const filter = { ...asked, status, ids: [nodeId] };
          return (await context.loaders.page('EVENT', filter, 'STARTS_DESC', one)).items[0] ?? null;
        },
        ({ nodeKind, kind }) => nodeKind === 'EVENT' && kind !== 'REMOVED',
      );
    },
  })
  eventChanged(
    @Root() event: Event,
    @Arg('filter', () => EventFilterInput, { nullable: true, description: 'Which events to deliver.' })
    _filter?: EventFilterInput | null,
    @Arg('after', () => String, AFTER)
    _after?: string | null,
  ): Event {
    return event;
  }

  @Subscription(() => SourceType, {
    description: `Sources whose health or settings changed, each in the state that it has when it is delivered. ${RESUME}`,
    subscribe: async ({ args, context }: Subscribing<Following & { sources?: readonly string[] | null }>) => {
      const wanted = await storedIdsOf(context.loaders, 'SOURCE', 'sources', args.sources, 'EVER');
      return stream(
        context,
        args.after,
        wanted,
        ({ nodeId }) => context.loaders.entity('SOURCE', nodeId),
        ({ nodeKind, kind, nodeId }) =>
          nodeKind === 'SOURCE' && kind !== 'REMOVED' && (wanted?.includes(nodeId) ?? true),
      );
    },
  })
  sourceHealthChanged(
    @Root() source: Source,
    @Arg('sources', () => [ID], { nullable: true, description: 'Only of these sources.' })
    _sources?: readonly string[] | null,
    @Arg('after', () => String, AFTER)
    _after?: string | null,
  ): Source {
    return source;
  }
}
