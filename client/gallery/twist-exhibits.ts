import type { BossView } from '#shared/modifiers/mini-boss/boss-view.ts';
import type { PollView } from '#shared/modifiers/mini-poll/poll-view.ts';
import type { TeamsView } from '#shared/modifiers/teams/teams-view.ts';
import type { RoomSnapshot } from '../model/room-snapshot.ts';
import { aModel, aReveal, aRoom, BEGIN_MS, NOOR, seatsAfter, someSeats } from './a-room.ts';
import type { Exhibit } from './exhibit.ts';

const inPhase = (phase: string, lastsMs: number, part: Partial<RoomSnapshot>): Exhibit => ({
  model: (clock) =>
    aModel(clock, aRoom({ phase, stage: 'between', startedAt: BEGIN_MS, endsAt: BEGIN_MS + lastsMs, ...part }), {
      team: 3,
      answer: 'c',
      score: 7722,
      verdict: { round: 6, right: true, credit: 1, points: 880, bonus: 0, whys: [], ms: 2000 },
      results: 'rrwrrrr',
    }),
});

const poll = (part: Partial<PollView> = {}): Exhibit =>
  inPhase('poll', 6900, {
    topic: 'food',
    seats: someSeats(24),
    own: { 'mini-poll': { pick: 0 } },
    rules: {
      'mini-poll': {
        number: 1,
        question: 'Pineapple on pizza?',
        choices: ['Yes, proudly', 'Only when nobody looks', 'Never, on principle', 'What is pizza?'],
        voices: 21,
        people: 24,
        shares: [43, 29, 19, 9],
        faces: [
          [0, 2, NOOR, 4, 11, 12, 13, 14, 15],
          [1, 7, 8, 16, 17, 18],
          [5, 19, 20, 21],
          [6, 22],
        ],
        ...part,
      } satisfies PollView,
    },
  });

const BOSS = {
  ...{ number: 1, name: 'Grumblebyte', taunt: 'Six in a row, Kenji? Cute. I eat sevens.', prey: 0 },
  ...{ health: 48, full: 48, question: 0, questions: 2, outcome: 'fights' as const },
};
const HIT = {
  ...{ round: 6, damage: 17, seats: [0, 3, 1, 2, 4, 8, 5, 7, 9, 11], isRight: true, ms: 5200, halved: 0, bonus: 0 },
} as const;
const boss = (phase: string, view: BossView): Exhibit =>
  inPhase(phase, 2900, {
    topic: 'games',
    seats: someSeats(24),
    reveal: aReveal({ text: 'An extra life' }),
    rules: { 'mini-boss': view },
  });

const TEAMS = ['Night Owls', 'Hot Takes', 'Wild Guesses', 'Plot Twists', 'Long Shots', 'Odd Socks'];
/** Which team each seat of the gallery is in, and what the teams have. */
function teams(count: number, isPlayed: boolean): Pick<RoomSnapshot, 'seats' | 'rules'> {
  const seats = (isPlayed ? seatsAfter() : someSeats(17)).slice(0, 17).map((seat) => ({
    ...seat,
    team: seat.seat === NOOR ? 3 : (seat.seat % count) + 1,
  }));
  const scores = [6270, 5105, 6480, 4420, 4010, 3900].slice(0, count);
  const before = [1, 3, 2, 4, 6, 5];
  const view: TeamsView = {
    size: 6,
    teams: scores.map((score, i) => ({
      team: i + 1,
      name: TEAMS[i] ?? '',
      players: seats.filter(({ team }) => team === i + 1).length,
      score: isPlayed ? score : 0,
      gained: isPlayed ? ([604, 388, 912, 740, 300, 120][i] ?? 0) : 0,
      place: isPlayed ? 1 + scores.filter((other) => other > score).length : 0,
      lastPlace: isPlayed ? (before[i] ?? 0) : 0,
    })),
    carried: isPlayed ? { seat: 2, points: 978 } : null,
  };
  return { seats, rules: { teams: view } };
}

/** The screens of the modifiers. */
export const TWIST_EXHIBITS: Readonly<Record<string, Exhibit>> = {
  'mini-poll': poll(),
  'mini-poll-two': poll({ choices: ['Left', 'Right'], shares: [60, 40], faces: null, question: 'Which sock first?' }),
  'mini-poll-few': poll({ voices: 2, shares: null, faces: null }),
  'mini-boss': boss('boss', { boss: BOSS, hit: null }),
  'mini-boss-question': {
    model: (clock) =>
      aModel(clock, aRoom({ rules: { 'mini-boss': { boss: { ...BOSS, health: 31, question: 2 }, hit: null } } })),
  },
  'mini-boss-charged': {
    model: (clock) =>
      aModel(
        clock,
        aRoom({
          rules: {
            'mini-boss': { boss: { ...BOSS, health: 31, question: 2 }, hit: null },
            'lightning-round': { isNext: false, round: 6, factor: 2 },
          },
        }),
      ),
  },
  'mini-boss-hit': boss('boss-hit', { boss: { ...BOSS, health: 31, question: 1 }, hit: HIT }),
  'mini-boss-beaten': boss('boss-hit', {
    boss: { ...BOSS, health: 0, question: 2, outcome: 'beaten' },
    hit: { ...HIT, bonus: 200, halved: -1 },
  }),
  'mini-boss-stands': boss('boss-hit', {
    boss: { ...BOSS, health: 20, question: 2, outcome: 'stands' },
    hit: { ...HIT, damage: 0, seats: [], isRight: false, halved: -1 },
  }),
  'teams-lobby': {
    model: (clock) =>
      aModel(
        clock,
        aRoom({ topic: 'atlas', phase: 'waiting', round: -1, question: null, host: NOOR, ...teams(4, false) }),
      ),
  },
  'teams-lobby-six': {
    model: (clock) =>
      aModel(clock, aRoom({ topic: 'atlas', phase: 'waiting', round: -1, question: null, ...teams(6, false) })),
  },
  'teams-board': inPhase('scoreboard', 5900, { topic: 'atlas', ...teams(4, true) }),
  'teams-board-six': inPhase('scoreboard', 5900, { topic: 'atlas', ...teams(6, true) }),
  'teams-podium': inPhase('podium', 0, { topic: 'atlas', stage: 'over', endsAt: 0, ...teams(4, true) }),
  'todays-best': inPhase('scoreboard', 4000, {
    seats: seatsAfter(),
    feeds: {
      'leaderboard-pulse': {
        today: someSeats(9).map(({ name, avatar }, i) => ({ name, avatar, level: 9 - i, dayXp: 900 - 70 * i })),
      },
    },
  }),
};
