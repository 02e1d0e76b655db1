import { createHash } from 'node:crypto';
import { globSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { EMBED_PATHS, PATHS } from './src/web/router/paths.ts';

// Builds the dashboard from src/web into dist/web, unless what it is made of is what it was made of the last time.

const ROOT = import.meta.dirname;
const SOURCES = join(ROOT, 'src/web');
const TARGET = join(ROOT, 'dist/web');
const STAMP = join(TARGET, '.stamp');

/** What the result depends on: the sources, the packages, and this script. */
function stamp(): string {
  const hash = createHash('sha256');
  const files = globSync('**/*', { cwd: SOURCES }).sort();
  for (const file of [...files.map((name) => join('src/web', name)), 'package-lock.json', 'build-web.ts']) {
    const path = join(ROOT, file);
    if (statSync(path).isFile()) hash.update(file).update(readFileSync(path));
  }
  return hash.digest('hex');
}

function isDone(wanted: string): boolean {
  try {
    return readFileSync(STAMP, 'utf8') === wanted;
  } catch {
    return false;
  }
}

/**
 * The operations of every `documents.ts`, exactly as the dashboard sends them: a gateway that answers only documents it knows has to
 * know these. Such a file imports other documents and nothing that needs a browser.
 */
async function operations(): Promise<readonly string[]> {
  const files = globSync('**/documents.ts', { cwd: SOURCES }).sort();
  const modules = await Promise.all(
    files.map((file) => import(pathToFileURL(join(SOURCES, file)).href) as Promise<object>),
  );
  return modules
    .flatMap((module) => Object.values(module) as readonly { readonly text?: string }[])
    .flatMap(({ text = '' }) => (/^(query|subscription)\b/m.test(text) ? [text] : []));
}

/** What the server has to know: which page answers at which addresses (`:id` is one segment), and what they ask. */
const siteFacts = async () => ({
  pages: [
    { file: 'index.html', isFramed: false, paths: Object.values(PATHS) },
    { file: 'embed.html', isFramed: true, paths: Object.values(EMBED_PATHS) },
  ],
  documents: await operations(),
});

const wanted = stamp();
if (!isDone(wanted)) {
  // Loaded only when there is something to do: it takes longer than to see that there is nothing.
  const { build } = await import('vite');
  await build({
    configFile: false,
    root: SOURCES,
    publicDir: false,
    logLevel: 'warn',
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: {
      outDir: TARGET,
      emptyOutDir: true,
      target: ['chrome123', 'firefox121', 'safari17.5'],
      cssTarget: ['chrome123', 'firefox121', 'safari17.5'],
      modulePreload: { polyfill: false },
      // A data address would need a wider policy, and is sent anew with each sheet.
      assetsInlineLimit: 0,
      reportCompressedSize: false,
      rolldownOptions: {
        input: [join(SOURCES, 'index.html'), join(SOURCES, 'embed.html')],
        // How long a loaded machine takes is no fault of the sources.
        checks: { bundlerTimings: false },
      },
    },
  });
  writeFileSync(join(TARGET, 'site.json'), JSON.stringify(await siteFacts()));
  writeFileSync(STAMP, wanted);
}
