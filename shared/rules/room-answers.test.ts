import assert from 'node:assert/strict';
import fc from 'fast-check';
import { columnsOf } from '../chat/chat-line.ts';
import { KIND_SAMPLES } from '../testing/a-kind.ts';
import { aMatch, type TestMatch } from '../testing/a-match.ts';
import { publicView } from './audience.ts';
import { LINE_BINS, type TypedReader, WALL_WORD_COLUMNS, WALL_WORDS_MAX } from './room-answers.ts';
import { ROSTER_SEATS_MAX } from './roster-view.ts';

const ALL: TypedReader = { read: (typed) => typed, silenced: new Set() };
const { multi, number, order, text } = KIND_SAMPLES;
const namesOf = (count: number): string[] => Array.from({ length: count }, (_, i) => `Guest ${i}`);
const asked = (question: (typeof KIND_SAMPLES)[keyof typeof KIND_SAMPLES], people: number): TestMatch =>
  aMatch({ deck: [question], settings: { maxSeats: 200 } })
    .seat(...namesOf(people))
    .start()
    .until('answering');
const told = (match: TestMatch, reader: TypedReader = ALL) =>
  publicView(match.rules, match.until('reveal').match, undefined, reader).reveal ?? assert.fail('no reveal');
const wallOf = (words: readonly string[], reader?: TypedReader) => {
  const match = asked(text, words.length + 2);
  for (const [i, word] of words.entries()) match.answers(`Guest ${i}`, word);
  return told(match, reader).wall;
};

describe('what the room answered', () => {
  it('[V9] to a number is told at the reveal, by seat, and not before', () => {
    const match = asked(number, 3).answers('Guest 1', 70).answers('Guest 0', 120);
    assert.equal(publicView(match.rules, match.match, undefined, ALL).reveal, null);
    const { guesses, bins, wall } = told(match);
    assert.deepEqual(guesses, [
      { seat: 1, value: 70 },
      { seat: 0, value: 120 },
    ]);
    assert.deepEqual([bins, wall], [[], []]);
  });

  it('[V9] to a number in a crowd is how many guessed where, and nobody’s name', () => {
    const match = asked(number, ROSTER_SEATS_MAX + 2);
    for (let i = 0; i < 40; i++) match.answers(`Guest ${i}`, i < 30 ? 0 : 200);
    const { guesses, bins } = told(match);
    assert.deepEqual([guesses, bins.length, bins[0], bins.at(-1)], [[], LINE_BINS, 30, 10]);
  });

  it('[V9] in words is counted however it was written, the commonest first, with what it was worth', () => {
    assert.deepEqual(wallOf(['Raphael', 'raphael!', 'Leonardo', 'RAPHAEL', 'Titian']), [
      { text: 'RAPHAEL', count: 3, credit: 0 },
      { text: 'Leonardo', count: 1, credit: 100 },
      { text: 'Titian', count: 1, credit: 0 },
    ]);
  });

  it('[V9] in words is bounded in number and length, and what is right is always among it', () => {
    const words = Array.from({ length: 50 }, (_, i) => `${String.fromCharCode(65 + (i % 26)).repeat(40)} ${i}`);
    const wall = wallOf([...words, ...words.slice(0, 5), 'da Vinci']);
    assert.equal(wall.length, WALL_WORDS_MAX);
    assert.ok(wall.every((word) => columnsOf(word.text.replace('…', '.')) <= WALL_WORD_COLUMNS));
    assert.deepEqual(
      wall.filter(({ credit }) => credit === 100).map((word) => word.text),
      ['da Vinci'],
    );
  });

  it('[V9] in words is shown as it is read, and not where nobody may read it', () => {
    const read: TypedReader['read'] = (typed) => (typed === 'rude' ? null : typed.toUpperCase());
    assert.deepEqual(
      wallOf(['rude', 'kind'], { ...ALL, read }).map((word) => word.text),
      ['KIND'],
    );
    assert.deepEqual(
      publicView(asked(text, 2).rules, asked(text, 2).answers('Guest 0', 'x').until('reveal').match).reveal?.wall,
      [],
      'whoever hands in no judge shows nothing',
    );
  });

  it('[V9] is nothing by whom the host has removed or muted for all, also while it is shown', () => {
    const match = asked(text, 5).does('Guest 0', { type: 'pause' }).does('Guest 0', { type: 'resume' });
    for (const [i, word] of ['Titian', 'Monet', 'Monet', 'Degas'].entries()) match.answers(`Guest ${i}`, word);
    const shown = (silenced: readonly string[]): string[] =>
      told(match, { ...ALL, silenced: new Set(silenced) }).wall.map((word) => `${word.text} ${word.count}`);
    assert.deepEqual(shown([]), ['Monet 2', 'Degas 1', 'Titian 1']);
    assert.deepEqual(shown(['p-Guest 3']), ['Monet 2', 'Titian 1']);
    assert.deepEqual(shown([]), ['Monet 2', 'Degas 1', 'Titian 1']);
    match.does('Guest 0', { type: 'kick', seat: 2 }).does('Guest 0', { type: 'kick', seat: 3 });
    assert.deepEqual(shown([]), ['Monet 1', 'Titian 1']);
    const numbers = asked(number, 3).answers('Guest 1', 70).answers('Guest 2', 80);
    numbers.until('reveal').does('Guest 0', { type: 'kick', seat: 1 });
    assert.deepEqual(told(numbers).guesses, [{ seat: 2, value: 80 }]);
    const quick = asked(number, 3).answers('Guest 1', 100).answers('Guest 2', 100);
    quick.until('reveal').does('Guest 0', { type: 'kick', seat: 1 });
    assert.ok(
      told(quick).fastest.every(({ seat }) => seat !== 1),
      'nor among the fastest',
    );
  });

  it('[V9] counts everybody once, whatever is typed', () => {
    const aWord = fc.oneof(fc.constantFrom('Titian', 'titian', 'Leonardo', '?!', '99'), fc.string({ minLength: 1 }));
    fc.assert(
      fc.property(fc.array(aWord, { maxLength: 12 }), (words) => {
        const match = asked(text, words.length + 2);
        let taken = 0;
        for (const [i, word] of words.entries())
          if (match.rules.kinds.of(text).read(text, word) !== undefined) {
            match.answers(`Guest ${i}`, word);
            taken++;
          }
        const { wall } = told(match);
        assert.equal(
          wall.reduce((sum, { count }) => sum + count, 0),
          taken,
        );
      }),
      { numRuns: 30 },
    );
  });

  it('[V9] of options says nothing beside their shares', () => {
    for (const [question, answer] of [
      [multi, ['o-neon']],
      [order, ['o-sun', 'o-moon', 'o-earth']],
    ] as const) {
      const { guesses, bins, wall } = told(asked(question, 2).answers('Guest 0', answer));
      assert.deepEqual([guesses, bins, wall], [[], [], []]);
    }
  });

  it('[K9] that earned a part of the credit is partly right, in the results of the match too', () => {
    const match = asked(multi, 3).answers('Guest 0', ['o-neon']).answers('Guest 1', ['o-iron']).until('reveal');
    assert.deepEqual(
      namesOf(3).map((name) => match.of(name).results),
      ['p', 'w', 'n'],
    );
  });
});
