import { Command, CommanderError, Option } from 'commander';
import { GatewayError } from '../errors.ts';
import type { App } from './app.ts';
import { extract } from './extract.ts';
import { ingest } from './ingest.ts';
import { query } from './query.ts';
import { read } from './read.ts';
import { record } from './record.ts';
import { serve } from './serve.ts';
import { addSource, checkSources, listSources, newSource, switchSource } from './sources.ts';
import { watch } from './watch.ts';

/** Done; something failed; the command line or the configuration is wrong. */
export const EXIT = { OK: 0, FAILED: 1, USAGE: 2 } as const;

function describe(app: App, finish: (code: number) => void): Command {
  const program = new Command('cau-noi')
    .description('Cầu Nối: news of the Fatherland Front and the friendship unions of Viet Nam as one graph.')
    .version(app.version)
    .addHelpText('after', '\nExit codes: 0 done, 1 something failed, 2 wrong use or configuration.');
  const command = (name: string, description: string) => program.command(name).description(description);

  command('serve', 'serve the API and the explorer, and keep reading the sources')
    .option('--workers <n>', 'processes that serve, on one port; as many as there are cores to spare', '1')
    .action(async (options) => finish(await serve(app, options)));
  command('ingest', 'read the sources and store what is new, or what was published since a day')
    .argument('[source]', 'only this source')
    .option('--once', 'read each source once, then stop', false)
    .option(
      '--since <day>',
      'walk lists, feeds and sitemaps back to this day, YYYY-MM-DD, and store what is missing',
    )
    .option('--source <id>', 'only this source')
    .option('--json', 'print the outcomes as JSON', false)
    .action(async (source, options) =>
      finish(await ingest(app, { ...options, source: source ?? options.source })),
    );
  command(
    'extract',
    'read JSON lines {id, text, url?, publishedAt?} on standard input, print what each text says',
  )
    .option('--explain', 'print for a reader what each rule found, and why', false)
    .action(async (options) => finish(await extract(app, options)));
  command('read', 'read a saved page, list or feed with the rules that its address gets, print JSON')
    .argument('<file>', 'the bytes as a server sent them')
    .requiredOption('--url <url>', 'where they came from')
    .option('--content-type <type>', 'the Content-Type header that came with them')
    .option('--observed-at <instant>', 'when they were fetched, for times such as "5 phút"')
    .action(async (file, options) => finish(await read(app, file, options)));
  command('query', 'execute a GraphQL document against the local store, without a server')
    .argument('<document>', "such as '{ articles(first: 3) { nodes { title } } }'")
    .option('--variables <json>', 'a JSON object')
    .option('--operation <name>', 'which operation of the document')
    .action(async (document, options) => finish(await query(app, document, options)));
  command('watch', 'print each change of the graph as it is committed, as JSON lines, until Ctrl+C')
    .option('--after <cursor>', 'begin with what came after this cursor; "0" for everything')
    .option('--kind <kinds...>', 'only nodes of these kinds, such as ARTICLE or EVENT')
    .option('--province <ids...>', 'only what touches these provinces, such as province:cao-bang')
    .option('--json', 'print JSON lines, as it does without')
    .addOption(
      new Option('--text', 'print lines for a reader, parted by tabs, in place of JSON')
        .default(false)
        .conflicts('json'),
    )
    .action(async (options) => finish(await watch(app, options)));
  command('schema', 'print the GraphQL schema').action(async () => {
    app.terminal.out(await app.schema());
    finish(EXIT.OK);
  });
  const sources = command('sources', 'the sites that are read');
  sources
    .command('list')
    .description('print the registered sources')
    .option('--json', 'print JSON', false)
    .action(async (options) => finish(await listSources(app, options)));
  sources
    .command('new')
    .description('find the feeds, lists and sitemaps of a site and print a draft of its entry')
    .argument('<url>', 'its homepage')
    .option('--typescript', 'print a file for feeds/sites in place of an entry of SOURCES_FILE', false)
    .action(async (url, options) => finish(await newSource(app, url, options)));
  sources
    .command('record')
    .description('save a page, list or feed as a fixture, with what the rules make of it')
    .argument('<url>', 'its address')
    .option('--folder <path>', 'where the files go; feeds/sites/ID when left out')
    .option('--name <name>', 'their name, without ending')
    .action(async (url, options) => finish(await record(app, url, options)));
  sources
    .command('check')
    .description('read what the sources list and an article of each, and tell what is not as expected')
    .argument('[ids...]', 'only these sources')
    .option('--json', 'print JSON', false)
    .action(async (ids, options) => finish(await checkSources(app, ids, options)));
  sources
    .command('add')
    .description('read a site too, for good; where it names no feeds and lists, they are looked for')
    .argument('<file>', 'an entry of SOURCES_FILE as JSON; "-" for standard input')
    .option('--reason <text>', 'why, for the log of decisions')
    .action(async (file, options) => finish(await addSource(app, file, options)));
  for (const [name, isEnabled] of [
    ['enable', true],
    ['disable', false],
  ] as const)
    sources
      .command(name)
      .description(isEnabled ? 'read a source again' : 'do not read a source any more, for good')
      .argument('<id>', 'as in sources list')
      .option('--reason <text>', 'why, for the log of decisions')
      .action(async (id, options) => finish(await switchSource(app, id, isEnabled, options)));
  return program;
}

function throwOnExit(command: Command, app: App): void {
  command.exitOverride().configureOutput({
    writeOut: (text) => app.terminal.out(text),
    writeErr: (text) => app.terminal.err(text),
  });
  for (const child of command.commands) throwOnExit(child, app);
}

function exitCodeOf(error: unknown, app: App): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.OK : EXIT.USAGE;
  if (!(error instanceof GatewayError)) throw error;
  app.terminal.err(`${error.code}: ${error.message}\n`);
  return error.code === 'BAD_CONFIG' || error.code === 'BAD_INPUT' ? EXIT.USAGE : EXIT.FAILED;
}

/** Runs one command line (without node and script) and answers with the exit code. Bugs are thrown on. */
export async function runCommand(app: App, args: readonly string[]): Promise<number> {
  let code: number = EXIT.OK;
  const program = describe(app, (finished) => {
    code = finished;
  });
  throwOnExit(program, app);
  try {
    await program.parseAsync([...args], { from: 'user' });
    return code;
  } catch (error) {
    return exitCodeOf(error, app);
  }
}
