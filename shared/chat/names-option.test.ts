import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseQuestion, type Question } from '../questions/question.ts';
import { columnsOf } from './chat-line.ts';
import { namesOption, spokenOf } from './names-option.ts';

function choice(...texts: string[]): Question {
  const options = texts.map((text, i) => ({ id: `o${i}`, text }));
  const read = parseQuestion({ id: 'q', topic: 'atlas', stem: 'Which?', kind: 'choice', options, right: ['o0'] });
  if (!read.ok) throw new Error(read.problems.join());
  return read.value;
}

const POP = () => spokenOf(choice('MMMBop', 'No Diggity', 'Wannabe', 'Barbie Girl'));
const CITIES = () => spokenOf(choice('Paris', 'Rome', 'São Paulo', '東京'));
const NUMBERS = () => spokenOf(choice('1969', '22', 'Henry VIII', 'No'));

describe('whether a line names an option', () => {
  for (const [spoken, line] of [
    ...[
      'wannabe',
      'WANNABE',
      'w a n n a b e',
      'wan na be',
      'w.a.n.n.a.b.e',
      'wannabee',
      'w4nn4be',
      'wànnábé',
      'ＷＡＮＮＡＢＥ',
      'Wаnnаbе',
      'ebannaw',
      'wannnnabe',
      'itswannabeobviously',
      'barbie',
      'diggity',
      'girl!',
      'mmm bop',
      '𝓌𝒶𝓃𝓃𝒶𝒷ℯ',
      'wan\u200bna\u00adbe',
    ].map((line) => [POP, line] as const),
    ...[
      'B',
      'b',
      'b!',
      "it's b",
      'В',
      'Ⓑ',
      '🅱️',
      '🇧',
      'ｂ',
      'a',
      'A!',
      'its a',
      'it is A',
      'a)',
      'a for sure',
      'D',
      '2',
      '2️⃣',
      '②',
      'two',
      'the third one',
      'number one',
      'first',
      '4th',
      'b or d',
    ].map((line) => [POP, line] as const),
    ...[
      'rome',
      'r o m e',
      'Roma is rome',
      'pariss',
      'pari s',
      'sao paulo',
      'saopaulo',
      'paulo',
      '東京',
      '答えは東京です',
      'siraP',
    ].map((line) => [CITIES, line] as const),
    ...['1969', 'in 1969', 'twenty two', 'henry 8', 'henry the eighth', 'henry', 'no', 'n o'].map(
      (line) => [NUMBERS, line] as const,
    ),
  ])
    it(`[CH4] holds "${line}"`, () => assert.equal(namesOption(line, spoken()), true));

  for (const line of [
    ...[
      'locked before the ring moved',
      'this is a trap and I love it',
      'A confident beep.',
      'who is on blue, own up',
      'not me (it was me)',
      'I have no idea',
      'easy',
      'a classic',
      'one more like this',
      'that one hurts',
      '7 in a row',
      'gg',
      '👏👏',
      'my gran knows this',
    ],
  ])
    it(`[CH4] lets "${line}" pass`, () => assert.equal(namesOption(line, POP()), false));

  for (const line of ['chrome is fine', 'a metronome', 'chromes'])
    it(`[CH4] lets "${line}" pass, whose letters only look like more`, () =>
      assert.equal(namesOption(line, CITIES()), false));

  it('[CH4] holds every line where the answer is typed, right or wrong', () => {
    for (const kind of ['text', 'number'] as const) {
      const read = parseQuestion({
        id: 'q',
        topic: 'atlas',
        stem: 'Which?',
        kind,
        ...(kind === 'text' ? { right: ['Paris'] } : { right: 5, min: 0, max: 9 }),
      });
      assert.ok(read.ok);
      for (const line of ['paris', 'hello', '5', 'who knows'])
        assert.equal(namesOption(line, spokenOf(read.value)), true);
    }
  });

  it('[CH4] always holds an option that stands in a line, and never asks which of them is right', () => {
    const word = fc.stringMatching(/^[A-Za-z]{3,12}$/);
    fc.assert(
      fc.property(
        fc.uniqueArray(word, { minLength: 2, maxLength: 6, selector: (text) => text.toLowerCase() }),
        fc.nat(),
        word,
        word,
        fc.constantFrom('', ' ', '.', '-'),
        (texts, at, before, after, gap) => {
          const question = choice(...texts) as Question & { kind: 'choice' };
          const spoken = spokenOf(question);
          const said = texts[at % texts.length] ?? '';
          assert.ok(namesOption(`${before} ${[...said].join(gap)} ${after}`, spoken), said);
          for (const { id } of question.options) assert.deepEqual(spokenOf({ ...question, right: [id] }), spoken);
        },
      ),
    );
  });

  it('takes any text at all', () => {
    const cities = CITIES();
    fc.assert(
      fc.property(fc.array(fc.nat(0x10ffff), { maxLength: 32 }), (codes) => {
        namesOption(String.fromCodePoint(...codes), cities);
      }),
    );
  });
});

describe('the width of a line', () => {
  for (const [text, columns] of [
    ['beep', 4],
    ['東京', 4],
    ['e\u0301\u0302', 1],
    ['👏🏽', 2],
    ['ﷺ', 18],
  ] as const)
    it(`of "${text}" is ${columns}`, () => assert.equal(columnsOf(text), columns));
});
