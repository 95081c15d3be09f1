import type { Browser, BrowserContext } from 'playwright-core';
import { launchBrowser } from './browser.ts';
import { drawSeldom } from './draw-seldom.ts';

/** What the tests of a suite find there once its `before` has run. */
export interface WithBrowser {
  readonly browser: Browser;
}

/** From one frame of a page to the next: each with WebGL in it costs a processor some 50 ms. */
export const FRAME_MS = 100;

let shared: Browser | undefined;
// Of no suite: once all files of this process are done.
after(() => shared?.close());

/**
 * For a `describe`: a browser, which all suites of a process share. What a test opens in it is closed at its end, and
 * what a `before` opens at the end of the suite. Without a browser the suite is skipped, aloud.
 */
export function withBrowser(): WithBrowser {
  let kept: readonly BrowserContext[] = [];
  const close = async (): Promise<void> => {
    for (const context of shared?.contexts() ?? []) if (!kept.includes(context)) await context.close();
  };
  before(async function () {
    if (shared?.isConnected()) return;
    shared = await launchBrowser(this);
    const closedAtOnce = (): void => {};
    shared.on('context', (context) => context.addInitScript(drawSeldom, FRAME_MS).catch(closedAtOnce));
  });
  beforeEach(() => {
    kept = shared?.contexts() ?? [];
  });
  afterEach(close);
  after(() => {
    kept = [];
    return close();
  });
  return {
    get browser() {
      return there(shared, 'the browser');
    },
  };
}

/** What a `before` has started. */
export function there<T>(started: T | undefined, what: string): T {
  if (started === undefined) throw new Error(`${what} is there in tests, and in what a suite does before them`);
  return started;
}
