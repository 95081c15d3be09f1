import { setImmediate as turn } from 'node:timers/promises';
import { pino } from 'pino';
import { newPair, type Pair } from '#shared/people/pair.ts';
import { FRIENDS_NOTICE, type FriendSpot, type FriendsNotice } from '#shared/protocol/friends.ts';
import { FriendWatch } from '../friends/friend-watch.ts';
import { PeopleOnline, WALL } from '../friends/people-online.ts';
import { ManualClock } from '../match/clock.ts';
import { messageBytes } from '../rooms/message-bytes.ts';
import { wholeFrame } from '../rooms/whole-frame.ts';
import type { MeasuredFigure } from './measured-figure.ts';

/** What `npm run bench -- --only presence` starts: figures as JSON on stdout. */
const PEOPLE = 5000;
const FRIENDS_PER_PERSON = 20;
const CHANGES = 1000;
const TOGETHER_MS = 250;

const SECRET = Buffer.from('a secret of a bench, long enough for all');
const nameOf = (i: number): string => `player-${String((i + PEOPLE) % PEOPLE).padStart(12, '0')}`;
const numberOf = (playerId: string): number => Number(playerId.slice('player-'.length));

/** Everybody is friends with those beside them: what a database would say, without the time it takes. */
function pairsOf(playerId: string): Pair[] {
  const own = numberOf(playerId);
  return Array.from({ length: FRIENDS_PER_PERSON }, (_, i) => {
    const away = i < FRIENDS_PER_PERSON / 2 ? i - FRIENDS_PER_PERSON / 2 : i - FRIENDS_PER_PERSON / 2 + 1;
    return { ...newPair(playerId, nameOf(own + away)), friendsSince: 1 };
  });
}

const clock = new ManualClock();
const online = new PeopleOnline(clock);
const aRoom = (code: string): FriendSpot => ({
  ...{ on: 'room', topic: 'space', topicTitle: '', mode: 'classic', stage: 'lobby', code, may: 'join' },
});
const watch = new FriendWatch({
  store: {
    pairsOf: async (playerId) => pairsOf(playerId),
    cards: async (playerIds) =>
      playerIds.map((playerId) => ({ playerId, code: '', name: playerId, avatar: playerId, isHidden: false })),
  },
  shownSpot: (spot) => (spot === WALL ? { on: 'wall' } : aRoom(spot)),
  onRoom: () => () => {},
  isAway: () => false,
  ...{ online, clock, secret: SECRET, log: pino({ level: 'silent' }) },
});

let [frames, bytes] = [0, 0];
/** As far as the socket: the message as Colyseus writes it, in the frame it goes out in. */
function send(notice: FriendsNotice): void {
  const frame = wholeFrame(messageBytes(FRIENDS_NOTICE, notice));
  frames++;
  bytes += frame?.length ?? 0;
}

const cameAt = performance.now();
for (let i = 0; i < PEOPLE; i++) {
  online.enter(nameOf(i), WALL);
  watch.watch(nameOf(i), send);
}
for (let i = 0; i < 20; i++) await turn();
clock.advance(TOGETHER_MS);
const coming = { ms: (performance.now() - cameAt) / PEOPLE, bytes: bytes / PEOPLE };

[frames, bytes] = [0, 0];
const changedAt = performance.now();
for (let i = 0; i < CHANGES; i++) {
  online.enter(nameOf(i * 7), `R${String(i).padStart(3, '0')}`);
  clock.advance(TOGETHER_MS);
}
const ours = { ms: (performance.now() - changedAt) / CHANGES, bytes: bytes / CHANGES, frames: frames / CHANGES };

/** What a server does that tells everybody of everybody. */
const NAIVE_CHANGES = 20;
const naiveAt = performance.now();
let naiveBytes = 0;
for (let i = 0; i < NAIVE_CHANGES; i++) {
  const message = messageBytes(FRIENDS_NOTICE, { spots: { [nameOf(i)]: aRoom('K7PQ') } });
  for (let one = 0; one < PEOPLE; one++) naiveBytes += wholeFrame(message)?.length ?? 0;
}
const naive = { ms: (performance.now() - naiveAt) / NAIVE_CHANGES, bytes: naiveBytes / NAIVE_CHANGES };

const crowd = `${PEOPLE.toLocaleString('en')} people on the wall with ${FRIENDS_PER_PERSON} friends each`;
const figures: MeasuredFigure[] = [
  {
    ...{ name: `presence: one change, ${crowd}`, value: ours.ms, unit: 'ms', goal: { atMost: 1 } },
    note: `as far as the socket; told to ${ours.frames.toFixed(1)} people`,
  },
  {
    ...{ name: 'presence: bytes of one change', value: ours.bytes, unit: 'bytes' },
    note: `told to everybody it were ${Math.round(naive.bytes).toLocaleString('en')} bytes, ${naive.ms.toFixed(2)} ms, without the writes`,
  },
  {
    ...{ name: 'presence: times fewer bytes than a broadcast', value: naive.bytes / ours.bytes, unit: 'x' },
    goal: { atLeast: 100 },
  },
  {
    ...{ name: 'presence: somebody comes to the wall', value: coming.ms, unit: 'ms', goal: { atMost: 5 } },
    note: `with the places of friends who are there, ${Math.round(coming.bytes)} bytes; without the database`,
  },
];
process.stdout.write(`${JSON.stringify(figures)}\n`);
process.exit(0);
