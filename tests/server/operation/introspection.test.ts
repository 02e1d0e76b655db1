import { expect, it } from 'vitest';
import { withoutSuggestion } from '../../../src/server/operation/introspection.ts';

it.each([
  [
    'Cannot query field "helo" on type "Query". Did you mean "hello"?',
    'Cannot query field "helo" on type "Query".',
  ],
  ['Unknown type "A". Did you mean "B", "C", or "D"?', 'Unknown type "A".'],
  [
    'Variable "$a" got invalid value; Field "b" is not defined by type "C". Did you mean to use an inline fragment on "D"?',
    'Variable "$a" got invalid value; Field "b" is not defined by type "C".',
  ],
  [
    'Cannot query field "Did you mean" on type "Query".',
    'Cannot query field "Did you mean" on type "Query".',
  ],
])('%s says no more than was asked', (message, expected) => {
  expect(withoutSuggestion(message)).toBe(expected);
});
