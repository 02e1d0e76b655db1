import { existsSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import packaged from '@sparticuz/chromium';
import { type Browser, chromium } from 'playwright-core';

/** Where Debian, Ubuntu, Fedora, macOS and Google's own packages put it. */
const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** Without a sandbox, which root cannot have, and without anything that the browser would do by itself on the network. */
const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/** Goes with the installation, as what it was unpacked from. */
const CACHE = resolve(import.meta.dirname, '../../node_modules/.cache');

/** Two folders above the package's entry; it does not export this file by name. */
const PACKAGE_FILE = join(
  dirname(fileURLToPath(import.meta.resolve('@sparticuz/chromium'))),
  '..',
  '..',
  'package.json',
);

/**
 * The Chromium of the package, unpacked once an installation. The package unpacks in place, so that a second process would run half
 * a file: here it unpacks into a folder of its own, which then gets its final name in one step.
 */
async function unpackedChromium(): Promise<string> {
  const [, version] = /"version": "([^"]+)"/.exec(readFileSync(PACKAGE_FILE, 'utf8')) ?? [];
  const folder = join(CACHE, `chromium-${version}`);
  const path = join(folder, 'chromium');
  if (existsSync(path)) return path;
  const usual = process.env.TMPDIR;
  await mkdir(CACHE, { recursive: true });
  const draft = await mkdtemp(join(CACHE, 'chromium-draft-'));
  try {
    process.env.TMPDIR = draft;
    await packaged.executablePath();
  } finally {
    if (usual === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = usual;
  }
  // Where another process was faster, its folder is as good.
  await rename(draft, folder).catch(() => rm(draft, { recursive: true, force: true }));
  return path;
}

/**
 * Starts a browser: an installed Chromium or Chrome, else the one that npm brought. Throws with how to get one where none
 * runs here. The caller closes it.
 */
export async function launchBrowser(): Promise<Browser> {
  const faults: string[] = [];
  const candidates = [
    ...INSTALLED.filter((path) => existsSync(path)).map((path) => async () => path),
    unpackedChromium,
  ];
  for (const candidate of candidates) {
    try {
      return await chromium.launch({ executablePath: await candidate(), args: FLAGS });
    } catch (error) {
      faults.push(String(error).slice(0, 400));
    }
  }
  throw new Error(
    `expected a Chromium that runs, but none does. On Debian or Ubuntu: apt-get install chromium\n${faults.join('\n')}`,
  );
}
