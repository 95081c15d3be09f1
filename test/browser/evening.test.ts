import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type BrowserContext, errors, type Page } from 'playwright-core';
import { podiumLayoutOf } from '#client/views/stage-layout.ts';
import { openLobby } from '../../test-support/game-pages.ts';
import { GameServer } from '../../test-support/game-server.ts';
import { withGame } from '../../test-support/with-game.ts';

const SHOTS = resolve(import.meta.dirname, '../../screenshots');
const SIZES = {
  phone: { width: 390, height: 844 },
  tablet: { width: 1180, height: 820 },
  desktop: { width: 1440, height: 900 },
} as const;
type Size = keyof typeof SIZES;
/** Phones on their side, a desktop at 200 %, and the tablet of the design. */
const CARD_WINDOWS = [
  [568, 320],
  [720, 450],
  [844, 390],
  [1180, 820],
] as const;
/** How long a press may wait for its button, which a closing question takes away. */
const PRESS_MS = 6_000;

/** A person with a device: a page, and every error it ever showed. */
interface Player {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly size: Size;
  readonly errors: string[];
}

describe('an evening in the browser', () => {
  const game = withGame({ PACE: '0.5' });
  before(() => mkdirSync(SHOTS, { recursive: true }));

  async function visit(size: Size, path = '/', of = game.server): Promise<Player> {
    const context = await game.browser.newContext({ viewport: SIZES[size], hasTouch: size !== 'desktop' });
    const page = await context.newPage();
    const shown: string[] = [];
    page.on('pageerror', (error) => shown.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') shown.push(message.text());
    });
    await page.goto(of.url + path);
    return { page, context, size, errors: shown };
  }

  async function shoot(name: string, ...who: Player[]): Promise<void> {
    for (const { page, size } of who) await page.screenshot({ path: join(SHOTS, `${name}-${size}.png`) });
  }

  /** Opens a room with the shortest match and comes back with its path. */
  async function openRoom({ page }: Player, topic = 'sea', of = game.server): Promise<string> {
    await page.goto(`${of.url}/create?topic=${topic}`);
    await page.getByRole('group', { name: 'Questions' }).getByRole('radio', { name: '5', exact: true }).click();
    await page
      .getByRole('group', { name: 'Seconds to answer' })
      .getByRole('radio', { name: '30', exact: true })
      .click();
    return openLobby(page);
  }

  const answersOf = (page: Page) => page.locator('.twin[data-option]');
  const openAnswersOf = (page: Page) => page.locator('.twin[data-state="idle"]');
  const settledAnswersOf = (page: Page) =>
    page.locator(
      '.twin[data-state="pending"], .twin[data-state="locked"], .twin[data-state="right"], .twin[data-state="wrong"]',
    );

  /**
   * Answers each question that a page shows, until the match is over: how many answers were given. A question may
   * close while a slow machine still draws it, so nobody counts rounds here.
   */
  async function playToTheEnd({ page }: Player, answer: () => Promise<void>): Promise<number> {
    const again = page.getByRole('button', { name: 'Play again' });
    let answers = 0;
    for (;;) {
      await openAnswersOf(page).or(again).first().waitFor();
      if (await again.isVisible()) return answers;
      await answer().catch((error: unknown) => {
        if (!(error instanceof errors.TimeoutError)) throw error;
      });
      // Looked for at once: by the time a slow page has closed its question, the next one may stand there.
      const isSettled = await settledAnswersOf(page)
        .first()
        .waitFor({ timeout: PRESS_MS })
        .then(
          () => true,
          () => false,
        );
      if (isSettled) answers++;
      await openAnswersOf(page).first().waitFor({ state: 'detached' });
    }
  }

  /** The canvas builds the podium where the page's card of numbers leaves room, in windows of any width. */
  async function standsBesideCard({ page }: Player): Promise<void> {
    for (const [width, height] of CARD_WINDOWS) {
      await page.setViewportSize({ width, height });
      const { steps, stats } = podiumLayoutOf({ width, height });
      assert.ok(steps[2].x + steps[2].width <= stats.x, `${width}x${height}`);
      await page.waitForFunction((left) => {
        const card = document.querySelector('.stats')?.getBoundingClientRect();
        return card !== undefined && Math.abs(card.left - left) < 1;
      }, stats.x);
    }
    await page.setViewportSize(SIZES.tablet);
  }

  it('plays a whole match on three devices, from the wall to the podium and again', async () => {
    const host = await visit('desktop');
    await host.page.getByRole('button', { name: 'Quick play' }).locator('visible=true').first().waitFor();
    await shoot('lobby', host);
    const path = await openRoom(host);
    const phone = await visit('phone', path);
    const tablet = await visit('tablet', path);
    const everybody = [host, phone, tablet];
    for (const { page } of everybody) await page.locator('.floor').waitFor();
    await shoot('waiting-room', ...everybody);
    await host.page.getByRole('button', { name: 'Start now' }).click();

    for (const { page } of everybody) await openAnswersOf(page).first().waitFor();
    await shoot('question-open', ...everybody);
    // One presses a button, one uses the keyboard, one touches.
    const given = await Promise.all([
      playToTheEnd(host, () => openAnswersOf(host.page).nth(1).click({ timeout: PRESS_MS })),
      playToTheEnd(tablet, () => tablet.page.keyboard.press('1')),
      playToTheEnd(phone, () => openAnswersOf(phone.page).nth(2).tap({ timeout: PRESS_MS })),
    ]);
    for (const [index, answers] of given.entries())
      assert.ok(answers >= 2, `${everybody[index]?.size} gave ${answers} answers to 5 questions`);
    await shoot('podium', ...everybody);
    await standsBesideCard(tablet);
    // Two of three are most of them; the host is not asked.
    await phone.page.getByRole('button', { name: 'Play again' }).click();
    await tablet.page.getByText(/^1 of [23] want another$/).waitFor(); // a slow page may be away for a moment
    await tablet.page.getByRole('button', { name: 'Play again' }).click();
    for (const { page } of everybody) await page.locator('.floor').waitFor();
    for (const player of everybody) assert.deepEqual(player.errors, [], `${player.size} showed errors`);
  });

  it('comes back to the same seat and score after a refresh in mid-question', async () => {
    const host = await visit('desktop');
    const path = await openRoom(host);
    const guest = await visit('phone', path);
    await guest.page.locator('.floor').waitFor();
    await host.page.getByRole('button', { name: 'Start now' }).click();
    await answersOf(guest.page).first().waitFor();
    await answersOf(guest.page).nth(0).click();
    await guest.page.locator('.twin[data-state="locked"]').waitFor();
    const chosen = await guest.page.locator('.twin[data-state="locked"]').getAttribute('data-option');
    await guest.page.reload();
    await guest.page
      .locator('.twin[data-state="locked"], .twin[data-state="right"], .twin[data-state="wrong"]')
      .waitFor();
    const kept = await guest.page
      .locator('.twin[data-state="locked"], .twin[data-state="right"], .twin[data-state="wrong"]')
      .getAttribute('data-option');
    assert.equal(kept, chosen);
  });

  it('comes back by itself when the server was killed in mid-question, and plays on', async () => {
    const mortal = await GameServer.start();
    const { port } = new URL(mortal.url);
    let again: GameServer | null = null;
    try {
      const host = await visit('desktop', '/', mortal);
      const guest = await visit('phone', await openRoom(host, 'sea', mortal), mortal);
      await guest.page.locator('.floor').waitFor();
      await host.page.getByRole('button', { name: 'Start now' }).click();
      await answersOf(guest.page).nth(1).click();
      await guest.page.locator('.twin[data-state="locked"]').waitFor();
      const chosen = await guest.page.locator('.twin[data-state="locked"]').getAttribute('data-option');
      await mortal.stop('SIGKILL', false);
      for (const { page } of [host, guest]) await page.getByText('Connection lost. Coming back.').first().waitFor();
      again = await GameServer.start({ DATA_DIR: mortal.dataDir, PORT: port });
      for (const { page } of [host, guest])
        await page.getByText('Connection lost. Coming back.').first().waitFor({ state: 'hidden' });
      assert.equal(
        await guest.page.locator('.twin[data-state="locked"]').getAttribute('data-option'),
        chosen,
        'the answer stands',
      );
      await answersOf(host.page).nth(0).click();
      for (const { page } of [host, guest])
        await page.locator('.twin[data-state="right"], .twin[data-state="missed"]').first().waitFor();
    } finally {
      await (again ?? mortal).stop('SIGKILL');
    }
  });

  it('lets the newest tab of a guest have the seat, and says so in the older one', async () => {
    const host = await visit('desktop');
    const path = await openRoom(host);
    await host.page.locator('.floor').waitFor();
    const second = await host.context.newPage();
    await second.goto(game.server.url + path);
    await second.locator('.floor').waitFor();
    await host.page.getByText('You opened this match somewhere else.').waitFor();
    await host.page.getByRole('button', { name: 'Play here instead' }).click();
    await host.page.locator('.floor').waitFor();
    await second.getByText('You opened this match somewhere else.').waitFor();
  });

  // How long that takes is the sum of the server's own times (server/rooms/lobby-room.test.ts) and the page's loading.
  it('has a person in a question with one press after opening the link', async () => {
    const player = await visit('phone', '/');
    await player.page.getByRole('button', { name: 'Quick play' }).locator('visible=true').first().click();
    await player.page
      .getByText(/^Question 1 of/)
      .first()
      .waitFor({ state: 'attached' });
  });

  it('says what is wrong with an address, a code and a server that is away', async () => {
    const player = await visit('phone', '/nowhere/at/all');
    await player.page.getByText('This address leads nowhere.').waitFor();
    await player.page.goto(`${game.server.url}/ZZZZ`);
    await player.page.getByText('There is no open room with that code.').waitFor();
    await player.page.getByRole('button', { name: 'Back to the wall' }).click();
    await player.page.route('**/api/**', (route) => route.abort());
    await player.page.reload();
    await player.page.getByText('The server cannot be reached.').waitFor();
  });
});
