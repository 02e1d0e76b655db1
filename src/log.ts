import { createRequire } from 'node:module';
import pino from 'pino';
import type { PrettyOptions, PrettyStream } from 'pino-pretty';

/** What the layers log through: pino's shape, narrowed to what is used. Facts first, then a sentence. */
export interface Logger {
  debug(facts: object, message: string): void;
  info(facts: object, message: string): void;
  warn(facts: object, message: string): void;
  error(facts: object, message: string): void;
}

/** Loaded where somebody looks at a terminal: a service has no use for its thirty files. */
function prettyStream(options: PrettyOptions): PrettyStream {
  const pretty = createRequire(import.meta.url)('pino-pretty') as (options: PrettyOptions) => PrettyStream;
  return pretty(options);
}

/**
 * The gateway's logger. Writes to standard error, so that standard output stays free for answers: JSON lines, or readable
 * lines where `isTerminal`. With several processes that serve, every line names its `worker`.
 */
export function createLogger(level: string, isTerminal: boolean, worker: number | null = null): Logger {
  const options: pino.LoggerOptions = {
    level,
    base: worker === null ? null : { worker },
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: ['token', 'authorization', 'headers.authorization', 'headers.cookie'],
  };
  const destination = isTerminal
    ? prettyStream({ destination: 2, sync: true, translateTime: 'HH:MM:ss', colorize: true })
    : pino.destination({ dest: 2, sync: true });
  return pino(options, destination);
}
