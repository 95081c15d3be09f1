// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the sources in the tests have templates in them
import assert from 'node:assert/strict';
import { reasonsInCode } from './reasons-in-code.ts';

const left = (source: string): readonly string[] => reasonsInCode('a.ts', source).leftovers;

describe('reasons in code', () => {
  it('are found in every way in which they are written', () => {
    const { says } = reasonsInCode(
      'a.ts',
      "const why = [because`Row ${n} of ${because`sheet ${name}`} is empty.`, ourWords('a picture'), ourWords(is ? 'a film' : 'a sound')];",
    );
    assert.deepEqual([...says].sort(), ['Row {0} of {1} is empty.', 'a film', 'a picture', 'a sound', 'sheet {0}']);
  });

  it('may have the words of a file put into them, and other reasons', () =>
    assert.deepEqual(
      left(
        "const title = read('title'); because`There is no ${row.name}: ${title}, ${ourWords('a picture')}, ${names.join(', ')}.`",
      ),
      [],
    ));

  it('are left in English where an error speaks, or a sentence is put into another', () => {
    assert.deepEqual(left('because`No: ${(error as Error).message}.`'), ['a.ts: (error as Error).message']);
    assert.deepEqual(left('ourWords(`${(error as Error).message}.`)'), ['a.ts: (error as Error).message']);
    const named =
      "const reason = isOdd ? 'it does not say why' : error.message; const f = () => because`No: ${reason}.`;";
    assert.deepEqual(left(named), ['a.ts: it does not say why', 'a.ts: error.message']);
    const listed =
      "const WORDS = new Map([[1, 'it was too late']]); because`No: ${WORDS.get(code) ?? 'nobody knows'}.`";
    assert.deepEqual(left(listed), ['a.ts: it was too late', 'a.ts: nobody knows']);
    assert.deepEqual(left('because`No: ${`it has ${n} rows`}.`'), ['a.ts: it has ', 'a.ts:  rows']);
  });
});
