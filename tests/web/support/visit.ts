import type { Page } from 'playwright-core';
import { onTestFinished, type TestContext } from 'vitest';
import type { Opening, Shown, Stage } from './stage.ts';

/** How much of what passed between a page and its gateway is told. */
const MOST_LINES = 80;
const MOST_LETTERS = 300;

/** Writes down what passes between a page and its gateway from now on; the last of it is what a failed test is understood by. */
function traffic(page: Page): readonly string[] {
  const lines: string[] = [];
  const began = performance.now();
  const note = (line: string) => {
    lines.push(`${Math.round(performance.now() - began)} ms ${line.slice(0, MOST_LETTERS)}`);
    if (lines.length > MOST_LINES) lines.shift();
  };
  page.on('response', (response) => note(`${response.status()} ${response.url()}`));
  page.on('requestfailed', (request) => note(`${request.failure()?.errorText} ${request.url()}`));
  page.on('websocket', (socket) => {
    note(`socket ${socket.url()}`);
    socket.on('framesent', ({ payload }) => note(`> ${payload}`));
    socket.on('framereceived', ({ payload }) => note(`< ${payload}`));
    socket.on('close', () => note('socket closed'));
  });
  return lines;
}

/**
 * Opens an address of the dashboard for the time of one test, and closes it then. A test that fails tells what the page showed and what
 * had passed between it and the gateway. Tests that run side by side hand over their context.
 */
export async function visit(
  stage: Stage,
  path: string,
  opening: Opening = {},
  test: Pick<TestContext, 'onTestFinished'> = { onTestFinished },
): Promise<Shown> {
  let lines: readonly string[] = [];
  const shown = await stage.open(path, {
    ...opening,
    onPage: (page) => {
      lines = traffic(page);
    },
  });
  test.onTestFinished(async ({ task }) => {
    if (task.result?.state === 'fail') {
      const text = await shown.page.locator('body').innerText({ timeout: 5_000 }).catch(String);
      const told = [`${task.name}: ${shown.page.url()} showed`, text, ...lines, ...shown.faults, ''];
      process.stderr.write(told.join('\n'));
    }
    await shown.close();
  });
  return shown;
}

/**
 * Looks out for a text from now on, also for one that stands there for a moment only and is missed by whoever asks now and then. The
 * returned function waits until it has been there.
 */
export async function lookOut(page: Page, text: string): Promise<() => Promise<void>> {
  const seen = await page.evaluateHandle((wanted) => {
    const found = { isSeen: false };
    const look = () => {
      found.isSeen ||= document.body.textContent.includes(wanted);
    };
    look();
    new MutationObserver(look).observe(document.body, {
      subtree: true,
      childList: true,
      characterData: true,
    });
    return found;
  }, text);
  return async () => {
    await page.waitForFunction(({ isSeen }) => isSeen, seen);
  };
}
