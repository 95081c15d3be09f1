import assert from 'node:assert/strict';
import fc from 'fast-check';
import { publicView } from '../../rules/audience.ts';
import { luck } from '../../rules/random.ts';
import { aMatch, type TestMatch } from '../../testing/a-match.ts';
import { aDeck } from '../../testing/a-question.ts';
import { randomInput } from '../../testing/random-evening.ts';
import { NOBODY, type Plot } from './memory.ts';
import { saboteur } from './mode.ts';

const NAMES = ['Ada', 'Bo', 'Cy', 'Di', 'Ed', 'Flo'];
const UNMASKED_POINTS = -500;

const evening = (questions = 6): TestMatch =>
  aMatch({ mode: saboteur, modifiers: [], deck: aDeck(questions) })
    .seat(...NAMES)
    .start();
const plotOf = (match: TestMatch): Plot => match.match.slots.saboteur as unknown as Plot;
const accuse = (match: TestMatch, voter: number, seat: number) =>
  match.put({
    ...{ type: 'intent', at: match.now, seat: voter },
    intent: { type: 'do', rule: 'saboteur', name: 'accuse', payload: { seat } },
  });

/** Everything that everybody is shown from the count of these ballots to the fall of the masks. */
function shownAfter(ballots: readonly number[]): string[] {
  const match = evening();
  for (let round = 0; round < 3; round++) answerAll(match.until('answering'));
  match.until('accuse');
  ballots.forEach((accused, voter) => assert.ok(accuse(match, voter, accused).ok));
  const shown: string[] = [];
  while (match.match.phase.name !== 'unmask') {
    shown.push(JSON.stringify(publicView(match.rules, match.match)));
    if (match.match.phase.name === 'accuse') for (let voter = 0; voter < 6; voter++) accuse(match, voter, NOBODY);
    if (match.match.phase.name === 'answering') answerAll(match);
    match.pass();
  }
  return shown;
}

function answerAll(match: TestMatch): void {
  for (const [seat, name] of NAMES.entries())
    match.answers(name, seat % 2 ? 'no' : 'yes', { after: 1000 + 100 * seat });
}

describe('a ballot of saboteur', () => {
  it('[SB4] [SB7] is secret: what is shown until the masks fall depends on how many accuse whom, never on who did', () => {
    const ballots = fc
      .array(fc.integer({ min: NOBODY, max: 5 }), { minLength: 6, maxLength: 6 })
      // Most accuse the same one, so that votes do name somebody.
      .chain((some) => fc.nat(5).map((most) => some.map((accused, voter) => (voter % 3 ? most : accused))));
    let named = 0;
    fc.assert(
      fc.property(ballots, fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 6 }), (cast, order) => {
        const others = order.map((voter) => cast[voter] ?? NOBODY);
        fc.pre(
          cast.every((accused, voter) => accused !== voter) && others.every((accused, voter) => accused !== voter),
        );
        const shown = shownAfter(cast);
        if (/"unmasked":\[\d/.test(shown[0] ?? '')) named++;
        assert.ok(shown.join() === shownAfter(others).join(), `${cast} or ${others} makes a difference`);
      }),
      // The one saboteur of this evening is named by most of them.
      {
        numRuns: 25,
        examples: [
          [
            [NOBODY, 0, 0, 0, 0, NOBODY],
            [5, 1, 2, 3, 4, 0],
          ],
          ...everyMask(),
        ],
      },
    );
    assert.ok(named > 0, 'no vote unmasked anybody');
  });

  it('[SB3] [SB7] between the reveals of a random evening a score moves only by 500 of whoever is unmasked, until the masks fall', () => {
    let counted = 0;
    for (let i = 0; i < 12; i++) {
      const match = evening(9);
      const dice = luck('ballots', i);
      for (let step = 0; step < 400 && match.match.phase.stage !== 'over'; step++) {
        const { phase } = match.match;
        const scores = match.match.seats.map(({ score }) => score);
        const known = plotOf(match).unmasked.length;
        const before = match.events.length;
        if (phase.name === 'accuse' && dice.chance(0.9)) {
          // Most of them agree: in every other evening on a saboteur.
          const most = i % 2 ? (plotOf(match).secret[0] ?? NOBODY) : dice.int(0, 5);
          for (const { seat } of match.match.seats) accuse(match, seat, dice.chance(0.8) ? most : dice.int(NOBODY, 5));
        } else {
          const input = randomInput(match.rules, match.match, match.now, dice);
          match.now = Math.max(match.now, input.at);
          match.put(input);
        }
        const told = match.events.slice(before).some((event) => event.type === 'revealed');
        if (told || ['unmask', 'podium'].includes(match.match.phase.name)) continue;
        const fallen = plotOf(match).unmasked.slice(known);
        counted += fallen.length;
        for (const [seat, score] of scores.entries())
          assert.equal(match.match.seats[seat]?.score, score + (fallen.includes(seat) ? UNMASKED_POINTS : 0));
      }
    }
    assert.ok(counted > 0, 'nobody was unmasked in any of the evenings');
  });
});

/** For each who may be the saboteur: four ballots against them, cast by the others in two ways. */
function everyMask(): [number[], number[]][] {
  return [0, 1, 2, 3, 4, 5].map((mask) => {
    const others = [0, 1, 2, 3, 4, 5].filter((seat) => seat !== mask);
    const [silent = 0, loud = 0] = [others[0], others[4]];
    const cast = [0, 1, 2, 3, 4, 5].map((voter) => (voter === mask || voter === silent ? NOBODY : mask));
    const order = [0, 1, 2, 3, 4, 5].map((voter) => (voter === silent ? loud : voter === loud ? silent : voter));
    return [cast, order];
  });
}
