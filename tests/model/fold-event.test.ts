import { describe, expect, test } from 'vitest';
import { foldEvent, foldParticipations, type ReportStatement } from '../../src/model/fold-event.ts';

const report = (parts: Partial<ReportStatement> = {}): ReportStatement => ({
  kind: 'CONFERENCE',
  name: 'Hội nghị',
  startsOn: '2022-07-06',
  endsOn: '2022-07-08',
  precision: 'DAY',
  provinceId: null,
  venue: null,
  participantCount: null,
  participantCountIsApproximate: false,
  isMain: false,
  organizerIds: [],
  documentIds: [],
  countryIds: [],
  ...parts,
});

describe('foldEvent', () => {
  test('is null for an event that nobody reports', () => {
    expect(foldEvent('event:a', [])).toBeNull();
  });

  test('of names printed equally often takes the longer', () => {
    const names = ['Hội nghị', 'Hội nghị tập huấn'].map((name) => report({ name }));
    expect(foldEvent('event:a', names)?.name).toBe('Hội nghị tập huấn');
  });

  test('takes start, end and precision from one and the same report', () => {
    const reports = [report({ startsOn: '2022-07-01', endsOn: null, precision: 'MONTH' }), report()];
    expect(foldEvent('event:a', reports)).toMatchObject({
      startsOn: '2022-07-06',
      endsOn: '2022-07-08',
      precision: 'DAY',
    });
  });

  test('a report without a date does not outvote one with', () => {
    const undated = report({ startsOn: null, endsOn: null, precision: null, isMain: true });
    expect(foldEvent('event:a', [undated, undated, report()])?.startsOn).toBe('2022-07-06');
  });

  test('of sizes named equally often takes the larger, exact or not as it is printed', () => {
    const sizes = [
      report({ participantCount: 150 }),
      report({ participantCount: 200, participantCountIsApproximate: true }),
    ];
    expect(foldEvent('event:a', sizes)).toMatchObject({
      participantCount: 200,
      participantCountIsApproximate: true,
    });
  });

  test('a main report weighs more than two that mention it in passing', () => {
    const reports = [
      report({ provinceId: 'province:a', isMain: true }),
      report({ provinceId: 'province:b' }),
      report({ provinceId: 'province:b' }),
    ];
    expect(foldEvent('event:a', reports)?.provinceId).toBe('province:a');
  });
});

describe('foldParticipations', () => {
  const said = (articleId: string, confidence: number, published = '') => ({
    officialId: 'official:a',
    role: 'HOST' as const,
    published,
    evidence: { articleId, confidence, quote: '', start: 0, end: 1, rule: 'r' },
  });

  test('keeps the surest evidence, on a tie that of the earliest article', () => {
    const statements = [
      said('article:b', 0.9, '2022-02'),
      said('article:c', 0.9, '2022-01'),
      said('article:a', 0.5),
    ];
    for (const order of [statements, statements.toReversed()])
      expect(foldParticipations('event:a', order).map((part) => part.evidence.articleId)).toEqual([
        'article:c',
      ]);
  });
});
