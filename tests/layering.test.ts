import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

const ROOT = resolve(import.meta.dirname, '..');
const ALWAYS_ALLOWED = ['src/model', 'src/errors.ts'];

/** The rows of the first table in ARCHITECTURE.md whose head is `first | second`, code marks removed. */
function readTable(first: string, second: string): [string[], string[]][] {
  const lines = readFileSync(join(ROOT, 'ARCHITECTURE.md'), 'utf8').split('\n');
  const head = lines.indexOf(`| ${first} | ${second} |`);
  const rows = lines.slice(
    head + 2,
    lines.findIndex((line, at) => at > head && !line.startsWith('|')),
  );
  const names = (cell = '') =>
    cell.includes('`') ? [...cell.matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? '') : [cell.trim()];
  return rows.map((row) => {
    const [, left, right] = row.split('|');
    return [names(left), names(right)];
  });
}

const files = globSync(
  ['src/**/*.ts', 'src/web/**/*.tsx', 'feeds/**/*.ts', 'schema/**/*.ts', 'resolvers/**/*.ts'],
  {
    cwd: ROOT,
  },
).sort();

const sourceOf = new Map(files.map((file) => [file, readFileSync(join(ROOT, file), 'utf8')]));

/** Module specifiers of a file: static imports, re-exports and dynamic imports. */
function specifiers(file: string): string[] {
  const code = (sourceOf.get(file) ?? '').replace(/^\s*(\/\/|\*|\/\*).*$/gm, '');
  const found = code.matchAll(/(?:\bfrom\s*|\bimport\s*\(?\s*)['"]([^'"\n]+)['"]/g);
  return [...found].map((match) => match[1] ?? '');
}

const imports = files.flatMap((file) =>
  specifiers(file).map((specifier) => ({
    file,
    specifier,
    target: specifier.startsWith('.') ? relative(ROOT, resolve(ROOT, dirname(file), specifier)) : null,
  })),
);

const isIn = (file: string, place: string) => file === place || file.startsWith(`${place}/`);
const layers = readTable('folder', 'may import').map(([[folder = ''], allowed]) => ({ folder, allowed }));
const packages = readTable('package', 'only in');
const layerOf = (file: string) => layers.find(({ folder }) => isIn(file, folder));

describe('layering', () => {
  test('there is something to look at', () => {
    expect(files.length).toBeGreaterThan(80);
    expect(imports.length).toBeGreaterThan(300);
    expect(layers.length).toBeGreaterThan(12);
    expect(packages.length).toBeGreaterThan(5);
  });

  test('every file belongs to a layer of the table', () => {
    expect(files.filter((file) => layerOf(file) === undefined)).toEqual([]);
  });

  test('a file imports only what its layer may', () => {
    const breaches = imports.filter(({ file, target }) => {
      const layer = layerOf(file);
      if (target === null || layer === undefined || layer.allowed.includes('everything')) return false;
      // What runs in browsers is built by itself.
      const always = layer.folder === 'src/web' ? [] : ALWAYS_ALLOWED;
      return ![layer.folder, ...layer.allowed, ...always].some((place) => isIn(target, place));
    });
    expect(breaches).toEqual([]);
  });

  test('a package stays in its layer', () => {
    const breaches = imports.filter(({ file, specifier }) =>
      packages.some(
        ([names, places]) =>
          names.some((name) => specifier === name || specifier.startsWith(`${name}/`)) &&
          !places.some((place) => isIn(file, place)),
      ),
    );
    expect(breaches).toEqual([]);
  });

  test('no type of schema/ imports another object type', () => {
    const isType = (file: string | null) =>
      file?.startsWith('schema/') === true && /@ObjectType/.test(sourceOf.get(file) ?? '');
    const circles = imports.filter(({ file, target }) => isType(file) && isType(target));
    expect(circles.filter(({ target }) => target !== 'schema/connection.ts')).toEqual([]);
  });

  test('no file imports itself over a circle', () => {
    const next = new Map(files.map((file) => [file, [] as string[]]));
    for (const { file, target } of imports) if (target !== null) next.get(file)?.push(target);
    const done = new Set<string>();
    const circles: string[] = [];
    const visit = (file: string, path: readonly string[]): void => {
      if (path.includes(file)) circles.push([...path.slice(path.indexOf(file)), file].join(' -> '));
      if (done.has(file) || path.includes(file)) return;
      for (const target of next.get(file) ?? []) visit(target, [...path, file]);
      done.add(file);
    };
    for (const file of files) visit(file, []);
    expect(circles).toEqual([]);
  });

  test('every relative import names a file that is there', () => {
    const missing = imports.filter(
      ({ target }) => /\.tsx?$/.test(target ?? '') && !sourceOf.has(target ?? ''),
    );
    expect(missing).toEqual([]);
  });

  test('only config reads the environment, only main reads the clock', () => {
    const users = (pattern: RegExp) => files.filter((file) => pattern.test(sourceOf.get(file) ?? ''));
    expect(users(/\bprocess\.env\b/)).toEqual(['src/config.ts']);
    expect(users(/\bnew Date\(\)|\bDate\.now\(\)/)).toEqual(['src/main.ts', 'src/web/state/clock.ts']);
  });

  test('nothing imports main but the entry', () => {
    const importers = imports.filter(({ target }) => target === 'src/main.ts').map(({ file }) => file);
    expect(importers).toEqual(['src/bin.ts']);
  });

  test('no hand-written file grows past 300 lines', () => {
    const isData = (file: string) =>
      file.startsWith('src/gazetteer/') || file === 'src/web/graph/schema.d.ts';
    const long = files.filter((file) => !isData(file) && (sourceOf.get(file) ?? '').split('\n').length > 301);
    expect(long).toEqual([]);
  });
});
