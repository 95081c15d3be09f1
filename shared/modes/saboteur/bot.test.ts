import assert from 'node:assert/strict';
import type { Given, Round } from '../../rules/round.ts';
import { secretsOf } from '../../rules/rule-views.ts';
import { aMatch, type TestMatch } from '../../testing/a-match.ts';
import { aDeck } from '../../testing/a-question.ts';
import { gatherEvidence, NO_EVIDENCE } from './evidence.ts';
import type { Evidence, Plot } from './memory.ts';
import { saboteur } from './mode.ts';

const tipOf = (match: TestMatch, name: string): string | undefined => {
  const own = secretsOf(match.rules, match.match, match.of(name)).saboteur as { tip?: { option: string } } | undefined;
  return own?.tip?.option;
};

describe('bots of saboteur', () => {
  it('[SB2] a bot behind a mask pushes what a person in its seat would be told to push', () => {
    let [pushed, wrong] = [0, 0];
    for (let i = 0; i < 12; i++) {
      const match = aMatch({ mode: saboteur, modifiers: [], deck: aDeck(6), seed: `push ${i}` }).seat('Ada');
      match.does('Ada', { type: 'bots', count: 7 }).start().until('answering');
      const masks = match.match.seats.filter(
        ({ seat, kind }) => kind === 'bot' && (match.match.slots.saboteur as unknown as Plot).secret.includes(seat),
      );
      const tips = masks.map(({ name }) => tipOf(match, name));
      match.until('locked');
      masks.forEach(({ seat }, place) => {
        const answer = match.match.round?.given[seat]?.answer;
        if (answer === undefined || answer === 'yes') return;
        wrong++;
        pushed += Number(answer === tips[place]);
      });
    }
    assert.ok(wrong >= 5 && pushed > 0.7 * wrong, `${pushed} of ${wrong}`);
  });
});

describe('what revealed answers say of a seat', () => {
  /** Answers by seat: what, when, ms into a window of 20 s; `yes` is right. */
  const gathered = (answers: Readonly<Record<number, readonly [answer: string, ms: number]>>): Evidence[] => {
    const given: Record<number, Given> = {};
    for (const [seat, [answer, ms]] of Object.entries(answers))
      given[Number(seat)] = { seat: Number(seat), answer, at: 5000 + ms, ms, creditMs: 0, isTooFast: false };
    const verdicts = Object.fromEntries(
      Object.values(given).map(({ seat, answer }) => [seat, { seat, credit: Number(answer === 'yes') }]),
    );
    const evidence = [0, 1, 2, 3].map(() => structuredClone(NO_EVIDENCE));
    gatherEvidence({ index: 7, windowMs: 20_000, given, verdicts } as unknown as Round, (seat) => {
      const own = evidence[seat];
      assert.ok(own);
      return own;
    });
    return evidence;
  };

  it('[SB9] counts what was right, and names the rounds of what was not', () => {
    const [right, wrong, silent] = gathered({ 0: ['yes', 6000], 1: ['no', 6000] });
    assert.deepEqual(right, { right: 1, wrongIn: [], followed: 0, hasty: 0 });
    assert.deepEqual(wrong, { right: 0, wrongIn: [7], followed: 0, hasty: 0 });
    assert.deepEqual(silent, NO_EVIDENCE);
  });

  it('[SB9] a wrong answer is hasty within the first quarter of the window', () => {
    const hasty = (ms: number) => gathered({ 0: ['no', ms] })[0]?.hasty;
    assert.deepEqual([0, 4999, 5000, 5001].map(hasty), [1, 1, 1, 0]);
    assert.equal(gathered({ 0: ['yes', 100] })[0]?.hasty, 0);
  });

  it('[SB9] somebody has followed who gives the same wrong answer within a second after it', () => {
    const followed = (answer: string, ms: number) => gathered({ 0: ['no', 6000], 1: [answer, ms] })[0]?.followed;
    assert.deepEqual(
      [5999, 6000, 6500, 7000, 7001].map((ms) => followed('no', ms)),
      [0, 1, 1, 1, 0],
    );
    assert.deepEqual([followed('maybe', 6500), followed('yes', 6500)], [0, 0]);
    const crowd = gathered({ 0: ['no', 6000], 1: ['no', 6400], 2: ['no', 6800], 3: ['maybe', 6900] });
    assert.deepEqual(
      crowd.map((one) => one.followed),
      [2, 1, 0, 0],
    );
  });
});
