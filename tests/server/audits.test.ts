import { serverAudits } from 'graphql-http';
import { expect, it } from 'vitest';
import { serve } from './serve.ts';

/**
 * What is declined, by audit, with a reason each: nothing. A GET is taken from anybody as it is, since a query changes nothing
 * and a cache can hold its answer; what could be sent in somebody's name is refused (forgery.test.ts).
 */
const DECLINED = {};

it('passes every audit of GraphQL over HTTP', async () => {
  const server = await serve();
  const audits = serverAudits({ url: server.endpoint, fetchFn: fetch });
  const failed: Record<string, string> = {};
  for (const audit of audits) {
    const result = await audit.fn();
    if (result.status !== 'ok') failed[audit.id] = audit.name;
  }
  expect(audits).toHaveLength(61);
  expect(failed).toEqual(DECLINED);
});
