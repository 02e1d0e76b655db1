#!/usr/bin/env node
import * as modules from 'node:module';
import { join } from 'node:path';

// Looked at before anything else is loaded: on an older Node the imports below would fail with a riddle.
const OLDEST = 24;
const major = Number(process.versions.node.split('.')[0]);

if (major < OLDEST) {
  process.stderr.write(
    `Cầu Nối needs Node ${OLDEST} or newer, but this is Node ${process.versions.node}.\n` +
      'In a checkout, npm brings the right one: npm start, npm run demo, npm run --silent cau-noi -- --help.\n' +
      `Otherwise install Node ${OLDEST} from https://nodejs.org.\n`,
  );
  process.exitCode = 1;
} else {
  const { keepTicksFast } = await import('./ticks.ts');
  keepTicksFast();
  // What V8 makes of the program is kept beside the build; where it cannot be kept, nothing is.
  if (import.meta.filename.endsWith('.js'))
    modules.enableCompileCache?.(join(import.meta.dirname, '../.compiled'));
  const { main } = await import('./main.ts');
  process.exitCode = await main(process.argv.slice(2));
}
