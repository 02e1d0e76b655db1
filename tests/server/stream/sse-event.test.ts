import { expect, it } from 'vitest';
import { COMPLETE_EVENT, heartbeat, nextEvent } from '../../../src/server/stream/sse-event.ts';

it('a result is one event with its cursor as id', () => {
  const json = JSON.stringify({ data: { title: 'Dòng một\nDòng hai' } });
  expect(nextEvent(json, '7')).toBe('event: next\nid: 7\ndata: {"data":{"title":"Dòng một\\nDòng hai"}}\n\n');
});

it('a result without a cursor has no id', () => {
  expect(nextEvent('{"data":{}}', null)).toBe('event: next\ndata: {"data":{}}\n\n');
});

it('an id that would break the form is left out', () => {
  expect(nextEvent('{"data":{}}', '7\ndata: forged')).toBe('event: next\ndata: {"data":{}}\n\n');
});

it('the end has a data line, without which browsers drop it', () => {
  expect(COMPLETE_EVENT).toBe('event: complete\ndata:\n\n');
});

it('a sign of life is a comment, with an id where the place has moved', () => {
  expect([heartbeat(null), heartbeat('9')]).toEqual([':\n\n', ':\nid: 9\n\n']);
});
