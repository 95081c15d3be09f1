import assert from 'node:assert/strict';
import fc from 'fast-check';
import { FRIEND_LIMITS, fullRefusal, placesIn, placesTaken } from './friend-limits.ts';
import {
  changePair,
  endOf,
  newPair,
  otherOf,
  PAIR_CHANGES,
  type Pair,
  type PairChange,
  QUIET_MS,
  sideOf,
} from './pair.ts';

const [ADA, BO] = ['ada', 'bo'] as const;

/** The pair after these, one a millisecond; a refused one changes nothing. */
function pairAfter(...steps: readonly (readonly [by: string, change: PairChange, at?: number])[]): Pair {
  return steps.reduce(
    (pair, [by, change, at], i) => {
      const next = changePair(pair, change, by, at ?? i + 1);
      return typeof next === 'string' ? pair : next;
    },
    newPair(BO, ADA),
  );
}
const sides = (pair: Pair) => [sideOf(pair, ADA)?.as, sideOf(pair, BO)?.as];

const anySteps = fc.array(
  fc.record({
    by: fc.constantFrom(ADA, BO),
    change: fc.constantFrom(...PAIR_CHANGES),
    pauseMs: fc.constantFrom(1, QUIET_MS / 2, QUIET_MS),
  }),
  { maxLength: 40 },
);

describe('two people', () => {
  it('[FR1] are friends when the one has asked and the other accepts, or has asked too', () => {
    assert.deepEqual(sides(pairAfter([ADA, 'ask'])), ['asked', 'asks']);
    assert.deepEqual(pairAfter([ADA, 'ask'], [BO, 'accept']), { ...newPair(ADA, BO), friendsSince: 2 });
    assert.deepEqual(pairAfter([ADA, 'ask'], [BO, 'ask']), { ...newPair(ADA, BO), friendsSince: 2 });
    assert.equal(changePair(newPair(ADA, BO), 'accept', BO, 1), 'friend/no-ask');
    assert.equal(changePair(pairAfter([ADA, 'ask']), 'accept', ADA, 1), 'friend/no-ask', 'one’s own is not accepted');
    assert.equal(changePair(newPair(ADA, ADA), 'ask', ADA, 1), 'friend/yourself');
  });

  it('[FR2] each thing done twice is done once', () => {
    for (const before of [
      [],
      [[ADA, 'ask']],
      [[BO, 'ask']],
      [
        [BO, 'ask'],
        [ADA, 'accept'],
      ],
    ] as [string, PairChange][][])
      for (const change of PAIR_CHANGES) {
        const once = changePair(pairAfter(...before), change, ADA, 9);
        if (typeof once !== 'string') assert.equal(changePair(once, change, ADA, 10), once, `${before} ${change}`);
      }
  });

  it('[FR3] whoever refuses does not see it for thirty days, and whoever asked sees no difference', () => {
    const refused = pairAfter([ADA, 'ask'], [BO, 'refuse']);
    assert.deepEqual(sides(refused), ['asked', undefined]);
    assert.deepEqual(sideOf(refused, ADA), sideOf(pairAfter([ADA, 'ask']), ADA));
    const again = pairAfter([ADA, 'ask'], [BO, 'refuse', 2], [ADA, 'withdraw', 3], [ADA, 'ask', QUIET_MS + 1]);
    assert.deepEqual(sides(again), ['asked', undefined]);
    assert.deepEqual(sides(pairAfter([ADA, 'ask'], [BO, 'refuse', 2], [ADA, 'ask', QUIET_MS + 2])), ['asked', 'asks']);
    assert.deepEqual(sides(pairAfter([ADA, 'ask'], [BO, 'refuse'], [BO, 'ask'])), ['friend', 'friend']);
    assert.equal(endOf(pairAfter([ADA, 'ask'], [BO, 'refuse', 2], [ADA, 'withdraw'])), QUIET_MS + 2);
  });

  it('[FR4] whoever is blocked cannot ask, and sees what somebody sees who is not answered', () => {
    const friends = [
      [ADA, 'ask'],
      [BO, 'accept'],
    ] as const;
    const blocked = pairAfter(...friends, [BO, 'block'], [ADA, 'ask', 9]);
    assert.deepEqual(sides(blocked), ['asked', 'blocked']);
    assert.deepEqual(sideOf(blocked, ADA), sideOf(pairAfter(...friends, [BO, 'part'], [ADA, 'ask', 9]), ADA));
    assert.equal(changePair(blocked, 'ask', BO, 10), 'friend/blocked-by-you');
    assert.deepEqual(sides(pairAfter(...friends, [BO, 'block'], [ADA, 'ask'], [BO, 'unblock'])), ['asked', undefined]);
    assert.equal(endOf(pairAfter(...friends, [BO, 'block'], [BO, 'unblock'])), 0);
  });

  it('[FR1] [FR4] are never friends without the consent of both, nor while one blocks the other, whatever they do', () => {
    fc.assert(
      fc.property(anySteps, (steps) => {
        let pair = newPair(ADA, BO);
        let at = 0;
        /** Who wants it: has asked or accepted, and not taken it back since. */
        const wants = new Set<string>();
        const blocks = new Set<string>();
        for (const { by, change, pauseMs } of steps) {
          at += pauseMs;
          const other = by === ADA ? BO : ADA;
          const next = changePair(pair, change, by, at);
          if (typeof next !== 'string') {
            if (change === 'ask') wants.add(by);
            if (change === 'accept') wants.add(by);
            if (change === 'withdraw' && pair.friendsSince === null) wants.delete(by);
            if (change === 'block') blocks.add(by);
            if (change === 'unblock') blocks.delete(by);
            if (change === 'block') wants.delete(by);
            if (pair.friendsSince !== null && next.friendsSince === null) wants.clear();
            // Nothing that the one does is seen by the other while they block them.
            if (blocks.has(other)) assert.deepEqual(sideOf(next, other), sideOf(pair, other));
            pair = next;
          }
          if (pair.friendsSince !== null) {
            assert.deepEqual([...wants].sort(), [ADA, BO]);
            assert.equal(blocks.size, 0);
            assert.equal(pair.ask, null);
          }
          for (const one of pair.people)
            if (blocks.has(one)) assert.equal(sideOf(pair, one)?.as, 'blocked');
            else assert.notEqual(sideOf(pair, one)?.as, 'blocked');
        }
      }),
    );
  });

  it('[FR3] [FR4] whoever asks cannot tell by anything they are shown whether they were refused or blocked', () => {
    fc.assert(
      fc.property(
        anySteps,
        fc.constantFrom<PairChange[]>(['refuse'], ['block'], ['block', 'unblock']),
        (steps, silent) => {
          // Ada does what she likes, for as long as she likes; Bo does it once to what she has asked, or never.
          const own = steps.filter(({ by, change }) => by === ADA && change !== 'block' && change !== 'unblock');
          let [told, untold] = [newPair(ADA, BO), newPair(ADA, BO)];
          let at = 0;
          own.forEach(({ change, pauseMs }, i) => {
            at += pauseMs;
            const [a, b] = [changePair(told, change, ADA, at), changePair(untold, change, ADA, at)];
            assert.equal(typeof a, typeof b, change);
            if (typeof a === 'string' || typeof b === 'string') return;
            [told, untold] = [a, b];
            if (i === 0) for (const silently of silent) told = changePair(told, silently, BO, at) as Pair;
            assert.deepEqual(sideOf(told, ADA), sideOf(untold, ADA), change);
          });
        },
      ),
    );
  });
});

describe('lists of friends', () => {
  const more = (before: Pair, change: PairChange, by: string) =>
    placesTaken(before, changePair(before, change, by, 99) as Pair);

  it('[FR5] grow for both who are friends, and for both where one asks the other, seen or not', () => {
    assert.deepEqual(more(newPair(ADA, BO), 'ask', ADA), [
      { playerId: ADA, as: 'asked' },
      { playerId: BO, as: 'asks' },
    ]);
    assert.deepEqual(more(pairAfter([BO, 'block']), 'ask', ADA), [
      { playerId: ADA, as: 'asked' },
      { playerId: BO, as: 'asks' },
    ]);
    assert.deepEqual(
      more(pairAfter([ADA, 'ask']), 'accept', BO).map(({ as }) => as),
      ['friend', 'friend'],
    );
    assert.deepEqual(more(pairAfter([ADA, 'ask']), 'refuse', BO), []);
    assert.deepEqual(more(pairAfter([ADA, 'ask']), 'block', BO), [{ playerId: BO, as: 'blocked' }]);
    assert.deepEqual(more(pairAfter([ADA, 'ask'], [BO, 'block']), 'unblock', BO), []);
  });

  it('[FR5] hold what somebody asks the same whether they were refused or blocked, or nothing was said', () => {
    fc.assert(
      fc.property(anySteps, (steps) => {
        let pair = newPair(ADA, BO);
        let at = 0;
        for (const { by, change, pauseMs } of steps) {
          at += pauseMs;
          const next = changePair(pair, change, by, at);
          if (typeof next !== 'string') pair = next;
          const asked = placesIn(pair)
            .filter(({ as }) => as === 'asks')
            .map(({ playerId }) => playerId);
          const asks = pair.people.filter((one) => sideOf(pair, one)?.as === 'asked').map((one) => otherOf(pair, one));
          assert.deepEqual(asked, pair.ask ? [otherOf(pair, pair.ask.from)] : []);
          for (const one of asks) assert.ok(asked.includes(one));
        }
      }),
    );
    const asked = [ADA, 'ask'] as const;
    for (const silent of [[], [[BO, 'refuse']], [[BO, 'block']]] as const)
      assert.ok(placesIn(pairAfter(asked, ...silent)).some(({ playerId, as }) => playerId === BO && as === 'asks'));
  });

  it('[FR5] say whose of them is full', () => {
    const all = (Object.keys(FRIEND_LIMITS) as (keyof typeof FRIEND_LIMITS)[]).map((as) => [
      fullRefusal({ playerId: ADA, as }, ADA),
      fullRefusal({ playerId: BO, as }, ADA),
    ]);
    assert.deepEqual(all, [
      ['friend/full', 'friend/other-full'],
      ['friend/too-many-asked', 'friend/too-many-asked'],
      ['friend/asked-by-many', 'friend/asked-by-many'],
      ['friend/too-many-blocked', 'friend/too-many-blocked'],
    ]);
  });
});
