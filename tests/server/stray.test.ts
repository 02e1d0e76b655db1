import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');
const OUTLIVE = `import { outliveStrayErrors } from './src/server/stray.ts'; outliveStrayErrors();`;

/** How a program of its own ends: no test can have a rejection that nobody handles. */
function run(program: string) {
  const { status, stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', program], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  return { isAlive: stdout.includes('alive'), status };
}

/** The first item's field is late and fails; the selection of the second throws, for its condition is null. */
const CONDITION_OF_NULL = `
  import { buildSchema, execute, parse } from 'graphql';
  const schema = buildSchema('type Query { items: [Item!]! } type Item { parts: [Item!]! late: Int! }');
  const late = async () => { throw new Error('late'); };
  const { errors } = await execute({
    schema,
    document: parse('query ($is: Boolean = true) { items { parts { late @include(if: $is) } late } }'),
    variableValues: { is: null },
    rootValue: { items: [{ parts: [], late }, { parts: [{}], late }] },
  });
  if (errors?.length !== 1) throw new Error('expected one error');
  setTimeout(() => process.stdout.write('alive'), 50);`;

it('a query whose list fails in two places does not end the process', () => {
  // As long as graphql-js needs it.
  expect(run(CONDITION_OF_NULL).isAlive).toBe(false);
  expect(run(`${OUTLIVE} ${CONDITION_OF_NULL}`)).toEqual({ isAlive: true, status: 0 });
});

it('another rejection that nobody handles still does', () => {
  const broken = `Promise.reject(new Error('broken')); setTimeout(() => process.stdout.write('alive'), 50);`;
  expect(run(`${OUTLIVE} ${broken}`)).toEqual({ isAlive: false, status: 1 });
});
