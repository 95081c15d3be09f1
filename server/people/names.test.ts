import assert from 'node:assert/strict';
import fc from 'fast-check';
import { countries, names as firstNames } from 'unique-names-generator';
import { generateNickname, readName } from './names.ts';
import { ADJECTIVES, ANIMALS } from './nickname-words.ts';
import { REAL_NAMES } from './real-names.ts';

const verdict = (typed: string): string => {
  const read = readName(typed);
  return read.ok ? read.name : read.code;
};

describe('names people give themselves', () => {
  const shown: [string, string][] = [
    ['Ada', 'Ada'],
    ['  Ada   Lovelace ', 'Ada Lovelace'],
    ['Zoë', 'Zoë'],
    ['Zoe\u0308', 'Zoë'],
    ['李雷', '李雷'],
    ['محمد', 'محمد'],
    ['Nguyễn Văn', 'Nguyễn Văn'],
    ["O'Brien", "O'Brien"],
    ['R2D2', 'R2D2'],
    ['🦊🦊', '🦊🦊'],
    ['Scunthorpe', 'Scunthorpe'],
    ['Grape', 'Grape'],
    ['Ready Kestrel', 'Ready Kestrel'],
    ['a\u202edb', 'adb'],
    ['A\u200bda', 'Ada'],
    ['A\u0000d\u001ba', 'Ada'],
    ['A\nda', 'A da'],
    ['A\u2028 \u200b\tda', 'A da'],
  ];
  for (const [typed, name] of shown)
    it(`shows ${JSON.stringify(typed)} as ${name}`, () => assert.equal(verdict(typed), name));

  const unkind = [
    ...['fuck', 'FuCk', 'fuuuck', 'f u c k', 'f.u.c.k', 'fu ck', 'f-uck', 'sh1t', '5h!t', '@sshole', 'b1tch', 'n1gger'],
    ...['f\u200buck', 'f\u202euck', 'f\u0308u\u0308c\u0308k\u0308', 'ｆｕｃｋ', '𝐟𝐮𝐜𝐤', 'ѕhіt', 'fück'],
    ...[
      'Hitler',
      'Naz1',
      'nazi88',
      'kys',
      'Sieg Heil',
      'Heil Hitler',
      'dickhead',
      'Dick Head',
      'Big Dick',
      'semen',
      'Dyke',
    ],
    ...[
      'fuc k',
      'shiiit',
      'asss',
      'Big-Ass',
      'suck my dick',
      'faggot',
      'N1gga',
      'tits',
      'Anal',
      'porn',
      'wanker',
      'spic',
    ],
    ...[
      'Negro',
      'hooker',
      'ch1nk',
      'gook',
      'r@pe',
      'rapist',
      'retard',
      'tr4nny',
      'cum',
      'b00bs',
      'wh0re',
      'kill yourself',
    ],
  ];
  for (const typed of unkind)
    it(`asks for a friendlier name than ${JSON.stringify(typed)}`, () => assert.equal(verdict(typed), 'name/unkind'));

  it('takes the names of people and places as they are', () => {
    assert.ok(REAL_NAMES.length > 400);
    const refused = REAL_NAMES.filter((name) => verdict(name) !== name.normalize('NFC'));
    assert.deepEqual(refused, []);
  });

  it('takes thousands of first names and every country', () => {
    const fitting = [...firstNames, ...countries].filter((name) => name.length <= 16);
    assert.ok(fitting.length > 5000);
    assert.deepEqual(
      fitting.filter((name) => verdict(name) !== name),
      [],
    );
  });

  const reserved = [
    ...[
      'admin',
      'Ａｄｍｉｎ',
      'Moderator',
      'Quizcade',
      'H O S T',
      'b0t',
      'Host.',
      'Hоst',
      'ΗOST',
      'Host 2',
      'Adrnin',
      'The Host',
    ],
    ...['h\u200bost', 'Hóst', 'Adm1n', 'SYSTEM!', '𝐇𝐨𝐬𝐭'],
  ];
  for (const typed of reserved)
    it(`lets nobody pose as the house by ${JSON.stringify(typed)}`, () =>
      assert.equal(verdict(typed), 'name/reserved'));

  const joined = ['👩‍👩‍👧 Ada', '🏴‍☠️ Jo', 'می‌خواهم', 'ශ්‍රී', 'क्‍षमा', '❤️‍🔥🔥', '👋🏽👋🏿', '🏴󠁧󠁢󠁳󠁣󠁴󠁿🦄', '1️⃣2️⃣'];
  for (const typed of joined)
    it(`keeps the joiners of ${typed}`, () => assert.equal(verdict(typed), typed.normalize('NFC')));

  it('takes joiners away where nothing is joined', () => {
    assert.equal(verdict('A\u200dda'), 'Ada');
    assert.equal(verdict('🦊\u200d\u200d🦊'), '🦊🦊');
    assert.equal(verdict('محمد\u200c\u200c'), 'محمد');
  });

  const badLength = [
    '',
    ' ',
    'A',
    '\u200b\u200b\u200b',
    'ㅤㅤ',
    '\u2800\u2800',
    '--',
    '...',
    'x'.repeat(17),
    '\u0301\u0301\u0301',
  ];
  for (const typed of badLength)
    it(`finds no name in ${JSON.stringify(typed)}`, () => assert.equal(verdict(typed), 'name/length'));

  it('keeps a tower of marks to two on a letter', () => {
    const tower = [...'Zalgo'].map((letter) => letter + '\u0316'.repeat(20)).join('');
    assert.equal(verdict(tower), [...'Zalgo'].map((letter) => `${letter}\u0316\u0316`).join(''));
  });

  it('never shows what hides, whatever is typed, and reads its own names as they are', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 64 }), (typed) => {
        const read = readName(typed);
        if (!read.ok) return;
        const seen = read.name.replace(/\u200c|\u200d|[\u{e0061}-\u{e007f}]/gu, ''); // what joins, and flags
        assert.ok(!/[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/u.test(seen), JSON.stringify(read.name));
        assert.ok(read.name.length >= 2 && read.name.length <= 48);
        assert.deepEqual(readName(read.name), read);
      }),
      { numRuns: 500 },
    ));
});

describe('names we give', () => {
  it('are all kind, short enough and taken by our own filter', () => {
    for (const adjective of ADJECTIVES) {
      for (const animal of ANIMALS) {
        const name = `${adjective} ${animal}`;
        assert.ok(name.length <= 16, name);
        assert.equal(verdict(name), name);
      }
    }
  });

  it('are the same for a seed and differ between seeds', () => {
    assert.equal(generateNickname('x'), generateNickname('x'));
    const names = new Set(Array.from({ length: 1000 }, (_, i) => generateNickname(`seed ${i}`)));
    assert.ok(names.size > 900, `${names.size} names for 1,000 people`);
  });
});
