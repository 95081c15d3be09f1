import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { TextQuestion } from '#shared/questions/question.ts';
import { KIND_SAMPLES } from '../../testing/a-kind.ts';
import { plainForms } from './plain-words.ts';
import { isSlip, slipsAllowed } from './slips.ts';
import { text } from './text.ts';

function asking(right: string | readonly string[], part: Partial<TextQuestion> = {}): TextQuestion {
  return { ...(KIND_SAMPLES.text as TextQuestion), right: [right].flat(), ...part };
}

/** Whether an answer counts; undefined where it cannot be read at all. */
function counts(question: TextQuestion, answer: string): boolean | undefined {
  const read = text.read(question, answer);
  return read === undefined ? undefined : text.judge(question, read) === 1;
}

/** What is right, and then what counts for it too. */
const RIGHT: readonly (readonly [string, ...string[]])[] = [
  ['Leonardo da Vinci', ' léonardo   DA-vinci! ', 'Leonardo da Vnici', 'Leonrado da Vinci', 'leonardodavinci'],
  ['U.S.A.', 'USA', 'usa', 'U S A', 'U.S.A', 'u. s. a.'],
  ['E.T.', 'ET', 'e t', 'E. T.'],
  ['Straße', 'Strasse', 'STRASSE', 'strase'],
  ['Łódź', 'Lodz', 'Łodz', 'LÓDŹ'],
  ['Ødegaard', 'Odegaard', 'Oedegaard', 'ødegård'.replace('å', 'aa')],
  ['Götze', 'Gotze', 'Goetze', 'GÖTZE'],
  ['Århus', 'Aarhus', 'Arhus'],
  ['Ægir', 'Aegir'],
  ['Þór', 'Thor'],
  ['İstanbul', 'Istanbul', 'istanbul', 'ISTANBUL'],
  ['1,000', '1000', '1 000', '1.000', "1'000", 'one thousand', 'a thousand'.replace('a ', '1 ')],
  ['1,250,000', '1250000', '1.250.000', '1 250 000', '1.25 million'],
  ['7', 'seven', 'Seven', '７', '+7', '7.0'],
  ['Seven', '7', 'seven'],
  ['-5', '−5', '– 5', 'minus five', 'minus 5'],
  ['3.5', '3,5', '3.50', '+3.5'],
  ['0.5', '.5', '0,5'],
  ['$100', '100', '100 $', 'one hundred', '€100'.replace('€', '$')],
  ['50%', '50', '50 %', 'fifty percent', '50 per cent'],
  ['42 km', 'forty-two km', '42km'],
  ['101 Dalmatians', 'One Hundred and One Dalmatians', '101 dalmatins'],
  ['2001: A Space Odyssey', '2001 a space odyssey', 'two thousand and one a space odysey'],
  ['Catch-22', 'Catch 22', 'catch twenty-two', 'catch22'],
  ['World War II', 'world war 2', 'World War Two', 'World-War II', 'Wolrd War II'],
  ['Henry V', 'Henry 5', 'henry v'],
  ['Second World War', '2nd World War'],
  ['007', '007'],
  ['C#', 'c#', 'C #'],
  ['C++', 'c++', 'C ++'],
  ['The Beatles', 'Beatles', 'the beatles', 'beatels'],
  ['Spider-Man', 'Spiderman', 'spider man'],
  ["Schindler's List", 'Schindlers List', 'schindler’s list', 'Schindelrs List'],
  ["Guns N' Roses", 'guns n roses'],
  ['Simon & Garfunkel', 'Simon and Garfunkel', 'simon and garfunkle'],
  ['J. R. R. Tolkien', 'JRR Tolkien', 'J.R.R. Tolkein', 'j r r tolkien'],
  ['Ёлка', 'елка', 'ЕЛКА'],
  ['за́мок', 'замок'],
  ['Αθήνα', 'αθηνα', 'ΑΘΗΝΑ'],
  ['Ὀδυσσεύς', 'οδυσσευσ', 'ΟΔΥΣΣΕΥΣ'],
  ['がっこう', 'がっこう', 'がっこう'.normalize('NFD')],
  ['パリ', 'ﾊﾟﾘ'],
  ['서울', '서울', '서울'.normalize('NFD')],
  ['हिन्दी', 'हिन्दी'],
  ['שָׁלוֹם', 'שלום'],
  ['مُحَمَّد', 'محمد'],
  ['H₂O', 'H2O'],
  ['Beyoncé', 'Beyonce', 'BEYONCÉ'],
  ['Mississippi', 'Missisipi', 'Mississipi'],
  ['?', '?'],
];

/** What is right, and then what is something else. */
const WRONG: readonly (readonly [string, ...string[]])[] = [
  ['World War II', 'World War I', 'World War III', 'World War 1', 'World War', 'Wolrd War I'],
  ['Vitamin C', 'Vitamin D', 'Vitamin B', 'vitamin'],
  ['George IV', 'George VI', 'George V', 'George IX', 'George 6'],
  ['Louis XIV', 'Louis XVI', 'Louis XV'],
  ['C++', 'C#', 'C', 'C+', 'D++'],
  ['C#', 'C++', 'C', 'A#'],
  ['-5', '5', 'five', '+5', '-6'],
  ['5', '-5', '−5', 'minus five', '5.1', '50', '0.5'],
  ['1914-1918', '1914-1919'],
  ['12', '21', 'twenty-one', '1 2'],
  ['007', '7'],
  ['1,000', '1', '100', '10000', 'ten thousand', '1,001'],
  ['3.5', '35', '5.3'],
  ['1984', '1985', '1948', 'one thousand'],
  ['1 11', '11 1', '111'],
  ['R2-D2', 'R2-D3', 'R3-D2'],
  ['Ohm', 'oha', 'om'],
  ['Nile', 'Nine', 'Nil'],
  ['Mali', 'Bali', 'Male'],
  ['Austria', 'Australia'],
  ['Leonardo da Vinci', 'Leonardo di Vinci', 'Leonardo', 'Michelangelo', 'Bonardo da Vinci'],
  ['がく', 'かく'],
  ['パリ', 'ハリ', 'バリ'],
  ['서울', '서운', '사울'],
  ['कमल', 'कमला', 'कामल'],
  ['ไก่', 'ไก'],
  ['мой', 'мои'],
  ['Die Hard', 'Hard'],
  ['Vitamin B12', 'Vitamin B6', 'Vitamin B'],
  ['Fourteen', 'Forty', '40'],
];

describe('typed answers', () => {
  for (const [right, ...others] of RIGHT)
    it(`[K5] ${right} may be written ${others.join(', ')}`, () => {
      for (const answer of [right, ...others]) assert.equal(counts(asking(right), answer), true, answer);
    });

  for (const [right, ...others] of WRONG)
    it(`[K5] ${right} is not ${others.join(', ')}`, () => {
      for (const answer of others) assert.equal(counts(asking(right), answer), false, answer);
    });

  it('[K5] a slip is no slip where it makes another word', () => {
    const question = asking('Iceland', { mistakable: ['ireland', 'island'] });
    assert.deepEqual(
      ['Iceland', 'Icelnad', 'Ireland', 'Island', 'ísland'].map((answer) => counts(question, answer)),
      [true, true, false, false, false],
    );
    assert.equal(counts(asking(['Iceland', 'Island'], { mistakable: ['island'] }), 'Island'), true, 'asked for');
  });

  it('[K5] a word of four letters forgives nothing, one of five a slip, one of ten two', () => {
    assert.deepEqual(['four', 'fiver', 'ninechars', 'tenletters'].map(slipsAllowed), [0, 1, 1, 2]);
    assert.deepEqual(['1984x', 'c++++', 'mp3player'].map(slipsAllowed), [0, 0, 0]);
    assert.equal(counts(asking('Gree'), 'Grees'), false);
    assert.equal(counts(asking('Green'), 'Grren'), true);
    assert.equal(counts(asking('Green'), 'Grrrn'), false);
    assert.equal(counts(asking('Amsterdan'), 'Amstredna'), false);
    assert.equal(counts(asking('Copenhagen'), 'Copnehaegn'), true);
    assert.equal(counts(asking('Copenhagen'), 'Copnehaeg'), false);
  });

  it('[K5] what slips is a swap, a letter too many, one too few or another one, and never the first', () => {
    for (const given of ['Brazli', 'Brazill', 'Brazl', 'Brasil']) assert.ok(isSlip(given, 'Brazil'), given);
    for (const given of ['Brazil', 'Prazil', 'razil', 'Bralzi', 'Brzl']) assert.ok(!isSlip(given, 'Brazil'), given);
  });

  it('[K5] says in the language of the question what is an article and a number', () => {
    assert.equal(counts(asking('Die Zauberflöte', { lang: 'de' }), 'Zauberflöte'), true);
    assert.equal(counts(asking('six', { lang: 'fr' }), '6'), false);
  });

  it('[K5] nothing is no answer', () => {
    for (const nothing of ['', ' ', ' ?! ', '…', '\u200d']) assert.equal(counts(asking('Lima'), nothing), undefined);
  });
});

describe('typed answers, whatever they are', () => {
  const word = fc.stringMatching(/^[a-zà-öø-þ]{1,12}$/);
  const phrase = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));
  const anything = fc.oneof(phrase, fc.string({ maxLength: 40 }), fc.string({ unit: 'grapheme', maxLength: 20 }));

  it('[K5] a right answer is right, in capitals, without accents and with a full stop too', () =>
    fc.assert(
      fc.property(phrase, (right) => {
        for (const answer of [right, right.toUpperCase(), right.normalize('NFD'), `${right}.`, ` ${right} `])
          assert.equal(counts(asking(right), answer), true, answer);
      }),
    ));

  it('[K5] another number never counts, however it is written', () => {
    const said = (n: number): string[] => [String(n), n.toLocaleString('en'), ` ${n}. `, String(n).replace('-', '−')];
    const number = fc.integer({ min: -2_000_000, max: 2_000_000 });
    fc.assert(
      fc.property(number, number, (right, other) => {
        for (const answer of said(other))
          assert.equal(counts(asking(right.toLocaleString('en')), answer), other === right, answer);
      }),
    );
  });

  it('[K5] a word that means something else never counts, unless it is asked for', () =>
    fc.assert(
      fc.property(phrase, word, (right, other) => {
        const [plain = ''] = plainForms(other)[0] ?? [];
        const rights = new Set(plainForms(right).flat());
        fc.pre(plain !== '' && !rights.has(plain) && !right.includes(other));
        const question = asking(right, { mistakable: [plain] });
        for (const place of right.split(' ').keys()) {
          const answer = right.split(' ').with(place, plain).join(' ');
          if (!plainForms(right).some((words) => plainForms(answer).some((given) => given.join('') === words.join(''))))
            assert.equal(counts(question, answer), false, answer);
        }
      }),
    ));

  it('[K5] short words are exact', () =>
    fc.assert(
      fc.property(fc.stringMatching(/^[b-hj-uw-z]{1,4}$/), fc.stringMatching(/^[b-hj-uw-z]{1,6}$/), (right, answer) => {
        assert.equal(counts(asking(right), answer), plainForms(right)[0]?.join('') === plainForms(answer)[0]?.join(''));
      }),
    ));

  it('[K5] nothing throws, and what is read is judged', () =>
    fc.assert(
      fc.property(anything, anything, (right, answer) => {
        const got = counts(asking(right || 'x'), answer);
        assert.ok(got === undefined || typeof got === 'boolean');
      }),
    ));
});
