import type { Browser, Page } from 'playwright-core';
import type { GameServer } from './game-server.ts';

export const PHONE = { width: 390, height: 844 } as const;
export const DESKTOP = { width: 1440, height: 900 } as const;

/** For `addInitScript`: a page without WebGL shows a match as plain HTML, which is also much cheaper. */
export const NO_WEBGL = (): void => {
  const { getContext } = HTMLCanvasElement.prototype;
  HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, kind: string, ...rest: unknown[]) {
    return kind.includes('webgl') ? null : Reflect.apply(getContext, this, [kind, ...rest]);
  } as typeof getContext;
};

/** Somebody with a device of their own, on a page of the game. */
export async function visit(
  browser: Browser,
  url: string,
  viewport: { readonly width: number; readonly height: number },
): Promise<Page> {
  const context = await browser.newContext({ viewport, hasTouch: viewport.width < 500 });
  const page = await context.newPage();
  await page.goto(url);
  return page;
}

/** Two people in a public match on the sea that has just begun: the host at a desk, the guest with a phone. */
export async function startMatch(
  browser: Browser,
  server: GameServer,
  rounds: 5 | 10,
): Promise<{ host: Page; guest: Page }> {
  const host = await visit(browser, `${server.url}/create?topic=sea`, DESKTOP);
  await host
    .getByRole('group', { name: 'Questions' })
    .getByRole('radio', { name: `${rounds}`, exact: true })
    .click();
  await host.getByRole('button', { name: 'Open lobby' }).locator('visible=true').click();
  await host.waitForURL(/\/[2-9A-Z]{4}$/);
  const guest = await visit(browser, host.url(), PHONE);
  await guest.locator('.floor').waitFor();
  await host.getByRole('button', { name: 'Start now' }).click();
  return { host, guest };
}
