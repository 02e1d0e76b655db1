import { EventEmitter } from 'node:events';
import { expect, test, vi } from 'vitest';
import { closeUntaken } from '../../src/processes/handed-over.ts';

/** A process to which messages and connections are sent. */
function fakeProcess() {
  const send = vi.fn((..._values: unknown[]) => true);
  const process = Object.assign(new EventEmitter(), { send });
  closeUntaken(process as never);
  return { process, send };
}

test('the connection that was handed over last is closed when the process ends, not before', () => {
  const { process, send } = fakeProcess();
  const [first, last] = [{ close: vi.fn() }, { close: vi.fn() }];
  process.send({ act: 'newconn' }, first);
  process.send({ act: 'newconn' }, last);
  process.send({ kind: 'note' }, () => {});
  expect([first.close, last.close].map((close) => close.mock.calls.length)).toEqual([0, 0]);
  process.emit('close', null, 'SIGKILL');
  expect([first.close, last.close].map((close) => close.mock.calls.length)).toEqual([0, 1]);
  expect(send.mock.calls.map(([message]) => message)).toEqual([
    { act: 'newconn' },
    { act: 'newconn' },
    { kind: 'note' },
  ]);
});

test('a connection that was taken, or refused and is handed to another process by now, is let be', () => {
  const { process } = fakeProcess();
  const [refused, untaken] = [{ close: vi.fn() }, { close: vi.fn() }];
  process.send({ act: 'newconn', seq: 1 }, refused);
  process.emit('internalMessage', { act: 'close' });
  process.emit('internalMessage', { ack: 1, accepted: false });
  const other = fakeProcess();
  other.process.send({ act: 'newconn', seq: 2 }, untaken);
  other.process.emit('internalMessage', { ack: 1, accepted: true });
  for (const ended of [process, other.process]) ended.emit('close', 0, null);
  expect([refused.close, untaken.close].map((close) => close.mock.calls.length)).toEqual([0, 1]);
});

test('a process to which nothing was handed over ends as it would', () => {
  const { process, send } = fakeProcess();
  expect(process.send({ kind: 'note' }, undefined)).toBe(true);
  process.emit('close', 0, null);
  expect(send).toHaveBeenCalledOnce();
});
