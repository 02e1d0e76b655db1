import { describe, expect, test } from 'vitest';
import type { EventDraft } from '../../src/extract/draft.ts';
import { eventReferenceOf } from '../../src/ingest/event-identity.ts';
import type { EventStatement } from '../../src/model/batch.ts';
import { articleId, event, eventId, evidence, officialId, record, storyId } from '../support/records.ts';
import type { World } from './contract.ts';

const at = (minute: number) => `2022-08-22T00:${`${minute}`.padStart(2, '0')}:00.000Z`;

/** How events came to be what they are. */
export function historiesContract(world: World): void {
  describe('the histories of events', () => {
    test('name the newest change of each, whatever of it changed', async () => {
      const store = await world.open();
      const of = async () => (await store.eventHistories([eventId('họp')])).get(eventId('họp'));
      const save = async (minute: number, parts: Partial<EventStatement> = {}) => {
        const changes = await store.save(
          { records: [record({ events: [event('họp', parts)] })] },
          at(minute),
        );
        return changes.find(({ nodeKind }) => nodeKind === 'EVENT')?.seq;
      };
      const firstId = eventId('họp');
      expect(await of()).toBeUndefined();
      const first = await save(0);
      expect(await of()).toEqual({ firstId, seq: first, changedAt: at(0) });
      expect(await save(1)).toBeUndefined();
      expect(await of()).toEqual({ firstId, seq: first, changedAt: at(0) });
      const second = await save(2, { venue: 'Nhà hát' });
      expect(await of()).toEqual({ firstId, seq: second, changedAt: at(2) });
      const part = { officialId: officialId('An'), role: 'HOST', evidence: evidence() } as const;
      const third = await save(3, { venue: 'Nhà hát', participations: [part] });
      expect(await of()).toEqual({ firstId, seq: third, changedAt: at(3) });
    });

    test('go on where an event went and came again', async () => {
      const store = await world.open();
      await store.save({ records: [record({ events: [event('họp')] })] }, at(0));
      await store.save({ records: [record()] }, at(1));
      const changes = await store.save({ records: [record({ events: [event('họp')] })] }, at(2));
      const seq = changes.find(({ nodeKind }) => nodeKind === 'EVENT')?.seq;
      expect(await store.eventHistories([eventId('họp')])).toEqual(
        new Map([[eventId('họp'), { firstId: eventId('họp'), seq, changedAt: at(2) }]]),
      );
    });

    test('an event under which others were joined keeps the id that came first', async () => {
      const told = (key: string) => {
        const draft: EventDraft = {
          kind: 'CONGRESS',
          name: 'Đại hội đại biểu Mặt trận Tổ quốc Việt Nam tỉnh Cao Bằng lần thứ XV',
          startsOn: '2022-08-21',
          endsOn: null,
          precision: 'DAY',
          provinceId: 'province:cao-bang',
          venue: null,
          organizers: [],
          participantCount: null,
          participantCountIsApproximate: false,
          isMain: true,
          countryIds: [],
          participations: [],
          evidence: evidence(),
        };
        const place = { articleId: articleId(key), storyId: storyId(key), publishedOn: '2022-08-21' };
        const reference = eventReferenceOf(draft, place, []);
        const { name, kind } = draft;
        return record({
          key,
          events: [event(name, { eventId: reference.id, kind })],
          references: { events: [reference] },
        });
      };
      const [a, b] = [told('a'), told('b')];
      const ids = [a, b].map(({ events }) => events[0]?.eventId ?? '').sort();
      // The greater id first: the joined event bears the smaller one.
      const [first, second] = a.events[0]?.eventId === ids[0] ? [b, a] : [a, b];
      const store = await world.open();
      await store.save({ records: [first] }, at(0));
      await store.save({ records: [second] }, at(1));
      const [joined] = await store.byIds('EVENT', ids);
      const history = (await store.eventHistories([joined?.id ?? ''])).get(joined?.id ?? '');
      expect(joined?.id).toBe(ids[0]);
      expect(history).toEqual({ firstId: ids[1], seq: await store.latestSeq(), changedAt: at(1) });
    });

    test('are told of events only, and of those that ever were', async () => {
      const store = await world.open();
      const { article } = record();
      await store.save(
        { records: [record({ events: [event('a')] }), record({ key: 'b', events: [event('b')] })] },
        at(0),
      );
      const asked = [eventId('b'), eventId('a'), eventId('none'), article.id, eventId('b')];
      expect([...(await store.eventHistories(asked)).keys()].sort()).toEqual(
        [eventId('a'), eventId('b')].sort(),
      );
      expect(await store.eventHistories([])).toEqual(new Map());
    });

    test('survive a restart', async () => {
      const url = await world.database();
      const first = await world.open({ url });
      await first.save({ records: [record({ events: [event('họp')] })] }, at(0));
      await first.save({ records: [record({ events: [event('họp', { venue: 'x' })] })] }, at(1));
      const before = await first.eventHistories([eventId('họp')]);
      const second = await world.open({ url });
      expect(await second.eventHistories([eventId('họp')])).toEqual(before);
    });
  });
}
