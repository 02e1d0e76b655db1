import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { ChangeType } from '../schema/change.ts';
import { ChangeFilterInput } from '../schema/change-filter.ts';
import { NodeType } from '../schema/node.ts';
import type { Change } from '../src/model/change.ts';
import { cursorOf } from '../src/model/cursor.ts';
import type { Context } from './context.ts';
import { newestCursor, requireReached, seqOf } from './cursor.ts';
import { changeFilter } from './filter.ts';
import { pageSize } from './paging.ts';

/** The graph's history. */
@Resolver(() => ChangeType)
export class ChangeResolver {
  @Query(() => [ChangeType], {
    description: 'Changes after a cursor, oldest first; from the very first one when no cursor is given.',
  })
  async changes(
    @Ctx() { store, loaders }: Context,
    @Arg('after', () => String, {
      nullable: true,
      description: 'Only changes after the one with this cursor.',
    })
    after?: string | null,
    @Arg('filter', () => ChangeFilterInput, { nullable: true, description: 'Which changes to keep.' })
    input?: ChangeFilterInput | null,
    @Arg('first', () => Int, {
      nullable: true,
      defaultValue: 100,
      description: 'At most this many: 1 to 100.',
    })
    first?: number | null,
  ): Promise<readonly Change[]> {
    const seq = after == null ? 0 : await seqOf(store, after);
    const limit = pageSize(first, 100);
    const changes = await store.changesAfter(seq, limit, await changeFilter(loaders, input));
    if (changes.length === 0 && seq > 0) await requireReached(store, seq);
    return changes;
  }

  @Query(() => String, { description: 'The cursor of the newest change; "0" before the first.' })
  async latestCursor(@Ctx() { store }: Context): Promise<string> {
    return newestCursor(store);
  }

  @FieldResolver(() => String, { description: 'Its place in the history, for `after`.' })
  cursor(@Root() { seq }: Change, @Ctx() { store }: Context): string | Promise<string> {
    const origin = store.origin();
    return typeof origin === 'number' ? cursorOf(origin, seq) : origin.then((one) => cursorOf(one, seq));
  }

  @FieldResolver(() => NodeType, {
    nullable: true,
    description: 'The node as it is now; null where it was removed, then or since.',
  })
  node(@Root() { kind, nodeId }: Change, @Ctx() { loaders }: Context) {
    return kind === 'REMOVED' ? null : loaders.node(nodeId);
  }
}
