import type { ExecutionResult } from 'graphql';
import type { ErrorFormatter } from '../operation/format-error.ts';
import type { Accepted, ExecutionParts } from '../operation/prepared.ts';
import { Group, type GroupRules } from './group.ts';
import { positionOf } from './resumption.ts';
import { samenessOf } from './sameness.ts';
import { openSource, Source } from './source.ts';
import type { Subscriber } from './subscriber.ts';
import { Turns } from './turns.ts';

/** Who stands no more changes than this ahead of a group may as well wait for it; passing them over takes some milliseconds. */
const NEAR = 100;

/** All subscriptions of a server, over whatever they come. */
export interface Groups {
  /**
   * Begins a subscription: after `resumeAfter`, or where its document says. Answers with a result that has errors where it was refused,
   * with null where events follow. Rejects as `createContext` does.
   */
  enter(
    accepted: Accepted,
    subscriber: Subscriber,
    resumeAfter: string | null,
  ): Promise<ExecutionResult | null>;
}

/**
 * Puts subscribers that get the same events into groups. Of each sort there is one head, which stands furthest: who has nothing to
 * catch up on joins it. Who has, or has fallen behind, is in a group of its own until that stands where the head does, and
 * is handed over there. A subscriber and a group each know up to which cursor they are done, and handing over takes no time in
 * between, so nothing is lost; an event that a subscriber has seen is not sent to it again.
 */
export function openGroups(parts: ExecutionParts & { readonly formatError: ErrorFormatter }): Groups {
  const heads = new Map<string, Group>();
  const turns = new Turns();
  const keyOf = (accepted: Accepted, { progress }: Source) =>
    progress.audience === null ? null : samenessOf(accepted, progress.audience);

  /** Whether who stands at a position may wait for the group to come there. */
  const isNear = (group: Group, position: number) =>
    group.position <= position && position - group.position <= NEAR;

  function rulesOf(accepted: Accepted): GroupRules {
    return {
      turns,
      formatError: parts.formatError,
      async open(group, cursor) {
        const source = await openSource(parts, accepted, cursor, turns);
        if (source instanceof Source) group.key = keyOf(accepted, source);
        return source;
      },
      moved(group) {
        if (group.key === null) return;
        const head = heads.get(group.key);
        if (head === group) return;
        if (head === undefined || head.position + NEAR < group.position) heads.set(group.key, group);
        else if (isNear(head, group.position)) group.handOver(head);
      },
      ended(group) {
        if (group.key !== null && heads.get(group.key) === group) heads.delete(group.key);
      },
    };
  }

  return {
    async enter(accepted, subscriber, resumeAfter) {
      const source = await openSource(parts, accepted, resumeAfter, turns);
      if (!(source instanceof Source)) return source;
      if (subscriber.isGone) {
        source.end();
        return null;
      }
      const { passed } = source.progress;
      subscriber.standAt(passed);
      const key = keyOf(accepted, source);
      const head = key === null ? undefined : heads.get(key);
      if (head !== undefined && isNear(head, positionOf(passed))) {
        source.end();
        head.join(subscriber);
        subscriber.begin();
        return null;
      }
      const group = new Group(rulesOf(accepted), key, passed, source);
      if (key !== null && !(head !== undefined && head.position > positionOf(passed))) heads.set(key, group);
      group.join(subscriber);
      subscriber.begin();
      void group.run();
      return null;
    },
  };
}
