import { serverAudits } from 'graphql-http';
import { expect, it } from 'vitest';
import { serve } from './serve.ts';

/**
 * What is declined, by audit: these three send a GET as any page of another site can make a browser send it. The server
 * refuses such requests, since a cross-site form or image could otherwise make a browser spend the server's work; a client
 * shows that it is none by a content-type or an `apollo-require-preflight` header. All three are a MAY.
 */
const DECLINED = {
  '5A70': 'MAY accept application/x-www-form-urlencoded formatted GET requests',
  D6D5: 'MAY allow URL-encoded JSON string {variables} parameter in GETs when accepting application/graphql-response+json',
  '6A70': 'MAY allow URL-encoded JSON string {variables} parameter in GETs when accepting application/json',
};

it('passes the audits of GraphQL over HTTP but for the declined ones', async () => {
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
