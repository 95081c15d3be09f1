import assert from 'node:assert/strict';
import { pino } from 'pino';
import { classic } from '#shared/modes/classic/mode.ts';
import { defineModifier } from '#shared/modifiers/define-modifier.ts';
import { leaderboardPulse } from '#shared/modifiers/leaderboard-pulse/modifier.ts';
import type { Feeds } from '#shared/protocol/feeds.ts';
import { readTexts } from '#shared/protocol/slots.ts';
import { MatchState } from '#shared/protocol/state.ts';
import { checkRule } from '#shared/rules/check-rule.ts';
import { Ruleset } from '#shared/rules/ruleset.ts';
import { ManualClock } from '../match/clock.ts';
import { letPass } from '../testing/a-journal.ts';
import { FeedDesk } from './feed-desk.ts';
import { FeedSources } from './feed-sources.ts';

const ada = { playerId: 'secret-id', name: 'Ada', avatar: 'ada', dayXp: 120, xp: 320 };

function aDesk(rules = new Ruleset(classic, [leaderboardPulse])) {
  const clock = new ManualClock();
  const asked: number[] = [];
  const best = [ada];
  let isBroken = false;
  const sources = new FeedSources({
    async best() {
      asked.push(clock.now());
      if (isBroken) throw new Error('no database');
      return [...best];
    },
  });
  let watchers = 1;
  let patches = 0;
  const room = (): { desk: FeedDesk; state: MatchState } => {
    const state = new MatchState();
    const desk = new FeedDesk({
      ...{ rules, state, sources, clock, log: pino({ level: 'silent' }) },
      isWatched: () => watchers > 0,
      patch: () => patches++,
      guarded: (_where, work) => work(),
    });
    return { desk, state };
  };
  return {
    ...{ clock, asked, best, room },
    patches: () => patches,
    watch: (count: number) => (watchers = count),
    breakDown: (is: boolean) => (isBroken = is),
  };
}

const shown = (state: MatchState): Partial<Feeds> => {
  const slot = state.rules.get('leaderboard-pulse');
  return slot ? readTexts(slot.feeds) : {};
};

describe('feeds of a room', () => {
  it('[LP1] shows today’s ten best, with names, faces and figures, and nobody’s identity', async () => {
    const { room, clock } = aDesk();
    const { desk, state } = room();
    desk.begin();
    await letPass(clock, 0);
    assert.deepEqual(shown(state).today, [{ name: 'Ada', avatar: 'ada', dayXp: 120, level: 3 }]);
    assert.ok(!JSON.stringify(shown(state)).includes('secret-id'));
    desk.stop();
  });

  it('[LP2] is fresh every five seconds in every room, and rests while nobody is there', async () => {
    const { room, clock, asked, best, watch } = aDesk();
    const rooms = [room(), room(), room()];
    for (const { desk } of rooms) desk.begin();
    await letPass(clock, 0);
    assert.equal(asked.length, 3);
    best.unshift({ ...ada, name: 'Bo', dayXp: 500 });
    await letPass(clock, 5_000);
    for (const { state } of rooms)
      assert.deepEqual(
        shown(state).today?.map(({ name }) => name),
        ['Bo', 'Ada'],
      );
    assert.equal(asked.length, 6);
    watch(0);
    await letPass(clock, 60_000);
    assert.equal(asked.length, 6);
    watch(1);
    rooms[0]?.desk.begin();
    await letPass(clock, 0);
    assert.equal(asked.length, 7);
    for (const { desk } of rooms) desk.stop();
    await letPass(clock, 60_000);
    assert.equal(asked.length, 7);
  });

  it('[LP2] keeps the last list where the next cannot be read', async () => {
    const { room, clock, breakDown, asked } = aDesk();
    const { desk, state } = room();
    desk.begin();
    await letPass(clock, 0);
    breakDown(true);
    await letPass(clock, 10_000);
    assert.equal(shown(state).today?.length, 1);
    breakDown(false);
    await letPass(clock, 5_000);
    assert.ok(asked.length >= 3);
    desk.stop();
  });

  it('does nothing for a match whose rules want no feed, and any rule may want one that there is', async () => {
    const plain = aDesk(new Ruleset(classic, []));
    plain.room().desk.begin();
    await letPass(plain.clock, 20_000);
    assert.deepEqual([plain.asked.length, plain.patches()], [0, 0]);
    const mods = defineModifier({ ...leaderboardPulse, id: 'mymod:board' });
    assert.deepEqual(mods.feeds, ['today']);
    assert.throws(
      () => checkRule('rule "x"', { ...mods, feeds: ['weather' as never] }),
      /there is no feed "weather"; there are: today/,
    );
  });
});
