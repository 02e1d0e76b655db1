import { createServer } from 'node:net';

/** Below those that systems hand out by themselves, so that nobody is given it while its server is away for a moment. */
const [FIRST, COUNT] = [20_000, 10_000];

const isFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });

/** A free port for a server that is to come back at its address after it was stopped. */
export async function lastingPort(): Promise<number> {
  for (;;) {
    const port = FIRST + Math.floor(Math.random() * COUNT);
    if (await isFree(port)) return port;
  }
}
