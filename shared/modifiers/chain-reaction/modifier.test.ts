import assert from 'node:assert/strict';
import fc from 'fast-check';
import { publicView } from '../../rules/audience.ts';
import { aMatch, type TestMatch } from '../../testing/a-match.ts';
import { aDeck } from '../../testing/a-question.ts';
import type { ChainMemory } from './chain.ts';
import { chainReaction } from './modifier.ts';

const NAMES = Array.from({ length: 20 }, (_, i) => `P${i}`);
const party = (people = 6): TestMatch =>
  aMatch({ modifiers: [chainReaction], deck: aDeck(3) })
    .seat(...NAMES.slice(0, people))
    .start()
    .until('answering');
const seen = ({ rules, match }: TestMatch): ChainMemory =>
  publicView(rules, match).rules['chain-reaction']?.all as ChainMemory;
const paid = (match: TestMatch, name: string): number =>
  (match.match.round?.verdicts?.[match.of(name).seat]?.whys ?? [])
    .filter(({ rule }) => rule === 'chain-reaction')
    .reduce((sum, { points }) => sum + points, 0);

describe('chain reaction', () => {
  it('[CR1] [CR2] whoever is right within 300 ms of the first is in the chain, and each link pays them all', () => {
    const match = party();
    match.answers('P0', 'yes', { after: 1000 });
    match.answers('P1', 'no', { after: 1100 });
    match.answers('P2', 'yes', { after: 1300 });
    match.answers('P3', 'yes', { after: 1301 });
    match.answers('P4', 'yes', { after: 1400, creditMs: 150 });
    match.until('reveal');
    assert.deepEqual(
      ['P0', 'P1', 'P2', 'P3', 'P4', 'P5'].map((name) => paid(match, name)),
      [30, 0, 30, 0, 30, 0],
    );
    assert.deepEqual(seen(match).chain, {
      ...{ round: 0, size: 3, points: 30 },
      faces: [
        { seat: match.of('P0').seat, afterMs: 0 },
        { seat: match.of('P4').seat, afterMs: 250 },
        { seat: match.of('P2').seat, afterMs: 300 },
      ],
    });
    assert.equal(seen(match.until('reading')).chain, null);
  });

  it('[CR1] one alone is no chain, and who is faster than a human begins none', () => {
    const match = party(3);
    match.answers('P0', 'yes', { after: 50 });
    match.answers('P1', 'yes', { after: 1000 });
    match.answers('P2', 'yes', { after: 2000 });
    assert.equal(seen(match.until('reveal')).chain, null);
  });

  it('[CR2] ten links are the most that is paid', () => {
    const match = party(20);
    NAMES.forEach((name, i) => {
      match.answers(name, 'yes', { after: 1000 + i });
    });
    match.until('reveal');
    assert.equal(seen(match).chain?.size, 20);
    assert.equal(paid(match, 'P0'), 150);
    assert.equal(paid(match, 'P19'), 150);
  });

  it('[CR1] always pays those and only those who were right in time, the same each', () => {
    const answer = fc.record({ isRight: fc.boolean(), after: fc.integer({ min: 150, max: 2500 }) });
    fc.assert(
      fc.property(fc.array(answer, { minLength: 2, maxLength: 8 }), (all) => {
        const answers = all.map((one, i) => ({ ...one, name: NAMES[i] ?? '' })).sort((a, b) => a.after - b.after);
        const match = party(8);
        for (const { name, isRight, after } of answers) match.answers(name, isRight ? 'yes' : 'no', { after });
        match.until('reveal');
        const right = answers.filter(({ isRight }) => isRight);
        const chain = right.filter(({ after }) => after - (right[0]?.after ?? 0) <= 300);
        const each = chain.length < 2 ? 0 : 15 * (chain.length - 1);
        for (const one of answers) assert.equal(paid(match, one.name), chain.includes(one) ? each : 0);
      }),
      { numRuns: 50 },
    );
  });

  it('[CR3] nothing is told before the reveal', () => {
    const match = party(3);
    match.answers('P0', 'yes', { after: 1000 }).answers('P1', 'yes', { after: 1010 });
    assert.equal(seen(match).chain, null);
    match.answers('P2', 'no', { after: 1020 });
    assert.equal(match.match.phase.name, 'locked');
    assert.equal(seen(match).chain, null);
    assert.equal(seen(match.until('reveal')).chain?.size, 2);
  });
});
