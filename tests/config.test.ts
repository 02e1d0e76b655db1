import { describe, expect, test } from 'vitest';
import { badConfig, ingestEnvironment, readConfig, serverEnvironment } from '../src/config.ts';

const faultsOf = (environment: Record<string, string>) => readConfig(environment).faults;

describe('readConfig', () => {
  test('an empty environment gives the documented defaults', () => {
    expect(readConfig({}).config).toEqual({
      port: 4000,
      host: '127.0.0.1',
      databaseUrl: 'sqlite:./data/cau-noi.db',
      operatorToken: null,
      sourcesFile: null,
      fetchAllowHosts: [],
      contact: null,
      allowedOrigins: [],
      logLevel: 'info',
      catalogue: 'on',
      checkEverySeconds: null,
      trustedDocuments: null,
      trustedDocumentsOnly: false,
      httpMaxAgeSeconds: 10,
      introspection: 'on',
      cache: 'on',
      cacheBytes: 33_554_432,
    });
  });

  test('every variable is read', () => {
    expect(
      readConfig({
        PORT: '0',
        HOST: '[::1]',
        DATABASE_URL: 'postgres://u:p@localhost/db',
        OPERATOR_TOKEN: 'correct-horse',
        SOURCES_FILE: './sources.json',
        FETCH_ALLOW_HOSTS: '127.0.0.1:8081, [::1]:9 Intranet.example:80',
        CONTACT: 'lien-he@mattran.example',
        ALLOWED_ORIGINS: 'https://news.example, http://localhost:8080',
        LOG_LEVEL: 'WARN',
        CATALOGUE: 'off',
        CHECK_EVERY_SECONDS: '5',
        TRUSTED_DOCUMENTS: './documents',
        TRUSTED_DOCUMENTS_ONLY: '1',
        HTTP_MAX_AGE_SECONDS: '0',
        INTROSPECTION: 'OFF',
        CACHE: 'Off',
        CACHE_BYTES: '1048576',
      }).config,
    ).toEqual({
      port: 0,
      host: '::1',
      databaseUrl: 'postgres://u:p@localhost/db',
      operatorToken: 'correct-horse',
      sourcesFile: './sources.json',
      fetchAllowHosts: ['127.0.0.1:8081', '[::1]:9', 'intranet.example:80'],
      contact: 'lien-he@mattran.example',
      allowedOrigins: ['https://news.example', 'http://localhost:8080'],
      logLevel: 'warn',
      catalogue: 'off',
      checkEverySeconds: 5,
      trustedDocuments: './documents',
      trustedDocumentsOnly: true,
      httpMaxAgeSeconds: 0,
      introspection: 'off',
      cache: 'off',
      cacheBytes: 1_048_576,
    });
  });

  test.each(['news.example', 'https://news.example/', 'https://news.example/path', 'null'])(
    '%s is no origin',
    (origin) => {
      expect(faultsOf({ ALLOWED_ORIGINS: origin })).toHaveLength(1);
    },
  );

  test.each(['a@b.vn', 'ban.bien-tap@tin.mattran.example', 'https://mattran.example/', 'http://x.vn/a?b=1'])(
    '%s is a contact',
    (contact) => expect(readConfig({ CONTACT: contact }).config.contact).toBe(contact),
  );

  test.each(['Cao Bằng', 'a b@c.vn', 'a@b', 'a@b@c.vn', 'a@b.vn)', 'ftp://x.vn/', 'https://', 'x\r\ny@z.vn'])(
    '%j is no contact',
    (contact) => expect(faultsOf({ CONTACT: contact })).toHaveLength(1),
  );

  test('an empty variable counts as unset', () => {
    expect(readConfig({ PORT: '', LOG_LEVEL: '  ' }).config.port).toBe(4000);
  });

  test('all faults are told at once, each with what was expected and what came', () => {
    expect(
      faultsOf({
        PORT: '70000',
        DATABASE_URL: 'mysql://x',
        LOG_LEVEL: 'loud',
        FETCH_ALLOW_HOSTS: 'localhost',
      }),
    ).toEqual([
      'PORT: expected a port number from 0 to 65535, but got "70000"',
      'DATABASE_URL: expected "sqlite:<path>", "sqlite::memory:" or "postgres://...", but got "mysql://x"',
      'FETCH_ALLOW_HOSTS: expected host:port pairs parted by commas, such as "127.0.0.1:8080,intranet.example:80", but got "localhost"',
      'LOG_LEVEL: expected one of trace, debug, info, warn, error, fatal, silent, but got "loud"',
    ]);
  });

  test.each(['-1', '4000x', '1e3', '65536', '0x10'])('PORT %s is refused', (port) => {
    expect(faultsOf({ PORT: port })).toHaveLength(1);
  });

  test('a bad token and a password in an address are not shown', () => {
    const faults = faultsOf({ OPERATOR_TOKEN: 'hush hush', DATABASE_URL: 'postgre://me:secret@db/x' }).join(
      '\n',
    );
    expect(faults).not.toContain('hush');
    expect(faults).not.toContain('secret');
    expect(faults).toContain('postgre://me:***@db/x');
  });

  test.each([
    ['ALLOWED_ORIGIN', 'ALLOWED_ORIGINS'],
    ['ALLOWED_ORIGINSS', 'ALLOWED_ORIGINS'],
    ['DATABASE_URI', 'DATABASE_URL'],
    ['SUORCES_FILE', 'SOURCES_FILE'],
    ['LOGLEVEL', 'LOG_LEVEL'],
    ['operator_token', 'OPERATOR_TOKEN'],
  ])('%s is told to look like %s', (given, meant) => {
    expect(readConfig({ [given]: 'correct-horse' })).toMatchObject({
      faults: [],
      slips: [`${given} is set, but is no setting: was ${meant} meant?`],
    });
    expect(readConfig({ [given]: ' ' }).slips).toEqual([]);
  });

  test.each([
    [{ DATABASE_URI: 'x', DATABASE_URL: 'sqlite:x.db' }],
    [{ HOME: '/', HOSTS: 'x', SORT: 'x', CACHES: 'x', COST: '1', DB_URL: 'x', URL: 'x', LOG: 'x' }],
    [{ DATABASES_URI: 'x', MY_OPERATOR_TOKEN: 'x', TRUSTED: 'x', SOURCE: 'x', LOG_LEVEL_SQL: 'x' }],
  ])('variables of other programs are passed over: %j', (environment) => {
    expect(readConfig(environment).slips).toEqual([]);
  });

  test('the config cannot be changed', () => {
    expect(Object.isFrozen(readConfig({}).config)).toBe(true);
  });

  test('many faults become one error, a line each', () => {
    const error = badConfig(['PORT: no', 'HOST: no']);
    expect(error.code).toBe('BAD_CONFIG');
    expect(error.message).toBe('2 settings are wrong:\n  PORT: no\n  HOST: no');
  });
});

describe('what other processes of the gateway are started with', () => {
  const environment = { PORT: '0', OPERATOR_TOKEN: 'correct-horse', NODE_EXTRA_CA_CERTS: 'more.pem' };

  test('all of it for those that serve', () => {
    expect(serverEnvironment(environment)).toEqual(environment);
  });

  test('all but the operators’ token for the one that reads', () => {
    expect(ingestEnvironment(environment)).toEqual({ PORT: '0', NODE_EXTRA_CA_CERTS: 'more.pem' });
  });
});
