import { describe, expect, test } from 'vitest';
import type { EventDraft } from '../../src/extract/draft.ts';
import { eventNameOf, eventReferenceId, eventReferenceOf } from '../../src/ingest/event-identity.ts';
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

describe('eventReferenceId', () => {
  const id = (name: string, parts: Partial<EventDraft> = {}, article = 'article:1') =>
    eventReferenceId(article, event(name, parts));
  const congress = { kind: 'CONGRESS' } as const;

  test('is an event’s id, the article’s own', () => {
    expect(id('Hội nghị phản biện học phí')).toMatch(/^event:[0-9a-z]{16}$/);
    expect(id('Hội nghị phản biện học phí', {}, 'article:2')).not.toBe(id('Hội nghị phản biện học phí'));
  });

  test('is one for a main mention and a later one of the same event', () => {
    expect(id('hội nghị phản biện học phí', { isMain: false, venue: 'Hội trường' })).toBe(
      id('Hội nghị phản biện học phí'),
    );
    expect(id('Đại hội', congress)).toBe(id('đại hội lần thứ XV', congress));
  });

  test('differs by kind, day, province, place, body and words', () => {
    const ids = [
      id('Hội nghị phản biện học phí'),
      id('Hội nghị phản biện học phí', { kind: 'SEMINAR' }),
      id('Hội nghị phản biện học phí', { startsOn: '2026-03-01' }),
      id('Hội nghị phản biện học phí', { provinceId: HA_GIANG }),
      id('Hội nghị phản biện học phí xã Tân Lập'),
      id('Hội nghị phản biện quy hoạch'),
      id('Đại hội MTTQ tỉnh', congress),
      id('Đại hội Hội Phụ nữ tỉnh', congress),
    ];
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('two consultations without a day are two', () => {
    const undated = { kind: 'ELECTION', startsOn: null, precision: null } as const;
    expect(id('Hội nghị hiệp thương lần thứ hai', undated)).not.toBe(
      id('Hội nghị hiệp thương lần thứ ba', undated),
    );
  });
});

describe('eventReferenceOf', () => {
  const reporter = { articleId: 'article:1', storyId: 'story:1', publishedOn: '2026-03-01' };
  const of = (name: string, parts: Partial<EventDraft> = {}) =>
    eventReferenceOf(event(name, parts), reporter, ['organization:1']);
  const hosts = (name: string) => [{ name, kind: 'FRONT', level: 'DISTRICT', provinceId: CAO_BANG } as const];

  test('holds what tells reports apart', () => {
    expect(of('Lễ khánh thành cầu Nặm Đíp xã Tân Lập', { kind: 'CEREMONY', venue: 'xã Tân Lập' })).toEqual({
      ...reporter,
      id: eventReferenceId('article:1', event('Lễ khánh thành cầu Nặm Đíp xã Tân Lập', { kind: 'CEREMONY' })),
      kind: 'CEREMONY',
      startsOn: '2026-02-28',
      endsOn: null,
      precision: 'DAY',
      provinceId: CAO_BANG,
      place: 'xa tan lap',
      body: '',
      words: ['#khanh-thanh', 'cau', 'nam', 'dip'],
      organizerIds: ['organization:1'],
      venue: 'xa tan lap',
      isMain: true,
    });
  });

  test('takes place and body of a congress from its hosts where the name is silent', () => {
    const parts = { kind: 'CONGRESS', organizers: hosts('Ủy ban MTTQ Việt Nam huyện Hòa An') } as const;
    expect(of('Đại hội lần thứ V', parts)).toMatchObject({ place: 'huyen hoa an', body: 'mat tran' });
    expect(of('Đại hội MTTQ huyện', parts).place).toBe('huyen hoa an');
  });
});

describe('eventNameOf', () => {
  const headline = 'Chủ tịch Liên hiệp tiếp Đại sứ Lào';

  test('the bare word for a kind gives way to the headline', () => {
    expect(eventNameOf(event('họp'), headline)).toBe(headline);
    expect(eventNameOf(event('Hội nghị'), headline)).toBe(headline);
  });

  test('a telling name stays, and so does that of an event told by the way', () => {
    const name = 'Hội nghị tập huấn công tác đối ngoại nhân dân';
    expect(eventNameOf(event(name), headline)).toBe(name);
    const congress = 'Đại hội đại biểu lần thứ IV, nhiệm kỳ 2024 - 2029';
    expect(eventNameOf(event(congress), headline)).toBe(congress);
    expect(eventNameOf(event('họp', { isMain: false }), headline)).toBe('họp');
  });
});
