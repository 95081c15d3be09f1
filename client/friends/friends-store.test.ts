import assert from 'node:assert/strict';
import type { FriendEntry, FriendRoom } from '#shared/protocol/friends.ts';
import {
  beginFriends,
  forgetSpots,
  friendList,
  friends,
  friendsPlaying,
  hearOfFriends,
  refreshFriends,
  spots,
  whyNoFriends,
} from './friends-store.ts';

const anEntry = (id: string, as: FriendEntry['as'] = 'friend'): FriendEntry => ({
  ...{ id, name: id, avatar: id, as, since: 1 },
});
const aRoom = (topic: string, may: FriendRoom['may'] = 'join'): FriendRoom => ({
  ...{ on: 'room', topic, topicTitle: '', mode: 'classic', stage: 'lobby', code: 'K7PQ', may },
});

describe('friends on a page', () => {
  beforeEach(() => {
    forgetSpots();
    const people = ['dot', 'cy', 'bo', 'ada'].map((id) => anEntry(id));
    friends.value = { code: '', isHidden: false, people: [...people, anEntry('eve', 'asked')] };
  });
  const order = () => friendList.value.map(({ id }) => id).join(' ');

  it('[FR7] come first whom one can join, then who plays, then who is here, then who is away', () => {
    assert.equal(order(), 'ada bo cy dot');
    hearOfFriends({ spots: { cy: { on: 'wall' }, bo: aRoom('sea', 'watch'), dot: aRoom('space') }, isWhole: true });
    assert.equal(order(), 'dot bo cy ada');
    assert.deepEqual(
      friendsPlaying().map(({ id }) => id),
      ['dot', 'bo'],
    );
    assert.deepEqual(
      friendsPlaying('sea').map(({ id }) => id),
      ['bo'],
    );
  });

  it('[FR7] stay where they were until something else is said of them, or all of it is said anew', () => {
    hearOfFriends({ spots: { ada: { on: 'wall' }, bo: { on: 'wall' } }, isWhole: true });
    hearOfFriends({ spots: { ada: aRoom('sea'), bo: null } });
    assert.deepEqual([...spots.value.keys()], ['ada']);
    assert.equal(friendList.value[0]?.spot?.on, 'room');
    hearOfFriends({ spots: { cy: { on: 'wall' } }, isWhole: true });
    assert.deepEqual([...spots.value.keys()], ['cy']);
    forgetSpots();
    assert.equal(spots.value.size, 0);
  });

  it('say why they are not there where the server is away, until they come or somebody else looks', async () => {
    const { fetch } = globalThis;
    try {
      friends.value = null;
      globalThis.fetch = () => Promise.reject(new TypeError('no network'));
      await refreshFriends();
      assert.match(whyNoFriends.value ?? '', /cannot be reached/);
      globalThis.fetch = async () => Response.json({ code: 'abc', isHidden: false, people: [] });
      await refreshFriends();
      assert.deepEqual([whyNoFriends.value, friends.value], [null, { code: 'abc', isHidden: false, people: [] }]);
      globalThis.fetch = () => Promise.reject(new TypeError('no network'));
      await refreshFriends();
      assert.notEqual(whyNoFriends.value, null);
      beginFriends('somebody else');
      assert.deepEqual([whyNoFriends.value, friends.value], [null, null]);
    } finally {
      globalThis.fetch = fetch;
    }
  });
});
