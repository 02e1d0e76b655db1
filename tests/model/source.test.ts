import { describe, expect, test } from 'vitest';
import {
  FULL_COVERAGE,
  healthStatus,
  neverChecked,
  type SourceState,
  thinnedFields,
} from '../../src/model/source.ts';

const NOW = '2026-03-10T00:00:00.000Z';
const DRIFT = {
  field: 'lead',
  usualRule: 'epi.sapo',
  presentRule: 'generic.meta',
  since: '2026-03-05T00:00:00.000Z',
  share: 0.5,
  usualShare: 1,
} as const;
const state = (parts: Partial<SourceState> = {}): SourceState => ({
  ...neverChecked({ id: 'source:a', enabled: true, expectEveryHours: 24 }),
  lastCheckedAt: '2026-03-09T23:00:00.000Z',
  lastArticleAt: '2026-03-09T00:00:00.000Z',
  lastEntryCount: 10,
  recentCount: 30,
  usualCoverage: FULL_COVERAGE,
  ...parts,
});

describe('the status of a source', () => {
  test.each<[string, Partial<SourceState>]>([
    ['OK', {}],
    ['DISABLED', { enabled: false, consecutiveFailures: 1 }],
    ['NEVER_CHECKED', { lastCheckedAt: null }],
    ['FAILING', { consecutiveFailures: 1, lastEntryCount: 0 }],
    ['EMPTY', { lastEntryCount: 0, lastArticleAt: null }],
    ['STALE', { lastArticleAt: null }],
    ['STALE', { lastArticleAt: '2026-03-06T23:59:59.999Z' }],
    ['OK', { lastArticleAt: '2026-03-07T00:00:00.000Z' }],
    ['THINNING', { coverage: { ...FULL_COVERAGE, image: 0.5 } }],
    ['THINNING', { drift: [DRIFT] }],
  ])('is %s for %o', (status, parts) => {
    expect(healthStatus(state(parts), NOW)).toBe(status);
  });
});

describe('a field', () => {
  const usual = { title: 1, lead: 0.9, publishedAt: 1, text: 1, image: 0 };

  test('thins when its share falls by more than a fifth against its own history', () => {
    const at = (lead: number) => thinnedFields(state({ usualCoverage: usual, coverage: { ...usual, lead } }));
    expect(at(0.7)).toEqual([]);
    expect(at(0.69)).toEqual(['lead']);
  });

  test('that a site never had, or always had seldom, does not thin', () => {
    const seldom = { ...usual, publishedAt: 0.1 };
    const coverage = { ...seldom, publishedAt: 0 };
    expect(thinnedFields(state({ usualCoverage: seldom, coverage }))).toEqual([]);
  });

  test('thins when three articles lack it, not when two do', () => {
    const coverage = { ...usual, text: 0 };
    expect(thinnedFields(state({ usualCoverage: usual, coverage, recentCount: 2 }))).toEqual([]);
    expect(thinnedFields(state({ usualCoverage: usual, coverage, recentCount: 3 }))).toEqual(['text']);
  });

  test('without a history thins below four fifths, if it is one that every article has', () => {
    const coverage = { title: 1, lead: 0, publishedAt: 0.79, text: 0.8, image: 0 };
    expect(thinnedFields(state({ usualCoverage: null, coverage }))).toEqual(['publishedAt']);
  });
});
