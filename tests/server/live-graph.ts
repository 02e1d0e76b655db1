import { buildSchema } from 'graphql';
import { type StreamContext, stream } from '../../resolvers/stream.ts';
import { type Bus, createBus } from '../../src/live/bus.ts';
import { changesSince } from '../../src/live/replay.ts';
import { noProgress } from '../../src/model/progress.ts';
import { rememberDocuments } from '../../src/server/operation/documents.ts';
import { DEFAULT_LIMITS } from '../../src/server/operation/limits.ts';
import { persistDocuments } from '../../src/server/operation/persisted.ts';
import { accept, type ExecutionParts, isRefused } from '../../src/server/operation/prepared.ts';
import { NO_TRUSTED } from '../../src/server/operation/trusted.ts';
import type { Caller } from '../../src/server/options.ts';
import { openGroups } from '../../src/server/subscription/groups.ts';
import { MemoryLog } from '../live/log.ts';

const SDL = `
type Query { none: Int }
type Subscription {
  "The numbers of changes that can be divided by another number."
  ticks(after: String, by: Int = 1): Int!
}`;

/** Groups over a history in memory whose events are the numbers of its changes; `given` takes the place of parts of each context. */
export function liveGraph(given: Partial<StreamContext> = {}) {
  const log = new MemoryLog();
  const bus: Bus = createBus();
  const schema = buildSchema(SDL);
  let reads = 0;
  const ticks = schema.getSubscriptionType()?.getFields().ticks;
  if (ticks === undefined) throw new Error('expected a subscription');
  ticks.subscribe = async (_source, { after, by }, context: StreamContext) =>
    stream(context, after, { by }, ({ seq }) => {
      reads += 1;
      return seq % by === 0 ? { ticks: seq } : null;
    });
  const parts: ExecutionParts = {
    schema,
    documents: rememberDocuments(schema, DEFAULT_LIMITS),
    persisted: persistDocuments(NO_TRUSTED),
    limits: DEFAULT_LIMITS,
    createContext: (_signal: AbortSignal, caller: Caller): StreamContext => ({
      store: log,
      changes: { since: (from, signal) => changesSince(log, bus, from, signal) },
      progress: caller.progress ?? noProgress(),
      renew() {},
      forget() {},
      ...given,
    }),
  };
  const accepted = (query: string, variables: Record<string, unknown>) => {
    const found = accept(parts, { query, variables, documentId: null, operationName: null, extensions: {} });
    if (isRefused(found)) throw new Error(found[0]?.message);
    return found;
  };
  return {
    log,
    bus,
    groups: openGroups({ ...parts, formatError: (error) => error }),
    accepted,
    /** How many changes the resolver has read so far, over all sources. */
    get reads() {
      return reads;
    },
    commit: (count: number) => bus.publish(log.commit(count)),
  };
}
