import assert from 'node:assert/strict';
import { aQuestion } from '#shared/testing/a-question.ts';
import { MemoryStorage } from '../testing/memory-storage.ts';
import { AskedAlready } from './asked-already.ts';
import { knownAlready } from './known-already.ts';
import { readStarterBank } from './starter.ts';

describe('what the bank has already', () => {
  it('is found in other words, with its question, and nothing else is', async () => {
    const known = aQuestion({ id: 'old', stem: 'Which band released the album "Parklife" in 1994?', right: 'Blur' });
    const storage = new MemoryStorage([known, aQuestion({ stem: 'How deep is the deepest lake?', right: '1,642 m' })]);
    const same = aQuestion({ id: 'same', stem: 'Which band released “Parklife” in 1994?', right: 'Blur' });
    const other = aQuestion({ id: 'other', stem: 'Which band released the album "Different Class"?', right: 'Pulp' });
    const german = { ...same, id: 'german', lang: 'de' };
    const asked = new AskedAlready();
    asked.add(known);
    assert.deepEqual(
      [same, other, german].map((one) => asked.like(one)),
      [known.stem, null, null],
    );
    const found = await knownAlready(storage.questions, [same, other, german]);
    assert.deepEqual(
      [...found].map(([id, { id: bankId }]) => [id, bankId]),
      [['same', 'old']],
    );
  });

  it('[V1] is the same whichever answer is right: whoever plays it could try them all', async () => {
    const capitals = ['Lima', 'Quito', 'Bogota', 'Caracas'];
    const capitalOf = (id: string, stem: string, right: string) =>
      aQuestion({ id, stem, right, wrong: capitals.filter((name) => name !== right) });
    const storage = new MemoryStorage([
      capitalOf('old', 'Which capital stands beside the Rimac, below bare desert hills?', 'Lima'),
    ]);
    const tried = [
      'Which capital stands beside the Rimac, below bare hills?',
      'Which capital stands below desert hills?',
    ];
    const found = tried.map(async (stem, i) => {
      const known = await knownAlready(
        storage.questions,
        capitals.map((right) => capitalOf(`${i}-${right}`, stem, right)),
      );
      return known.size;
    });
    assert.deepEqual(await Promise.all(found), [capitals.length, 0]);
  });

  it('is no question of our own bank but itself', async () => {
    const bank = await readStarterBank();
    const some = bank.filter((_, i) => i % 40 === 0).map((question) => ({ ...question, id: `new-${question.id}` }));
    const found = await knownAlready(new MemoryStorage(bank).questions, some);
    assert.deepEqual(
      some.map(({ id }) => found.get(id)?.id),
      some.map(({ id }) => id.slice('new-'.length)),
    );
    const asked = new AskedAlready();
    for (const question of bank) asked.add(question);
    for (const question of some) assert.equal(asked.like(question), question.stem);
  });
});
