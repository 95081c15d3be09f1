import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { classic } from '#shared/modes/classic/mode.ts';
import { chainReaction } from '#shared/modifiers/chain-reaction/modifier.ts';
import { lightningRound } from '#shared/modifiers/lightning-round/modifier.ts';
import { miniBoss } from '#shared/modifiers/mini-boss/modifier.ts';
import { miniPoll } from '#shared/modifiers/mini-poll/modifier.ts';
import { stealAPoint } from '#shared/modifiers/steal-a-point/modifier.ts';
import { teams } from '#shared/modifiers/teams/modifier.ts';
import { wager } from '#shared/modifiers/wager/modifier.ts';
import type { Modifier } from '#shared/rules/rule.ts';
import { ManualClock } from '../../server/match/clock.ts';
import { aParty } from '../../server/testing/party.ts';
import { startTestServer } from '../../server/testing/test-server.ts';
import { assertAccessible } from '../../test-support/assert-accessible.ts';
import { DESKTOP, NO_WEBGL, PHONE } from '../../test-support/game-pages.ts';
import { assertApart, assertNoSidewaysScroll, assertPressable } from '../../test-support/page-checks.ts';
import { withGame } from '../../test-support/with-game.ts';

/** The rule with another default, as a host would choose it. */
function every(rule: Modifier, count: number, option = 'every'): Modifier {
  return {
    ...rule,
    options: { ...rule.options, [option]: { kind: 'one-of', title: '', values: [count], default: count } },
  };
}

/** `apart`: what must not lie over each other. */
async function assertFits(page: Page, where: string, apart: readonly string[] = []): Promise<void> {
  for (const size of [DESKTOP, PHONE]) {
    await page.setViewportSize(size);
    await assertNoSidewaysScroll(page, `${where}, ${size.width} px`);
    await assertApart(page, [...apart, '.paused-plate', '.match-bar > .icon-button'], `${where}, ${size.width} px`);
    await assertPressable(page.locator('.match-bar .icon-button').first(), `${where}, ${size.width} px: the way out`);
  }
  await assertAccessible(page, where);
  await page.setViewportSize(DESKTOP);
}

describe('an evening of teams, polls and a boss, in the browser', () => {
  const party = { ...classic, comesWith: [teams.id, miniPoll.id, miniBoss.id] };
  const errors: string[] = [];
  const game = withGame(() =>
    startTestServer({
      modes: [party],
      modifiers: [teams, every(miniPoll, 1), every(miniBoss, 3)],
      pace: 1,
      clientDir: resolve(import.meta.dirname, '../../dist/client'),
    }),
  );

  it('a side is picked by key, a poll is answered, the boss comes and is hit, and teams stand on the podium', async () => {
    const { code, players, host } = await aParty(game.server, 4, {
      mode: party,
      options: { questions: 5, seconds: 15 },
    });
    const state = () => host.room.state;
    const own = players[2];
    assert.ok(own);
    const context = await game.browser.newContext({ viewport: DESKTOP });
    await context.addInitScript(NO_WEBGL);
    await context.addInitScript((pass) => localStorage.setItem('quizcade.pass', pass), own.pass);
    const page = await context.newPage();
    page.on('pageerror', (error) => errors.push(error.message));
    await page.goto(`${game.server.url}/${code}`);

    const mine = page.locator('.side.mine h3');
    await mine.waitFor();
    assert.equal(await page.locator('.asks').count(), 0, 'no form beside the pennants asks the same');
    assert.equal(state().seats.get('2')?.team, 1);
    await assertFits(page, 'picking a side');
    const clipped = await page
      .locator('.crew-seat > bdi')
      .evaluateAll((names) =>
        names.filter((name) => name.scrollHeight > name.clientHeight + 1).map((name) => name.textContent),
      );
    assert.deepEqual(clipped, [], 'a name of ours has no room under its face');
    await page.keyboard.press('2');
    await host.until('the other side', () => state().seats.get('2')?.team === 2);
    await page.locator('.side').first().getByRole('button').click();
    await host.until('the first side', () => state().seats.get('2')?.team === 1);

    const skipTo = async (phase: string): Promise<void> => {
      while (state().phase !== phase) {
        const was = state().phase;
        host.skip();
        await host.until('the next phase', () => state().phase !== was);
      }
    };
    const stop = async (isOn: boolean): Promise<void> => {
      host.send(isOn ? 'pause' : 'resume');
      await host.until('the clock', () => (state().pausedAt !== 0) === isOn);
    };
    const answer = async (): Promise<void> => {
      await skipTo('answering');
      const { round } = state();
      for (const player of players) if (player !== own) player.answer('Yes', round);
      await host.until('the answers', () => state().answered >= players.length - 1 || state().phase !== 'answering');
    };
    host.send('start');
    await host.until('the start', () => state().phase !== 'waiting');
    await answer();
    await skipTo('scoreboard');
    await stop(true);
    await page.getByRole('list', { name: 'Teams' }).waitFor();
    assert.equal(await page.locator('.race-team').count(), 2);
    assert.match(await page.locator('.full-panel-title').innerText(), /take the lead$/);
    await assertFits(page, 'the race', [
      '.ready-key',
      '.board-note',
      '.race-words > *',
      '.full-panel-title',
      '.full-panel-chip',
    ]);
    await stop(false);

    await skipTo('poll');
    const choices = page.locator('.polling-bar');
    await choices.first().waitFor();
    await page.keyboard.press('1');
    await page.locator('.polling-bar[aria-pressed="true"]').waitFor();
    await choices.nth(1).click();
    await page.locator('li:nth-child(2) > .polling-bar.mine').waitFor();
    await stop(true);
    await assertFits(page, 'the poll', ['.full-panel-title', '.full-panel-chip', '.polling-bar']);
    await stop(false);

    await answer();
    await skipTo('boss');
    await stop(true);
    await page.locator('.boss-says').waitFor();
    await assertFits(page, 'the boss', [
      '.full-panel-chip',
      '.boss-bar',
      '.boss-says',
      '.boss-prey .head',
      '.boss-stake',
    ]);
    await stop(false);
    await answer();
    await page.locator('.boss-badge').waitFor();
    await skipTo('boss-hit');
    await stop(true);
    await page.getByText('3 of you hit it at once').waitFor();
    await assertFits(page, 'the hit');
    await stop(false);

    host.send('end');
    await page.locator('.team-podium .podium-step').first().waitFor();
    await page.locator('.stats').waitFor();
    await assertPressable(page.locator('.stats .button.primary'), 'play again');
    await assertFits(page, 'the podium of teams');
    assert.deepEqual(errors, []);
  });
});

describe('an evening of lightning, a chain, a steal and a wager, in the browser', () => {
  const charged = { ...classic, comesWith: [lightningRound.id, chainReaction.id, stealAPoint.id, wager.id] };
  // It stands still but where the evening moves it on: however slow the machine, everybody is as fast as they should be.
  const clock = new ManualClock();
  /** Waits for what the server brings, and lets time pass meanwhile: it gathers some of its news for a moment. */
  async function passing<T>(wait: Promise<T>): Promise<T> {
    const ticking = setInterval(() => clock.advance(5), 5);
    try {
      return await wait;
    } finally {
      clearInterval(ticking);
    }
  }
  const game = withGame(() =>
    startTestServer({
      modes: [charged],
      modifiers: [every(lightningRound, 1), chainReaction, every(stealAPoint, 1), every(wager, 2, 'when')],
      pace: 1,
      clock,
      clientDir: resolve(import.meta.dirname, '../../dist/client'),
    }),
  );

  it('four in a heartbeat are a chain, one finger steals, stakes are asked for, and a question strikes', async () => {
    const { code, players, host } = await passing(
      aParty(game.server, 4, { mode: charged, options: { questions: 5, seconds: 15 } }),
    );
    const own = players[2];
    const [first] = players;
    assert.ok(own && first);
    const state = () => host.room.state;
    const moveTo = async (phase: string): Promise<void> => {
      while (state().phase !== phase) {
        const was = state().phase;
        clock.advance(Math.max(1, state().endsAt - clock.now()));
        await passing(host.until('the next phase', () => state().phase !== was));
      }
    };
    host.send('start');
    await passing(host.until('the start', () => state().phase !== 'waiting'));
    await moveTo('answering');
    clock.advance(600); // no human is faster than 120
    for (const player of players) player.answer('Yes');
    for (const player of players) await passing(player.notice('locked'));
    await moveTo('reveal');

    const errors: string[] = [];
    const context = await game.browser.newContext({ viewport: DESKTOP });
    await context.addInitScript(NO_WEBGL);
    await context.addInitScript((pass) => localStorage.setItem('quizcade.pass', pass), own.pass);
    const page = await context.newPage();
    page.on('pageerror', (error) => errors.push(error.message));
    await page.goto(`${game.server.url}/${code}`);
    await page.getByRole('region', { name: 'Chain of four' }).locator('.head').waitFor();
    await assertFits(page, 'a chain');

    await moveTo('steal');
    await page.locator('.push.waiting').waitFor();
    await assertFits(page, 'a steal that waits');
    clock.advance(3_001); // grey for three seconds at most
    await page.locator('.push.armed').waitFor();
    await assertAccessible(page, 'a steal that is lit');
    clock.advance(300);
    const tap = { rule: stealAPoint.id, name: 'tap', payload: {} };
    first.send('do', tap);
    await first.refusal('do', tap); // so the first of the two has arrived
    clock.advance(200); // the race is over
    await passing(host.until('the winner', () => state().phase === 'stolen'));
    await page.locator('.photo-lanes').waitFor();
    await assertFits(page, 'a point that was stolen', ['.lane-name', '.lane-run', '.lane-ms']);

    await moveTo('wager');
    await page.locator('.wager').getByRole('slider').waitFor();
    await assertFits(page, 'a wager', ['.twist-chip', '.twist-aside', '.second-ring', '.wager-head']);

    await moveTo('answering');
    await page.locator('.charged').waitFor();
    await assertFits(page, 'a lightning round');
    assert.deepEqual(errors, []);
  });
});
