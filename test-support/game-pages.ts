import type { Browser, Page } from 'playwright-core';
import { Spectator } from '../server/testing/spectator.ts';
import { TestPlayer } from '../server/testing/test-player.ts';
import { toldJson } from './ask-json.ts';
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

/** Somebody with a device of their own, on a page of the game; `script` runs in it before anything else. */
export async function visit(
  browser: Browser,
  url: string,
  viewport: { readonly width: number; readonly height: number },
  script?: () => void,
): Promise<Page> {
  const context = await browser.newContext({ viewport, hasTouch: viewport.width < 500 });
  if (script) await context.addInitScript(script);
  const page = await context.newPage();
  await page.goto(url);
  return page;
}

/** Opens the room that a page has chosen, and resolves to its path once its opener hosts it: whoever comes sooner would. */
export async function openLobby(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Open lobby' }).locator('visible=true').click();
  await page.waitForURL(/\/[2-9A-Z]{4}$/);
  await page.getByRole('button', { name: 'Start now' }).waitFor();
  return new URL(page.url()).pathname;
}

/** Somebody without a page sits down in a room, and never does anything: with them in it no question ends before its bell. */
export async function sitDown(server: GameServer, code: string): Promise<TestPlayer> {
  const { pass } = await toldJson<{ pass: string }>(`${server.url}/api/guest`, {});
  const { roomId } = await toldJson<{ roomId: string }>(`${server.url}/api/rooms/${code}`);
  return new TestPlayer(server, pass).join(roomId);
}

/** Somebody without a page watches a room, and says nothing. */
export function spectate(server: GameServer, roomId: string, pass: string): Promise<TestPlayer> {
  return new Spectator(server, pass).join(roomId);
}

/** Two people in a public match on the sea that has just begun: the host at a desk, the guest with a phone. */
export async function startMatch(
  browser: Browser,
  server: GameServer,
  rounds: 5 | 10,
  script?: () => void,
): Promise<{ host: Page; guest: Page }> {
  const host = await visit(browser, `${server.url}/create?topic=sea`, DESKTOP, script);
  await host
    .getByRole('group', { name: 'Questions' })
    .getByRole('radio', { name: `${rounds}`, exact: true })
    .click();
  await openLobby(host);
  const guest = await visit(browser, host.url(), PHONE, script);
  await guest.locator('.floor').waitFor();
  await host.getByRole('button', { name: 'Start now' }).click();
  return { host, guest };
}
