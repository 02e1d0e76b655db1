import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ArticleFilter } from '../../src/model/filter.ts';
import type { StatisticsBy, StatisticsQuestion } from '../../src/model/statistics.ts';
import { migrate } from '../../src/store/migrations.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import { statisticsSql } from '../../src/store/statistics-sql.ts';

const RANGE = { published: { from: '2026-01-01', to: '2026-03-31' } };

describe('the plan of statistics on SQLite', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cau-noi-statistics-'));
  const path = join(folder, 'plan.db');
  const engine = openSqlite(path);
  let database: DatabaseSync;
  beforeAll(async () => {
    await migrate(engine);
    database = new DatabaseSync(path);
  });
  afterAll(async () => {
    database.close();
    await engine.close();
    rmSync(folder, { recursive: true });
  });

  /** How SQLite goes about it, a step a line. */
  const planOf = (
    by: StatisticsBy,
    filter: ArticleFilter,
    provinces: readonly string[] = ['province:ha-noi'],
  ): readonly string[] => {
    const units = by === 'PROVINCE' ? provinces.map((id) => ({ id, key: 'province:ha-noi' })) : undefined;
    const question: StatisticsQuestion = { by, filter, units, events: true, officials: true };
    const statement = engine.statement<object>(statisticsSql(engine.dialect, question));
    const { sql, parameters } = statement.bind({ filters: [question] });
    const steps = database.prepare(`explain query plan ${sql}`).all(...(parameters as SQLInputValue[]));
    return steps.map(({ detail }) => String(detail));
  };
  /** Tables that are read from end to end, leaving aside what the statement itself has put together. */
  const scans = (plan: readonly string[]) =>
    plan.filter((step) =>
      /^SCAN (?!(?:f|c|t|s|x|step|told|counted|u|unit|thing|CONSTANT ROW|\d+ CONSTANT ROWS)$)/.test(step),
    );
  /** The covering indexes of a table that are searched, each once, with the bounds. */
  const searches = (plan: readonly string[], table: string) => [
    ...new Set(
      plan.flatMap((step) => {
        const [, index = ''] = /USING COVERING INDEX (.*)$/.exec(step) ?? [];
        return index.startsWith(`${table}_of_`) || index.startsWith(`${table}_by_published`) ? [index] : [];
      }),
    ),
  ];

  it.each(['DAY', 'WEEK', 'MONTH'] as const)(
    'by %s of a range reads the dates and links of that range',
    (by) => {
      const plan = planOf(by, RANGE);
      expect(searches(plan, 'article')).toEqual(['article_by_published (published>? AND published<?)']);
      expect(searches(plan, 'article_link')).toEqual([
        'article_link_of_events (published>? AND published<?)',
        'article_link_of_officials (published>? AND published<?)',
      ]);
      expect(scans(plan)).toEqual([]);
    },
  );

  it.each(['WEEK', 'MONTH'] as const)(
    'by %s of all times goes from bucket to bucket of each entity',
    (by) => {
      const plan = planOf(by, {});
      expect(searches(plan, 'article')).toContain('article_by_published (published>? AND published<?)');
      expect(plan).toContain('SEARCH l USING PRIMARY KEY (target_id=? AND published>?)');
      expect(scans(plan)).toEqual([
        expect.stringMatching(/^SCAN e USING COVERING INDEX sqlite_autoindex_event/),
        expect.stringMatching(/^SCAN e USING COVERING INDEX sqlite_autoindex_official/),
      ]);
    },
  );

  it('by PROVINCE of all times merges the links of provinces that count together', () => {
    const plan = planOf('PROVINCE', {}, ['province:ha-noi', 'province:ha-tay']);
    expect(plan).toContain('MERGE (UNION)');
    expect(plan).toContain('SEARCH article_link USING PRIMARY KEY (target_id=?)');
  });

  it('by PROVINCE of a range reads of each province the articles of that range', () => {
    const plan = planOf('PROVINCE', RANGE);
    expect(plan).toContain('SEARCH g USING PRIMARY KEY (target_id=? AND published>? AND published<?)');
    expect(scans(plan)).toEqual([]);
  });

  it('by SOURCE of a range reads of each of the few sources the articles of that range', () => {
    const plan = planOf('SOURCE', RANGE);
    expect(plan).toContain('SEARCH g USING PRIMARY KEY (target_id=? AND published>? AND published<?)');
    expect(scans(plan)).toEqual([expect.stringMatching(/^SCAN t/)]);
  });

  it.each(['DAY', 'WEEK', 'MONTH', 'PROVINCE', 'SOURCE', 'EVENT_KIND', 'COUNTRY'] as const)(
    'by %s of an official begins with their articles',
    (by) => {
      const plan = planOf(by, { officialIds: ['official:a'] });
      expect(plan).toContainEqual(expect.stringMatching(/^SEARCH l USING PRIMARY KEY \(target_id=\?/));
      expect(scans(plan)).toEqual([]);
    },
  );

  it.each(['PROVINCE', 'SOURCE', 'EVENT_KIND', 'COUNTRY'] as const)(
    'by %s of a range looks up events and officials by article',
    (by) => {
      const steps = planOf(by, RANGE).filter((step) => step.startsWith('SEARCH l '));
      expect(steps).toEqual(
        [1, 2].map(
          () =>
            'SEARCH l USING COVERING INDEX article_link_by_article (article_id=? AND target_id>? AND target_id<?)',
        ),
      );
    },
  );
});
