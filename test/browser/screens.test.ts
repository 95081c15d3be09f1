import assert from 'node:assert/strict';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { PROTOCOL_VERSION } from '#shared/protocol/version.ts';
import { STREAM_TARGETS } from '../../scripts/browser-targets.ts';
import { TestPlayer } from '../../server/testing/test-player.ts';
import { assertAccessible } from '../../test-support/assert-accessible.ts';
import { sitDown, visit } from '../../test-support/game-pages.ts';
import { GameServer } from '../../test-support/game-server.ts';
import { missingIn, takeAway } from '../../test-support/older-browser.ts';
import { withGame } from '../../test-support/with-game.ts';

/** Small ones: everything scales, and larger ones are dear to draw without a graphics card. */
const HALL = { width: 1280, height: 720 } as const;
/** Fewer than five. */
const PEOPLE = 4;
const STREAM = { width: 960, height: 540 } as const;
/** What the hall says when the ceremony has come to the winner. */
const WON = /(^That was it| wins| share first place)$/;
/** No room has it while there is only one, of another code. */
const OTHER_CODES = ['K7PQ', 'M8RT'] as const;

describe('the screen of the hall and the overlay of a stream', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'quizcade-screens-'));
  /** The second start of the server, at the same address; it ends before its folder goes. */
  let again: GameServer | undefined;
  after(() => again?.stop());
  const game = withGame({ DATA_DIR: dataDir });

  async function aRoom(): Promise<{ code: string; roomId: string }> {
    const post = async (path: string, body: object) => {
      const headers = { 'content-type': 'application/json' };
      const answer = await fetch(game.server.url + path, { method: 'POST', headers, body: JSON.stringify(body) });
      return (await answer.json()) as { pass: string; code: string; roomId: string };
    };
    const { pass } = await post('/api/guest', {});
    const options = { questions: 5, seconds: 30 };
    return post('/api/rooms', {
      version: PROTOCOL_VERSION,
      pass,
      mode: 'classic',
      topic: 'sea',
      isPublic: false,
      options,
    });
  }

  /** A phase that stands still, so that however slow the machine is, everybody sees it. */
  async function hold(host: TestPlayer, phase: string, round = 0): Promise<void> {
    await host.phase(phase, round);
    host.send('pause');
    await host.until('the pause', () => host.room.state.pausedAt !== 0);
    assert.equal(host.room.state.phase, phase, 'the pause came too late');
  }

  async function goOn(host: TestPlayer): Promise<void> {
    host.send('resume');
    await host.until('the end of the pause', () => host.room.state.pausedAt === 0);
  }

  it('show a whole match, and come back by themselves after a restart and in the middle of a question', async () => {
    const { code, roomId } = await aRoom();
    // One for each option, so that somebody wins; and too few for a meter, so that faces come up as they lock.
    const people: TestPlayer[] = [];
    for (let i = 0; i < PEOPLE; i++) people.push(await sitDown(game.server, code));
    const missing = OTHER_CODES.find((one) => one !== code);
    const hall = await visit(game.browser, `${game.server.url}/${code}/screen`, HALL);
    const stream = await visit(game.browser, 'about:blank', STREAM);
    await stream.addInitScript(takeAway, missingIn(STREAM_TARGETS));
    await stream.goto(`${game.server.url}/${missing}/overlay`);
    const faults: string[] = [];
    for (const page of [hall, stream]) page.on('pageerror', (error) => faults.push(error.message));

    await stream.getByText(`There is no open room ${missing} just now.`).waitFor();
    await stream.goto(`${game.server.url}/${code}/overlay`);
    const faces = hall.locator('.h-faces > li');
    await faces.nth(PEOPLE - 1).waitFor();
    assert.equal(await faces.count(), PEOPLE, 'a screen has taken a seat');
    await hall.getByText(code, { exact: true }).waitFor();
    await stream.getByText(`${PEOPLE} are in`, { exact: true }).waitFor();
    for (const page of [hall, stream]) await page.getByRole('img', { name: 'QR code: join this room' }).waitFor();

    const { port } = new URL(game.server.url);
    await game.server.stop('SIGTERM', false);
    for (const page of [hall, stream]) await page.getByText('Connection lost. Coming back.').waitFor();
    again = await GameServer.start({ DATA_DIR: dataDir, PORT: port });
    const back = await Promise.all(people.map(({ pass }) => new TestPlayer(game.server, pass).join(roomId)));
    const host = back[0] as TestPlayer;
    for (const page of [hall, stream])
      await page.getByText('Connection lost. Coming back.').waitFor({ state: 'detached' });
    assert.equal(await faces.count(), PEOPLE);

    host.send('start');
    await hold(host, 'answering');
    const { state } = host.room;
    const stem = { name: state.stem, exact: true };
    for (const page of [hall, stream]) await askedOf(page, stem, state.options.length);
    await assertAccessible(hall, 'the screen of the hall');
    await assertAccessible(stream, 'an overlay');
    assert.equal(await groundOf(stream), 'rgba(0, 0, 0, 0)', 'the overlay hides the stream');
    await stream.reload();
    await askedOf(stream, stem, state.options.length);
    await goOn(host);
    const [, ...others] = back;
    others.forEach((one, i) => one.answer(state.options.at((i + 1) % state.options.length)?.id));
    await hall
      .locator('.h-locked > li')
      .nth(others.length - 1)
      .waitFor();
    host.answer(state.options.at(0)?.id);

    await hold(host, 'reveal');
    const right = [...state.right];
    for (const page of [hall, stream]) {
      const marked = page.locator('.w-plates > li[data-state="right"]');
      await marked.waitFor();
      const text = [...state.options].find(({ id }) => id === right[0])?.text ?? '';
      assert.equal(await marked.locator('.w-option').innerText(), text);
    }
    if (state.fastest.length > 0) await stream.getByText('Fastest finger', { exact: true }).waitFor();
    await goOn(host);
    host.skip();
    await hold(host, 'scoreboard');
    await hall.locator('.h-board .w-ladder > li').nth(1).waitFor();
    await goOn(host);
    host.send('end');
    await hall.getByRole('heading', { name: WON }).waitFor();
    await hall.locator('.h-confetti').waitFor({ state: 'attached' });
    assert.deepEqual(await behindConfetti(hall), [], 'what confetti falls over');
    await hall.reload();
    await hall.locator('.h-steps [data-up]').first().waitFor();
    await hall.getByRole('heading', { name: WON }).waitFor();
    assert.equal(await hall.locator('.h-confetti').count(), 0, 'it falls again for whoever comes back');
    // Of four answers one was right: whoever gave it stands alone in the middle, beside three who share second place.
    const { first, steps, faces: sharing, beyond, cut } = await podiumOf(hall);
    assert.ok(Math.abs(first - steps) < 1, `the first stands at ${first} of a podium around ${steps}`);
    assert.deepEqual([sharing, beyond], [PEOPLE - 1, 0]);
    assert.deepEqual(cut, [], 'names that are not whole');
    await stream.reload();
    await stream.locator('.o-ladder li, .o-ticker').first().waitFor();
    assert.deepEqual(faults, []);
    await Promise.all(back.map(({ room }) => room.leave(true)));
  });
});

/** Where the middle of a podium is and that of its first step, px; how many share the second, how many of those are beyond its edges, and names that are cut off. */
function podiumOf(page: Page): Promise<{ first: number; steps: number; faces: number; beyond: number; cut: string[] }> {
  return page.locator('.h-steps').evaluate((steps) => {
    const boxOf = (selector: string): DOMRect | undefined => steps.querySelector(selector)?.getBoundingClientRect();
    const middleOf = ({ left = 0, width = 0 }: Partial<DOMRect> = {}): number => left + width / 2;
    const second = boxOf('[data-place="2"]');
    const faces = [...steps.querySelectorAll('[data-place="2"] .avatar')].map((one) => one.getBoundingClientRect());
    return {
      first: middleOf(boxOf('[data-place="1"]')),
      steps: middleOf(steps.getBoundingClientRect()),
      faces: faces.length,
      cut: [...steps.querySelectorAll('figcaption')]
        .filter((name) => name.scrollWidth > name.clientWidth || name.scrollHeight > name.clientHeight + 1)
        .map(({ textContent }) => textContent ?? ''),
      beyond: faces.filter(({ left, right }) => !second || left < second.left - 1 || right > second.right + 1).length,
    };
  });
}

/** Which parts of a podium's screen are not drawn over its confetti, by their classes or names. */
function behindConfetti(page: Page): Promise<string[]> {
  return page.locator('.h-podium').evaluate((podium) => {
    const layerOf = (part: Element): number => Number.parseInt(getComputedStyle(part).zIndex, 10) || 0;
    const parts = [...podium.children];
    const confetti = Math.max(...parts.filter((part) => part.matches('.h-confetti')).map(layerOf));
    return parts
      .filter((part) => !part.matches('.h-confetti') && layerOf(part) <= confetti)
      .map((part) => part.className || part.tagName);
  });
}

async function askedOf(page: Page, stem: { name: string; exact: boolean }, options: number): Promise<void> {
  await page.getByRole('heading', stem).waitFor();
  const plates: Locator = page.locator('.w-plates > li[data-state="open"]');
  await plates.nth(options - 1).waitFor();
  assert.equal(await page.locator('.w-plates > li').count(), options);
}

/** The colour behind everything: of the page itself, and of what it is drawn on. */
async function groundOf(page: Page): Promise<string> {
  const both = await page.evaluate(() =>
    [document.documentElement, document.body].map((element) => getComputedStyle(element).backgroundColor),
  );
  return [...new Set(both)].join();
}
