import type { IncomingMessage } from 'node:http';
import { expect, it } from 'vitest';
import { acceptsAnswer, prefersHtml } from '../../../src/server/message/reply.ts';
import { escapeHtml } from '../../../src/server/page/html.ts';

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
  [undefined, true],
  ['', true],
  ['*/*', true],
  ['text/html, */*;q=0.1', true],
  ['Application/JSON; charset=utf-8', true],
  ['application/graphql-response+json', true],
  ['application/*', true],
  ['text/html', false],
  ['application/jsonp, image/*', false],
])('a client that accepts %s takes an answer: %s', (accept, expected) => {
  expect(acceptsAnswer({ headers: { accept } } as IncomingMessage)).toBe(expected);
});

it('escapes what HTML gives a meaning', () => {
  expect(escapeHtml(`<a href="x" title='y'>&</a>`)).toBe(
    '&lt;a href=&quot;x&quot; title=&#39;y&#39;&gt;&amp;&lt;/a&gt;',
  );
});
