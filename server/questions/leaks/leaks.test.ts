import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { parseQuestion, type Question } from '#shared/questions/question.ts';
import { aQuestion } from '#shared/testing/a-question.ts';
import { readStarterBank, readStarterPacks } from '../starter.ts';
import { findLeaks, pairKey } from './find-leaks.ts';
import { APART_WEIGHT } from './leak.ts';

/** Pairs that a reader found, as they read then. */
const FOUND_BY_HAND = new URL('./found-by-hand.json', import.meta.url);

async function foundByHand(): Promise<Question[][]> {
  const pairs = JSON.parse(await readFile(FOUND_BY_HAND, 'utf8')) as unknown[][];
  return pairs.map((pair) =>
    pair.map((raw) => {
      const parsed = parseQuestion(raw);
      assert.ok(parsed.ok, JSON.stringify(parsed));
      return parsed.value;
    }),
  );
}

describe('questions that give each other away', () => {
  it('are found where a reader found them', async () => {
    const pairs = await foundByHand();
    const asTheyRead = new Map(pairs.flat().map((question) => [question.id, question]));
    const others = (await readStarterBank()).filter(({ id }) => !asTheyRead.has(id));
    const found = new Set(findLeaks([...others, ...asTheyRead.values()]).map(pairKey));
    const keys = pairs.map(([from, to]) => pairKey({ from: from?.id ?? '', to: to?.id ?? '' }));
    assert.equal(keys.length, 14);
    assert.deepEqual(
      keys.filter((key) => !found.has(key)),
      [],
    );
  });

  it('are found where one asks singly what another asks in pairs', () => {
    const single = aQuestion({ stem: 'What did Josephine Cochrane patent in 1886?', right: 'A dishwasher' });
    const right = ['Josephine Cochrane', 'Walter Hunt', 'Mary Anderson'];
    const parsed = parseQuestion({
      ...{ id: 'pairs', topic: 'inventions', kind: 'pairs:match', stem: 'Who thought of which thing?' },
      options: right.map((text, i) => ({ id: `p${i}`, text })),
      ...{ right: ['p0', 'p1', 'p2'], data: { left: ['dishwasher', 'safety pin', 'windscreen wiper'] } },
    });
    assert.ok(parsed.ok, JSON.stringify(parsed));
    const others = Array.from({ length: 30 }, (_, i) => aQuestion({ stem: `Who is number x${i}?`, right: `y${i}` }));
    const [leak] = findLeaks([...others, single, parsed.value]);
    assert.deepEqual([leak && pairKey(leak), leak?.gives], [[single.id, 'pairs'].sort().join(' '), 'answer']);
  });

  it('are few in the starter bank, and known: the list of a pack names those that stay, and no others', async () => {
    const packs = await readStarterPacks();
    const listed = packs.flatMap(({ apart }) => apart).map(([from, to]) => pairKey({ from, to }));
    const questions = packs.flatMap(({ questions: own }) => own);
    const unknown = findLeaks(questions).filter((leak) => !listed.includes(pairKey(leak)));
    assert.deepEqual(
      unknown.map((leak) => `${pairKey(leak)}: ${leak.words.join(', ')}`),
      [],
      'reword one of the two, or name the pair under "apart" in its pack',
    );
    const apart = new Set(findLeaks(questions, APART_WEIGHT).map(pairKey));
    assert.deepEqual(
      listed.filter((key) => !apart.has(key)),
      [],
      'these no longer give each other away: take them from the list',
    );
    assert.equal(new Set(listed).size, listed.length, 'a pair is listed once');
  });
});
