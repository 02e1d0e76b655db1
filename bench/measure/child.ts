import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import type { Vitals } from './probe.ts';

const PROBE = pathToFileURL(join(import.meta.dirname, 'probe.ts')).href;
const BENCH = resolve(import.meta.dirname, '..');
const BUILD = resolve(BENCH, '../dist');

/** What a server of the bench says when it listens. */
export interface Listening {
  readonly port: number;
}

/** How a process of the bench is started. */
export interface ChildOptions {
  readonly args?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly nodeArgs?: readonly string[];
}

/** A process of its own that tells what it costs. */
export class Child {
  readonly #process: ChildProcess;
  #asked = 0;
  port = 0;

  constructor(process_: ChildProcess) {
    this.#process = process_;
    // Many questions may wait at a time.
    process_.setMaxListeners(100);
  }

  get pid(): number {
    return this.#process.pid ?? 0;
  }

  /**
   * What the process has cost so far; `blockedMs` counts from one call to the next. With `collect` garbage is collected first,
   * where the process was started with --expose-gc: that takes time, so memory is measured apart from work.
   */
  vitals(collect = false): Promise<Vitals> {
    return this.#answer((id) => ({ vitals: id, collect }));
  }

  /** Asks the program itself; it answers with `answerParent`. */
  ask<T>(question: object): Promise<T> {
    return this.#answer((id) => ({ id, question }));
  }

  /** Ends it as a power cut would; what it has started ends by itself. */
  async stop(): Promise<void> {
    if (this.#process.exitCode !== null || this.#process.signalCode !== null) return;
    const gone = once(this.#process, 'exit');
    this.#process.kill('SIGKILL');
    await gone;
  }

  async #answer<T>(question: (id: number) => object): Promise<T> {
    const id = ++this.#asked;
    const { promise, resolve: settle, reject } = Promise.withResolvers<T>();
    const onMessage = (message: { readonly id?: number; readonly answer?: unknown }) => {
      if (message.id === id) settle(message.answer as T);
    };
    const onExit = (code: number | null) => reject(new Error(`a process of the bench ended with ${code}`));
    this.#process.on('message', onMessage);
    this.#process.once('exit', onExit);
    this.#process.send(question(id));
    try {
      return await promise;
    } finally {
      this.#process.off('message', onMessage);
      this.#process.off('exit', onExit);
    }
  }
}

const started = (file: string, { args = [], environment = {}, nodeArgs = [] }: ChildOptions) => {
  const { PATH = '', HOME = '' } = process.env;
  return fork(file, args, {
    execArgv: ['--import', PROBE, '--disable-warning=ExperimentalWarning', ...nodeArgs],
    env: { PATH, HOME, NODE_ENV: 'production', ...environment },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
};

/** Starts a server of the bench, `serve/mercurius` for instance, and waits until it listens. */
export async function startServer(name: string, options: ChildOptions = {}): Promise<Child> {
  const child = started(join(BENCH, `${name}.ts`), options);
  child.stdout?.resume();
  const listening = once(child, 'message') as Promise<[Listening]>;
  const ended = once(child, 'exit').then(([code]) => Promise.reject(new Error(`${name} ended with ${code}`)));
  const [{ port }] = await Promise.race([listening, ended]);
  return Object.assign(new Child(child), { port });
}

/** Starts the gateway as `serve` starts it, over a database and without sites to read; `args` are options of `serve`. */
export async function startGateway(databaseUrl: string, options: ChildOptions = {}): Promise<Child> {
  const environment = {
    DATABASE_URL: databaseUrl,
    CATALOGUE: 'off',
    LOG_LEVEL: 'error',
    PORT: '0',
    ...options.environment,
  };
  const child = started(join(BUILD, 'src/bin.js'), {
    ...options,
    args: ['serve', ...(options.args ?? [])],
    environment,
  });
  if (child.stdout === null) throw new Error('expected a pipe from the gateway');
  for await (const line of createInterface({ input: child.stdout })) {
    const port = /API\s+http:\/\/[^:]+:(\d+)\//.exec(line)?.[1];
    if (port === undefined) continue;
    child.stdout.resume();
    return Object.assign(new Child(child), { port: Number(port) });
  }
  throw new Error('expected the gateway to print its address, but it ended');
}

/** In a server of the bench: says where it listens, and answers what its parent asks. */
export function answerParent(port: number, answer: (question: never) => unknown = () => null): void {
  process.on('message', async (message: { readonly id?: number; readonly question?: unknown }) => {
    if (message.question === undefined) return;
    process.send?.({ id: message.id, answer: (await answer(message.question as never)) ?? null });
  });
  process.send?.({ port } satisfies Listening);
}
