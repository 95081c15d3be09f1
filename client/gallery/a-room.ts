import { MatchModel } from '../model/match-model.ts';
import type { RevealSnapshot, RoomSnapshot, SeatSnapshot } from '../model/room-snapshot.ts';
import { ServerClock } from '../model/server-clock.ts';
import { stageOf } from './stage-of.ts';

/** The server time at which every picture of the gallery begins. */
export const BEGIN_MS = 1_000_000;

/** What the rooms of the gallery play: a page adds every rule that it has a view of. */
export const PLAYED: { rules: readonly string[] } = { rules: ['gallery'] };
/** It has the scoreboard to itself: rooms without teams do not play it, or none would show the ladder. */
const TEAMS = 'teams';

/** The clock of the gallery: it stands still until it is told to go. */
export class HeldClock {
  ms = BEGIN_MS;
  readonly now = (): number => this.ms;
}

const PEOPLE: readonly (readonly [name: string, avatar: string, bot?: boolean])[] = [
  ['Kenji', 'kenji'],
  ['Adaeze', 'adaeze63'],
  ['Brisk Otter', 'brisk19'],
  ['Noor', 'noor'],
  ['Lou', 'lou'],
  ['Mei-Lin', 'mei8'],
  ['RookieBot', 'rookie5', true],
  ['Tomasz', 'tomasz'],
  ['Inês', 'ines'],
];
const SCORES = [6420, 6115, 5980, 5840, 5610, 5275, 4900, 4630, 4410];
const STREAKS = [6, 3, 0, 3, 0, 2, 0, 0, 0];
const LAST = [1, 4, 2, 5, 3, 6, 8, 7, 9];
/** The seat that looks at the gallery. */
export const NOOR = 3;

/** A room of `count` people; beyond the nine of the design they are guests. */
export function someSeats(count = 24): SeatSnapshot[] {
  return Array.from({ length: count }, (_, i) => {
    const [name, avatar, bot = false] = PEOPLE[i] ?? [`Guest ${i + 1}`, `guest-${i}`];
    const rank = i + 1;
    return {
      seat: i,
      name,
      avatar,
      bot,
      away: i === 10,
      ...{ plays: true, wantsAgain: false, isReady: false, leads: false, outPlace: 0, team: 0 },
      score: SCORES[i] ?? Math.max(0, 4300 - 90 * (i - 9)),
      streak: STREAKS[i] ?? 0,
      rank,
      lastRank: LAST[i] ?? rank,
      lastPoints: i % 3 === 0 ? 940 - i * 7 : 0,
    };
  });
}

export function aRoom(part: Partial<RoomSnapshot> = {}): RoomSnapshot {
  const seats = part.seats ?? someSeats();
  return {
    matchId: 'gallery',
    mode: 'gallery',
    plays: PLAYED.rules.filter((rule) => rule !== TEAMS || Object.hasOwn(part.rules ?? {}, TEAMS)),
    rules: {},
    own: {},
    signals: {},
    feeds: {},
    off: [],
    topic: 'pop90',
    code: 'K7PQ',
    isPublic: true,
    phase: 'answering',
    stage: stageOf(part.phase ?? 'answering'),
    startedAt: BEGIN_MS - 4250,
    endsAt: BEGIN_MS + 10_750,
    pausedAt: 0,
    round: 6,
    rounds: 15,
    windowMs: 15_000,
    host: -1,
    opener: -1,
    coHost: -1,
    locked: false,
    answersOnly: false,
    screens: 0,
    spectators: 0,
    chat: true,
    maxSeats: 64,
    taken: seats.length,
    here: seats.length,
    answeredBy: [],
    people: seats.filter(({ bot, away }) => !bot && !away).length,
    wanting: 0,
    ready: 0,
    readyNeeded: 0,
    tempo: 'standard',
    ceremonyEndsAt: 0,
    director: '',
    players: 0,
    answered: 14,
    seats,
    question: {
      id: 'q7',
      kind: 'choice',
      topic: 'pop90',
      asks: 'choice',
      beside: [],
      lang: 'en',
      difficulty: 'medium',
      stem: 'Which debut single had reached number one in 37 countries by March 1997?',
      options: [
        { id: 'a', text: 'MMMBop' },
        { id: 'b', text: 'No Diggity' },
        { id: 'c', text: 'Wannabe' },
        { id: 'd', text: 'Barbie Girl' },
      ],
      scale: null,
    },
    leans: [22, 9, 51, 18],
    reveal: null,
    ...part,
  };
}

export function aReveal(part: Partial<RevealSnapshot> = {}): RevealSnapshot {
  return {
    right: ['c'],
    text: 'Wannabe',
    explanation: 'The Spice Girls wrote it in about half an hour, and knew at once it had to be the first single.',
    source: 'Mel C in Billboard, 1998',
    shares: [19, 7, 58, 16],
    rightNumber: 0,
    rightAnswers: 4,
    guesses: [],
    bins: [],
    wall: [],
    fastest: [
      { seat: 0, name: 'Kenji', avatar: 'kenji', bot: false, ms: 810, creditMs: 22 },
      { seat: 3, name: 'Noor', avatar: 'noor', bot: false, ms: 940, creditMs: 138 },
      { seat: 6, name: 'RookieBot', avatar: 'rookie5', bot: true, ms: 1100, creditMs: 240 },
    ],
    ...part,
  };
}

/** The ladder after the seventh round of the design. */
export function seatsAfter(): SeatSnapshot[] {
  const order: readonly (readonly [seat: number, score: number, streak: number, lastRank: number, points: number])[] = [
    [0, 7398, 7, 1, 978],
    [3, 6842, 4, 4, 1002],
    [1, 6115, 0, 2, 0],
    [2, 5980, 0, 3, 0],
    [6, 5822, 2, 7, 922],
    [4, 5610, 0, 5, 0],
    [5, 5275, 0, 6, 0],
  ];
  const all = someSeats();
  const moved = order.flatMap(([seat, score, streak, lastRank, lastPoints], i) => {
    const one = all[seat];
    return one ? [{ ...one, score, streak, rank: i + 1, lastRank, lastPoints }] : [];
  });
  return [
    ...moved,
    ...all.slice(7).map((seat) => ({ ...seat, rank: seat.seat + 1, lastRank: seat.seat + 1, lastPoints: 0 })),
  ];
}

/** What went out on the line of the gallery: nobody is at its other end. */
export const LINE: [intent: string, payload: unknown][] = [];

/** A model that Noor looks through. */
export function aModel(
  clock: HeldClock,
  room: RoomSnapshot,
  you: Partial<NonNullable<MatchModel['you']>> = {},
): MatchModel {
  const model = new MatchModel({
    clock: new ServerClock(clock.now),
    send: (intent, payload) => LINE.push([intent, payload]),
  });
  model.setConnection('live');
  model.you = aYou(room, you);
  model.applyState(room);
  return model;
}

/** What the server tells Noor alone. */
export function aYou(
  room: RoomSnapshot,
  part: Partial<NonNullable<MatchModel['you']>> = {},
): NonNullable<MatchModel['you']> {
  const mine = room.seats.find(({ seat }) => seat === NOOR);
  return {
    matchId: room.matchId,
    seat: NOOR,
    name: 'Noor',
    avatar: 'noor',
    score: mine?.score ?? 0,
    streak: mine?.streak ?? 0,
    rank: mine?.rank ?? 0,
    lastRank: mine?.lastRank ?? 0,
    plays: true,
    outPlace: 0,
    team: 0,
    secrets: null,
    console: null,
    returnWithinMs: 0,
    behind: 140,
    vote: null,
    results: 'rrwrrr',
    round: room.round,
    answer: null,
    answerMs: null,
    verdict: null,
    stats: null,
    ...part,
  };
}
