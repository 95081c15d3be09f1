import assert from 'node:assert/strict';
import type { FriendEntry, FriendRoom } from '#shared/protocol/friends.ts';
import { forgetSpots, friendList, friends, friendsPlaying, hearOfFriends, spots } from './friends-store.ts';

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
});
