import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import type { DemoOptions, Environment } from '../support/demo.ts';
import { runDemo } from '../support/demo.ts';

const quiet: DemoOptions = {
  env: { PORT: '0' },
  now: () => new Date('2026-11-20T03:00:00Z'),
  print: () => {},
  publishEveryMs: 3_600_000,
  firstPort: 0,
};

describe('the demo', () => {
  test('starts the gateway on its own sites, with the catalogue off and a database of its own', async () => {
    let given: Environment = {};
    const demo = await runDemo(async (env) => {
      given = env;
      return { close: async () => {} };
    }, quiet);
    try {
      expect(given).toMatchObject({
        PORT: '0',
        CATALOGUE: 'off',
        DATABASE_URL: 'sqlite:./data/demo.db',
        CHECK_EVERY_SECONDS: '5',
        LOG_LEVEL: 'warn',
      });
      expect(given.FETCH_ALLOW_HOSTS?.split(',')).toEqual(demo.world.allowHosts);
      const sources: unknown = JSON.parse(await readFile(given.SOURCES_FILE ?? '', 'utf8'));
      expect(sources).toEqual(demo.world.sources);
    } finally {
      await demo.close();
    }
  });

  test('leaves a given database and interval alone', async () => {
    const demo = await runDemo(async () => ({ close: async () => {} }), {
      ...quiet,
      env: { DATABASE_URL: 'sqlite::memory:', CHECK_EVERY_SECONDS: '60' },
    });
    await demo.close();
    expect(demo.env).toMatchObject({ DATABASE_URL: 'sqlite::memory:', CHECK_EVERY_SECONDS: '60' });
  });

  test('says what it is and where its sites are', async () => {
    const lines: string[] = [];
    const demo = await runDemo(async () => ({ close: async () => {} }), {
      ...quiet,
      print: (line) => lines.push(line),
    });
    await demo.close();
    expect(lines.join('\n')).toContain('invented');
    expect(lines.at(-1)).toContain('kept in sqlite:./data/demo.db');
    for (const { homepage } of demo.world.sources)
      expect(lines.some((line) => line.includes(homepage))).toBe(true);
  });

  test('closes the gateway first, then the world', async () => {
    const order: string[] = [];
    const demo = await runDemo(
      async (env) => ({
        close: async () => {
          order.push(
            `gateway, site ${(await fetch(`http://${env.FETCH_ALLOW_HOSTS?.split(',')[0]}/`)).status}`,
          );
        },
      }),
      quiet,
    );
    await demo.close();
    expect(order).toEqual(['gateway, site 200']);
    await expect(fetch(demo.world.sources[0]?.homepage ?? '')).rejects.toThrow();
  });

  test('closes the world when the gateway does not start', async () => {
    let host = '';
    const failing = runDemo(async (env) => {
      host = env.FETCH_ALLOW_HOSTS?.split(',')[0] ?? '';
      throw new Error('port 4000 is taken');
    }, quiet);
    await expect(failing).rejects.toThrow('port 4000 is taken');
    await expect(fetch(`http://${host}/`)).rejects.toThrow();
  });
});
