import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const FOLDER = resolve(import.meta.dirname, '../../docs/queries');

/** The queries of docs/queries by file name: what apps and dashboards repeat. Subscriptions are for the fan-out. */
export function readyDocuments(): readonly { readonly name: string; readonly query: string }[] {
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith('.graphql'))
    .sort()
    .map((file) => ({ name: file.replace('.graphql', ''), query: readFileSync(join(FOLDER, file), 'utf8') }))
    .filter(({ query }) => !/^subscription/m.test(query));
}
