import assert from 'node:assert/strict';
import { KIND_SAMPLES } from '#shared/testing/a-kind.ts';
import { aMatch } from '#shared/testing/a-match.ts';
import { Page } from './testing/a-page.ts';
import { type ToldAnswers, toldAnswersOf } from './told-answers.ts';

type Answers = Readonly<Record<string, string | number | readonly string[]>>;

/** What Ada sees at the reveal, where these were the answers; the words of all are shown as they were typed. */
function told<K extends keyof typeof KIND_SAMPLES>(kind: K, answers: Answers): Extract<ToldAnswers, { kind: K }> {
  const match = aMatch({ deck: [KIND_SAMPLES[kind]] })
    .seat('Ada', 'Bo', 'Cy')
    .start()
    .until('answering');
  assert.equal(toldAnswersOf(new Page(match, 'Ada').model), null, 'nothing before the reveal');
  for (const [name, answer] of Object.entries(answers)) match.answers(name, answer as string);
  const page = new Page(match.until('reveal'), 'Ada');
  return toldAnswersOf(page.model) as Extract<ToldAnswers, { kind: K }>;
}

describe('what the stage of a kind tells', () => {
  it('of a number is everybody’s face at their guess, mine among them, and the right one', () => {
    const number = told('number', { Ada: 80, Bo: 120 });
    assert.deepEqual(
      number.guesses.map(({ name, value, isMine }) => [name, value, isMine]),
      [
        ['Ada', 80, true],
        ['Bo', 120, false],
      ],
    );
    assert.deepEqual(
      [number.right, number.rightText, number.mine, number.min, number.max],
      [88, '88 keys', 80, 0, 200],
    );
    assert.equal(told('number', { Bo: 3 }).mine, null);
  });

  it('of an order is each row in its place, from where I had put it', () => {
    const rows = told('order', { Ada: ['o-earth', 'o-moon', 'o-sun'] }).rows;
    assert.deepEqual(
      rows.map(({ text, from, mine, instead, state }) => [text, from, mine, instead, state]),
      [
        ['Moon', 1, 1, 'Earth', 'part'],
        ['Earth', 0, 0, 'Moon', 'part'],
        ['Sun', 2, 2, 'Sun', 'right'],
      ],
    );
    for (const { from, mine, state } of told('order', {}).rows) {
      assert.deepEqual([mine, state], [null, 'rest']);
      assert.ok(from >= 0 && from < 3, 'from where it was asked');
    }
  });

  it('[K9] of several is what each option is; in a part that was right no pick is a cross', () => {
    const statesOf = (answers: Answers): Record<string, string> =>
      Object.fromEntries(told('multi', answers).options.map(({ text, state }) => [text, state]));
    assert.deepEqual(statesOf({ Ada: ['o-neon', 'o-argon', 'o-iron'] }), {
      Neon: 'right',
      Argon: 'right',
      Iron: 'part',
      Zinc: 'rest',
    });
    assert.deepEqual(statesOf({ Ada: ['o-iron'] }), { Neon: 'missed', Argon: 'missed', Iron: 'wrong', Zinc: 'rest' });
  });

  it('of several is what is right, on a screen that was asked nothing', () => {
    const match = aMatch({ deck: [KIND_SAMPLES.multi] })
      .seat('Ada', 'Bo')
      .start()
      .until('answering');
    const { model } = new Page(match.until('reveal'), 'Ada');
    const seen = toldAnswersOf({ room: model.room, you: null, pick: null, connection: model.connection });
    assert.ok(seen?.kind === 'multi');
    assert.deepEqual(seen.options.map(({ text, state }) => [text, state]).sort(), [
      ['Argon', 'right'],
      ['Iron', 'rest'],
      ['Neon', 'right'],
      ['Zinc', 'rest'],
    ]);
  });

  it('of words has what is right first, then mine, also what nobody else may read', () => {
    // A page of the tests hands in no judge of words: nothing of the others' is shown.
    assert.deepEqual(told('text', { Ada: 'Raphael', Bo: 'Titian' }).words, [
      { text: 'Leonardo da Vinci', count: 0, credit: 100, isMine: false },
      { text: 'Raphael', count: 1, credit: 0, isMine: true },
    ]);
    assert.deepEqual(told('text', { Ada: 'leonardo da vinci' }).words, [
      { text: 'leonardo da vinci', count: 1, credit: 100, isMine: true },
    ]);
  });

  it('of words has mine beside the commonest right one, however many were right', () => {
    const match = aMatch({ deck: [KIND_SAMPLES.text] })
      .seat('Ada', 'Bo')
      .start()
      .until('answering');
    match.answers('Ada', 'Raphael');
    const { model } = new Page(match.until('reveal'), 'Ada');
    const { room, you, pick, connection } = model;
    assert.ok(room?.reveal);
    const word = (text: string, count: number, credit: number) => ({ text, count, credit });
    const wall = [word('Leonardo', 7, 100), word('da Vinci', 3, 100), word('Titian', 9, 0), word('Raphael', 2, 0)];
    const shown = toldAnswersOf({ you, pick, connection, room: { ...room, reveal: { ...room.reveal, wall } } });
    assert.deepEqual(shown?.kind === 'text' && shown.words.map(({ text }) => text), [
      ...['Leonardo', 'Raphael', 'da Vinci', 'Leonardo da Vinci', 'Titian'],
    ]);
  });
});
