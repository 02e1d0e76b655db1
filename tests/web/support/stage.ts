import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../../support/browser.ts';
import {
  ask,
  askUntil,
  type Environment,
  type GatewayProcess,
  startGateway,
  worldEnvironment,
} from '../../support/gateway-process.ts';
import { lastingPort } from '../../support/lasting-port.ts';
import { PATIENT } from '../../support/patient.ts';
import { startWorld, type World } from '../../support/world/world.ts';

/** How a page is opened. */
export interface Opening {
  /** In CSS pixels; 1280 when not given. */
  readonly width?: number;
  readonly theme?: 'light' | 'dark';
  /** What the reader chose before; Vietnamese when not given. */
  readonly language?: 'vi' | 'en';
  /** Whether nothing moves, as when not given: what moves is painted anew all the time, which costs the tests their time. */
  readonly reducedMotion?: boolean;
  /** Gets the page before it asks for anything. */
  readonly onPage?: (page: Page) => void;
}

/** A page that reaches nothing but its gateway. */
export interface Shown {
  readonly page: Page;
  /** Errors in the console, breaches of the policy and exceptions; a gateway that is down is none. */
  readonly faults: readonly string[];
  /** Addresses elsewhere that were asked for. */
  readonly outside: readonly string[];
  close(): Promise<void>;
}

/** A world, a gateway that reads it over HTTP, and a browser. */
export interface Stage {
  readonly world: World;
  readonly browser: Browser;
  /** `http://127.0.0.1:PORT` */
  readonly url: string;
  /** Opens an address of the dashboard, `/su-kien`. */
  open(path: string, opening?: Opening): Promise<Shown>;
  /** Asks the gateway. */
  ask<T>(query: string, variables?: object): Promise<T>;
  /** Kills the gateway as a power cut would. */
  kill(): Promise<void>;
  /** Starts it again at the same address, over the same database unless `environment` says another. */
  restart(environment?: Environment): Promise<void>;
  close(): Promise<void>;
}

/** Until a test gives up. It is no promise of speed: what is read beside the other tests takes its time on a busy machine. */
export const WITHIN_MS: number = PATIENT.timeout;
const AXE = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');
/** What a page cannot help while its gateway is down. */
const EXPECTED_DOWN =
  /ERR_CONNECTION_REFUSED|ERR_CONNECTION_RESET|ERR_EMPTY_RESPONSE|WebSocket connection to/;

async function opened(browser: Browser, url: string, path: string, opening: Opening): Promise<Shown> {
  const { width = 1280, theme = 'light', language = 'vi', reducedMotion = true, onPage } = opening;
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    colorScheme: theme,
    reducedMotion: reducedMotion ? 'reduce' : 'no-preference',
    locale: 'vi-VN',
    // Where the reader sits must not matter: all times are those of Viet Nam.
    timezoneId: 'America/New_York',
  });
  context.setDefaultTimeout(WITHIN_MS);
  if (language !== 'vi')
    await context.addInitScript(`localStorage.setItem('cau-noi.language', '${language}')`);
  const faults: string[] = [];
  const outside: string[] = [];
  await context.route('**/*', (route) => {
    const address = route.request().url();
    if (address.startsWith(url) || address.startsWith('data:')) return route.continue();
    outside.push(address);
    return route.abort();
  });
  const page = await context.newPage();
  onPage?.(page);
  page.on('console', (message) => {
    const text = message.text();
    if (EXPECTED_DOWN.test(text)) return;
    if (message.type() === 'error' || /Content.Security.Policy|TrustedHTML|TrustedScript/i.test(text))
      faults.push(text);
  });
  page.on('pageerror', (error) => faults.push(String(error)));
  await page.goto(url + path);
  await page.locator('h1').first().waitFor();
  // Keys are listened to once what is drawn has been painted.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
  return { page, faults, outside, close: () => context.close() };
}

/**
 * Starts a world, the built gateway over it, and a browser. It waits until every site was read. Close it in `afterAll`. `sites` are
 * those of the world to play; a few make a quick start.
 */
export async function openStage({
  sites = ['mttq-yen-bai', 'thoi-dai', 'mttq-cao-bang'],
  environment = {},
}: {
  readonly sites?: readonly string[];
  readonly environment?: Environment;
} = {}): Promise<Stage> {
  const [world, browser] = await Promise.all([
    startWorld({ now: () => new Date(), seed: 1, sites, hasYesterday: true }),
    launchBrowser(),
  ]);
  const settings = { ...worldEnvironment(world), PORT: String(await lastingPort()), ...environment };
  let gateway: GatewayProcess = await startGateway(settings);
  const { url } = gateway;
  await askUntil<{ sources: { health: { status: string } }[] }>(
    url,
    '{ sources { health { status } } }',
    ({ sources }) =>
      sources.length === sites.length && sources.every(({ health }) => health.status !== 'NEVER_CHECKED'),
  );
  return {
    world,
    browser,
    url,
    open: (path, opening = {}) => opened(browser, url, path, opening),
    ask: (query, variables) => ask(url, query, variables),
    kill: () => gateway.kill(),
    async restart(changed = {}) {
      gateway = await startGateway({ ...settings, ...changed });
    },
    async close() {
      await browser.close();
      await gateway.stop();
      await world.close();
    },
  };
}

/** A breach of WCAG 2.2 AA, or of axe's best practices, and where. */
export interface Breach {
  readonly rule: string;
  readonly where: readonly string[];
}

interface Axe {
  run(options: object): Promise<{
    violations: { id: string; nodes: { target: unknown[]; failureSummary?: string }[] }[];
  }>;
}

/** What axe finds wrong with a page as it is now. */
export async function audit(page: Page): Promise<readonly Breach[]> {
  // Only where it is asked for: half a megabyte of script takes its time in every page.
  await page.evaluate(AXE);
  const { violations } = await page.evaluate(() =>
    (globalThis as unknown as { axe: Axe }).axe.run({
      resultTypes: ['violations'],
      // Axe leaves it out unless it is asked for: WCAG 2.2, 2.5.8, 24 px.
      rules: { 'target-size': { enabled: true } },
    }),
  );
  return violations.map(({ id, nodes }) => ({
    rule: id,
    where: nodes.map(({ target, failureSummary }) => `${target.join(' ')}: ${failureSummary ?? ''}`),
  }));
}

/** How far a page can be scrolled sideways, in CSS pixels: 0 where nothing is too wide for it. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** How a page is looked at: colours are those of a theme at every width, and places those of a width in both themes. */
const FACES = [
  { width: 1280, colorScheme: 'light' },
  { width: 390, colorScheme: 'dark' },
] as const;
const SMALL_PHONE = 320;

/** What is wrong with an open page on a desk in light and on a phone in dark, and by how much it is too wide, also for a small phone. */
export async function flaws(page: Page): Promise<readonly unknown[]> {
  const found: unknown[] = [];
  for (const { width, colorScheme } of FACES) {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme });
    const [excess, breaches] = [await overflow(page), await audit(page)];
    if (excess > 0 || breaches.length > 0) found.push({ width, colorScheme, excess, breaches });
  }
  await page.setViewportSize({ width: SMALL_PHONE, height: 900 });
  const excess = await overflow(page);
  if (excess > 0) found.push({ width: SMALL_PHONE, excess });
  return found;
}
