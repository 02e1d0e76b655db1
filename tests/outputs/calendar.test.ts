import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import type { EventDraft } from '../../src/extract/draft.ts';
import { eventReferenceOf } from '../../src/ingest/event-identity.ts';
import { articleId, event, eventId, evidence, record, storyId } from '../support/records.ts';
import { FORBIDDEN, HOSTILE_PLAIN, hostile, openOutputs, ordinary } from './gateway.ts';

function read(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  return { calendar, events: calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one)) };
}
const value = (one: ICAL.Event, name: string) => one.component.getFirstPropertyValue(name);

describe('the calendar of events', () => {
  test('publishes itself under a name', async () => {
    const { text, server } = await openOutputs([ordinary(1)]);
    const { calendar } = read(await text('/feeds/events.ics?provinces=province:hai-phong&kinds=CONFERENCE'));
    const said = (name: string) => calendar.getFirstPropertyValue(name);
    expect(said('version')).toBe('2.0');
    expect(said('prodid')).toBe('-//Cau Noi//cau-noi//VI');
    expect(said('x-wr-calname')).toBe('Cầu Nối: Hải Phòng · Hội nghị');
    expect(said('x-wr-timezone')).toBe('Asia/Ho_Chi_Minh');
    expect(said('source')).toBe(
      `${server.url}/feeds/events.ics?provinces=province%3Ahai-phong&kinds=CONFERENCE`,
    );
  });

  test('is a file, and no message of an organiser', async () => {
    const { get } = await openOutputs([ordinary(1)]);
    const response = await get('/feeds/events.ics');
    // METHOD:PUBLISH asks an ORGANIZER of every event (RFC 5546, 3.2.1), and there is nobody to write to. The media type would have
    // to repeat it (RFC 5545, 8.1).
    expect(response.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    expect(read(await response.text()).calendar.getFirstProperty('method')).toBeNull();
  });

  test.each(['', '?provinces=province:ca-mau'])(
    'without an event it has a component all the same, as RFC 5545, 3.6 asks: %s',
    async (query) => {
      const { text } = await openOutputs(query === '' ? [] : [ordinary(1)]);
      const body = await text(`/feeds/events.ics${query}`);
      const { calendar, events } = read(body);
      expect(events).toEqual([]);
      expect(calendar.getAllSubcomponents().map(({ name }) => name)).toEqual(['vtimezone']);
      const zone = new ICAL.Timezone(calendar.getFirstSubcomponent('vtimezone') ?? expect.fail('no zone'));
      expect(zone.tzid).toBe(calendar.getFirstPropertyValue('x-wr-timezone'));
      expect(zone.utcOffset(ICAL.Time.fromDateTimeString('2026-07-01T00:00:00'))).toBe(7 * 3600);
    },
  );

  test.each([
    ['đón tiếp đoàn đại biểu', 'Đón tiếp đoàn đại biểu'],
    ['“Ngày hội Đại đoàn kết”', '“Ngày hội Đại đoàn kết”'],
    ['2 năm thành lập', '2 năm thành lập'],
  ])('a heading begins with a capital letter: %s', async (name, summary) => {
    const { text } = await openOutputs([record({ events: [event(name)] })]);
    expect(read(await text('/feeds/events.ics')).events.map((one) => one.summary)).toEqual([summary]);
  });

  test('tells of an event what is known, with the sentence it was read in', async () => {
    const { text } = await openOutputs([ordinary(1)]);
    const [one] = read(await text('/feeds/events.ics')).events;
    expect(one?.uid).toBe(`${eventId('Hội nghị số 0001')}@cau-noi`);
    expect(one?.summary).toBe('Hội nghị số 0001');
    expect(one?.location).toBe('Nhà văn hóa, Hải Phòng');
    expect(one?.description).toBe(
      '“Sáng 21/8, hội nghị khai mạc.”\n\nĐơn vị tổ chức: Ủy ban MTTQ Việt Nam thành phố Hải Phòng',
    );
    expect(one && value(one, 'url')).toBe('https://site.test/0001');
    expect(one && value(one, 'categories')).toBe('Hội nghị');
    expect(one && value(one, 'status')).toBe('CONFIRMED');
    expect(one && String(value(one, 'dtstamp'))).toBe('2022-08-22T00:00:00Z');
    expect(one && String(value(one, 'last-modified'))).toBe('2022-08-22T00:00:00Z');
  });

  test('events last whole days, and end on the day after their last one', async () => {
    const { text } = await openOutputs([ordinary(1), ordinary(2)]);
    const body = await text('/feeds/events.ics');
    const days = read(body).events.map(({ startDate, endDate }) => [
      startDate.isDate,
      `${startDate}`,
      endDate.isDate,
      `${endDate}`,
    ]);
    expect(days.sort()).toEqual([
      [true, '2022-08-21', true, '2022-08-22'],
      [true, '2022-08-21', true, '2022-08-24'],
    ]);
    expect(body).toContain('DTSTART;VALUE=DATE:20220821\r\n');
  });

  test('an event of which no day is known has none in the calendar', async () => {
    const { text } = await openOutputs([
      record({ key: 'month', events: [event('tháng', { endsOn: '2022-08-31', precision: 'MONTH' })] }),
      record({ key: 'part', events: [event('đầu tháng', { precision: 'PART_OF_MONTH' })] }),
      record({ key: 'year', events: [event('năm', { precision: 'YEAR' })] }),
      record({ key: 'none', events: [event('không ngày', { startsOn: null, precision: null })] }),
      record({ key: 'day', events: [event('ngày')] }),
    ]);
    expect(read(await text('/feeds/events.ics')).events.map(({ summary }) => summary)).toEqual(['Ngày']);
  });

  test('folds lines at 75 octets without parting a character, and ends each with CRLF', async () => {
    const long = 'Đại hội đại biểu Mặt trận Tổ quốc Việt Nam 😀 '.repeat(12).trim();
    const { text } = await openOutputs([record({ events: [event(long)] })]);
    const body = await text('/feeds/events.ics');
    const lines = body.split('\r\n');
    expect(lines.at(-1)).toBe('');
    expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
    expect(body.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(body).not.toContain('\ufffd');
    expect(read(body).events[0]?.summary).toBe(long);
  });

  test('gives back hostile texts as they are, without control characters', async () => {
    const { text } = await openOutputs([hostile]);
    const body = await text('/feeds/events.ics');
    const [one] = read(body).events;
    expect(one?.summary).toBe(HOSTILE_PLAIN);
    expect(one?.location).toBe(`${HOSTILE_PLAIN}, Hà Nội`);
    expect(FORBIDDEN.filter((character) => body.includes(character))).toEqual([]);
  });

  test('an injected line stays text', async () => {
    const name = 'Họp\r\nEND:VEVENT\r\nBEGIN:VALARM';
    const { text } = await openOutputs([record({ events: [event('x', { name })] })]);
    const { calendar, events } = read(await text('/feeds/events.ics'));
    expect(events).toHaveLength(1);
    expect(calendar.getAllSubcomponents()).toHaveLength(1);
    expect(events[0]?.summary).toBe(name.replaceAll('\r\n', '\n'));
  });

  test('the sequence grows when the event changes, and the UID stays', async () => {
    const gateway = await openOutputs([record({ events: [event('họp')] })]);
    const versions = async () =>
      read(await gateway.text('/feeds/events.ics')).events.map((one) => [
        one.uid,
        one.sequence,
        String(value(one, 'last-modified')),
      ]);
    const [before] = await versions();
    await gateway.save(
      record({ events: [event('họp', { venue: 'Hội trường' })] }),
      '2022-08-22T00:10:00.000Z',
    );
    const [after] = await versions();
    expect([before?.[0], after?.[0]]).toEqual(Array(2).fill(`${eventId('họp')}@cau-noi`));
    expect(Number(after?.[1])).toBeGreaterThan(Number(before?.[1]));
    expect([before?.[2], after?.[2]]).toEqual(['2022-08-22T00:00:00Z', '2022-08-22T00:10:00Z']);
  });

  test('a newer report that says the same brings its sentence, and a later date of change', async () => {
    const gateway = await openOutputs([record({ events: [event('họp')] })]);
    const newer = record({
      key: 'newer',
      article: { publishedAt: '2022-08-22T00:00:00.000Z' },
      events: [event('họp', { evidence: evidence({ quote: 'Câu mới.' }) })],
    });
    await gateway.save(newer, '2022-08-22T00:40:00.000Z');
    const [one] = read(await gateway.text('/feeds/events.ics')).events;
    expect(one?.description).toBe('“Câu mới.”');
    expect(one && String(value(one, 'last-modified'))).toBe('2022-08-22T00:40:00Z');
  });

  test('an event that went and came again goes on counting', async () => {
    const gateway = await openOutputs([record({ events: [event('họp')] })]);
    const [before] = read(await gateway.text('/feeds/events.ics')).events;
    await gateway.save(record({ events: [] }), '2022-08-22T00:10:00.000Z');
    expect(read(await gateway.text('/feeds/events.ics')).events).toEqual([]);
    await gateway.save(record({ events: [event('họp')] }), '2022-08-22T00:20:00.000Z');
    const [after] = read(await gateway.text('/feeds/events.ics')).events;
    expect(after?.uid).toBe(before?.uid);
    expect(after?.sequence).toBeGreaterThan(before?.sequence ?? 0);
  });

  describe.each([
    ['a', 'b'],
    ['b', 'a'],
  ])('a report %s, and then a report %s of the same event', (first, second) => {
    const told = (key: string) => {
      const draft: EventDraft = {
        kind: 'CONGRESS',
        name: 'Đại hội đại biểu Mặt trận Tổ quốc Việt Nam thành phố Hải Phòng lần thứ XV',
        startsOn: '2022-08-21',
        endsOn: null,
        precision: 'DAY',
        provinceId: 'province:hai-phong',
        venue: null,
        organizers: [],
        participantCount: null,
        participantCountIsApproximate: false,
        isMain: true,
        countryIds: [],
        participations: [],
        evidence: { rule: 'event.head', quote: key, start: 0, end: 0, confidence: 0.9 },
      };
      const place = { articleId: articleId(key), storyId: storyId(key), publishedOn: '2022-08-21' };
      const reference = eventReferenceOf(draft, place, []);
      const { name, kind, provinceId } = draft;
      return record({
        key,
        events: [event(name, { eventId: reference.id, kind, provinceId })],
        references: { events: [reference] },
      });
    };

    test('are one entry under the UID that was there first, whose sequence never falls', async () => {
      const [one, other] = [told(first), told(second)];
      const gateway = await openOutputs([one]);
      const entries = async () =>
        read(await gateway.text('/feeds/events.ics')).events.map(({ uid, sequence }) => ({ uid, sequence }));
      const [before] = await entries();
      await gateway.save(other, '2022-08-22T00:10:00.000Z');
      const ids = [one, other].map(({ events }) => events[0]?.eventId ?? '');
      const found = await gateway.store.byIds('EVENT', ids);
      expect(found[0]?.id).toBe(found[1]?.id);
      const after = await entries();
      expect(after.map(({ uid }) => uid)).toEqual([before?.uid]);
      expect(before?.uid).toBe(`${ids[0]}@cau-noi`);
      expect(after[0]?.sequence).toBeGreaterThanOrEqual(before?.sequence ?? 0);
    });
  });

  test('where no filter depends on the day, the same data gives the same bytes on another day', async () => {
    const gateway = await openOutputs([ordinary(1)]);
    const before = await gateway.text('/feeds/events.ics');
    gateway.setNow('2022-09-30T00:00:00.000Z');
    expect(await gateway.text('/feeds/events.ics')).toBe(before);
  });

  test('a filter by status is as of today', async () => {
    const gateway = await openOutputs([record({ events: [event('họp', { startsOn: '2022-08-25' })] })]);
    const path = '/feeds/events.ics?status=UPCOMING';
    const etag = async () => (await gateway.get(path)).headers.get('etag');
    const [before, tag] = [read(await gateway.text(path)).events.length, await etag()];
    gateway.setNow('2022-08-26T00:00:00.000Z');
    expect([before, read(await gateway.text(path)).events.length]).toEqual([1, 0]);
    expect(await etag()).not.toBe(tag);
    expect((await gateway.get(path)).headers.get('last-modified')).toBeNull();
  });

  test('holds as many as asked for, the latest first', async () => {
    const { text, problem } = await openOutputs(
      Array.from({ length: 130 }, (_none, n) =>
        record({
          key: `${n}`,
          events: [
            event(`họp ${n}`, {
              startsOn: new Date(Date.UTC(2022, 0, 1 + n)).toISOString().slice(0, 10),
              precision: n % 2 === 0 ? 'DAY' : 'MONTH',
              evidence: evidence(),
            }),
          ],
        }),
      ),
    );
    const names = async (query: string) =>
      read(await text(`/feeds/events.ics${query}`)).events.map(({ summary }) => summary);
    expect(await names('?first=2')).toEqual(['Họp 128', 'Họp 126']);
    expect(await names('')).toHaveLength(65);
    expect(await problem('/feeds/events.ics?first=1001')).toMatchObject({
      code: 'BAD_PAGE_SIZE',
      detail: 'first must be 1 to 1000, but got "1001"',
      parameter: 'first',
    });
  });
});
