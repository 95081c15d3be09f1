import type { RuleCard } from '#shared/protocol/rule-card.ts';
import type { MatchModel } from '../model/match-model.ts';
import type { RoomSnapshot } from '../model/room-snapshot.ts';
import type { ViewRegistry } from '../rules/view-registry.ts';
import type { HeldClock } from './a-room.ts';
import { aModel, aReveal, aRoom, aYou, BEGIN_MS, NOOR, seatsAfter, someSeats } from './a-room.ts';

import { RULE_EXHIBITS } from './rule-exhibits.ts';

/** One picture of the gallery: a model held still, and perhaps what happens to it next. */
export interface Exhibit {
  readonly model: (clock: HeldClock) => MatchModel;
  /** What `play` does: the change whose motion is looked at. */
  readonly next?: (model: MatchModel) => void;
  /** Of rules that are made up for the picture. */
  readonly cards?: readonly RuleCard[];
  readonly registry?: ViewRegistry;
}

const COMBO = { rule: 'gallery', why: 'streak', points: 60 } as const;
const RIGHT = { round: 6, right: true, credit: 1, points: 942, bonus: 60, whys: [COMBO], ms: 940 } as const;
const afterRight = (): RoomSnapshot =>
  aRoom({
    phase: 'reveal',
    startedAt: BEGIN_MS,
    endsAt: BEGIN_MS + 8000,
    seats: seatsAfter(),
    reveal: aReveal(),
    answered: 24,
  });
const rightYou = {
  results: 'rrwrrrr',
  score: 6842,
  streak: 4,
  rank: 2,
  lastRank: 4,
  behind: 556,
  answer: 'c',
  answerMs: 940,
  verdict: RIGHT,
} as const;

const SPACE = {
  topic: 'space',
  round: 5,
  question: {
    id: 's6',
    kind: 'choice',
    lang: 'en',
    difficulty: 'medium',
    stem: 'Which planet takes longer to spin once than to circle the Sun?',
    options: [
      { id: 'a', text: 'Mercury' },
      { id: 'b', text: 'Venus' },
      { id: 'c', text: 'Mars' },
      { id: 'd', text: 'Uranus' },
    ],
    scale: null,
  },
} as const;
const spaceReveal = () =>
  aReveal({
    right: ['b'],
    text: 'Venus',
    explanation: 'Venus turns once in 243 Earth days, and needs only 225 to go round the Sun.',
    source: 'NASA Planetary Fact Sheet',
    shares: [31, 35, 11, 23],
  });
const wrongYou = {
  results: 'rwrrrw',
  score: 3610,
  streak: 0,
  rank: 6,
  lastRank: 6,
  behind: 210,
  answer: 'a',
  answerMs: 2400,
  verdict: { round: 5, right: false, credit: 0, points: 0, bonus: 0, whys: [], ms: 2400 },
} as const;
/** Noor sixth, in the middle of a longer ladder. */
const spaceSeats = () => {
  const order = [1, 2, 5, 7, 4, NOOR, 8, 0, 6, ...Array.from({ length: 15 }, (_, i) => 9 + i)];
  const scores = [5110, 4870, 4410, 4020, 3820, 3610, 3590, 3145, 2980];
  const all = someSeats();
  return order.flatMap((seat, i) => {
    const one = all[seat];
    return one
      ? [
          {
            ...one,
            rank: i + 1,
            lastRank: [1, 2, 3, 6, 5, 6, 5, 9, 8][i] ?? i + 1,
            score: scores[i] ?? 2900 - 60 * i,
            streak: i === 3 ? 2 : 0,
          },
        ]
      : [];
  });
};

const still = (part: Partial<RoomSnapshot>, you: Parameters<typeof aYou>[1] = {}): Exhibit => ({
  model: (clock) => aModel(clock, aRoom(part), you),
});

function asked(stem: string, options: readonly string[], part: Partial<RoomSnapshot> = {}): Exhibit {
  const question = {
    id: 'q',
    kind: 'choice',
    lang: 'en',
    difficulty: 'hard',
    stem,
    options: options.map((text, i) => ({ id: 'abcdef'[i] ?? 'f', text })),
    scale: null,
  };
  const leans = [22, 9, 41, 18, 6, 4].slice(0, options.length);
  return still({ question, leans, ...part });
}

const LONG_STEM =
  'In the first season of the long-running sitcom that follows six friends in Manhattan, one of them keeps a pet that was later given to a zoo because it had become too hard to look after. What kind of animal was it, and which friend had it?';
const LONG_OPTIONS = [
  'A white-headed capuchin monkey that belonged to Ross Geller',
  'A three-legged chicken called Yasmine, shared by Joey and Chandler',
  'Donaudampfschifffahrtsgesellschaftskapitän',
  'None of them',
];

/** Every picture, by its name in the address: `?show=question-open`. */
export const EXHIBITS: Readonly<Record<string, Exhibit>> = {
  ...RULE_EXHIBITS,
  waiting: {
    model: (clock) => aModel(clock, aRoom({ phase: 'waiting', round: -1, question: null, seats: someSeats(8) })),
  },
  countdown: still({
    phase: 'countdown',
    startedAt: BEGIN_MS - 1300,
    endsAt: BEGIN_MS + 1700,
    round: -1,
    question: null,
  }),
  'question-reading': {
    model: (clock) =>
      aModel(
        clock,
        aRoom({ phase: 'reading', startedAt: BEGIN_MS - 1200, endsAt: BEGIN_MS + 1800, leans: [], answered: 0 }),
      ),
  },
  'question-open': { ...still({}), next: (model) => void model.choose('c') },
  'question-locked': still(
    { endsAt: BEGIN_MS + 2600, leans: [19, 7, 58, 16], answered: 19 },
    { answer: 'c', answerMs: 940 },
  ),
  'question-last': still({ endsAt: BEGIN_MS + 2750, leans: [19, 7, 58, 16], answered: 19 }),
  'question-paused': still({ pausedAt: BEGIN_MS }),
  'question-few': still({ leans: [], answered: 3, seats: someSeats(4), here: 4 }),
  'question-bell': {
    model: (clock) =>
      aModel(clock, aRoom({ phase: 'locked', startedAt: BEGIN_MS, endsAt: BEGIN_MS + 350 }), {
        answer: 'c',
        answerMs: 940,
      }),
    next: (model) => {
      const room = afterRight();
      model.applyNotice('you', aYou(room, rightYou));
      model.applyState(room);
    },
  },
  'question-long': asked(LONG_STEM, LONG_OPTIONS),
  'question-rtl': asked('איזו עיר היא בירת אוסטרליה, ובאיזו שנה נבחרה להיות הבירה במקום מלבורן וסידני?', [
    'קנברה, 1908',
    'סידני, 1901',
    'מלבורן',
    'فيينا (النمسا)',
  ]),
  'question-cjk': asked('日本で一番高い山はどれですか。標高は三千七百七十六メートルです。', [
    '富士山',
    '北岳',
    '奥穂高岳',
    '間ノ岳',
  ]),
  'question-two': asked('Is a tomato a fruit?', ['Yes, botanically', 'No']),
  'question-three': asked('Which of these is the largest?', ['Jupiter', 'Saturn', 'Neptune']),
  'question-six': asked('Which of these is not a primary or secondary colour of paint?', [
    'Red',
    'Orange',
    'Yellow',
    'Green',
    'Cyan',
    'Violet',
  ]),
  'room-64': still({ seats: someSeats(64) }),
  'reveal-right': { model: (clock) => aModel(clock, afterRight(), rightYou) },
  'reveal-wrong': {
    model: (clock) =>
      aModel(
        clock,
        aRoom({
          ...SPACE,
          phase: 'reveal',
          startedAt: BEGIN_MS,
          endsAt: BEGIN_MS + 8000,
          seats: spaceSeats(),
          reveal: spaceReveal(),
        }),
        wrongYou,
      ),
  },
  'wrong-bell': {
    model: (clock) =>
      aModel(
        clock,
        aRoom({ ...SPACE, phase: 'locked', startedAt: BEGIN_MS, endsAt: BEGIN_MS + 350, seats: spaceSeats() }),
        {
          ...wrongYou,
          results: 'rwrrr',
          verdict: null,
        },
      ),
    next: (model) => {
      const room = aRoom({
        ...SPACE,
        phase: 'reveal',
        startedAt: BEGIN_MS,
        endsAt: BEGIN_MS + 8000,
        seats: spaceSeats(),
        reveal: spaceReveal(),
      });
      model.applyNotice('you', aYou(room, wrongYou));
      model.applyState(room);
    },
  },
  'reveal-whys': {
    model: (clock) =>
      aModel(clock, afterRight(), {
        ...rightYou,
        verdict: {
          ...RIGHT,
          whys: [
            COMBO,
            { rule: 'gallery', why: 'lightning', points: 400, factor: 2 },
            { rule: 'gallery', why: 'stolen', points: -120 },
          ],
        },
      }),
  },
  'reveal-none': {
    model: (clock) =>
      aModel(clock, afterRight(), { ...rightYou, results: 'rrwrrrn', verdict: null, answer: null, streak: 0 }),
  },
  'reveal-long': {
    model: (clock) =>
      aModel(
        clock,
        {
          ...afterRight(),
          question: {
            id: 'l',
            kind: 'choice',
            lang: 'en',
            difficulty: 'hard',
            stem: LONG_STEM,
            options: LONG_OPTIONS.map((text, i) => ({ id: 'abcd'[i] ?? 'd', text })),
            scale: null,
          },
          reveal: aReveal({
            explanation:
              'Ross kept Marcel, a white-headed capuchin, for most of the first season; two animals called Monkey and Katie played him. He was written out because working with a monkey on a stage in front of an audience took far too long, and he came back once, as a film star.',
          }),
        },
        rightYou,
      ),
  },
  'between-rounds': {
    model: (clock) =>
      aModel(
        clock,
        aRoom({
          phase: 'scoreboard',
          startedAt: BEGIN_MS,
          endsAt: BEGIN_MS + 6000,
          seats: seatsAfter(),
          reveal: aReveal(),
        }),
        rightYou,
      ),
  },
  'between-bell': {
    model: (clock) => aModel(clock, afterRight(), rightYou),
    next: (model) =>
      model.applyState(
        aRoom({
          phase: 'scoreboard',
          startedAt: BEGIN_MS,
          endsAt: BEGIN_MS + 6000,
          seats: seatsAfter(),
          reveal: aReveal(),
        }),
      ),
  },
  'between-first': {
    model: (clock) =>
      aModel(
        clock,
        aRoom({
          phase: 'scoreboard',
          round: 0,
          startedAt: BEGIN_MS,
          endsAt: BEGIN_MS + 6000,
          seats: someSeats(3).map((seat) => ({ ...seat, lastRank: 0 })),
          reveal: aReveal(),
        }),
        { results: 'r', rank: 1, lastRank: 0, seat: 0 },
      ),
  },
  podium: {
    model: (clock) => aModel(clock, ended(), { rank: 2, behind: 626, results: 'rrwrrrrrrwrrwrr', score: 12_480 }),
  },
  'podium-bell': {
    model: (clock) =>
      aModel(clock, aRoom({ phase: 'scoreboard', round: 14, seats: seatsAfter(), reveal: aReveal() }), rightYou),
    next: (model) => {
      const room = ended();
      model.applyNotice('you', aYou(room, { rank: 2, behind: 626, score: 12_480 }));
      model.applyState(room);
    },
  },
  'podium-tie': {
    model: (clock) =>
      aModel(
        clock,
        { ...ended(), seats: ended().seats.map((seat, i) => ({ ...seat, rank: [1, 1, 3, 3, 3, 3][i] ?? i + 1 })) },
        { rank: 1, behind: 0 },
      ),
  },
};

function ended(): RoomSnapshot {
  const scores: Record<number, number> = { 0: 13_106, [NOOR]: 12_480, 1: 11_934 };
  const order = [0, NOOR, 1, 2, 4, 5];
  const all = someSeats();
  const seats = order.flatMap((seat, i) => {
    const one = all[seat];
    return one ? [{ ...one, score: scores[seat] ?? 11_000 - 300 * i, rank: i + 1 }] : [];
  });
  return aRoom({
    phase: 'podium',
    round: 14,
    startedAt: BEGIN_MS,
    endsAt: 0,
    seats: [...seats, ...all.slice(6).map((seat) => ({ ...seat, rank: seat.seat + 1 }))],
    reveal: aReveal(),
  });
}
