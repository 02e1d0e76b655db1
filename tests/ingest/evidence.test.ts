import { describe, expect, test } from 'vitest';
import { checkEvidence } from '../../src/ingest/evidence.ts';
import { evidenceFor, TEXT } from './values.ts';

const good = evidenceFor('Nông Thị Mai');

describe('checkEvidence', () => {
  test('is content with a statement inside a quote from the text', () => {
    expect(() => checkEvidence(TEXT, good)).not.toThrow();
  });

  test.each([
    ['an empty span', { end: good.start }, 'offsets'],
    ['a span beyond the text', { end: TEXT.length + 1 }, 'offsets'],
    ['a negative start', { start: -1 }, 'offsets'],
    ['a fraction', { start: 0.5 }, 'offsets'],
    ['a quote from elsewhere', { quote: 'Nông Thị Mai đã nói' }, 'a quote from the text'],
    ['a statement outside its quote', { quote: 'Ngày 28/2' }, 'inside its quote'],
    ['an impossible confidence', { confidence: 1.1 }, 'confidence'],
    ['no confidence at all', { confidence: Number.NaN }, 'confidence'],
  ])('throws at %s', (_what, parts, message) => {
    expect(() => checkEvidence(TEXT, { ...good, ...parts })).toThrow(message);
  });
});
