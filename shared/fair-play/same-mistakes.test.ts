import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Luck, luck } from '../rules/random.ts';
import { FALSE_ALARM_CHANCE, OTHER_WEIGHT, sharedBits } from './agreement.ts';
import { type SameMistakes, sameMistakes } from './same-mistakes.ts';
import { markOf, type WrongAnswers } from './wrong-answers.ts';

/** What each person said wrong, by round; null: right, or nothing. */
type Crowd = readonly (readonly (string | null)[])[];

/** Parts a crowd into rooms. */
function rooms(crowd: Crowd, arenas: number, arenaOf: (person: number) => number): WrongAnswers[] {
  return Array.from({ length: arenas }, (_, arena) => {
    const here = crowd.flatMap((said, i) =>
      arenaOf(i) === arena && said.some(Boolean) ? [{ name: `P${i}`, said }] : [],
    );
    const rounds = Array.from({ length: crowd[0]?.length ?? 0 }, (_, round) =>
      here.flatMap(({ said }, place) => (said[round] ? [place, markOf(said[round])] : [])),
    );
    return { arena, names: here.map(({ name }) => name), rounds };
  });
}

function find(parts: readonly WrongAnswers[]): SameMistakes[] {
  const search = sameMistakes(parts);
  for (;;) {
    const step = search.next();
    if (step.done) return step.value;
  }
}

const namesOf = (groups: readonly SameMistakes[]): string[][] =>
  groups.map(({ people }) => people.map(({ name }) => name).sort());

/** People who answer for themselves: each knows so much, and of the wrong options some are more tempting than others. */
function honest(dice: Luck, people: number, rounds: number): Crowd {
  const know = Array.from({ length: people }, () => 0.1 + 0.8 * dice.next());
  const tempting = Array.from({ length: rounds }, () => {
    const weights = Array.from({ length: dice.int(1, 6) }, () => 0.05 + dice.next() ** 2);
    const sum = weights.reduce((a, b) => a + b, 0);
    return weights.map((weight) => weight / sum);
  });
  return know.map((knows) =>
    tempting.map((shares) => {
      if (dice.chance(knows)) return null;
      return `"option ${drawn(dice, shares)}"`;
    }),
  );
}

/** One of several, each as likely as its share. */
function drawn(dice: Luck, shares: readonly number[]): number {
  let left = dice.next();
  for (const [i, share] of shares.entries()) {
    left -= share;
    if (left < 0) return i;
  }
  return shares.length - 1;
}

/** The last ones of a crowd hand in what the first of them hands in, but for now and then a question. */
function withCopies(dice: Luck, crowd: Crowd, copies: number, own = 0.05): Crowd {
  const copied = crowd[crowd.length - copies] ?? [];
  return crowd.map((said, i) =>
    i <= crowd.length - copies ? said : said.map((mine, round) => (dice.chance(own) ? mine : (copied[round] ?? null))),
  );
}

describe('people who made the same mistakes', () => {
  it('[FP2] what speaks for two of them pays its stake at most, in the mean over all ways of giving the wrong answers out', () => {
    const said = fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 2, maxLength: 60 });
    fc.assert(
      fc.property(said, (answers) => {
        const count = (mark: number) => answers.filter((one) => one === mark).length;
        // Dealt out in any order, any two of them come to any two people equally often.
        const paid = answers.flatMap((a, i) =>
          answers
            .filter((_, j) => j !== i)
            .map((b) => 2 ** (a === b ? sharedBits(count(a), answers.length) : OTHER_WEIGHT)),
        );
        assert.ok(paid.reduce((sum, one) => sum + one, 0) / paid.length <= 1 + 1e-9, `${answers}`);
      }),
    );
  });

  it('[FP2] the same of a group whose wrong answers are drawn from those of a crowd', () => {
    const dice = luck('a group out of a crowd');
    for (const wrong of [12, 20, 60]) {
      const answers = Array.from({ length: wrong }, (_, i) => (i < wrong / 2 ? 0 : i % 3));
      const count = (mark: number) => answers.filter((one) => one === mark).length;
      let paid = 0;
      const tries = 20_000;
      for (let i = 0; i < tries; i++) {
        const [first = 0, ...others] = dice.shuffle(answers).slice(0, 4);
        const bits = others.map((one) => (one === first ? sharedBits(count(one), wrong) : OTHER_WEIGHT));
        paid += 2 ** bits.reduce((sum, one) => sum + one, 0);
      }
      assert.ok(paid / tries <= 1.05, `${wrong} who were wrong: ${paid / tries}`);
    }
  });

  it('[FP2] names nobody of a crowd that answers for itself: less often than it promises', () => {
    const crowds = 250;
    let alarms = 0;
    for (let i = 0; i < crowds; i++) {
      const dice = luck(`an honest crowd/${i}`);
      const crowd = honest(dice, dice.int(2, 90), dice.int(1, 70));
      if (find(rooms(crowd, 3, (person) => person % 3)).length > 0) alarms++;
    }
    assert.ok(alarms <= Math.ceil(crowds * FALSE_ALARM_CHANCE), `${alarms} false alarms in ${crowds} crowds`);
  });

  it('[FP2] names a group that answers as one, wherever its people sit, and nobody else', () => {
    let found = 0;
    for (let i = 0; i < 40; i++) {
      const dice = luck(`a planted group/${i}`);
      const copies = dice.int(3, 7);
      const people = copies + dice.int(40, 120);
      const crowd = withCopies(dice, honest(dice, people, 70), copies, 0.02);
      const groups = namesOf(find(rooms(crowd, 4, (person) => (person * 7) % 4)));
      const planted = Array.from({ length: copies }, (_, at) => `P${people - copies + at}`).sort();
      for (const name of groups.flat()) assert.ok(planted.includes(name), `${name} is in no group, crowd ${i}`);
      if (JSON.stringify(groups) === JSON.stringify([planted])) found++;
    }
    // Who knows most of it has few wrong answers to share: such a group is no plainer than chance.
    assert.ok(found >= 28, `${found} of 40 groups`);
  });

  it('[FP2] sees nothing in right answers, nor in a wrong one that many gave', () => {
    const all = (said: string | null): Crowd =>
      Array.from({ length: 60 }, () => Array.from({ length: 60 }, () => said));
    assert.deepEqual(find(rooms(all(null), 1, () => 0)), []);
    assert.deepEqual(find(rooms(all('"the popular one"'), 1, () => 0)), []);
  });

  it('[FP2] comes to the same however people are parted into rooms, and in whichever order these report', () => {
    const dice = luck('a crowd in rooms');
    const crowd = withCopies(dice, honest(dice, 50, 60), 4);
    const whole = namesOf(find(rooms(crowd, 1, () => 0)));
    assert.equal(whole.length, 1);
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 50, maxLength: 50 }), (split) => {
        const parts = rooms(crowd, 6, (person) => split[person] ?? 0);
        assert.deepEqual(namesOf(find(parts)), whole);
        assert.deepEqual(namesOf(find([...parts].reverse())), whole);
      }),
      { numRuns: 20 },
    );
  });

  it('[FP2] is put aside often, and ends in bounded steps where a whole crowd could stand out', () => {
    const dice = luck('a large crowd');
    const crowd = Array.from({ length: 1500 }, () => Array.from({ length: 30 }, () => `"${dice.int(0, 300)}"`));
    const search = sameMistakes(rooms(crowd, 3, (person) => person % 3));
    let steps = 0;
    while (!search.next().done) steps++;
    assert.ok(steps > 100 && steps < 10_000, `${steps} steps`);
  });
});
