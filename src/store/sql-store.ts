import { sql } from 'kysely';
import { GatewayError } from '../errors.ts';
import { ChangeLog } from './change-log.ts';
import { Decider } from './decide.ts';
import type { Engine } from './engine.ts';
import { EntityFinder } from './entities.ts';
import { Folding } from './folding.ts';
import { Lists } from './lists.ts';
import { Saver } from './save.ts';
import { SourceLog } from './source-log.ts';
import type { Store } from './store.ts';

/** The one implementation of `Store`, on an engine whose tables are there. */
export function createStore(engine: Engine, frequentMatches?: number): Store {
  const changes = new ChangeLog(engine);
  const folding = new Folding(engine);
  const saver = new Saver(engine, changes, folding);
  const decider = new Decider(engine, changes, folding);
  const sources = new SourceLog(engine, changes);
  const entities = new EntityFinder(engine);
  const lists = new Lists(engine, frequentMatches);
  const one = engine.statement<object>(sql`select 1 as one`);
  return {
    save: (batch, at) => saver.save(batch, at),
    decide: (decision, reason, at) => decider.decide(decision, reason, at),
    decisions: (limit) => decider.decisions(limit),
    recordRun: (run) => sources.record(run),
    registerSources: (list, at) => sources.register(list, at),
    known: (canonicalUrls) => sources.known(canonicalUrls),
    sourceStates: (ids) => sources.states(ids),
    byIds: (kind, ids) => entities.byIds(kind, ids),
    pages: (kind, filters, order, page) => lists.pages(kind, filters, order, page),
    counts: (kind, filters) => lists.counts(kind, filters),
    changesAfter: (seq, limit, filter = {}) => changes.after(seq, limit, filter),
    latestSeq: () => changes.latest(),
    async ready() {
      try {
        await engine.read(one, {});
      } catch (error) {
        if (error instanceof GatewayError) throw error;
        const reason = error instanceof Error ? error.message : String(error);
        throw new GatewayError('STORE_UNAVAILABLE', `expected the store to answer, but got: ${reason}`, {
          cause: error,
        });
      }
    },
    close: () => engine.close(),
  };
}
