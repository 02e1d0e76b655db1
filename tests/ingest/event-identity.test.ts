import { describe, expect, test } from 'vitest';
import type { EventDraft } from '../../src/extract/draft.ts';
import { eventIdOf } from '../../src/ingest/event-identity.ts';
import { evidenceFor } from './values.ts';

const CAO_BANG = 'province:cao-bang';
const HA_GIANG = 'province:ha-giang';

const event = (name: string, parts: Partial<EventDraft> = {}): EventDraft => ({
  kind: 'CONFERENCE',
  name,
  startsOn: '2026-02-28',
  endsOn: null,
  precision: 'DAY',
  provinceId: CAO_BANG,
  venue: null,
  organizers: [],
  participantCount: null,
  participantCountIsApproximate: false,
  isMain: true,
  countryIds: [],
  participations: [],
  evidence: evidenceFor('hội nghị tập huấn'),
  ...parts,
});

describe('eventIdOf', () => {
  const id = (name: string, parts: Partial<EventDraft> = {}, story = 'story:1') =>
    eventIdOf(event(name, parts), story);
  const congress = { kind: 'CONGRESS' } as const;

  test('reports of one congress are one event, whatever they call it', () => {
    const first = id(
      'Đại hội đại biểu MTTQ Việt Nam tỉnh Cao Bằng lần thứ XVI, nhiệm kỳ 2025-2030',
      congress,
    );
    expect(id('Đại hội MTTQ tỉnh', congress, 'story:2')).toBe(first);
  });

  test('congresses of two provinces, days, districts or bodies are not', () => {
    const ids = [
      id('Đại hội MTTQ', congress),
      id('Đại hội MTTQ', { ...congress, provinceId: HA_GIANG }),
      id('Đại hội MTTQ', { ...congress, startsOn: '2026-03-01' }),
      id('Đại hội MTTQ huyện Hòa An', congress),
      id('Đại hội MTTQ huyện Quảng Hòa', congress),
      id('Đại hội Hội Hữu nghị Việt - Lào', congress),
      id('Đại hội Thi đua yêu nước', congress),
    ];
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('conferences of one day are told apart by their subject, not by stock words', () => {
    const first = id('Hội nghị tập huấn công tác đối ngoại nhân dân năm 2026');
    expect(id('hội nghị tập huấn đối ngoại nhân dân')).toBe(first);
    expect(id('Hội nghị sơ kết quy chế dân chủ')).not.toBe(first);
  });

  test('an undated event belongs to its story', () => {
    const undated = { startsOn: null };
    expect(id('Hội nghị tập huấn', undated)).toBe(id('hội nghị tập huấn', undated));
    expect(id('Hội nghị tập huấn', undated)).not.toBe(id('Hội nghị tập huấn', undated, 'story:2'));
  });

  test('a name that any event could have joins nothing', () => {
    for (const name of ['Hội nghị', 'Hội nghị tổng kết', 'buổi làm việc']) {
      expect(id(name), name).toBe(id(name));
      expect(id(name), name).not.toBe(id(name, {}, 'story:2'));
    }
  });

  test('a month or a year is no day to meet on', () => {
    const vague = { startsOn: '2026-01-01', precision: 'YEAR' } as const;
    const name = 'Hội nghị tập huấn đối ngoại nhân dân';
    expect(id(name, vague)).not.toBe(id(name, vague, 'story:2'));
    expect(id(name)).toBe(id(name, {}, 'story:2'));
  });
});
