import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Kind, parse, valueFromASTUntyped } from 'graphql';
import { type Asset, asset } from '../message/asset.ts';
import type { ReadyQuery } from '../options.ts';
import { EXPLORER_SCRIPT, EXPLORER_STYLE } from './explorer-script.ts';
import { htmlPage } from './html.ts';

/** The explorer: a page and the files it loads, all in memory. */
export interface Explorer {
  /** The page's HTML. The nonce is for the style that GraphiQL writes, and must be in the page's policy. */
  page(nonce: string): string;
  /** By path. The path carries a hash of all files, so a file at a path never changes. */
  readonly files: ReadonlyMap<string, Asset>;
}

const SCRIPT = 'text/javascript; charset=utf-8';
const STYLE = 'text/css; charset=utf-8';

/**
 * GraphiQL 4 is the last that comes as one ready script: version 5 needs a bundler for its editor and workers. React 18 is the
 * last with ready scripts of its own.
 */
const PACKAGED: readonly (readonly [name: string, packageName: string, path: string, type: string])[] = [
  ['react.js', 'react', 'umd/react.production.min.js', SCRIPT],
  ['react-dom.js', 'react-dom', 'umd/react-dom.production.min.js', SCRIPT],
  ['graphiql.js', 'graphiql', 'dist/index.umd.js', SCRIPT],
  ['graphiql.css', 'graphiql', 'dist/style.css', STYLE],
];

const resolver = createRequire(import.meta.url);

async function packagedFile(packageName: string, path: string): Promise<Buffer> {
  // Not every package exports its ready scripts by name, but each tells where it is.
  const folder = dirname(resolver.resolve(`${packageName}/package.json`));
  return readFile(join(folder, path));
}

/** Scripts name source maps that are not served; a browser's tools would ask for them in vain. */
function withoutSourceMap(content: Buffer): string {
  return content.toString('utf8').replace(/\n\/[/*]# sourceMappingURL=\S+(\s*\*\/)?\s*$/, '\n');
}

/** JSON for a data block in a page: nothing in it can end the block. */
function dataBlock(value: unknown): string {
  return JSON.stringify(value).replace(/</g, '\\u003c');
}

/** The variables that a document declares, with their defaults, as JSON to fill in; empty where it declares none. */
function variablesOf(document: string): string {
  const variables = parse(document)
    .definitions.flatMap((one) => (one.kind === Kind.OPERATION_DEFINITION ? one : []))
    .flatMap(({ variableDefinitions }) => variableDefinitions ?? [])
    .map(({ variable, defaultValue }) => {
      const value: unknown = defaultValue === undefined ? null : valueFromASTUntyped(defaultValue);
      return [variable.name.value, value] as const;
    });
  return variables.length === 0 ? '' : JSON.stringify(Object.fromEntries(variables), null, 2);
}

function explorerPage(base: string, queries: readonly ReadyQuery[], nonce: string): string {
  const script = (name: string) => `<script src="${base}${name}" defer></script>`;
  return htmlPage(
    'Cầu Nối · Trình khám phá',
    `<link rel="stylesheet" href="/fonts.css">
<link rel="stylesheet" href="${base}graphiql.css">
<link rel="stylesheet" href="${base}explorer.css">
<script type="application/json" id="explorer-data">${dataBlock({ queries, nonce })}</script>
${['react.js', 'react-dom.js', 'graphiql.js', 'explorer.js'].map(script).join('\n')}`,
    `<div id="explorer"><p class="explorer-wait">Đang tải trình khám phá… <span lang="en">Loading the explorer…</span></p></div>
<noscript><p class="explorer-wait">Trình khám phá cần JavaScript. <span lang="en">The explorer needs JavaScript.</span></p></noscript>`,
  );
}

/** Reads the explorer's files out of the installed packages: some 1.6 MB. Throws when a package is missing. */
export async function loadExplorer(queries: readonly ReadyQuery[]): Promise<Explorer> {
  const offered = queries.map((query) => ({ ...query, variables: variablesOf(query.document) }));
  const packaged = await Promise.all(
    PACKAGED.map(async ([name, packageName, path, type]) => {
      const content = await packagedFile(packageName, path);
      return [name, asset(type, withoutSourceMap(content))] as const;
    }),
  );
  const named = [
    ...packaged,
    ['explorer.js', asset(SCRIPT, EXPLORER_SCRIPT)] as const,
    ['explorer.css', asset(STYLE, EXPLORER_STYLE)] as const,
  ];
  const hash = createHash('sha256');
  for (const [name, { etag }] of named) hash.update(name).update(etag);
  const base = `/explorer/${hash.digest('hex').slice(0, 12)}/`;
  return {
    page: (nonce) => explorerPage(base, offered, nonce),
    files: new Map(named.map(([name, file]) => [base + name, file])),
  };
}
