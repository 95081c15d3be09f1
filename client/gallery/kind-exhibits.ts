import type { AnswerValue } from '#shared/rules/answers/answer-kind.ts';
import type { QuestionSnapshot, RevealSnapshot, RoomSnapshot } from '../model/room-snapshot.ts';
import { aModel, aReveal, aRoom, aYou, BEGIN_MS, seatsAfter } from './a-room.ts';
import { type Exhibit, still } from './exhibit.ts';
import { afterRight, rightYou } from './exhibit-right.ts';

interface KindExample {
  readonly question: Partial<QuestionSnapshot>;
  readonly reveal: Partial<RevealSnapshot>;
  readonly mine: AnswerValue;
  /** 1: right. */
  readonly credit: number;
}

const options = (texts: readonly string[]) => texts.map((text, i) => ({ id: 'abcdef'[i] ?? 'f', text }));
const ESTIMATES = [60, 72, 80, 80, 85, 88, 88, 88, 90, 96, 104, 120, 64, 88, 76, 52, 100, 88, 97, 40, 150, 85, 82, 61];

const KINDS: Readonly<Record<string, KindExample>> = {
  number: {
    question: {
      stem: 'How many keys has a concert piano?',
      options: [],
      scale: { min: 0, max: 200, step: 1, unit: 'keys' },
    },
    reveal: {
      ...{ right: [], text: '88 keys', rightNumber: 88, shares: [] },
      guesses: ESTIMATES.map((value, seat) => ({ seat, value })).sort((a, b) => a.value - b.value),
    },
    mine: 80,
    credit: 0.88,
  },
  order: {
    question: {
      stem: 'Put these in the order of their distance from the Sun, the nearest first.',
      options: options(['Jupiter', 'Mars', 'Neptune', 'Mercury', 'Saturn', 'Earth']),
    },
    reveal: {
      right: ['d', 'f', 'b', 'a', 'e', 'c'],
      text: 'Mercury, Earth, Mars, Jupiter, Saturn, Neptune',
      shares: [],
    },
    mine: ['d', 'b', 'f', 'a', 'c', 'e'],
    credit: 0.73,
  },
  // A kind of a mod that is answered as an order: each place stands beside a line.
  pairs: {
    question: {
      stem: 'Who wrote which of these?',
      asks: 'order',
      beside: ['Wuthering Heights', 'Frankenstein', 'Middlemarch', 'Persuasion'],
      options: options(['Jane Austen', 'Mary Shelley', 'George Eliot', 'Emily Brontë']),
    },
    reveal: {
      right: ['d', 'b', 'c', 'a'],
      text: 'Emily Brontë, Mary Shelley, George Eliot, Jane Austen',
      shares: [],
    },
    mine: ['a', 'b', 'c', 'd'],
    credit: 0.5,
  },
  multi: {
    question: {
      stem: 'Which of these are noble gases?',
      options: options(['Neon', 'Argon', 'Iron', 'Helium', 'Hydrogen', 'Krypton']),
    },
    reveal: { right: ['a', 'b', 'd', 'f'], text: 'Neon, Argon, Helium, Krypton', shares: [24, 18, 4, 26, 19, 9] },
    mine: ['a', 'b', 'e'],
    credit: 0.25,
  },
  text: {
    question: { stem: 'Who painted the Mona Lisa?', options: [] },
    reveal: {
      ...{ right: [], text: 'Leonardo da Vinci', shares: [] },
      wall: [
        { text: 'Leonardo', count: 7, credit: 100 },
        { text: 'Michelangelo', count: 4, credit: 0 },
        { text: 'da Vinci', count: 3, credit: 100 },
        { text: 'Raphael', count: 2, credit: 0 },
        { text: 'Botticelli', count: 1, credit: 0 },
        { text: 'DiCaprio', count: 1, credit: 0 },
        { text: 'Leonardo da Vinci', count: 1, credit: 100 },
        { text: 'no idea', count: 1, credit: 0 },
        { text: 'Picasso', count: 1, credit: 0 },
      ],
    },
    mine: 'Raphael',
    credit: 0,
  },
};

function asked(kind: string, { question }: KindExample): Partial<RoomSnapshot> {
  const common = { id: `k-${kind}`, kind, asks: kind, beside: [], lang: 'en', difficulty: 'medium', scale: null };
  const topic = 'science';
  return { topic, leans: [], question: { ...common, stem: '', options: [], ...question, topic } };
}

function told(kind: string, example: KindExample): RoomSnapshot {
  return { ...afterRight(), ...asked(kind, example), seats: seatsAfter(), reveal: aReveal(example.reveal) };
}

function judged({ mine, credit }: KindExample): Parameters<typeof aYou>[1] {
  const letter = credit === 1 ? 'r' : credit > 0 ? 'p' : 'w';
  const verdict = { ...rightYou.verdict, right: credit === 1, credit, points: Math.round(700 * credit), whys: [] };
  return { ...rightYou, answer: mine, results: `rwprrr${letter}`, streak: 0, verdict };
}

const exhibits: [string, Exhibit][] = Object.entries(KINDS).flatMap(([kind, example]) => {
  const room = asked(kind, example);
  const open = still(room);
  const locked = still(room, { answer: example.mine, answerMs: 2400 });
  const reveal: Exhibit = {
    model: (clock) => aModel(clock, told(kind, example), judged(example)),
  };
  const bell: Exhibit = {
    model: (clock) =>
      aModel(clock, aRoom({ ...room, phase: 'locked', startedAt: BEGIN_MS, endsAt: BEGIN_MS + 350 }), {
        answer: example.mine,
        answerMs: 2400,
      }),
    next: (model) => {
      const next = told(kind, example);
      model.applyNotice('you', aYou(next, judged(example)));
      model.applyState(next);
    },
  };
  return [
    [`${kind}-open`, open],
    [`${kind}-locked`, locked],
    [`${kind}-told`, reveal],
    [`${kind}-bell`, bell],
  ];
});

/** Every kind of question but the one with four buttons: open, locked, told, and the moment at which it is told. */
export const KIND_EXHIBITS: Readonly<Record<string, Exhibit>> = {
  ...Object.fromEntries(exhibits),
  'number-crowd': {
    model: (clock) => {
      const example = KINDS.number as KindExample;
      const bins = Array.from({ length: 32 }, (_, i) => Math.round(90 * Math.exp(-((i - 13) ** 2) / 18)) + (i % 3));
      const room = told('number', { ...example, reveal: { ...example.reveal, guesses: [], bins } });
      return aModel(clock, { ...room, taken: 900, here: 880 }, judged(example));
    },
  },
};
