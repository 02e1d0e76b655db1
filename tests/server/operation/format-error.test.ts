import { GraphQLError } from 'graphql';
import { describe, expect, it } from 'vitest';
import { GatewayError } from '../../../src/errors.ts';
import { errorFormatter } from '../../../src/server/operation/format-error.ts';
import { serve } from '../serve.ts';

const silent = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };

describe('over HTTP', () => {
  it('shows the code and the message of a GatewayError', async () => {
    const server = await serve();
    expect(await (await server.ask('{ refused }')).json()).toEqual({
      data: { refused: null },
      errors: [
        {
          message: 'page size must be 1 to 100, but got 500',
          locations: [{ line: 1, column: 3 }],
          path: ['refused'],
          extensions: { code: 'BAD_PAGE_SIZE' },
        },
      ],
      extensions: expect.any(Object),
    });
    expect(server.log.filter(({ level }) => level === 'error')).toEqual([]);
  });

  it('masks a bug and logs it under the id that the client sees', async () => {
    const server = await serve();
    const answer = JSON.stringify(await (await server.ask('{ broken }')).json());
    expect(answer).not.toMatch(/SQLITE|secret_column|stack/);
    expect(JSON.parse(answer).errors[0]).toMatchObject({
      message: 'the gateway failed; its log has the reason under error-1',
      path: ['broken'],
      extensions: { code: 'INTERNAL', id: 'error-1' },
    });
    const line = server.log.find(({ level }) => level === 'error');
    expect(line?.facts).toMatchObject({ id: 'error-1', path: ['broken'] });
    expect(String(line?.facts.err)).toBe('Error: SQLITE_ERROR: no such column: secret_column');
  });

  it('masks a value that a scalar of the answer refuses', async () => {
    const format = errorFormatter({ log: silent, newId: () => 'x' });
    const error = new GraphQLError('Int cannot represent non-integer value: "secret"', {
      path: ['totalCount'],
    });
    expect(format({ message: error.message, path: ['totalCount'] }, error)).toEqual({
      message: 'the gateway failed; its log has the reason under x',
      path: ['totalCount'],
      extensions: { code: 'INTERNAL', id: 'x' },
    });
  });

  it.each([
    ['{ nope }', 'GRAPHQL_VALIDATION_FAILED', 'Cannot query field "nope" on type "Query".'],
    ['{ hello', 'GRAPHQL_PARSE_FAILED', 'Syntax Error: Expected Name, found <EOF>.'],
  ])('says what is wrong with %s', async (query, code, message) => {
    const server = await serve();
    const answer = (await (await server.ask(query)).json()) as { errors: object[] };
    expect(answer.errors).toEqual([
      { message: expect.stringContaining(message), locations: expect.any(Array), extensions: { code } },
    ]);
  });

  it('says what is wrong with a variable', async () => {
    const server = await serve();
    const answer = (await (
      await server.ask('query($n: Int) { items(first: $n) { totalCount } }', { n: 'ba' })
    ).json()) as {
      errors: { message: string; extensions: object }[];
    };
    expect(answer.errors[0]?.message).toBe(
      'Variable "$n" got invalid value "ba"; Int cannot represent non-integer value: "ba"',
    );
    expect(answer.errors[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT' });
  });

  it('says what is wrong with null for a variable that has a default', async () => {
    const server = await serve();
    const query = 'query ($too: Boolean = true) { hello @include(if: $too) }';
    for (let time = 0; time < 2; time += 1) {
      expect(await (await server.ask(query, { too: null })).json()).toMatchObject({
        errors: [
          {
            message: 'Argument "if" of non-null type "Boolean!" must not be null.',
            extensions: { code: 'BAD_USER_INPUT' },
          },
        ],
      });
    }
    expect(server.log.filter(({ level }) => level === 'error')).toEqual([]);
  });

  it('masks a context that cannot be made, and shows it when it is a GatewayError', async () => {
    const bug = await serve({
      createContext: () => Promise.reject(new Error('connect ECONNREFUSED 10.0.0.7')),
    });
    const hidden = await bug.ask('{ hello }');
    expect(hidden.status).toBe(500);
    expect(await hidden.json()).toMatchObject({ errors: [{ extensions: { code: 'INTERNAL' } }] });
    const known = await serve({
      createContext: () => {
        throw new GatewayError('STORE_UNAVAILABLE', 'the store does not answer');
      },
    });
    expect(await (await known.ask('{ hello }')).json()).toEqual({
      errors: [{ message: 'the store does not answer', extensions: { code: 'STORE_UNAVAILABLE' } }],
    });
  });
});

it('answers even when the log cannot be written', () => {
  const log = {
    ...silent,
    error: () => {
      throw new Error('disk full');
    },
  };
  const format = errorFormatter({ log, newId: () => 'x' });
  expect(format({ message: 'bug' }, new Error('bug'))).toEqual({
    message: 'the gateway failed',
    extensions: { code: 'INTERNAL' },
  });
});

it('answers for a thrown value that is no error', () => {
  const format = errorFormatter({ log: silent, newId: () => 'x' });
  expect(format({ message: 'Unexpected error value: null' }, null).extensions).toEqual({
    code: 'INTERNAL',
    id: 'x',
  });
});

it('cuts messages that quote a long text', () => {
  const format = errorFormatter({ log: silent, newId: () => 'x' });
  const message = 'a'.repeat(5000);
  const extensions = { code: 'GRAPHQL_VALIDATION_FAILED' };
  expect(format({ message, extensions }, new GraphQLError(message)).message).toHaveLength(1001);
});

it('a mutation where the schema has none is the client’s mistake, not our bug', () => {
  const logged: unknown[] = [];
  const format = errorFormatter({
    log: { ...silent, error: (facts) => logged.push(facts) },
    newId: () => 'x',
  });
  const error = new GraphQLError('Schema is not configured to execute mutation operation.');
  expect(format(error.toJSON(), error)).toEqual({
    message: 'expected a kind of operation that the schema has, but got a mutation',
    extensions: { code: 'BAD_REQUEST' },
  });
  expect(logged).toEqual([]);
});
