import assert from 'node:assert/strict';
import { withDigits, withoutRomans } from './number-words.ts';
import { plainForms } from './plain-words.ts';
import { slipsAllowed } from './slips.ts';

const digits = (said: string): string => withDigits(said.split(' ')).join(' ');
const romans = (said: string): string => withoutRomans(said.split(' ')).join(' ');
const forms = (text: string, lang?: string): string[] => plainForms(text, lang).map((words) => words.join(' '));

describe('numbers that are said', () => {
  const said: Readonly<Record<string, string>> = {
    zero: '0',
    nineteen: '19',
    twenty: '20',
    'ninety nine': '99',
    'twenty two': '22',
    'twenty twelve': '20 12',
    'two three': '2 3',
    'thirty forty': '30 40',
    hundred: 'hundred',
    'one hundred': '100',
    'nineteen hundred': '1900',
    'nineteen hundred eighty four': '1984',
    'twenty hundred': '20 hundred',
    'one hundred and one': '101',
    'one hundred two': '102',
    'two hundred and fifty six': '256',
    'one and two': '1 and 2',
    'and two': 'and 2',
    'one hundred and counting': '100 and counting',
    thousand: 'thousand',
    'one thousand': '1000',
    'two thousand and one': '2001',
    'three million': '3000000',
    'one million two hundred thousand and five': '1200005',
    'two billion': '2000000000',
    '1.25 million': '1250000',
    '3 thousand': '3000',
    '12.5 thousand': '12500',
    '1x thousand': '1x thousand',
    '7': '7',
    'twenty one pilots': '21 pilots',
    'catch twenty two': 'catch 22',
    'first world war': '1st world war',
    second: '2nd',
    third: '3rd',
    fourth: '4th',
    eleventh: '11th',
    twelfth: '12th',
    zeroth: 'zeroth',
    seventy: '70',
    '- one': '- 1',
    lima: 'lima',
  };
  for (const [words, expected] of Object.entries(said))
    it(`[K5] "${words}" is "${expected}"`, () => assert.equal(digits(words), expected));

  const roman: Readonly<Record<string, string>> = {
    'world war ii': 'world war 2',
    'henry viii': 'henry 8',
    'louis xiv': 'louis 14',
    'louis xix': 'louis 19',
    'pope xxxix': 'pope 39',
    'henry v': 'henry 5',
    'george iv': 'george 4',
    'charles ix': 'charles 9',
    'vitamin x ray': 'vitamin x ray',
    'v for vendetta': 'v for vendetta',
    'ii anything': 'ii anything',
    'the v team': 'the v team',
    'super bowl xl': 'super bowl xl',
    'nothing iiii': 'nothing iiii',
    'chapter vx': 'chapter vx',
    'rocky iii again': 'rocky 3 again',
  };
  for (const [words, expected] of Object.entries(roman))
    it(`[K5] "${words}" is "${expected}"`, () => assert.equal(romans(words), expected));
});

describe('the words an answer is judged by', () => {
  const letters: Readonly<Record<string, readonly string[]>> = {
    Straße: ['strasse'],
    Ægir: ['aegir'],
    Œuvre: ['oeuvre'],
    Ødegaard: ['odegaard', 'oedegaard'],
    Łódź: ['lodz'],
    Đurđević: ['durdevic'],
    Ðór: ['dor'],
    Þór: ['thor'],
    Ħal: ['hal'],
    Diyarbakır: ['diyarbakir'],
    Ŧana: ['tana'],
    Ŋoro: ['noro'],
    Ὀδυσσεύς: ['οδυσσευσ'],
    Jäger: ['jager', 'jaeger'],
    Köln: ['koln', 'koeln'],
    München: ['munchen', 'muenchen'],
    Århus: ['arhus', 'aarhus'],
  };
  for (const [text, expected] of Object.entries(letters))
    it(`[K5] ${text} is ${expected.join(' or ')}`, () => assert.deepEqual(forms(text), expected));

  const plain: Readonly<Record<string, readonly string[]>> = {
    '1.000': ['1', '1000'],
    '1.000.000': ['1000000'],
    '12.345': ['12.345', '12345'],
    '1234.567': ['1234.567'],
    '1,234,567': ['1234567'],
    '1,23': ['1.23'],
    '1 234': ['1234'],
    '12,34': ['12.34'],
    '.5': ['0.5'],
    'b.5': ['b 5'],
    '2.50': ['2.5'],
    '2.00': ['2'],
    '100': ['100'],
    '$ 100': ['100'],
    '100 €': ['100'],
    '20°': ['20'],
    '50%': ['50'],
    '#1': ['1'],
    'c#': ['c#'],
    'c++': ['c++'],
    '+7': ['7'],
    'a+7': ['a+ 7'],
    '−5': ['-5'],
    '- 5': ['-5'],
    '(-5)': ['-5'],
    '1914-1918': ['1914 1918'],
    'minus five': ['-5'],
    'five minus two': ['5 minus 2'],
    'minus lima': ['minus lima'],
    'fifty per cent': ['50'],
    'fifty percent': ['50'],
    percent: ['percent'],
    'U.S.A.': ['usa'],
    'J. R. R. Tolkien': ['jrr tolkien'],
    'Mr. Bean': ['mr bean'],
    'Simon & Garfunkel': ['simon and garfunkel'],
    "rock'n’roll": ['rocknroll'],
    '?': [],
    '': [],
  };
  for (const [text, expected] of Object.entries(plain))
    it(`[K5] "${text}" is ${JSON.stringify(expected)}`, () => assert.deepEqual(forms(text), expected));

  it('[K5] an article in front counts for nothing, in the language of the question', () => {
    for (const article of ['a', 'an', 'das', 'der', 'el', 'la', 'las', 'le', 'les', 'los', 'the'])
      assert.deepEqual(
        [forms(`${article} lima`), forms(article), forms(`lima ${article}`)],
        [['lima'], [article], [`lima ${article}`]],
      );
    for (const [lang, articles] of Object.entries({
      de: ['die', 'den', 'dem'],
      it: ['il', 'lo', 'gli'],
      nl: ['de', 'het'],
    }))
      for (const article of articles) {
        assert.deepEqual(forms(`${article} lima`, lang), ['lima']);
        assert.deepEqual(forms(`${article} lima`, `${lang}-XX`), ['lima']);
        assert.deepEqual(forms(`${article} lima`, 'fr'), [`${article} lima`]);
      }
  });

  it('[K5] only in English are English numbers said', () =>
    assert.deepEqual([forms('seven', 'en-GB'), forms('seven', 'de')], [['7'], ['seven']]));

  it('[K5] a slip needs five letters, two need ten, and letters they must be', () => {
    const words = ['', 'mali', 'paris', 'amsterdam', 'copenhagen', 'constantinople', 'abcd1', 'жираф', 'नमस्ते'];
    assert.deepEqual(words.map(slipsAllowed), [0, 0, 1, 1, 2, 2, 0, 1, 1]);
  });
});
