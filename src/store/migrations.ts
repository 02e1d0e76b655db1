import { sql } from 'kysely';
import { GatewayError } from '../errors.ts';
import type { Dialect, Engine } from './engine.ts';
import { firstSchema } from './schema-1.ts';
import type { Slot } from './statement.ts';
import { slot } from './statement.ts';

/** The steps from an empty database to today's, in order; a step once released is never changed. */
const STEPS: readonly ((dialect: Dialect) => readonly string[])[] = [firstSchema];

/**
 * Brings the database to this program's version, forward only, each step in a transaction of its own. Two programs that
 * start at once wait for each other. Throws STORE_TOO_NEW when the database has steps that this program does not know.
 * @returns the versions before and after
 */
export async function migrate(engine: Engine): Promise<{ from: number; to: number }> {
  const exists = engine.statement<object, { version: number }>(
    sql`select coalesce(max(version), 0) as version from schema_version`,
  );
  type Step = { version: number };
  const record = engine.statement<Step>(
    sql`insert into schema_version (version) values (${slot<Step>('version') as Slot<Step>})`,
  );
  let from: number | null = null;
  for (;;) {
    const done = await engine.write(async (run) => {
      await engine.execute(engine.dialect.ddl.claim);
      const version = (await run(exists, {}))[0]?.version ?? 0;
      from ??= version;
      if (version > STEPS.length) {
        throw new GatewayError(
          'STORE_TOO_NEW',
          `expected a database of version ${STEPS.length} or older, but got version ${version}: it was written by a newer program`,
        );
      }
      const step = STEPS[version];
      if (step === undefined) return true;
      for (const text of step(engine.dialect)) await engine.execute(text);
      await run(record, { version: version + 1 });
      return false;
    });
    if (done) return { from: from ?? 0, to: STEPS.length };
  }
}
