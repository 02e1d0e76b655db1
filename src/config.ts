import { GatewayError } from './errors.ts';

export const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** What the environment says, checked and frozen. `docs/configuration.md` explains each variable to operators. */
export interface Config {
  /** 0 asks the system for any free port. */
  readonly port: number;
  readonly host: string;
  /** `sqlite:<path>`, `sqlite::memory:` or `postgres://...`; opened by the store. */
  readonly databaseUrl: string;
  /** Null: no operator can act. */
  readonly operatorToken: string | null;
  /** Path of a JSON array of sources to add to the registry. */
  readonly sourcesFile: string | null;
  /** `host:port` pairs that the private-address guard lets through. */
  readonly fetchAllowHosts: readonly string[];
  /** Whom the sites that are read can write to: an e-mail or web address, sent in the User-Agent; null names the project. */
  readonly contact: string | null;
  /** Origins of other sites' pages that may use the API from a browser; `*` for all. */
  readonly allowedOrigins: readonly string[];
  readonly logLevel: LogLevel;
  /** Whether the built-in catalogue of sites is read beside SOURCES_FILE. */
  readonly catalogue: 'on' | 'off';
  /** Check every source this often, whatever it asks for; null keeps to the polite schedule. For sites of one's own. */
  readonly checkEverySeconds: number | null;
  /** Folder of documents that clients may name instead of sending them; null for none. */
  readonly trustedDocuments: string | null;
  /** Whether every other document is refused, but for operators. */
  readonly trustedDocumentsOnly: boolean;
  /** For how long a cache may hand out the answer to a GET without asking. */
  readonly httpMaxAgeSeconds: number;
  /** Whether clients may ask for the schema. */
  readonly introspection: 'on' | 'off';
  /** Whether answers are kept for those who ask the same again. */
  readonly cache: 'on' | 'off';
  /** How many bytes kept answers may take in each process that serves. */
  readonly cacheBytes: number;
}

/** Variables by name, as in `process.env`. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** Collects what a variable yields or why it cannot. */
class Reading {
  readonly faults: string[] = [];
  readonly #names: string[] = [];
  private readonly environment: Environment;

  constructor(environment: Environment) {
    this.environment = environment;
  }

  /** The value of a variable through `parse`, or the fallback where it is unset or empty. */
  value<T>(name: string, fallback: T, expected: string, parse: (text: string) => T | undefined): T {
    this.#names.push(name);
    const text = this.#text(name);
    if (text === '') return fallback;
    const value = parse(text);
    if (value !== undefined) return value;
    const shown =
      name === 'OPERATOR_TOKEN' ? 'something else (not shown)' : JSON.stringify(withoutPassword(text));
    this.faults.push(`${name}: expected ${expected}, but got ${shown}`);
    return fallback;
  }

  /** Of the names that were not read, those that look like one that was, and has no value. */
  slips(): readonly string[] {
    const missing = this.#names.filter((name) => name.length >= TELLING_LENGTH && this.#text(name) === '');
    return Object.keys(this.environment).flatMap((given) => {
      if (this.#names.includes(given) || this.#text(given) === '') return [];
      const meant = missing.find((name) => isOneSlip(given.toUpperCase(), name));
      return meant === undefined ? [] : `${given} is set, but is no setting: was ${meant} meant?`;
    });
  }

  #text(name: string): string {
    return this.environment[name]?.trim() ?? '';
  }
}

/** Shorter names (PORT, HOST, CACHE) are too close to those of other programs. */
const TELLING_LENGTH = 8;

/** Whether a name is another but for one letter too many, too few, wrong, or in its neighbour's place. */
function isOneSlip(given: string, meant: string): boolean {
  let same = 0;
  while (same < meant.length && given[same] === meant[same]) same += 1;
  const [is, should] = [given.slice(same), meant.slice(same)];
  const swapped = `${should[1]}${should[0]}${should.slice(2)}`;
  return (
    is.slice(1) === should ||
    is === should.slice(1) ||
    is.slice(1) === should.slice(1) ||
    (should.length >= 2 && is === swapped)
  );
}

/** A mistyped address must not put its password into a log. */
function withoutPassword(text: string): string {
  return text.replace(/(:\/\/[^:@/]*):[^@/]*@/, '$1:***@');
}

function parsePort(text: string): number | undefined {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  return port <= 65_535 ? port : undefined;
}

function parseDatabaseUrl(text: string): string | undefined {
  return /^(sqlite:.+|postgres(ql)?:\/\/.+)$/.test(text) ? text : undefined;
}

function parseHosts(text: string): readonly string[] | undefined {
  const hosts = text.split(/[\s,]+/).filter(Boolean);
  const isPair = (host: string) => {
    const port = /^(?:\[[0-9a-fA-F:.]+\]|[A-Za-z0-9.-]+):(\d{1,5})$/.exec(host)?.[1];
    return port !== undefined && Number(port) >= 1 && Number(port) <= 65_535;
  };
  return hosts.every(isPair) ? hosts.map((host) => host.toLowerCase()) : undefined;
}

function parseOrigins(text: string): readonly string[] | undefined {
  const origins = text.split(/[\s,]+/).filter(Boolean);
  const isOrigin = (origin: string) =>
    origin === '*' || (URL.canParse(origin) && new URL(origin).origin === origin.toLowerCase());
  return origins.every(isOrigin) ? origins.map((origin) => origin.toLowerCase()) : undefined;
}

/** An e-mail or http(s) address that neither a header nor the comment in it is broken by. */
function parseContact(text: string): string | undefined {
  if (!/^[\x21-\x7e]{3,200}$/.test(text) || /[()<>\\;,]/.test(text)) return undefined;
  const isAddress = /^https?:\/\//.test(text) ? URL.canParse(text) : /^[^@/:]+@[^@/:]+\.[^@/:.]+$/.test(text);
  return isAddress ? text : undefined;
}

function oneOf<T extends string>(choices: readonly T[]) {
  return (text: string): T | undefined => choices.find((choice) => choice === text.toLowerCase());
}

/** A config together with everything that is wrong with the environment; with faults it must not be used. */
export interface ConfigReading {
  readonly config: Config;
  /** A line each: the variable, what was expected and what came. Secrets are never shown. */
  readonly faults: readonly string[];
  /** A line for each variable that is no setting, but whose name looks like that of one without a value. */
  readonly slips: readonly string[];
}

/** Reads the environment: every fault at once. `environment` is given by tests; the real one is read here and nowhere else. */
export function readConfig(environment: Environment = process.env): ConfigReading {
  const reading = new Reading(environment);
  const config: Config = {
    port: reading.value('PORT', 4000, 'a port number from 0 to 65535', parsePort),
    host: reading.value('HOST', '127.0.0.1', 'a host name or IP address', (text) =>
      /^[A-Za-z0-9.:[\]_-]+$/.test(text) ? text.replace(/^\[(.*)\]$/, '$1') : undefined,
    ),
    databaseUrl: reading.value(
      'DATABASE_URL',
      'sqlite:./data/cau-noi.db',
      '"sqlite:<path>", "sqlite::memory:" or "postgres://..."',
      parseDatabaseUrl,
    ),
    operatorToken: reading.value<string | null>(
      'OPERATOR_TOKEN',
      null,
      'at least 8 visible ASCII characters without blanks',
      (text) => (/^[\x21-\x7e]{8,}$/.test(text) ? text : undefined),
    ),
    sourcesFile: reading.value<string | null>('SOURCES_FILE', null, 'a path', (text) => text),
    fetchAllowHosts: reading.value<readonly string[]>(
      'FETCH_ALLOW_HOSTS',
      [],
      'host:port pairs parted by commas, such as "127.0.0.1:8080,intranet.example:80"',
      parseHosts,
    ),
    contact: reading.value<string | null>(
      'CONTACT',
      null,
      'an e-mail address or an http(s) address',
      parseContact,
    ),
    allowedOrigins: reading.value<readonly string[]>(
      'ALLOWED_ORIGINS',
      [],
      'origins parted by commas, such as "https://news.example", or "*"',
      parseOrigins,
    ),
    logLevel: reading.value('LOG_LEVEL', 'info', `one of ${LOG_LEVELS.join(', ')}`, oneOf(LOG_LEVELS)),
    catalogue: reading.value('CATALOGUE', 'on', '"on" or "off"', oneOf(['on', 'off'] as const)),
    checkEverySeconds: reading.value<number | null>(
      'CHECK_EVERY_SECONDS',
      null,
      'a number of seconds from 1 to 86400',
      (text) =>
        /^\d{1,5}$/.test(text) && Number(text) >= 1 && Number(text) <= 86_400 ? Number(text) : undefined,
    ),
    trustedDocuments: reading.value<string | null>('TRUSTED_DOCUMENTS', null, 'a path', (text) => text),
    trustedDocumentsOnly: reading.value('TRUSTED_DOCUMENTS_ONLY', false, '"1" or "0"', (text) =>
      text === '1' ? true : text === '0' ? false : undefined,
    ),
    httpMaxAgeSeconds: reading.value(
      'HTTP_MAX_AGE_SECONDS',
      10,
      'a number of seconds from 0 to 86400',
      (text) => (/^\d{1,5}$/.test(text) && Number(text) <= 86_400 ? Number(text) : undefined),
    ),
    introspection: reading.value('INTROSPECTION', 'on', '"on" or "off"', oneOf(['on', 'off'] as const)),
    cache: reading.value('CACHE', 'on', '"on" or "off"', oneOf(['on', 'off'] as const)),
    cacheBytes: reading.value(
      'CACHE_BYTES',
      33_554_432,
      'a number of bytes from 1048576 to 17179869184',
      (text) =>
        /^\d{7,11}$/.test(text) && Number(text) >= 1_048_576 && Number(text) <= 17_179_869_184
          ? Number(text)
          : undefined,
    ),
  };
  if (config.trustedDocumentsOnly && config.trustedDocuments === null) {
    reading.faults.push('TRUSTED_DOCUMENTS_ONLY: expected TRUSTED_DOCUMENTS beside it, but that is not set');
  }
  return { config: Object.freeze(config), faults: reading.faults, slips: reading.slips() };
}

/**
 * What a process that reads strangers' pages is started with: all of the environment but the operators' token, which it has no use
 * for.
 */
export function ingestEnvironment(environment: Environment = process.env): Environment {
  const { OPERATOR_TOKEN: _, ...rest } = environment;
  return rest;
}

/** What a process that serves is started with. */
export const serverEnvironment = (environment: Environment = process.env): Environment => ({
  ...environment,
});

/** One error for any number of faults in what an operator has set. */
export function badConfig(faults: readonly string[]): GatewayError {
  const head = faults.length === 1 ? 'a setting is wrong' : `${faults.length} settings are wrong`;
  return new GatewayError('BAD_CONFIG', `${head}:\n${faults.map((fault) => `  ${fault}`).join('\n')}`, {
    details: { faults },
  });
}
