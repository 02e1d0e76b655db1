import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The package's own folder, from the sources as well as from the build. */
function findRoot(from: string): string {
  if (existsSync(join(from, 'docs', 'queries')) && existsSync(join(from, 'package.json'))) return from;
  const parent = dirname(from);
  if (parent === from)
    throw new Error('expected the folder docs/queries above the program, but there is none');
  return findRoot(parent);
}

const root = findRoot(import.meta.dirname);
/** The version of the package. */
export const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  version: string;
};

/** Where the build of the dashboard lies. */
export const dashboardFolder = join(root, 'dist', 'web');

/** A document of docs/queries. */
export interface PackagedQuery {
  /** What it is about: "Events". */
  readonly group: string;
  /** The job that it does: "what is on today or coming up, the soonest first". */
  readonly title: string;
  readonly document: string;
}

/** The documents of docs/queries, in the order of their numbers; the first line of each is `# <group>: <title>`. */
export function readyQueries(): readonly PackagedQuery[] {
  const folder = join(root, 'docs', 'queries');
  const files = readdirSync(folder).filter((file) => file.endsWith('.graphql'));
  return files.sort().map((file) => {
    const document = readFileSync(join(folder, file), 'utf8');
    const [, group, title] = /^# ([^:\n]+): (.+)$/m.exec(document) ?? [];
    if (group === undefined || title === undefined)
      throw new Error(`expected docs/queries/${file} to begin with "# group: title"`);
    return { group, title, document };
  });
}
