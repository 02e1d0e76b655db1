import type { IncomingMessage } from 'node:http';
import { expect, it } from 'vitest';
import { acceptedEncoding } from '../../src/server/asset.ts';
import { escapeHtml } from '../../src/server/html.ts';
import { prefersHtml } from '../../src/server/reply.ts';

it.each([
  ['text/html,application/xhtml+xml,*/*;q=0.8', true],
  ['application/json, text/html', false],
  ['application/graphql-response+json; charset=utf-8, text/html', false],
  ['text/html, application/json', true],
  ['*/*', false],
  [undefined, false],
])('for the accept header %s, that a page is wanted is %s', (accept, expected) => {
  expect(prefersHtml({ headers: { accept } } as IncomingMessage)).toBe(expected);
});

it.each([
  ['gzip, deflate, br, zstd', 'br'],
  ['gzip;q=1.0, br;q=0', 'gzip'],
  ['br;q=0.000, gzip;q=0.0', null],
  ['BR', 'br'],
  ['identity', null],
  [undefined, null],
])('for accept-encoding %s the answer is in %s', (header, expected) => {
  expect(acceptedEncoding(header)).toBe(expected);
});

it('escapes what HTML gives a meaning', () => {
  expect(escapeHtml(`<a href="x" title='y'>&</a>`)).toBe(
    '&lt;a href=&quot;x&quot; title=&#39;y&#39;&gt;&amp;&lt;/a&gt;',
  );
});
