import { sql } from 'kysely';
import { GatewayError } from '../errors.ts';
import { ArticleOfficials } from './article-officials.ts';
import { ChangeLog } from './change-log.ts';
import { CheckLog } from './check-log.ts';
import { Compiled } from './compiled.ts';
import { Decider } from './decide.ts';
import type { Engine } from './engine.ts';
import { EntityFinder } from './entities.ts';
import { Folding } from './folding.ts';
import { Frequencies } from './frequency.ts';
import { GapLog } from './gap-log.ts';
import { Lists } from './lists.ts';
import { PageLog } from './page-log.ts';
import { Presence } from './presence.ts';
import { Saver } from './save.ts';
import { Search } from './search.ts';
import { SourceLog } from './source-log.ts';
import { Statistics } from './statistics.ts';
import type { Store } from './store.ts';

/** The engine with another idea of how many matches are frequent, and in proportion of how many are common. */
function seeing(engine: Engine, frequent: number): Engine {
  const { matches } = engine.dialect;
  const common = Math.ceil((frequent * matches.common) / matches.frequent);
  return { ...engine, dialect: { ...engine.dialect, matches: { frequent, common } } };
}

/** The one implementation of `Store`, on an engine whose tables are there. */
export function createStore(given: Engine, frequentMatches?: number): Store {
  const engine = frequentMatches === undefined ? given : seeing(given, frequentMatches);
  const changes = new ChangeLog(engine);
  const folding = new Folding(engine);
  const saver = new Saver(engine, changes, folding);
  const decider = new Decider(engine, changes, folding);
  const checks = new CheckLog(engine);
  const gaps = new GapLog(engine);
  const pages = new PageLog(engine);
  const sources = new SourceLog(engine, changes, pages, checks, gaps);
  const entities = new EntityFinder(engine);
  const presence = new Presence(engine);
  const compiled = new Compiled(engine);
  const frequencies = new Frequencies(engine, compiled);
  const { readEach } = engine;
  const officials = readEach === null ? null : new ArticleOfficials(engine, readEach, entities);
  const lists = new Lists(engine, compiled, frequencies, officials);
  const search = new Search(engine, compiled, frequencies);
  const statistics = new Statistics(engine, compiled);
  const one = engine.statement<object>(sql`select 1 as one`);
  return {
    save: (batch, at) => saver.save(batch, at),
    decide: (decision, reason, at) => decider.decide(decision, reason, at),
    decisions: (limit) => decider.decisions(limit),
    addedSources: () => decider.addedSources(),
    recordRun: (run) => sources.record(run),
    recordWalk: (walk) => sources.recordWalk(walk),
    gaps: (question) => gaps.gaps(question),
    checks: (period) => checks.spans(period),
    registerSources: (list, at) => sources.register(list, at),
    known: (canonicalUrls) => pages.known(canonicalUrls),
    sourceStates: (ids) => sources.states(ids),
    byIds: (kind, ids) => entities.byIds(kind, ids),
    presentIds: (ids) => presence.present(ids),
    removedIds: (ids) => presence.removed(ids),
    pages: (kind, filters, order, page) => lists.pages(kind, filters, order, page),
    counts: (kind, filters) => lists.counts(kind, filters),
    search: (query, page) => search.page(query, page),
    searchCount: (query) => search.count(query),
    statistics: (question) => statistics.of(question),
    changesAfter: (seq, limit, filter = {}) => changes.after(seq, limit, filter),
    latestSeq: () => changes.latest(),
    origin: () => changes.origin(),
    eventHistories: (eventIds) => changes.eventHistories(eventIds),
    version: () => engine.version(),
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
