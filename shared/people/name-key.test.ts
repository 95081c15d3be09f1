import assert from 'node:assert/strict';
import fc from 'fast-check';
import { anyText } from '../testing/any-text.ts';
import { nameKey } from './name-key.ts';

describe('names that look the same', () => {
  const alike: readonly (readonly string[])[] = [
    [
      'Ada',
      'ada',
      'ADA',
      'Аda',
      'АDА',
      'Ａｄａ',
      'Ada.',
      ' A d a ',
      'Ad\u200ba',
      'Ad\u200da',
      'Áda',
      'ɑdɑ',
      '𝐀𝐝𝐚',
      '_ada_',
    ],
    ['Iris', 'lris', '1ris', 'IRIS'],
    ['Bob', 'Вob', 'B0b', 'вов'.toUpperCase(), 'BOB!'],
    ['Eva', 'Eνa'],
    ['Marnie', 'Mamie', 'MARNIE'],
    ['Host', 'Hоst', 'ΗOST', 'host…'],
    ['Вася', 'вася', 'ВАСЯ'],
    ['Νίκος', 'νίκος', 'ΝΊΚΟΣ'.normalize('NFD')],
    ['Łódź', 'Lodz', 'LODZ'],
    ['Straße', 'STRASSE', 'strasse'],
    ['パン', 'ﾊﾟﾝ'],
    ['👩‍👩‍👧', '👩👩👧'],
    ['می‌خواهم', 'میخواهم'],
    ['Ada 2', 'Аda 2', 'Ada-2'],
  ];
  for (const [first = '', ...others] of alike)
    it(`[N2] takes ${others.join(', ')} for ${first}`, () => {
      for (const other of others) assert.equal(nameKey(other), nameKey(first), other);
    });

  it('[N2] tells apart what reads differently', () => {
    const names =
      'Ada|Ada 2|Eva|Vera|Nera|Nina|Vina|Bob|Rob|Anna|Анна|Hanna|Kofi|李雷|李蕾|かき|がき|ハ|バ|パ|한글|한굴|🦊|🦊🦊|🐺|محمد|محمود|नमन|नमिन';
    const keys = names.split('|').map(nameKey);
    assert.deepEqual(keys, [...new Set(keys)]);
  });

  it('[N1] cares for no capitals, in any script that has them', () =>
    fc.assert(
      fc.property(fc.stringMatching(/^([A-Za-zÀ-ÖØ-öø-ž]{1,8}|[Ѐ-џ]{1,8}|[Α-Ωα-ω]{1,8})$/u), (name) => {
        fc.pre(!/[ıĸŉς]/u.test(name)); // small letters that are not the small form of their capital
        assert.equal(nameKey(name.toUpperCase()), nameKey(name));
        assert.equal(nameKey(name.toLowerCase()), nameKey(name));
      }),
    ));

  it('is the same by the short road as by the long one', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii' }), (name) =>
        assert.equal(nameKey(`${name}\u200b`), nameKey(name)),
      ),
    ));

  it('is never the name of something that objects have by themselves, and the same for every way to write the same text', () =>
    fc.assert(
      fc.property(fc.oneof(fc.constantFrom('constructor', '__proto__', 'toString'), anyText(16)), (name) => {
        assert.ok(!(nameKey(name) in {}));
        assert.equal(nameKey(name.normalize('NFD')), nameKey(name.normalize('NFC')));
        assert.equal(nameKey(`${name}.`), nameKey(name));
      }),
    ));
});
