import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { benchRecord } from '../graph/record.ts';
import { answerParent } from '../measure/child.ts';

// Stores one new article after the other, as a refresh of many sites does. Arguments: address of the database, number of the first article,
// milliseconds between two.
const BUILD = resolve(import.meta.dirname, '../../dist');
const open = pathToFileURL(join(BUILD, 'src/store/open.js')).href;
const { openStore } = (await import(open)) as typeof import('../../src/store/open.ts');

const [, , address = '', first = '0', pause = '100'] = process.argv;
const store = await openStore(address, { info() {} });
answerParent(0);
for (let n = Number(first); ; n += 1) {
  await store.save({ records: [benchRecord(n)] }, new Date().toISOString());
  await setTimeout(Number(pause));
}
