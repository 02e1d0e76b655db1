import type { Figures, StatisticsQuestion } from '../model/statistics.ts';
import type { Compiled } from './compiled.ts';
import type { Engine } from './engine.ts';
import { findsNothing, shapeOf } from './lists.ts';
import { statisticsSql } from './statistics-sql.ts';
import { isWhole, shapeOfUnits } from './statistics-whole.ts';

type Row = { what: 'ARTICLE' | 'EVENT' | 'OFFICIAL'; key: string; count: number };

/** Counts articles and what they speak of. */
export class Statistics {
  readonly #engine: Engine;
  readonly #compiled: Compiled;

  constructor(engine: Engine, compiled: Compiled) {
    this.#engine = engine;
    this.#compiled = compiled;
  }

  /** As `Store.statistics` promises. */
  async of(question: StatisticsQuestion): Promise<readonly Figures[]> {
    const { by, filter, units = [], events, officials } = question;
    if (findsNothing(filter) || (by === 'PROVINCE' && units.length === 0)) return [];
    const shape = `statistics ${by} ${shapeOfUnits(question)} ${events} ${officials} ${shapeOf(filter)} ${isWhole(question)}`;
    const statement = this.#compiled.of<StatisticsQuestion, Row>(shape, () =>
      statisticsSql(this.#engine.dialect, question),
    );
    const rows = await this.#engine.read(statement, { filters: [question], limit: 0, after: [], before: [] });
    const counts = {
      ARTICLE: new Map<string, number>(),
      EVENT: new Map<string, number>(),
      OFFICIAL: new Map<string, number>(),
    };
    for (const { what, key, count } of rows) if (count > 0) counts[what].set(key, count);
    return [...counts.ARTICLE].map(([key, articleCount]) => ({
      key,
      articleCount,
      eventCount: counts.EVENT.get(key) ?? 0,
      officialCount: counts.OFFICIAL.get(key) ?? 0,
    }));
  }
}
