import type { RoomSnapshot } from '../model/room-snapshot.ts';
import { aModel, aRoom, aYou, BEGIN_MS, someSeats } from './a-room.ts';
import { type Exhibit, still } from './exhibit.ts';
import { LONG_OPTIONS, LONG_STEM } from './exhibit-long.ts';
import { afterRight, rightYou } from './exhibit-right.ts';

function asked(stem: string, options: readonly string[], part: Partial<RoomSnapshot> = {}): Exhibit {
  const question = {
    id: 'q',
    kind: 'choice',
    topic: 'pop90',
    asks: 'choice',
    beside: [],
    lang: 'en',
    difficulty: 'hard',
    stem,
    options: options.map((text, i) => ({ id: 'abcdef'[i] ?? 'f', text })),
    scale: null,
  };
  const leans = [22, 9, 41, 18, 6, 4].slice(0, options.length);
  return still({ question, leans, ...part });
}

/** Questions: read, open, locked, of every length and script. */
export const QUESTION_EXHIBITS: Readonly<Record<string, Exhibit>> = {
  'question-reading': {
    model: (clock) =>
      aModel(
        clock,
        aRoom({ phase: 'reading', startedAt: BEGIN_MS - 1200, endsAt: BEGIN_MS + 1800, leans: [], answered: 0 }),
      ),
  },
  'question-mixed': still({
    ...{ topic: 'mix', phase: 'reading', startedAt: BEGIN_MS - 1200, endsAt: BEGIN_MS + 1800, leans: [], answered: 0 },
  }),
  'question-open': { ...still({}), next: (model) => void model.choose('c') },
  'question-locked': still(
    { endsAt: BEGIN_MS + 2600, leans: [19, 7, 58, 16], answered: 19 },
    { answer: 'c', answerMs: 940 },
  ),
  'question-all-in': still({ phase: 'locked', startedAt: BEGIN_MS, endsAt: BEGIN_MS + 350, answered: 24 }),
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
};
