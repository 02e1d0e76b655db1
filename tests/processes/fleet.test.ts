import { EventEmitter, once } from 'node:events';
import { expect, onTestFinished, test, vi } from 'vitest';
import { startFleet } from '../../src/processes/fleet.ts';
import { PATIENT } from '../support/patient.ts';

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
    kill: (signal: string) => void setImmediate(() => this.process.emit('close', null, signal)),
  });

  tell(note: object) {
    this.process.emit('message', { kind: 'note', note });
  }

  listen() {
    this.tell({ kind: 'listening', url: 'http://here' });
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

test('ends a process that hangs and starts another in its place, while those that say that they are alive go on', async () => {
  starting();
  const workers: FakeWorker[] = [];
  const onFork = (worker: FakeWorker) => void workers.push(worker);
  forks.on('fork', onFork);
  onTestFinished(() => void forks.off('fork', onFork));
  const log = { debug: silent, error: vi.fn() };
  const beginning = startFleet({ ...parts, log, size: 2, signal: new AbortController().signal, lookMs: 20 });
  await vi.waitUntil(() => workers.length === 2, PATIENT);
  for (const worker of workers) worker.listen();
  const [alive, hanging] = workers as [FakeWorker, FakeWorker];
  const gone = vi.fn();
  alive.process.once('close', gone);
  const beats = setInterval(() => alive.tell({ kind: 'alive' }), 20);
  onTestFinished(() => clearInterval(beats));
  const fleet = await beginning;
  onTestFinished(() => fleet.close());
  expect(await once(hanging.process, 'close')).toEqual([null, 'SIGKILL']);
  await vi.waitUntil(() => workers.length === 3, PATIENT);
  // The new one says nothing either.
  expect(log.error.mock.calls.slice(0, 2)).toEqual([
    [
      { pid: 1 },
      expect.stringMatching(/^expected a process that serves to say within 0.24 s that it is alive/),
    ],
    [
      { err: new Error('a process that serves ended with SIGKILL'), worker: 2, pauseMs: 1_000 },
      'a process that serves ended and is started again',
    ],
  ]);
  expect(gone).not.toHaveBeenCalled();
});

test('does not complain of a process that dies of what this one is told a moment later', async () => {
  starting();
  const first = once(forks, 'fork') as Promise<[FakeWorker]>;
  const asked = new AbortController();
  const log = { debug: silent, error: vi.fn() };
  const beginning = startFleet({ ...parts, log, signal: asked.signal });
  const [worker] = await first;
  worker.process.emit('close', null, 'SIGINT');
  setImmediate(() => asked.abort());
  await expect(beginning).rejects.toThrow('asked to end before it had begun');
  expect(log.error).not.toHaveBeenCalled();
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
