import { setImmediate as turn } from 'node:timers/promises';
import { pino } from 'pino';
import type { PAIR_CHANGES } from '#shared/people/pair.ts';
import type { FriendSpot, FriendsNotice } from '#shared/protocol/friends.ts';
import { friendIdOf } from '../friends/friend-id.ts';
import { FriendWatch } from '../friends/friend-watch.ts';
import { PeopleOnline, WALL } from '../friends/people-online.ts';
import { ManualClock } from '../match/clock.ts';
import { MemoryStorage } from './memory-storage.ts';
import { TEST_SECRET } from './test-server.ts';

export const PEOPLE = ['ada', 'bo', 'cy'] as const;
export type Person = (typeof PEOPLE)[number];

/** Some people on the wall of one server, and what their pages show of each other. */
export async function aWall() {
  const clock = new ManualClock();
  const { friends: store } = new MemoryStorage([]);
  const online = new PeopleOnline(clock);
  const rooms = new Set<(code: string) => void>();
  const stages = new Map<string, 'lobby' | 'open'>();
  const setting = { isAway: false, isBroken: false };
  /** Whose friends the database was asked for. */
  const looks: string[] = [];
  const watch = new FriendWatch({
    store: {
      pairsOf: async (playerId) => {
        looks.push(playerId);
        if (setting.isBroken) throw new Error('the database is away');
        return store.pairsOf(playerId);
      },
      cards: (playerIds) => store.cards(playerIds),
    },
    ...{ online, clock, secret: TEST_SECRET, log: pino({ level: 'silent' }) },
    isAway: () => setting.isAway,
    shownSpot: (spot) => (spot === WALL ? { on: 'wall' } : { ...aRoom(spot), stage: stages.get(spot) ?? 'lobby' }),
    onRoom: (listener) => {
      rooms.add(listener);
      return () => rooms.delete(listener);
    },
  });
  for (const playerId of PEOPLE) await store.card({ playerId, code: playerId, name: playerId, avatar: playerId });
  /** Notices in their order, and what a page makes of them. */
  const notices = new Map<string, FriendsNotice[]>();
  const pages = new Map<string, Map<string, FriendSpot>>();
  function open(playerId: string, onNotice: (notice: FriendsNotice) => void = () => {}): () => void {
    return watch.watch(playerId, (notice) => {
      onNotice(notice);
      notices.set(playerId, [...(notices.get(playerId) ?? []), notice]);
      const page = notice.isWhole ? new Map<string, FriendSpot>() : (pages.get(playerId) ?? new Map());
      for (const [id, spot] of Object.entries(notice.spots))
        if (spot) page.set(id, spot);
        else page.delete(id);
      pages.set(playerId, page);
    });
  }
  /** Time goes on until everything that is to be told is told. */
  async function settle(): Promise<void> {
    for (let i = 0; i < 4; i++) {
      for (let turns = 0; turns < 6; turns++) await turn();
      clock.advance(250);
    }
    for (let turns = 0; turns < 6; turns++) await turn();
  }
  async function change(by: string, what: (typeof PAIR_CHANGES)[number], other: string): Promise<void> {
    if (typeof (await store.change({ by, other, change: what, at: clock.now() })) !== 'string')
      online.tellNews([by, other]);
  }
  async function befriend(one: string, other: string): Promise<void> {
    await change(one, 'ask', other);
    await change(other, 'accept', one);
  }
  const seen = (viewer: string, other: string) =>
    pages.get(viewer)?.get(friendIdOf(viewer, other, TEST_SECRET))?.on ?? 'away';
  const roomChanged = (code: string): void => {
    for (const listener of rooms) listener(code);
  };
  return {
    clock,
    store,
    online,
    watch,
    open,
    settle,
    change,
    befriend,
    seen,
    notices,
    roomChanged,
    stages,
    setting,
    looks,
  };
}

export function aRoom(code: string) {
  return { on: 'room', topic: 'sea', topicTitle: '', mode: 'classic', code, may: 'join' } as const;
}
