import { EventEmitter, once } from 'node:events';
import { expect, onTestFinished, test, vi } from 'vitest';
import { startFleet } from '../../src/processes/fleet.ts';

const silent = () => {};
const forks = new EventEmitter();

/** A process that serves, as `cluster` shows it; it ends when it is told to stop. */
class FakeWorker extends EventEmitter {
  readonly process = Object.assign(new EventEmitter(), {
    pid: 1,
    connected: true,
    send: ({ note }: { readonly note?: { readonly kind: string } }) => {
      if (note?.kind === 'stop') setImmediate(() => this.process.emit('close', 0, null));
      return true;
    },
    kill: silent,
  });

  listen() {
    this.process.emit('message', { kind: 'note', note: { kind: 'listening', url: 'http://here' } });
  }
}

const { fork } = vi.hoisted(() => ({ fork: vi.fn() }));
vi.mock('node:cluster', () => ({ default: { setupPrimary() {}, fork } }));

/** Processes are started from now on, and told of. */
function starting(): void {
  fork.mockImplementation(() => {
    const worker = new FakeWorker();
    setImmediate(() => forks.emit('fork', worker));
    return worker;
  });
}

const parts = { size: 1, environment: {}, log: { debug: silent, error: vi.fn() } };

test('tries again when the system has no room for a process that is started again', async () => {
  starting();
  const first = once(forks, 'fork') as Promise<[FakeWorker]>;
  const beginning = startFleet({ ...parts, signal: new AbortController().signal });
  const [worker] = await first;
  worker.listen();
  const fleet = await beginning;
  onTestFinished(() => fleet.close());
  expect(fleet.url).toBe('http://here');
  fork.mockImplementationOnce(() => {
    throw new Error('spawn EAGAIN');
  });
  const second = once(forks, 'fork');
  worker.process.emit('close', 1, null);
  await second;
  expect(parts.log.error.mock.calls.map(([{ err, pauseMs }]) => [err.message, pauseMs])).toEqual([
    ['a process that serves ended with 1', 1_000],
    ['spawn EAGAIN', 2_000],
  ]);
});

test('does not begin, and leaves nobody behind, where the system has no room for all', async () => {
  starting();
  const first = once(forks, 'fork') as Promise<[FakeWorker]>;
  fork.mockImplementationOnce(fork.getMockImplementation() as never).mockImplementationOnce(() => {
    throw new Error('spawn EAGAIN');
  });
  const beginning = startFleet({ ...parts, size: 2, signal: new AbortController().signal });
  const closed = first.then(([worker]) => once(worker.process, 'close'));
  await expect(beginning).rejects.toThrow('spawn EAGAIN');
  expect(await closed).toEqual([0, null]);
});
