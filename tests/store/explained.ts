import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import pg from 'pg';
import { openStore } from '../../src/store/open.ts';
import type { Store } from '../../src/store/store.ts';
import { fillLarge } from '../support/large.ts';
import { startPostgres } from '../support/postgres.ts';

/** A store over a large graph that tells how its engine goes about what it is asked. */
export interface ExplainedStore {
  readonly store: Store;
  /** The text of every statement since this was last emptied. */
  readonly seen: string[];
  /** The steps of a statement that go through a table and not through an index, or make an index for the occasion. */
  readsWhole(sql: string): Promise<readonly string[]>;
  /** How a statement is run, a step a line. */
  planOf(sql: string): Promise<string>;
  close(): Promise<void>;
}

/** Of a hundred rows or so. */
const SMALL = new Set(['source']);

/** The table that a statement calls by this name; undefined for what it makes itself. */
function tableOf(sql: string, name: string): string | undefined {
  if (sql.includes(`with ${name} as`)) return undefined;
  const called = new RegExp(`(?:from|join) "?(\\w+)"? (?:as )?${name}\\b`).exec(sql)?.[1];
  return called ?? (new RegExp(`(?:from|join) "?${name}"?\\b`).test(sql) ? name : undefined);
}

/** SQLite with so many articles. */
export async function explainedSqlite(articles: number): Promise<ExplainedStore> {
  const seen: string[] = [];
  const folder = await mkdtemp(join(tmpdir(), 'cau-noi-plans-'));
  const file = join(folder, 'graph.db');
  const store = await openStore(
    `sqlite:${file}`,
    { info() {} },
    { onStatement: (sql) => void seen.push(sql) },
  );
  await fillLarge(store, articles);
  const database = new DatabaseSync(file, { readOnly: true });
  const stepsOf = (sql: string) =>
    database
      .prepare(`explain query plan ${sql}`)
      .all()
      .map(({ detail }) => String(detail));
  return {
    store,
    seen,
    async readsWhole(sql) {
      const steps = stepsOf(sql);
      // A select in brackets may be called as a table is elsewhere in the statement.
      const isMade = (name: string) => {
        const made = steps.filter((step) => step === `CO-ROUTINE ${name}` || step === `MATERIALIZE ${name}`);
        return made.length >= steps.filter((step) => step === `SCAN ${name}`).length;
      };
      return steps.filter((step) => {
        const [, name] = /^SCAN (\w+)$/.exec(step) ?? [];
        const table = name === undefined || isMade(name) ? undefined : tableOf(sql, name);
        return step.includes('AUTOMATIC') || (table !== undefined && !SMALL.has(table));
      });
    },
    planOf: async (sql) => stepsOf(sql).join('\n'),
    async close() {
      database.close();
      await store.close();
      await rm(folder, { recursive: true });
    },
  };
}

/** PostgreSQL with so many articles, which reads a table whole only where there is no other way: this small it would be quicker. */
export async function explainedPostgres(articles: number): Promise<ExplainedStore> {
  const seen: string[] = [];
  const server = await startPostgres();
  const url = await server.createDatabase();
  const store = await openStore(url, { info() {} }, { onStatement: (sql) => void seen.push(sql) });
  await fillLarge(store, articles);
  const client = new pg.Client(url);
  await client.connect();
  await client.query('analyze; set enable_seqscan = off');
  const stepsOf = async (sql: string) => {
    const { rows } = await client.query(`explain (generic_plan) ${sql}`);
    return rows.map((row) => String(row['QUERY PLAN']));
  };
  return {
    store,
    seen,
    async readsWhole(sql) {
      return (await stepsOf(sql)).filter((step) => {
        const table = /Seq Scan on (\w+)/.exec(step)?.[1];
        return table !== undefined && !SMALL.has(table);
      });
    },
    planOf: async (sql) => (await stepsOf(sql)).join('\n'),
    async close() {
      await client.end();
      await store.close();
      await server.stop();
    },
  };
}
