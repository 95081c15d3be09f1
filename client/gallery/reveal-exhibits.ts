import { aModel, aReveal, aRoom, aYou, BEGIN_MS, NOOR, someSeats } from './a-room.ts';
import type { Exhibit } from './exhibit.ts';
import { LONG_OPTIONS, LONG_STEM } from './exhibit-long.ts';
import { afterRight, COMBO, RIGHT, rightYou } from './exhibit-right.ts';

const SPACE = {
  topic: 'space',
  round: 5,
  question: {
    id: 's6',
    kind: 'choice',
    topic: 'space',
    asks: 'choice',
    beside: [],
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

/** Reveals, right and wrong, and the moments before them. */
export const REVEAL_EXHIBITS: Readonly<Record<string, Exhibit>> = {
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
  // A word that has room on a phone beside an icon, and not beside an icon and what it means.
  'reveal-word': {
    model: (clock) => {
      const [mine, ...others] = SPACE.question.options;
      const options = [{ ...mine, text: 'Rindfleischetikettierungsgesetz' }, ...others];
      const reveal = { phase: 'reveal', startedAt: BEGIN_MS, endsAt: BEGIN_MS + 8000, reveal: spaceReveal() } as const;
      const question = { ...SPACE.question, options };
      return aModel(clock, aRoom({ ...SPACE, ...reveal, question, seats: spaceSeats() }), wrongYou);
    },
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
            topic: 'pop90',
            asks: 'choice',
            beside: [],
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
};
