import assert from 'node:assert/strict';
import { withDigits, withoutRomans } from './number-words.ts';

/** What is said, and what it is with digits. */
const SAID: readonly [said: string, written: string][] = [
  ['twelve', '12'],
  ['twenty two', '22'],
  ['thirty five', '35'],
  ['ninety nine bottles', '99 bottles'],
  ['nineteen', '19'],
  ['zero', '0'],
  // What no number goes on with begins another.
  ['twenty ten', '20 10'],
  ['twenty eleven', '20 11'],
  ['twenty twenty', '20 20'],
  ['ten five', '10 5'],
  ['five six', '5 6'],
  ['nineteen four', '19 4'],
  ['one hundred', '100'],
  ['nineteen hundred', '1900'],
  ['twenty hundred', '20 hundred'],
  ['zero hundred', '0 hundred'],
  ['hundred', 'hundred'],
  ['one hundred and five', '105'],
  ['one hundred twenty', '120'],
  ['one hundred two hundred', '102 hundred'],
  ['two thousand', '2000'],
  ['two thousand five hundred', '2500'],
  ['two thousand and five', '2005'],
  ['two thousand million', '2000 million'],
  ['thousand', 'thousand'],
  ['one million two hundred thousand and three', '1200003'],
  ['three billion', '3000000000'],
  ['5 million', '5000000'],
  ['12 thousand', '12000'],
  ['1.25 million', '1250000'],
  ['0.0005 thousand', '0.5'],
  ['1.5', '1.5'],
  ['two 5 million', '2 5000000'],
  ['5 dogs', '5 dogs'],
  // An "and" is of a number only where the number goes on behind it.
  ['five and six', '5 and 6'],
  ['and five', 'and 5'],
  ['two hundred and then', '200 and then'],
  ['two hundred and', '200 and'],
  ['twenty and two', '20 and 2'],
  ['first second third fourth twelfth zeroth', '1st 2nd 3rd 4th 12th zeroth'],
  ['a second thirteenth', 'a 2nd thirteenth'],
  ['', ''],
];

/** Roman numerals, and what is none. */
const ROMANS: readonly [said: string, written: string][] = [
  ['henry viii', 'henry 8'],
  ['world war ii ends', 'world war 2 ends'],
  ['louis xiv', 'louis 14'],
  ['louis xvi', 'louis 16'],
  ['part ix and iv', 'part 9 and 4'],
  ['chapter xxxix', 'chapter 39'],
  ['malcolm x', 'malcolm 10'],
  ['x men', 'x men'],
  ['vi and vii', 'vi and 7'],
  ['what i said', 'what i said'],
  ['vitamin c', 'vitamin c'],
  ['a xl shirt', 'a xl shirt'],
  ['so mild', 'so mild'],
  ['a vv', 'a vv'],
  ['a iiii', 'a iiii'],
  ['a xxxx', 'a xxxx'],
];

describe('numbers as they are said', () => {
  const words = (text: string) => text.split(' ').filter(Boolean);
  for (const [said, written] of SAID)
    it(`[K5] "${said}" is "${written}"`, () => assert.equal(withDigits(words(said)).join(' '), written));
  for (const [said, written] of ROMANS)
    it(`[K5] "${said}" is "${written}"`, () => assert.equal(withoutRomans(words(said)).join(' '), written));
});
