import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { type Asset, asset } from '../message/asset.ts';

/** The fonts of the pages. Few systems have ones in which all of Vietnamese is drawn well, fixed pitch least of all. */
export interface Fonts {
  /** The style sheet that names them. */
  readonly style: Asset;
  /** By path. The path carries a hash of all files, so a file at a path never changes. */
  readonly files: ReadonlyMap<string, Asset>;
  /** Paths of the files that every page in Vietnamese shows something of. */
  readonly always: readonly string[];
}

/** Style sheets of the packages, one a weight; each names the files of all scripts. */
const SHEETS: readonly (readonly [packageName: string, sheet: string])[] = [
  ['@fontsource/be-vietnam-pro', '400.css'],
  ['@fontsource/be-vietnam-pro', '600.css'],
  ['@fontsource/jetbrains-mono', '400.css'],
];

/**
 * The scripts that the pages are written in; a browser loads a file only for letters that it shows. Of two that have a letter it takes
 * the later (CSS Fonts 4, 4.5): Vietnamese letters stand in the extended Latin of each sheet too, whose file is then never needed.
 */
const SCRIPTS = ['latin-ext', 'latin', 'vietnamese'];
const SCRIPT = /-(vietnamese|latin-ext|latin)-\d/;
const ALWAYS = /^be-vietnam-pro-(vietnamese|latin)-\d/;

const FACE = /@font-face \{[^}]*url\(\.\/files\/([\w-]+\.woff2)\)[^}]*\}/g;
const SOURCES = /src: [^;]+;/;

const resolver = createRequire(import.meta.url);

interface Face {
  readonly name: string;
  readonly rule: string;
  readonly file: Asset;
}

async function facesOf(packageName: string, sheet: string): Promise<readonly Face[]> {
  const folder = dirname(resolver.resolve(`${packageName}/package.json`));
  const text = await readFile(join(folder, sheet), 'utf8');
  const rank = ([, name = '']: RegExpExecArray) => SCRIPTS.indexOf(SCRIPT.exec(name)?.[1] ?? '');
  const faces = [...text.matchAll(FACE)]
    .filter((face) => rank(face) >= 0)
    .sort((one, other) => rank(one) - rank(other));
  return Promise.all(
    faces.map(async ([rule, name = '']) => ({
      name,
      rule,
      file: asset('font/woff2', await readFile(join(folder, 'files', name))),
    })),
  );
}

/** Reads the fonts out of the installed packages: some 120 KB. Throws when a package is missing. */
export async function loadFonts(): Promise<Fonts> {
  const faces = (await Promise.all(SHEETS.map(([name, sheet]) => facesOf(name, sheet)))).flat();
  const hash = createHash('sha256');
  for (const { name, file } of faces) hash.update(name).update(file.etag);
  const base = `/fonts/${hash.digest('hex').slice(0, 12)}/`;
  const rules = faces.map(({ name, rule }) =>
    rule.replace(SOURCES, `src: url(${base}${name}) format('woff2');`),
  );
  return {
    style: asset('text/css; charset=utf-8', `${rules.join('\n')}\n`),
    files: new Map(faces.map(({ name, file }) => [base + name, file])),
    always: faces.filter(({ name }) => ALWAYS.test(name)).map(({ name }) => base + name),
  };
}
