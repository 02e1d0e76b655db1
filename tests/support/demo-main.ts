import { runCommand } from '../../src/cli/program.ts';
import { createApp } from '../../src/main.ts';
import { runDemo } from './demo.ts';

// `npm run demo`: the world and the gateway in one process, until Ctrl+C.
const stopping = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stopping.abort());

const terminal = {
  input: process.stdin,
  out: (text: string) => void process.stdout.write(text),
  err: (text: string) => void process.stderr.write(text),
  isTerminal: process.stderr.isTTY === true,
};

let served: Promise<number> = Promise.resolve(0);
const demo = await runDemo(async (environment) => {
  served = runCommand(createApp({ terminal, signal: stopping.signal, environment }), ['serve']);
  return {
    async close() {
      stopping.abort();
      await served;
    },
  };
});
process.exitCode = await served;
await demo.close();
