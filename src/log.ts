import pino from 'pino';
import pretty from 'pino-pretty';

/** What the layers log through: pino's shape, narrowed to what is used. Facts first, then a sentence. */
export interface Logger {
  debug(facts: object, message: string): void;
  info(facts: object, message: string): void;
  warn(facts: object, message: string): void;
  error(facts: object, message: string): void;
}

/**
 * The gateway's logger. Writes to standard error, so that standard output stays free for answers: JSON lines, or readable
 * lines where `isTerminal`.
 */
export function createLogger(level: string, isTerminal: boolean): Logger {
  const options: pino.LoggerOptions = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: ['token', 'authorization', 'headers.authorization', 'headers.cookie'],
  };
  const destination = isTerminal
    ? pretty({ destination: 2, sync: true, translateTime: 'HH:MM:ss', colorize: true })
    : pino.destination({ dest: 2, sync: true });
  return pino(options, destination);
}
