import assert from 'node:assert/strict';
import fc from 'fast-check';
import { meetingsMoved, mergeProfiles } from './merge-profiles.ts';
import { newProfile, type PlayerProfile } from './profile.ts';

const aProfile = (playerId: string, part: Partial<PlayerProfile>): PlayerProfile => ({
  ...newProfile(playerId),
  ...part,
});

const anyProfile = (playerId: string): fc.Arbitrary<PlayerProfile> =>
  fc
    .record({
      ...{ xp: fc.nat(1e6), matches: fc.nat(1e4), wins: fc.nat(1e4), right: fc.nat(1e5), answered: fc.nat(1e5) },
      topics: fc.uniqueArray(fc.constantFrom('atlas', 'space', 'food')),
      achievements: fc.uniqueArray(fc.record({ id: fc.constantFrom('a', 'b', 'c'), at: fc.nat(1e9) }), {
        selector: ({ id }) => id,
      }),
      elo: fc.dictionary(
        fc.constantFrom('classic', 'teams'),
        fc.record({ rating: fc.integer({ min: 100, max: 2000 }), matches: fc.nat(50) }),
      ),
      ...{ day: fc.nat(3), dayXp: fc.nat(1000), dayAt: fc.nat(1e9) },
      met: fc.dictionary(fc.constantFrom('account', 'guest', 'bo', 'cy'), fc.nat({ max: 9 })),
    })
    .map((part) => aProfile(playerId, part));

describe('the profile of an account with a guest’s in it', () => {
  it('[SI4] has what both earned, each achievement once, and never the person among those they met', () => {
    fc.assert(
      fc.property(anyProfile('account'), anyProfile('guest'), (account, guest) => {
        const merged = mergeProfiles(account, guest);
        for (const key of ['xp', 'matches', 'wins', 'right', 'answered'] as const)
          assert.equal(merged[key], account[key] + guest[key], key);
        const ids = merged.achievements.map(({ id }) => id);
        assert.equal(new Set(ids).size, ids.length);
        for (const { id, at } of [...account.achievements, ...guest.achievements])
          assert.ok((merged.achievements.find((one) => one.id === id)?.at ?? Number.POSITIVE_INFINITY) <= at);
        for (const mode of ['classic', 'teams']) {
          const own = [account.elo[mode], guest.elo[mode]].filter((one) => one !== undefined);
          const most = Math.max(...own.map(({ matches }) => matches));
          const held = own.filter(({ matches }) => matches === most).map(({ rating }) => rating);
          assert.ok(own.length === 0 || held.includes(merged.elo[mode]?.rating ?? -1), 'nobody’s rating');
        }
        assert.deepEqual(
          Object.keys(merged.met ?? {}).filter((id) => ['account', 'guest'].includes(id)),
          [],
        );
        assert.deepEqual([merged.playerId, merged.day], ['account', Math.max(account.day, guest.day)]);
      }),
    );
  });

  it('[SI4] has the experience of one day where both played on it, else of the later one', () => {
    const account = aProfile('account', { day: 5, dayXp: 30, dayAt: 7 });
    const dayXpWith = (day: number) => mergeProfiles(account, aProfile('guest', { day, dayXp: 12, dayAt: 9 })).dayXp;
    assert.deepEqual([dayXpWith(4), dayXpWith(5), dayXpWith(6)], [30, 42, 12]);
  });

  it('[SI4] [RK1] has what both gained by topic and mode, and of the later day and week', () => {
    const gained = (playerId: string, day: number, week: number) =>
      aProfile(playerId, {
        ...{ day, dayXp: 5 },
        gains: {
          ...{
            ever: { 'topic/atlas': [9, day] },
            week,
            ofWeek: { '*': [7, day] },
            ofDay: { 'mode/classic': [5, day] },
          },
          ratedAt: { 'mode/classic': day },
        },
      });
    const { gains } = mergeProfiles(gained('account', 8, 1), gained('guest', 9, 1));
    assert.deepEqual(gains, {
      ...{ ever: { 'topic/atlas': [18, 9] }, week: 1, ofWeek: { '*': [14, 9] }, ofDay: { 'mode/classic': [5, 9] } },
      ratedAt: { 'mode/classic': 9 },
    });
  });

  it('[SI4] [E5] goes on counting with whom the guest played today', () => {
    const bo = aProfile('bo', { met: { guest: 2, account: 1, cy: 4 } });
    assert.deepEqual(meetingsMoved(bo, 'guest', 'account').met, { account: 3, cy: 4 });
    assert.equal(meetingsMoved(aProfile('cy', { met: { bo: 1 } }), 'guest', 'account').met?.bo, 1);
    assert.deepEqual(meetingsMoved(aProfile('account', { met: { guest: 2 } }), 'guest', 'account').met, {});
  });
});
