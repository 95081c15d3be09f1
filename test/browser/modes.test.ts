import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { lastBrainStanding } from '#shared/modes/last-brain-standing/mode.ts';
import { saboteur } from '#shared/modes/saboteur/mode.ts';
import type { Mode } from '#shared/rules/rule.ts';
import { aParty } from '../../server/testing/party.ts';
import type { TestPlayer } from '../../server/testing/test-player.ts';
import { startTestServer } from '../../server/testing/test-server.ts';
import { assertAccessible } from '../../test-support/assert-accessible.ts';
import { DESKTOP, PHONE } from '../../test-support/game-pages.ts';
import { assertNoSidewaysScroll, assertPressable } from '../../test-support/page-checks.ts';
import { withGame } from '../../test-support/with-game.ts';

/** A tablet on its side. */
const TABLET = { width: 1180, height: 820 } as const;
const RIGHT = 'Yes';
/** Of the keys under a reveal these are there at every size. */
const VOTE_KEYS = ['J', 'K', 'F'] as const;

/** What a rule shows a player alone. */
function ownOf<T>(player: TestPlayer, rule: string): T | null {
  for (const { own } of player.room.state.seats.values()) {
    const text = own?.get(rule);
    if (text !== undefined) return JSON.parse(text) as T;
  }
  return null;
}

describe('the modes with screens of their own', () => {
  // The real pace, as the host stops the clock wherever somebody looks.
  const game = withGame(() =>
    startTestServer({
      modes: [saboteur, lastBrainStanding],
      pace: 1,
      clientDir: resolve(import.meta.dirname, '../../dist/client'),
    }),
  );
  const errors: string[] = [];
  afterEach(() => assert.deepEqual(errors.splice(0), [], 'a page showed errors'));

  /** People without a page, of whom the first is the host and paces the evening. */
  async function evening(mode: Mode, people: number, options: Record<string, number>) {
    const { code, players, host } = await aParty(game.server, people, { mode, options });
    const at = (): string => host.room.state.phase;
    return {
      players,
      host,
      at,
      /** A page in the seat of one of them, whose own connection it takes over. */
      async sitDown(player: TestPlayer, viewport: { width: number; height: number }): Promise<Page> {
        const context = await game.browser.newContext({ viewport });
        await context.addInitScript((pass) => localStorage.setItem('quizcade.pass', pass), player.pass);
        const page = await context.newPage();
        page.on('pageerror', (error) => errors.push(error.message));
        await page.goto(`${game.server.url}/${code}`);
        return page;
      },
      async pause(): Promise<void> {
        host.send('pause');
        await host.until('the pause', () => host.room.state.pausedAt !== 0);
      },
      async resume(): Promise<void> {
        host.send('resume');
        await host.until('the clock', () => host.room.state.pausedAt === 0);
      },
      /** So many people answer the open question; the host must not be quicker with the bell. */
      async answerAs(who: readonly TestPlayer[], answer: string): Promise<void> {
        const { answered, round } = host.room.state;
        for (const player of who) player.answer(answer, round);
        await host.until(
          'the answers',
          () => host.room.state.answered >= answered + who.length || at() !== 'answering',
        );
      },
      /** Cuts every phase short until the next of that name, or that of one round. */
      async skipTo(phase: string, round?: number): Promise<void> {
        while (at() !== phase || (round !== undefined && host.room.state.round !== round)) {
          const [was, before] = [at(), host.room.state.round];
          host.skip();
          await host.until('the next phase', () => at() !== was || host.room.state.round !== before);
        }
      },
    };
  }

  /** Clean by axe and no wider than the window, at three sizes. */
  async function assertFits(page: Page, where: string): Promise<void> {
    for (const size of [DESKTOP, TABLET, PHONE]) {
      await page.setViewportSize(size);
      await assertNoSidewaysScroll(page, `${where}, ${size.width} px`);
      await assertPressable(page.getByRole('button', { name: 'Leave' }), `${where}, ${size.width} px: the way out`);
    }
    await assertAccessible(page, where);
    await page.setViewportSize(DESKTOP);
  }

  const roleOf = (player: TestPlayer) => ownOf<{ role: string }>(player, saboteur.id)?.role;

  /** Five people with their roles dealt and the clock stopped; the host, who has no page, is loyal. */
  async function dealtEvening() {
    for (let tries = 0; tries < 30; tries++) {
      const one = await evening(saboteur, 5, { questions: 6, seconds: 45, every: 2 });
      const { players, host } = one;
      host.send('start');
      await one.skipTo('roles');
      await one.pause();
      await host.until('the dealing', () => players.every((player) => roleOf(player) !== undefined));
      const secret = players.find((player) => roleOf(player) === 'saboteur');
      assert.ok(secret, 'nobody is the saboteur');
      if (secret !== host) return { ...one, secret, loyal: players.filter((player) => player !== secret) };
      for (const player of players) player.cut();
    }
    return assert.fail('the host was the saboteur each time');
  }

  it('saboteur: a role, decoys on the answers, a vote by keys, and the masks at the end', async () => {
    const { host, secret, loyal, skipTo, sitDown, pause, resume, answerAs } = await dealtEvening();
    const [, friend] = loyal;
    assert.ok(friend);

    const loyalPage = await sitDown(friend, PHONE);
    await loyalPage.getByRole('heading', { name: 'You are loyal' }).waitFor();
    await assertNoSidewaysScroll(loyalPage, 'the loyal card');
    await loyalPage.context().close();
    await friend.join(host.room.roomId);

    const page = await sitDown(secret, DESKTOP);
    await page.getByRole('heading', { name: 'You are a saboteur' }).waitFor();
    await assertFits(page, 'the role');
    await page.keyboard.press('h');
    await page.getByRole('heading', { name: 'Your role is hidden' }).waitFor();
    assert.equal(await page.getByText('saboteur', { exact: false }).and(page.locator('.room h2')).count(), 0);
    await page.getByRole('button', { name: 'Show my role' }).click();
    await page.getByRole('heading', { name: 'You are a saboteur' }).waitFor();

    await resume();
    await skipTo('answering', 0);
    await pause();
    const answers = page.locator('.twin[data-option]');
    const decoys = page.getByRole('button', { name: /, Decoy$/ });
    await answers.first().waitFor();
    assert.equal(await decoys.count(), 3);
    assert.equal(await page.getByRole('button', { name: /Yes, Decoy/ }).count(), 0, 'the right answer is no decoy');
    const tip = page.getByRole('complementary', { name: 'Only your screen shows this' });
    assert.match(await tip.innerText(), /Push|Only you/);
    await assertFits(page, 'the question');
    for (const size of [PHONE, TABLET, DESKTOP]) {
      await page.setViewportSize(size);
      await page.waitForFunction(
        (width) => (document.querySelector('.twin')?.getBoundingClientRect().right ?? width + 1) <= width,
        size.width,
      );
      for (const answer of await answers.all()) await assertPressable(answer, `an answer, ${size.width} px`);
      await assertPressable(tip.getByRole('button', { name: 'Hide' }), `the key that hides, ${size.width} px`);
    }
    await page.keyboard.press('h');
    await tip.waitFor({ state: 'detached' });
    assert.equal(await decoys.count(), 0, 'hidden, no answer is marked');
    await page.getByRole('button', { name: 'Show my role' }).click();
    await decoys.first().waitFor();

    await resume();
    await page.getByRole('button', { name: /No, Decoy$/ }).click();
    await page.locator('.twin[data-state="locked"]').waitFor();
    await answerAs(loyal, 'No');
    await skipTo('answering', 1);
    await answerAs(loyal, RIGHT);
    await skipTo('accuse');
    await pause();
    const vote = page.getByRole('region', { name: 'Who misled you?' });
    await vote.waitFor();
    assert.equal(await vote.locator('.suspect').count(), 5);
    await assertFits(page, 'the vote');
    await page.setViewportSize(PHONE);
    await assertPressable(vote.getByRole('button', { name: 'Nobody yet' }), 'nobody, on a phone');
    await resume();
    await page.locator('body').press('0');
    await vote.getByRole('button', { name: 'Nobody yet' }).and(page.locator('[aria-pressed="true"]')).waitFor();
    await page.keyboard.press('ArrowRight');
    const looked = vote.locator('.suspect:focus');
    const isMine = (await looked.innerText()).startsWith('You');
    if (isMine) await page.keyboard.press('ArrowRight');
    await assertPressable(vote.getByRole('button', { name: /^Accuse / }), 'the accusation, on a phone');
    await page.keyboard.press('Enter');
    await vote.locator('.suspect[data-own-ballot="true"]').waitFor();
    await page.setViewportSize(DESKTOP);

    const seat = Number(await vote.locator('.suspect', { hasText: /^You/ }).getAttribute('data-seat'));
    for (const player of loyal) player.send('do', { rule: saboteur.id, name: 'accuse', payload: { seat } });
    const ballots = page.locator('.plot-ballots');
    await ballots.getByRole('heading', { name: /named by 4 of 5/ }).waitFor();
    await pause();
    await ballots.getByText('A saboteur. The mask is off').waitFor();
    await assertFits(page, 'the ballots');
    await resume();

    await skipTo('answering', 2);
    await answers.first().waitFor();
    assert.equal(await decoys.count(), 0, 'an unmasked saboteur knows no more than anybody');
    await skipTo('unmask', 5);
    await pause();
    const story = page.getByRole('region', { name: 'Masks off' });
    await story.getByRole('heading', { name: /was caught$/ }).waitFor();
    await story.getByText(/ pushed No$/).waitFor();
    await story.getByText('4 fooled').waitFor();
    await assertFits(page, 'the masks');
    await resume();
    await skipTo('podium');
    await page.getByRole('button', { name: 'Play again' }).waitFor();
    await page.context().close();
  });

  it('last brain standing: a cut survived, a cut that takes one, and the crowd', async () => {
    const { host, players, skipTo, sitDown, pause, resume, answerAs } = await evening(lastBrainStanding, 8, {
      seconds: 30,
      every: 1,
      leave: 50,
    });
    const [, me, ...rest] = players;
    assert.ok(me);
    host.send('start');
    const page = await sitDown(me, DESKTOP);
    await skipTo('answering', 0);
    // Four are right and stay, the page among them; the others are silent.
    await page.getByRole('button', { name: /, Yes$/ }).click();
    await page.locator('.twin[data-state="locked"]').waitFor();
    const stays = [host, ...rest.slice(0, 2)];
    await answerAs(stays, RIGHT);
    await skipTo('cut');
    await pause();
    const cut = page.getByRole('region', { name: 'Last brain standing' });
    await cut.getByText('You survived', { exact: true }).waitFor();
    await cut.getByRole('img', { name: 'The cut: 8 to 4.' }).waitFor();
    await assertFits(page, 'a cut survived');
    await resume();

    await skipTo('answering', 1);
    await page.getByRole('button', { name: /, No$/ }).click();
    await page.locator('.twin[data-state="locked"]').waitFor();
    await answerAs(stays, RIGHT);
    await skipTo('cut', 1);
    await pause();
    await cut.getByText('You are out', { exact: true }).waitFor();
    await assertFits(page, 'a cut that took one');
    await resume();

    await skipTo('answering', 2);
    const crowd = page.getByRole('region', { name: 'In the crowd' });
    const calls = crowd.locator('.crowd-call');
    await calls.first().waitFor();
    await pause();
    assert.equal(await calls.count(), 4);
    await assertFits(page, 'the crowd');
    assert.equal(await page.locator('.twin:visible').count(), 0, 'who is out answers nothing');
    for (const size of [PHONE, TABLET, DESKTOP]) {
      await page.setViewportSize(size);
      for (const call of await calls.all()) await assertPressable(call, `a call, ${size.width} px`);
    }
    await resume();
    await page.locator('body').press('2');
    await crowd.locator('.crowd-call[data-letter="B"][aria-pressed="true"]').waitFor();
    await calls.filter({ hasText: 'Yes' }).click();
    await calls.filter({ hasText: 'Yes' }).and(page.locator('[aria-pressed="true"]')).waitFor();
    await crowd.locator('.crowd-backing button').first().click();
    await crowd.getByText('Your pick to win').waitFor();
    await crowd
      .getByRole('button', { name: /^Cheer: / })
      .first()
      .click();
    await crowd.locator('.cheer-roar .number', { hasNotText: /^0%$/ }).waitFor();

    const standing = stays.filter((player) => !ownOf(player, lastBrainStanding.id));
    await answerAs(standing, RIGHT);
    await skipTo('reveal', 2);
    await pause();
    await page.getByText('You called it: +50').waitFor();
    for (const size of [PHONE, TABLET, DESKTOP]) {
      await page.setViewportSize(size);
      for (const key of VOTE_KEYS)
        await assertPressable(page.locator(`.feedback [aria-keyshortcuts="${key}"]`), `${key}, ${size.width} px`);
    }
    await assertFits(page, 'the reveal from the crowd');
    await resume();
    await skipTo('podium');
    await page.getByRole('button', { name: 'Play again' }).waitFor();
    await page.context().close();
  });
});
