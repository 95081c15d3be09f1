import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..');
/** A top-level constant that is a number. */
const NUMBER = /^(?:export )?const ([A-Z][A-Z0-9_]*)(?:: \w+)? = -?\d/gm;
/** Units of time, size, pictures and play, and the kinds of what is no amount: a code, a bit, a version. */
const UNIT =
  /_(MS|S|SECOND|MINUTE|PX|BYTES|CHARS|LETTERS|XP|XP_MAX|POINTS|RATING|QUALITY|WEIGHT|SHARE|CHANCE|FACTOR|RANK|K|CODE|BIT|TAG|VERSION)$/;
/** Else it is an amount of something, which the name has in the plural: `ERRORS_MAX`, `SEATS`, `KNOWN_PEOPLE_MAX`. */
const THINGS =
  /(?:S|PEOPLE)(?:_(?:MAX|LISTED|NAMED|NEEDED|ENOUGH|SHOWN|KEPT|TRIED|ASKED|TO_REVIEW|(?:A|PER)_[A-Z]+))?$/;
/** Values that stand for something, and count nothing. */
const VALUES = new Set([
  'CLOSED',
  'FIRST_EPOCH',
  'GONE',
  'NOBODY',
  'NOTHING',
  'GENTLE',
  'FAIR',
  'FIERCE',
  'REMOVED',
  'STEEPENING',
  'WIDEST',
  'LAST_ONE',
]);

describe('constants of server/ and shared/', () => {
  it('say what they count, in which unit', () => {
    const vague = ['server', 'shared'].flatMap((folder) =>
      readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
        .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
        .flatMap((file) => {
          const names = [...readFileSync(join(ROOT, folder, file), 'utf8').matchAll(NUMBER)].map(
            ([, name = '']) => name,
          );
          return names
            .filter((name) => !UNIT.test(name) && !THINGS.test(name) && !VALUES.has(name))
            .map((name) => `${folder}/${file}: ${name}`);
        }),
    );
    assert.deepEqual(vague, []);
  });
});
