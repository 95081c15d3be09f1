import assert from 'node:assert/strict';
import type { Question } from '#shared/questions/question.ts';
import type { Mode } from '../modes/define-mode.ts';
import { publicView } from '../rules/audience.ts';
import type { Match } from '../rules/match.ts';
import { questionOf } from '../rules/match.ts';
import { ownView } from '../rules/own-view.ts';
import { luck } from '../rules/random.ts';
import { REFUSALS } from '../rules/refusals.ts';
import { replay } from '../rules/replay.ts';
import { applyInput } from '../rules/step.ts';
import type { TestMatch } from './a-match.ts';
import { aMatch } from './a-match.ts';
import { aDeck } from './a-question.ts';
import { assertSound } from './assert-sound.ts';
import { randomInput } from './random-evening.ts';

/** The steps after which a match that nobody paces must have ended. */
const BOUND = 5_000;
/** Random evenings of each mode. */
const EVENINGS = 25;

/**
 * The contract every mode keeps, a mod's too. Call it inside a mocha file:
 *
 *     describeMode(myMode);
 *
 * `SEED=...` in the environment plays the same evenings again, `EVENINGS=...` more or fewer of them.
 */
export function describeMode(mode: Mode, deck: readonly Question[] = aDeck(4)): void {
  const seed = process.env['SEED'] ?? `${mode.id}-contract`;
  const evenings = Number(process.env['EVENINGS'] ?? EVENINGS);
  const people = Array.from(
    { length: Math.min(mode.players.max, Math.max(mode.players.min, 5)) },
    (_, i) => `Guest ${i}`,
  );
  const match = (extra: Parameters<typeof aMatch>[0] = {}) => aMatch({ mode, deck, seed, ...extra });

  describe(`the contract of mode ${mode.id} (seed ${seed})`, () => {
    it('[M5] ends in bounded time with silent players', () => {
      runOut(
        match()
          .seat(...people)
          .start(),
      );
    });

    it('[M5] ends in bounded time with one person', () => {
      runOut(
        match()
          .seat('Solo')
          .does('Solo', { type: 'bots', count: Math.max(1, mode.players.min - 1) })
          .start(),
      );
    });

    it('[M5] ends in bounded time with everybody leaving', () => {
      const evening = match()
        .seat(...people)
        .start()
        .until('answering');
      for (const name of people) evening.leaves(name);
      runOut(evening);
    });

    it('[M5] ends in bounded time with everybody dropping', () => {
      const evening = match()
        .seat(...people)
        .start()
        .until('answering');
      for (const name of people) evening.drops(name);
      runOut(evening);
    });

    it('[M5] ends in bounded time with a host who pauses and stays silent', () => {
      runOut(
        match()
          .seat(...people)
          .start()
          .until('answering')
          .does(people[0] ?? '', { type: 'pause' }),
      );
    });

    it('[V1] shows the right answer to nobody before the reveal', () => {
      const evening = match()
        .seat(...people)
        .start();
      for (let steps = 0; steps < BOUND && evening.match.phase.name !== 'podium'; steps++) {
        assertNoLeak(mode, evening.match);
        const { name } = evening.match.phase;
        const question = questionOf(evening.match);
        if (name === 'answering' && question?.kind === 'choice') {
          people
            .slice(1)
            .forEach((person, i) =>
              evening.answers(person, question.options[i % question.options.length]?.id ?? '', { after: 10 * i }),
            );
          assertNoLeak(mode, evening.match);
        }
        evening.pass();
      }
    });

    it('[M2] random evenings replay to the same match, and survive serialise-and-revive at every step', function () {
      this.timeout(60_000);
      for (let evening = 0; evening < evenings; evening++) {
        const label = `${seed}/${evening}`;
        const dice = luck(label);
        const control = match({ seed: label });
        let twin = JSON.parse(JSON.stringify(control.match)) as Match;
        for (let i = 0; i < 300; i++) {
          const input = randomInput(mode, control.match, control.now, dice);
          control.now = Math.max(control.now, input.at);
          const step = control.put(input);
          const twinStep = applyInput(mode, twin, input).step;
          assert.deepEqual(twinStep, step, `seed ${label}, input ${i}: ${JSON.stringify(input)}`);
          twin = JSON.parse(JSON.stringify(twin)) as Match;
          if (!step.ok) assert.equal(REFUSALS[step.code], step.sentence);
          assertNoLeak(mode, control.match, label);
          assertSound(control.match, `${label}/${i}`);
        }
        assert.deepEqual(twin, control.match, `seed ${label}: the revived twin differs`);
        control.put({ type: 'tick', at: control.now });
        assert.deepEqual(
          JSON.parse(JSON.stringify(replay(mode, control.log()))),
          JSON.parse(JSON.stringify(control.match)),
          `seed ${label}: replay differs`,
        );
      }
    });
  });
}

function runOut(evening: TestMatch): void {
  for (let steps = 0; steps < BOUND; steps++) {
    if (evening.match.phase.name === 'podium') return;
    evening.pass();
  }
  assert.fail(`after ${BOUND} steps the match is still in ${evening.match.phase.name}`);
}

/** Nothing that marks the right answer is in any view before the reveal. */
export function assertNoLeak(mode: Mode, match: Match, label = ''): void {
  const view = publicView(mode, match);
  const own = match.seats.map((seat) => ownView(match, seat));
  const wire = JSON.stringify([view, own]);
  for (let from = 0; from < match.key.length; from += 8)
    assert.ok(!wire.includes(match.key.slice(from, from + 8)), `${label}: [L2] the key is in a view`);
  const question = questionOf(match);
  if (!question || match.round?.verdicts) return;
  assert.equal(view.reveal, null, `${label}: a reveal before its time`);
  for (const secret of [question.explanation, question.source]) {
    if (secret) assert.ok(!wire.includes(secret), `${label}: "${secret}" is in a view before the reveal`);
  }
  for (const seat of match.seats)
    assert.ok(!wire.includes(`"${seat.playerId}"`), `${label}: [V4] a player id is in a view`);
  if (view.question) {
    for (const option of view.question.options)
      assert.deepEqual(
        Object.keys(option).sort(),
        ['id', 'text'],
        `${label}: an option says more than its id and text`,
      );
  }
  for (const mine of own) assert.equal(mine.verdict, null, `${label}: a verdict before its time`);
}
